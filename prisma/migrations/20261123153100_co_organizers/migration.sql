-- Who helps to run one défi: an organisation, or a person invited by their address. Declined, left or removed is gone.
CREATE TABLE co_organizers (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  challenge_id    uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  organization_id uuid REFERENCES organizations (id) ON DELETE CASCADE,
  email           text CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254),
  -- Who accepted with that address.
  user_id         uuid REFERENCES users (id) ON DELETE CASCADE,
  invited_by      uuid REFERENCES users (id) ON DELETE SET NULL,
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  accepted_at     timestamptz(3),
  CONSTRAINT co_organizers_one_guest CHECK (num_nonnulls(organization_id, email) = 1),
  CONSTRAINT co_organizers_accepted_by CHECK (
    (user_id IS NULL OR (email IS NOT NULL AND accepted_at IS NOT NULL))
    AND (accepted_at IS NULL OR organization_id IS NOT NULL OR user_id IS NOT NULL)),
  UNIQUE (challenge_id, organization_id),
  UNIQUE (challenge_id, email)
);
CREATE INDEX co_organizers_organization_id_idx ON co_organizers (organization_id);
CREATE INDEX co_organizers_user_id_idx ON co_organizers (user_id);
CREATE INDEX co_organizers_email_idx ON co_organizers (email);
CREATE INDEX co_organizers_invited_by_idx ON co_organizers (invited_by);
