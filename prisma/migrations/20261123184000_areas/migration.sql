-- Pages of causes, départements and towns: what is open there, what was achieved there.

-- A town's list, soonest first.
CREATE INDEX challenges_published_town ON challenges (commune_code, next_starts_at, id) WHERE status = 'PUBLISHED';

-- What is over, latest first.
CREATE INDEX challenges_completed_cause ON challenges (cause, open_until DESC, id) WHERE status = 'COMPLETED';
CREATE INDEX challenges_completed_department ON challenges (department_code, open_until DESC, id) WHERE status = 'COMPLETED';
CREATE INDEX challenges_completed_town ON challenges (commune_code, open_until DESC, id) WHERE status = 'COMPLETED';

-- The sitemap is cut into files on this index alone.
CREATE INDEX challenges_sitemap ON challenges (id) INCLUDE (open_until) WHERE status IN ('PUBLISHED', 'COMPLETED');

-- What the défis of each cause, département, cause in a département and town have come to, counted every hour by
-- lib/areas/figures.ts; '' stands where any will do. A row is there for whatever has or had a défi.
CREATE TABLE area_figures (
  cause           text NOT NULL,
  department_code text NOT NULL,
  commune_code    text NOT NULL,
  -- Défis that people came to, these people, and the minutes that they gave.
  challenges      integer NOT NULL CHECK (challenges >= 0),
  people          integer NOT NULL CHECK (people >= 0),
  minutes         bigint NOT NULL CHECK (minutes >= 0),
  -- When its page last said something new.
  changed_at      timestamptz(3) NOT NULL,
  counted_at      timestamptz(3) NOT NULL,
  PRIMARY KEY (cause, department_code, commune_code)
);
