-- A search walks along an order until its page is full. The orders hold what filters ask for, so that whatever does not
-- match is passed over within the index: a row of a kilobyte or three is read for what matches alone.
DROP INDEX challenges_published;
CREATE INDEX challenges_published ON challenges (next_starts_at, id)
  INCLUDE (open_until, cause, format, department_code, timezone, duration_minutes, family_friendly, open_to_minors,
    wheelchair_accessible, no_experience, near_latitude, near_longitude)
  WHERE status = 'PUBLISHED';

DROP INDEX challenges_published_cause;
CREATE INDEX challenges_published_cause ON challenges (cause, next_starts_at, id)
  INCLUDE (open_until, format, department_code, timezone, duration_minutes, family_friendly, open_to_minors,
    wheelchair_accessible, no_experience, near_latitude, near_longitude)
  WHERE status = 'PUBLISHED';

DROP INDEX challenges_published_department;
CREATE INDEX challenges_published_department ON challenges (department_code, next_starts_at, id)
  INCLUDE (open_until, cause, format, timezone, duration_minutes, family_friendly, open_to_minors,
    wheelchair_accessible, no_experience, near_latitude, near_longitude)
  WHERE status = 'PUBLISHED';

DROP INDEX challenges_published_format;
CREATE INDEX challenges_published_format ON challenges (format, next_starts_at, id)
  INCLUDE (open_until, cause, department_code, timezone, duration_minutes, family_friendly, open_to_minors,
    wheelchair_accessible, no_experience, near_latitude, near_longitude)
  WHERE status = 'PUBLISHED';

DROP INDEX challenges_published_popularity;
CREATE INDEX challenges_published_popularity ON challenges (popularity, id)
  INCLUDE (open_until, next_starts_at, cause, format, department_code, timezone, duration_minutes, family_friendly,
    open_to_minors, wheelchair_accessible, no_experience, near_latitude, near_longitude)
  WHERE status = 'PUBLISHED';

-- A word that stands in many has no order to walk along: the soonest are found by the word and a few days at once.
CREATE EXTENSION IF NOT EXISTS btree_gin;
DROP INDEX challenges_published_search;
CREATE INDEX challenges_published_search ON challenges USING gin (search, next_starts_at) WITH (fastupdate = off)
  WHERE status = 'PUBLISHED';

-- As before, and of those days alone.
DROP FUNCTION expected_matches(text);
CREATE FUNCTION expected_matches(
  query text, since timestamptz DEFAULT '-infinity', until timestamptz DEFAULT 'infinity'
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format(
    'EXPLAIN (FORMAT JSON) SELECT FROM challenges WHERE status = ''PUBLISHED'' AND search @@ %L::tsquery
       AND next_starts_at >= %L AND next_starts_at < %L', query, since, until)
    INTO plan;
  RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END $$;
