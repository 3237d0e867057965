-- Alerts: a saved search that writes to an address, with or without an account, and what it has found.

CREATE TYPE "AlertPace" AS ENUM ('AT_ONCE', 'DAILY', 'WEEKLY');

CREATE TABLE alerts (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email           text NOT NULL CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254),
  -- The search as its address says it, in the one order that it has.
  query           text NOT NULL CHECK (char_length(query) BETWEEN 1 AND 2000),
  label           text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 1000),
  pace            "AlertPace" NOT NULL,
  token_hash      text NOT NULL UNIQUE,
  -- What of the search an index can tell: a new challenge is compared with few alerts instead of all.
  causes          "Cause"[] NOT NULL DEFAULT '{}',
  department_code text REFERENCES departments (code),
  -- The last day that is asked for, where there is one.
  until           date,
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  confirmed_at    timestamptz(3),
  -- When the next letter leaves; null while there is nothing to tell.
  due_at          timestamptz(3),
  UNIQUE (email, query)
);
CREATE INDEX alerts_department_code_idx ON alerts (department_code);
CREATE INDEX alerts_confirmed ON alerts (department_code, id) WHERE confirmed_at IS NOT NULL;

-- Each challenge once for each alert, told or still to be told.
CREATE TABLE alert_matches (
  alert_id     uuid NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
  challenge_id uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  told_at      timestamptz(3),
  PRIMARY KEY (alert_id, challenge_id)
);
CREATE INDEX alert_matches_challenge_id_idx ON alert_matches (challenge_id);
