-- Completes what begins as typed: under a French collation the unique index, which sorts as people do, cannot.
CREATE INDEX organizations_slug_prefix ON organizations (slug text_pattern_ops);
