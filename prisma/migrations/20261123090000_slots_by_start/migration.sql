-- « Ce week-end »: the slots of a few days among all of them.
CREATE INDEX slots_starts_at_idx ON slots (starts_at);
