-- The week in which it next starts, counted from 1970: as one entry of the index of words and filters it is met with them
-- there, from one match to the next; a range of dates would be gathered whole first. An array, which GIN holds by itself.
CREATE FUNCTION start_week(starts_at timestamptz) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[floor(extract(epoch FROM starts_at) / 604800)::integer]
$$;
DROP INDEX challenges_published_search;
CREATE INDEX challenges_published_search ON challenges USING gin (search, start_week(next_starts_at)) WITH (fastupdate = off)
  WHERE status = 'PUBLISHED';

-- As before; without a query, all that start in these days.
DROP FUNCTION expected_matches(text, timestamptz, timestamptz);
CREATE FUNCTION expected_matches(
  query text, since timestamptz DEFAULT '-infinity', until timestamptz DEFAULT 'infinity'
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format(
    'EXPLAIN (FORMAT JSON) SELECT FROM challenges WHERE status = ''PUBLISHED''
       AND next_starts_at >= %L AND next_starts_at < %L %s', since, until, COALESCE('AND search @@ ' || quote_literal(query) || '::tsquery', ''))
    INTO plan;
  RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END $$;
