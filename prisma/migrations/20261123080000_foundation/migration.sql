-- The foundation: people, organisations, places, challenges with their slots, participations with their
-- event log, relays. Whatever must hold under any load or crash is a constraint or a trigger here.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- French, insensitive to accents: stems what unaccent leaves.
CREATE TEXT SEARCH CONFIGURATION fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION fr
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

CREATE TYPE "Cause" AS ENUM ('CAREGIVERS', 'YOUTH', 'HARDSHIP', 'ENVIRONMENT', 'ANIMALS', 'DISABILITY', 'HEALTH', 'EDUCATION', 'CULTURE_SPORT', 'DISCRIMINATION', 'EMERGENCY');
CREATE TYPE "ChallengeFormat" AS ENUM ('ON_SITE', 'REMOTE', 'AT_HOME');
CREATE TYPE "ChallengeStatus" AS ENUM ('PENDING_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED', 'COMPLETED', 'CANCELLED', 'SUSPENDED');
CREATE TYPE "AdmissionMode" AS ENUM ('AUTOMATIC', 'APPROVAL');
CREATE TYPE "ParticipationStatus" AS ENUM ('PENDING', 'CONFIRMED', 'DECLINED', 'WAITLISTED', 'OFFERED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED', 'ATTENDED', 'NO_SHOW');
CREATE TYPE "ParticipationActor" AS ENUM ('PARTICIPANT', 'ORGANIZER', 'SYSTEM');
CREATE TYPE "OrganizationKind" AS ENUM ('ASSOCIATION', 'FOUNDATION', 'LOCAL_AUTHORITY', 'PUBLIC_BODY', 'COMPANY', 'WORKS_COUNCIL', 'UNION');
CREATE TYPE "OrganizationRole" AS ENUM ('OWNER', 'EDITOR', 'CHECK_IN');
CREATE TYPE "UserRole" AS ENUM ('MEMBER', 'MODERATOR');

-- Places

CREATE TABLE departments (
  code      text PRIMARY KEY CHECK (code ~ '^([0-9]{2}|2[AB]|9[78][0-9])$'),
  name      text NOT NULL,
  slug      text NOT NULL UNIQUE,
  timezone  text NOT NULL,
  latitude  double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180)
);

CREATE TABLE communes (
  code            text PRIMARY KEY CHECK (code ~ '^[0-9][0-9AB][0-9]{3}$'),
  name            text NOT NULL,
  slug            text NOT NULL UNIQUE,
  department_code text NOT NULL REFERENCES departments (code),
  postal_codes    text[] NOT NULL,
  population      integer NOT NULL CHECK (population >= 0),
  latitude        double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude       double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  search_name     text NOT NULL
);
CREATE INDEX communes_department_code_idx ON communes (department_code);
CREATE INDEX communes_search_name_prefix ON communes (search_name text_pattern_ops, population DESC);
CREATE INDEX communes_postal_codes ON communes USING gin (postal_codes);

-- People

CREATE TABLE users (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email          text NOT NULL UNIQUE CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254 AND email LIKE '%_@_%'),
  email_verified timestamptz(3),
  pseudonym      text NOT NULL UNIQUE CHECK (char_length(pseudonym) BETWEEN 2 AND 40),
  name           text CHECK (char_length(name) BETWEEN 1 AND 80),
  image          text,
  bio            text NOT NULL DEFAULT '' CHECK (char_length(bio) <= 600),
  commune_code   text REFERENCES communes (code),
  role           "UserRole" NOT NULL DEFAULT 'MEMBER',
  listed         boolean NOT NULL DEFAULT false,
  adult          boolean,
  suspended_at   timestamptz(3),
  created_at     timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE accounts (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id             uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  type                text NOT NULL,
  provider            text NOT NULL,
  provider_account_id text NOT NULL,
  refresh_token       text,
  access_token        text,
  expires_at          integer,
  token_type          text,
  scope               text,
  id_token            text,
  session_state       text,
  UNIQUE (provider, provider_account_id)
);
CREATE INDEX accounts_user_id_idx ON accounts (user_id);

