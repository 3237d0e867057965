-- Organisations, whole: a team that is invited, a verification that leaves a trace, followers. Everything is added.

-- Used by no statement of this migration: a new value may not be, in the transaction that adds it.
ALTER TYPE "MailKind" ADD VALUE 'FOLLOWS';

ALTER TABLE organizations
  ADD COLUMN links           text[] NOT NULL DEFAULT '{}' CHECK (cardinality(links) <= 5),
  -- Where it was verified by a mail address at its own domain: that domain.
  ADD COLUMN verified_domain text CHECK (char_length(verified_domain) <= 253),
  ADD COLUMN follower_count  integer NOT NULL DEFAULT 0 CHECK (follower_count >= 0),
  -- Since when followers have something to be told, and when they were last told.
  ADD COLUMN news_since      timestamptz(3),
  ADD COLUMN news_told_at    timestamptz(3);

-- Team

CREATE TABLE organization_invitations (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  email           text NOT NULL CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254),
  role            "OrganizationRole" NOT NULL,
  invited_by      uuid REFERENCES users (id) ON DELETE SET NULL,
  -- Raised each time it is sent: the link follows from it, and the one before is dead.
  version         integer NOT NULL DEFAULT 1,
  token_hash      text NOT NULL UNIQUE,
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  expires_at      timestamptz(3) NOT NULL,
  accepted_at     timestamptz(3),
  withdrawn_at    timestamptz(3)
);
CREATE INDEX organization_invitations_invited_by_idx ON organization_invitations (invited_by);
CREATE UNIQUE INDEX organization_invitations_open ON organization_invitations (organization_id, email)
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

-- No organisation without an owner, whoever writes and however many at once: the organisation's row is locked before
-- its owners are looked at, so that the second of two who leave together sees that the first is gone. It is asked at
-- the end of the transaction, so that a hand-over may come in any order. An organisation that goes takes its team along.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM organizations WHERE id = OLD.organization_id FOR UPDATE;
  IF FOUND AND NOT EXISTS (
    SELECT FROM organization_members WHERE organization_id = OLD.organization_id AND role = 'OWNER'
  ) THEN
    RAISE EXCEPTION 'organization % would have no owner', OLD.organization_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organizations_have_an_owner';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER keep_an_owner AFTER DELETE OR UPDATE ON organization_members
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.role = 'OWNER') EXECUTE FUNCTION keep_an_owner();

-- Verification: each request with its answer, and each proof by mail, stays as the record of who and when.

CREATE TYPE "VerificationStatus" AS ENUM ('ASKED', 'GRANTED', 'DECLINED');

CREATE TABLE organization_verifications (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  status          "VerificationStatus" NOT NULL,
  asked_by        uuid REFERENCES users (id) ON DELETE SET NULL,
  note            text NOT NULL DEFAULT '' CHECK (char_length(note) <= 1000),
  -- Proven by a mail address at this domain; nobody decided then.
  domain          text CHECK (char_length(domain) <= 253),
  decided_by      uuid REFERENCES users (id) ON DELETE SET NULL,
  reason          text NOT NULL DEFAULT '' CHECK (char_length(reason) <= 1000),
  asked_at        timestamptz(3) NOT NULL DEFAULT now(),
  decided_at      timestamptz(3),
  CONSTRAINT organization_verifications_decided CHECK ((status = 'ASKED') = (decided_at IS NULL)),
  CONSTRAINT organization_verifications_refusal_has_a_reason CHECK (status <> 'DECLINED' OR reason <> '')
);
CREATE INDEX organization_verifications_organization_id_idx ON organization_verifications (organization_id);
CREATE INDEX organization_verifications_asked_by_idx ON organization_verifications (asked_by);
CREATE INDEX organization_verifications_decided_by_idx ON organization_verifications (decided_by);
CREATE UNIQUE INDEX organization_verifications_open ON organization_verifications (organization_id)
  WHERE status = 'ASKED';

CREATE TABLE domain_proofs (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_id         uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  email           text NOT NULL CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254),
  domain          text NOT NULL CHECK (char_length(domain) <= 253),
  token_hash      text NOT NULL UNIQUE,
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  expires_at      timestamptz(3) NOT NULL,
  consumed_at     timestamptz(3)
);
CREATE INDEX domain_proofs_organization_id_idx ON domain_proofs (organization_id);
CREATE INDEX domain_proofs_user_id_idx ON domain_proofs (user_id);

-- Followers

CREATE TABLE follows (
  user_id         uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, organization_id)
);
CREATE INDEX follows_organization_id_idx ON follows (organization_id);

CREATE FUNCTION count_followers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE organizations SET follower_count = follower_count + 1 WHERE id = NEW.organization_id;
  ELSE
    UPDATE organizations SET follower_count = follower_count - 1 WHERE id = OLD.organization_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER count_followers AFTER INSERT OR DELETE ON follows
  FOR EACH ROW EXECUTE FUNCTION count_followers();
