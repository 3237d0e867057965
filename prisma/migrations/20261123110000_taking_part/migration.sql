-- Taking part, whole: places offered for a time, news and reminders told once, presence on the day, testimonies,
-- calendars. Everything is added; nothing that runs today reads or writes otherwise.

-- What a person may be written about; a row in muted_mails switches one kind off.
CREATE TYPE "MailKind" AS ENUM ('ANSWERS', 'PLACES', 'REMINDERS', 'CHANGES', 'THANKS', 'ORGANIZING');

CREATE TABLE muted_mails (
  user_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind       "MailKind" NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, kind)
);

-- The private calendar's address is derived from this number; null: there is none; raised: the old one is dead.
ALTER TABLE users ADD COLUMN calendar_version integer CHECK (calendar_version > 0);

ALTER TABLE slots ADD COLUMN revision integer NOT NULL DEFAULT 0;

ALTER TABLE participations
  ADD COLUMN version     integer NOT NULL DEFAULT 0,
  ADD COLUMN remind_soon boolean NOT NULL DEFAULT false,
  ADD COLUMN thanked_at  timestamptz(3),
  -- What the person answers to « non venu·e »; read by the organisers alone.
  ADD COLUMN dispute     text NOT NULL DEFAULT '' CHECK (char_length(dispute) <= 500);
CREATE INDEX participations_offers ON participations (offered_until) WHERE status = 'OFFERED';
CREATE INDEX participations_to_thank ON participations (slot_id) WHERE status = 'ATTENDED' AND thanked_at IS NULL;

-- What has been told once about a slot, to everybody whom it concerns: a row is written with the jobs that tell it.
CREATE TYPE "NoticeKind" AS ENUM ('REMINDER', 'SOON', 'HEADCOUNT', 'WHO_CAME', 'NEWS');

CREATE TABLE slot_notices (
  slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
  kind    "NoticeKind" NOT NULL,
  at      timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (slot_id, kind)
);

-- A published challenge that was changed: as it was before the first of the changes that are told together.
CREATE TABLE challenge_changes (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  challenge_id uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  before       jsonb NOT NULL CHECK (jsonb_typeof(before) = 'object'),
  after        jsonb CHECK (jsonb_typeof(after) = 'object'),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  told_at      timestamptz(3)
);
CREATE INDEX challenge_changes_challenge_id_idx ON challenge_changes (challenge_id);
CREATE UNIQUE INDEX challenge_changes_untold ON challenge_changes (challenge_id) WHERE told_at IS NULL;

-- People who came unannounced. The id is made where they are counted, so that sending it twice counts once.
CREATE TABLE walk_ins (
  id          uuid PRIMARY KEY,
  slot_id     uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
  people      integer NOT NULL CHECK (people BETWEEN 1 AND 100),
  recorded_by uuid REFERENCES users (id) ON DELETE SET NULL,
  at          timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX walk_ins_slot_id_idx ON walk_ins (slot_id);
CREATE INDEX walk_ins_recorded_by_idx ON walk_ins (recorded_by);

CREATE TABLE testimonies (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  participation_id uuid NOT NULL UNIQUE REFERENCES participations (id) ON DELETE CASCADE,
  text             text NOT NULL CHECK (char_length(text) BETWEEN 10 AND 1000),
  hidden_at        timestamptz(3),
  created_at       timestamptz(3) NOT NULL DEFAULT now(),
  updated_at       timestamptz(3) NOT NULL DEFAULT now()
);

-- Whoever came, or was said not to have come, held a place and still does: noting presence never frees one.
CREATE OR REPLACE FUNCTION held_places(status "ParticipationStatus", party_size integer) RETURNS integer
  LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN status IN ('CONFIRMED', 'OFFERED', 'ATTENDED', 'NO_SHOW') THEN party_size ELSE 0 END $$;

UPDATE slots SET taken_places = held.places
FROM (
  SELECT slot_id, sum(held_places(status, party_size))::int AS places FROM participations
  WHERE status IN ('CONFIRMED', 'OFFERED', 'ATTENDED', 'NO_SHOW') GROUP BY slot_id
) AS held
WHERE held.slot_id = slots.id AND held.places <> slots.taken_places;

-- A calendar entry is newer when its revision is higher (RFC 5545, SEQUENCE): hours, title or place have changed.
CREATE FUNCTION revise_slot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER revise_slot BEFORE UPDATE OF starts_at, ends_at ON slots
  FOR EACH ROW WHEN (OLD.starts_at IS DISTINCT FROM NEW.starts_at OR OLD.ends_at IS DISTINCT FROM NEW.ends_at)
  EXECUTE FUNCTION revise_slot();

CREATE FUNCTION revise_slots_of_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE slots SET revision = revision + 1 WHERE challenge_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER revise_slots_of_challenge AFTER UPDATE OF title, address, commune_code, place_hidden ON challenges
  FOR EACH ROW WHEN (
    OLD.title <> NEW.title OR OLD.address <> NEW.address
    OR OLD.commune_code IS DISTINCT FROM NEW.commune_code OR OLD.place_hidden <> NEW.place_hidden)
  EXECUTE FUNCTION revise_slots_of_challenge();