CREATE TABLE sessions (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_token text NOT NULL UNIQUE,
  user_id       uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  expires       timestamptz(3) NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);

CREATE TABLE sign_in_requests (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email       text NOT NULL CHECK (email = lower(email) AND char_length(email) <= 254),
  token_hash  text NOT NULL UNIQUE,
  code_hash   text NOT NULL,
  attempts    integer NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 5),
  intention   jsonb,
  expires_at  timestamptz(3) NOT NULL,
  consumed_at timestamptz(3),
  created_at  timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_requests_email_created_at_idx ON sign_in_requests (email, created_at);

CREATE TABLE images (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  uploader_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  width       integer NOT NULL CHECK (width > 0),
  height      integer NOT NULL CHECK (height > 0),
  created_at  timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX images_uploader_id_idx ON images (uploader_id);

-- Organisations

CREATE TABLE organizations (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug         text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 100),
  name         text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 120),
  kind         "OrganizationKind" NOT NULL,
  -- Form is advice given in the interface, not a condition: Corsica, overseas and Alsace-Moselle differ.
  rna          text CHECK (char_length(rna) BETWEEN 1 AND 40),
  siren        text CHECK (char_length(siren) BETWEEN 1 AND 40),
  summary      text NOT NULL DEFAULT '' CHECK (char_length(summary) <= 240),
  description  text NOT NULL DEFAULT '' CHECK (char_length(description) <= 10000),
  website      text CHECK (website ~ '^https?://' AND char_length(website) <= 300),
  causes       "Cause"[] NOT NULL DEFAULT '{}',
  commune_code text REFERENCES communes (code),
  image_id     uuid REFERENCES images (id) ON DELETE SET NULL,
  verified_at  timestamptz(3),
  suspended_at timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE organization_members (
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_id         uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role            "OrganizationRole" NOT NULL,
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, user_id)
);
CREATE INDEX organization_members_user_id_idx ON organization_members (user_id);

-- Challenges

