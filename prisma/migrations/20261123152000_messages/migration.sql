-- What is said between those who organise and those who take part: announcements, a private conversation for each
-- participation, questions in public. Everything is added.

-- Used by no statement of this migration: a new value may not be, in the transaction that adds it.
ALTER TYPE "MailKind" ADD VALUE 'MESSAGES';

CREATE TYPE "Audience" AS ENUM ('ALL', 'CONFIRMED', 'WAITING');

-- The id is made where it is written, so that sending it twice sends it once. Whom it goes to and what each reads are
-- settled when it is sent; the mails leave at `leaves_at`, and `posted_at` says that they have.
CREATE TABLE announcements (
  id           uuid PRIMARY KEY,
  challenge_id uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  author_id    uuid REFERENCES users (id) ON DELETE SET NULL,
  slot_id      uuid REFERENCES slots (id) ON DELETE SET NULL,
  audience     "Audience" NOT NULL,
  text         text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
  recipients   integer NOT NULL CHECK (recipients > 0),
  leaves_at    timestamptz(3) NOT NULL,
  posted_at    timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX announcements_challenge_id_created_at_idx ON announcements (challenge_id, created_at);
CREATE INDEX announcements_author_id_idx ON announcements (author_id);
CREATE INDEX announcements_slot_id_idx ON announcements (slot_id);

CREATE TABLE announcement_recipients (
  announcement_id  uuid NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
  participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
  -- With the person's own words in place of the placeholders, hence longer than what was written.
  text             text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 20000),
  PRIMARY KEY (announcement_id, participation_id)
);
CREATE INDEX announcement_recipients_participation_id_idx ON announcement_recipients (participation_id);

-- The conversation between one participant and the organisers, from its first message on, or from when the participant
-- first looked at what was announced to them.
CREATE TABLE conversations (
  participation_id uuid PRIMARY KEY REFERENCES participations (id) ON DELETE CASCADE,
  -- The last word is the participant's, and no organiser has said that it needs no answer.
  unanswered       boolean NOT NULL DEFAULT false,
  last_at          timestamptz(3),
  -- When the participant last looked, signed in.
  seen_at          timestamptz(3)
);
CREATE INDEX conversations_unanswered ON conversations (participation_id) WHERE unanswered;

CREATE TYPE "MessageSide" AS ENUM ('PARTICIPANT', 'ORGANIZER');

-- `told_at`: with which mail it was told to the other side.
CREATE TABLE conversation_messages (
  id               uuid PRIMARY KEY,
  participation_id uuid NOT NULL REFERENCES conversations (participation_id) ON DELETE CASCADE,
  side             "MessageSide" NOT NULL,
  author_id        uuid REFERENCES users (id) ON DELETE SET NULL,
  text             text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
  told_at          timestamptz(3),
  created_at       timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX conversation_messages_participation_id_created_at_idx
  ON conversation_messages (participation_id, created_at);
CREATE INDEX conversation_messages_author_id_idx ON conversation_messages (author_id);

CREATE TABLE questions (
  id           uuid PRIMARY KEY,
  challenge_id uuid NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
  author_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  text         text NOT NULL CHECK (char_length(text) BETWEEN 5 AND 500),
  answer       text CHECK (char_length(answer) BETWEEN 1 AND 2000),
  answered_at  timestamptz(3),
  hidden_at    timestamptz(3),
  told_at      timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX questions_challenge_id_created_at_idx ON questions (challenge_id, created_at);
CREATE INDEX questions_author_id_idx ON questions (author_id);
CREATE INDEX questions_unanswered ON questions (challenge_id) WHERE answer IS NULL AND hidden_at IS NULL;
