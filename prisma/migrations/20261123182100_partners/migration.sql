-- Sites whose missions are shown here with their name, and taken on there.
CREATE TABLE partners (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug         text NOT NULL UNIQUE,
  name         text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 80),
  feed_url     text NOT NULL UNIQUE,
  -- Not fetched where false; what was fetched stays.
  active       boolean NOT NULL DEFAULT true,
  tried_at     timestamptz(3),
  -- When the feed was last read whole, and why it was not since.
  complete_at  timestamptz(3),
  problem      text,
  -- Missions of the last reading that were not taken: unreadable, doubles, our own.
  skipped      integer NOT NULL DEFAULT 0,
  -- Since when more than half of what is shown is missing from the feed: believed after a day.
  shrunk_since timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE partner_missions (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id      uuid NOT NULL REFERENCES partners (id) ON DELETE CASCADE,
  client_id       text NOT NULL,
  title           text NOT NULL,
  organization    text NOT NULL,
  cause           "Cause",
  remote          boolean NOT NULL,
  department_code text REFERENCES departments (code),
  commune_code    text REFERENCES communes (code),
  town            text NOT NULL,
  starts_at       timestamptz(3),
  ends_at         timestamptz(3),
  url             text NOT NULL CHECK (url ~ '^https?://'),
  -- Same title, organisation, town and day: the same mission, whichever partner hands it on.
  fingerprint     text,
  -- The reading of the feed that last held it.
  seen_at         timestamptz(3) NOT NULL,
  UNIQUE (partner_id, client_id)
);
CREATE INDEX partner_missions_fingerprint_idx ON partner_missions (fingerprint);
CREATE INDEX partner_missions_department_code_idx ON partner_missions (department_code);
CREATE INDEX partner_missions_commune_code_idx ON partner_missions (commune_code);
CREATE INDEX partner_missions_cause_idx ON partner_missions (cause);