CREATE TABLE challenges (
  id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code                  text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9]{5,12}$'),
  slug                  text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  status                "ChallengeStatus" NOT NULL,
  title                 text NOT NULL CHECK (char_length(title) BETWEEN 5 AND 100),
  summary               text NOT NULL CHECK (char_length(summary) BETWEEN 10 AND 200),
  description           text NOT NULL CHECK (char_length(description) BETWEEN 1 AND 20000),
  cause                 "Cause" NOT NULL,
  format                "ChallengeFormat" NOT NULL,
  author_id             uuid NOT NULL REFERENCES users (id),
  organization_id       uuid REFERENCES organizations (id),
  commune_code          text REFERENCES communes (code),
  department_code       text REFERENCES departments (code),
  address               text NOT NULL DEFAULT '' CHECK (char_length(address) <= 300),
  place_hidden          boolean NOT NULL DEFAULT false,
  latitude              double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude             double precision CHECK (longitude BETWEEN -180 AND 180),
  timezone              text NOT NULL DEFAULT 'Europe/Paris',
  duration_minutes      integer NOT NULL CHECK (duration_minutes BETWEEN 5 AND 14400),
  what_to_bring         text NOT NULL DEFAULT '' CHECK (char_length(what_to_bring) <= 1000),
  access_info           text NOT NULL DEFAULT '' CHECK (char_length(access_info) <= 1000),
  admission             "AdmissionMode" NOT NULL DEFAULT 'AUTOMATIC',
  open_to_minors        boolean NOT NULL DEFAULT false,
  family_friendly       boolean NOT NULL DEFAULT false,
  wheelchair_accessible boolean NOT NULL DEFAULT false,
  no_experience         boolean NOT NULL DEFAULT true,
  image_id              uuid REFERENCES images (id) ON DELETE SET NULL,
  image_alt             text NOT NULL DEFAULT '' CHECK (char_length(image_alt) <= 300),
  keywords              text NOT NULL DEFAULT '',
  status_reason         text NOT NULL DEFAULT '' CHECK (char_length(status_reason) <= 1000),
  next_starts_at        timestamptz(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00',
  open_until            timestamptz(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00',
  relay_count           integer NOT NULL DEFAULT 0 CHECK (relay_count >= 0),
  published_at          timestamptz(3),
  created_at            timestamptz(3) NOT NULL DEFAULT now(),
  updated_at            timestamptz(3) NOT NULL DEFAULT now(),
  search                tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('fr', title), 'A') || setweight(to_tsvector('fr', keywords), 'B') ||
    setweight(to_tsvector('fr', summary), 'C') || setweight(to_tsvector('fr', description), 'D')
  ) STORED,
  CONSTRAINT challenges_on_site_has_a_place CHECK (format <> 'ON_SITE' OR (commune_code IS NOT NULL AND department_code IS NOT NULL AND latitude IS NOT NULL AND longitude IS NOT NULL)),
  CONSTRAINT challenges_published_since CHECK (status NOT IN ('PUBLISHED', 'COMPLETED') OR published_at IS NOT NULL),
  CONSTRAINT challenges_refusal_has_a_reason CHECK (status NOT IN ('CANCELLED', 'CHANGES_REQUESTED', 'SUSPENDED') OR status_reason <> '')
);
CREATE INDEX challenges_search_idx ON challenges USING gin (search);
CREATE INDEX challenges_author_id_idx ON challenges (author_id);
CREATE INDEX challenges_organization_id_idx ON challenges (organization_id);
-- The lists: soonest first, then by id.
CREATE INDEX challenges_published ON challenges (next_starts_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX challenges_published_cause ON challenges (cause, next_starts_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX challenges_published_department ON challenges (department_code, next_starts_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX challenges_published_format ON challenges (format, next_starts_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX challenges_pending_review ON challenges (created_at) WHERE status = 'PENDING_REVIEW';

CREATE TABLE challenge_drafts (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  author_id  uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  content    jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object' AND pg_column_size(content) <= 131072),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX challenge_drafts_author_id_updated_at_idx ON challenge_drafts (author_id, updated_at);

CREATE TABLE slots (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  challenge_id uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  starts_at    timestamptz(3),
  ends_at      timestamptz(3),
  closes_at    timestamptz(3),
  capacity     integer CHECK (capacity BETWEEN 1 AND 100000),
  taken_places integer NOT NULL DEFAULT 0,
  -- Invariant 1: confirmed and offered never exceed the capacity.
  CONSTRAINT slots_never_oversold CHECK (taken_places >= 0 AND (capacity IS NULL OR taken_places <= capacity)),
  CONSTRAINT slots_hours_together CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND ends_at > starts_at),
  CONSTRAINT slots_close_before_they_start CHECK (starts_at IS NULL OR (closes_at IS NOT NULL AND closes_at <= starts_at))
);
CREATE INDEX slots_challenge_id_starts_at_idx ON slots (challenge_id, starts_at);

-- Participations

CREATE TABLE relays (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  challenge_id uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  user_id      uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  code         text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9]{5,12}$'),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (challenge_id, user_id)
);
CREATE INDEX relays_user_id_idx ON relays (user_id);

CREATE TABLE participations (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slot_id       uuid NOT NULL REFERENCES slots (id),
  user_id       uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  status        "ParticipationStatus" NOT NULL,
  party_size    integer NOT NULL DEFAULT 1 CHECK (party_size BETWEEN 1 AND 10),
  relay_id      uuid REFERENCES relays (id) ON DELETE SET NULL,
  queued_at     timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  offered_until timestamptz(3),
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  updated_at    timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (slot_id, user_id),
  CONSTRAINT participations_offer_has_an_end CHECK (status <> 'OFFERED' OR offered_until IS NOT NULL)
);
CREATE INDEX participations_user_id_status_idx ON participations (user_id, status);
CREATE INDEX participations_relay_id_idx ON participations (relay_id);
CREATE INDEX participations_slot_status ON participations (slot_id, status);
CREATE INDEX participations_waiting ON participations (slot_id, queued_at, id) WHERE status = 'WAITLISTED';

CREATE TABLE participation_events (
  id               bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
  from_status      "ParticipationStatus",
  to_status        "ParticipationStatus" NOT NULL,
  actor            "ParticipationActor" NOT NULL,
  actor_id         uuid REFERENCES users (id) ON DELETE SET NULL,
  reason           text NOT NULL DEFAULT '' CHECK (char_length(reason) <= 500),
  at               timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX participation_events_participation_id_idx ON participation_events (participation_id);
CREATE INDEX participation_events_actor_id_idx ON participation_events (actor_id);

-- Around

CREATE TABLE demo_mails (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  message_id text NOT NULL UNIQUE,
  recipient  text NOT NULL,
  subject    text NOT NULL,
  text       text NOT NULL,
  html       text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX demo_mails_created_at_idx ON demo_mails (created_at);

CREATE TABLE rate_limits (
  key    text PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

-- Derived columns: counters equal the rows they count, whoever writes them.

CREATE FUNCTION held_places(status "ParticipationStatus", party_size integer) RETURNS integer
  LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN status IN ('CONFIRMED', 'OFFERED') THEN party_size ELSE 0 END $$;

CREATE FUNCTION count_taken_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held integer := 0;
  released integer := 0;
BEGIN
  IF TG_OP <> 'DELETE' THEN held := held_places(NEW.status, NEW.party_size); END IF;
  IF TG_OP <> 'INSERT' THEN released := held_places(OLD.status, OLD.party_size); END IF;
  IF held <> released THEN
    UPDATE slots SET taken_places = taken_places + held - released
      WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.slot_id ELSE NEW.slot_id END;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER count_taken_places AFTER INSERT OR DELETE OR UPDATE OF status, party_size ON participations
  FOR EACH ROW EXECUTE FUNCTION count_taken_places();

CREATE FUNCTION count_relays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE challenges SET relay_count = relay_count + 1 WHERE id = NEW.challenge_id;
  ELSE
    UPDATE challenges SET relay_count = relay_count - 1 WHERE id = OLD.challenge_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER count_relays AFTER INSERT OR DELETE ON relays
  FOR EACH ROW EXECUTE FUNCTION count_relays();

-- Sets next_starts_at and open_until from the slots. Called by the trigger below, and by a job where time
-- alone has moved a challenge on to its next slot. Where every slot is past, the last one stays.
CREATE FUNCTION refresh_challenge_dates(challenge uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE challenges SET
    next_starts_at = COALESCE(dates.next, dates.last, '9999-12-31 00:00:00+00'),
    open_until = COALESCE(dates.open_until, '9999-12-31 00:00:00+00')
  FROM (
    SELECT
      min(COALESCE(starts_at, '9999-12-31 00:00:00+00')) FILTER (WHERE closes_at IS NULL OR closes_at > now()) AS next,
      max(COALESCE(starts_at, '9999-12-31 00:00:00+00')) AS last,
      max(COALESCE(closes_at, '9999-12-31 00:00:00+00')) AS open_until
    FROM slots WHERE challenge_id = challenge
  ) AS dates
  WHERE id = challenge
$$;

CREATE FUNCTION refresh_dates_of_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_challenge_dates(CASE WHEN TG_OP = 'DELETE' THEN OLD.challenge_id ELSE NEW.challenge_id END);
  RETURN NULL;
END $$;

CREATE TRIGGER refresh_dates_of_challenge AFTER INSERT OR DELETE OR UPDATE OF starts_at, closes_at ON slots
  FOR EACH ROW EXECUTE FUNCTION refresh_dates_of_challenge();
