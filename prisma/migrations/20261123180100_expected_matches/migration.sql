-- How many published challenges the planner expects a query to match, from its statistics alone: what decides whether
-- to gather the matches or to walk along an order, before either is begun.
CREATE FUNCTION expected_matches(query text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM challenges WHERE status = ''PUBLISHED'' AND search @@ %L::tsquery', query)
    INTO plan;
  RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END $$;
