-- Reach and proof: how often a défi was seen and where people came from, and what an hour of volunteering is worth.

CREATE TYPE "VisitSource" AS ENUM ('SEARCH', 'RELAY', 'EMBED', 'FEED', 'POSTER', 'SITE', 'OTHER');

-- All that remains of the visits: how many people saw a challenge on a day, by where they came from.
CREATE TABLE challenge_views (
  challenge_id uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  day          date NOT NULL,
  source       "VisitSource" NOT NULL,
  views        integer NOT NULL CHECK (views > 0),
  PRIMARY KEY (challenge_id, day, source)
);

-- What tells a second visit of the day from a first one, and the day's salt without which nobody can make it again.
-- Unlogged: neither reaches the write-ahead log, hence no archive and no standby. Both go the day after.
CREATE UNLOGGED TABLE view_salts (
  day  date PRIMARY KEY,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32)
);
CREATE UNLOGGED TABLE view_marks (
  day  date NOT NULL,
  mark bytea NOT NULL CHECK (octet_length(mark) = 8),
  PRIMARY KEY (day, mark)
);

-- Where the person came from when they first joined; null: not known, or added by an organiser.
ALTER TABLE participations ADD COLUMN source "VisitSource";

-- Cents of a euro; null: the site's own rate.
ALTER TABLE organizations ADD COLUMN hour_rate_cents integer CHECK (hour_rate_cents BETWEEN 100 AND 20000);
