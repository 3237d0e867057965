-- Since when a feed says what it says. Not kept through a crash: a feed then counts as changed once more.
CREATE UNLOGGED TABLE feed_states (
  address    text PRIMARY KEY,
  digest     text NOT NULL,
  changed_at timestamptz(3) NOT NULL
);

-- The newest first, of all or of whatever is common enough.
CREATE INDEX challenges_newest ON challenges (published_at DESC, id) WHERE status = 'PUBLISHED';
