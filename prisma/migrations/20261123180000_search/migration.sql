-- Search on a million challenges: one index for words and filters together, one for distance, one for popularity,
-- and the words that are known, for typos and completion.

CREATE EXTENSION IF NOT EXISTS cube;
CREATE EXTENSION IF NOT EXISTS earthdistance;

-- Words with digits in them (« 8ème ») lose their accents as well.
ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR numword, numhword WITH unaccent, simple;

-- Where a search finds it: its own place, or its town where it hides its place; nowhere unless it takes place on site.
ALTER TABLE challenges
  ADD COLUMN near_latitude  double precision,
  ADD COLUMN near_longitude double precision,
  -- The base-2 logarithm of the sum, over relays and participations, of 2 ^ (fortnights since 2025): each counts half
  -- as much as one of two weeks later, and the order stays as it is while time passes. 0: nobody yet.
  ADD COLUMN popularity double precision NOT NULL DEFAULT 0 CHECK (popularity >= 0);

CREATE FUNCTION place_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.near_latitude := NULL;
  NEW.near_longitude := NULL;
  IF NEW.format <> 'ON_SITE' THEN RETURN NEW; END IF;
  IF NEW.place_hidden THEN
    SELECT latitude, longitude INTO NEW.near_latitude, NEW.near_longitude FROM communes WHERE code = NEW.commune_code;
  ELSE
    NEW.near_latitude := NEW.latitude;
    NEW.near_longitude := NEW.longitude;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER place_for_search
  BEFORE INSERT OR UPDATE OF format, place_hidden, commune_code, latitude, longitude ON challenges
  FOR EACH ROW EXECUTE FUNCTION place_for_search();

UPDATE challenges c SET
  near_latitude = CASE WHEN c.place_hidden THEN town.latitude ELSE c.latitude END,
  near_longitude = CASE WHEN c.place_hidden THEN town.longitude ELSE c.longitude END
FROM communes town
WHERE town.code = c.commune_code AND c.format = 'ON_SITE';

-- What the filters ask of a challenge, as lexemes that no word can be: beside the words in one GIN index they are
-- intersected there, and a rare mixture is found without walking through what is common.
CREATE FUNCTION challenge_tags(
  cause "Cause", format "ChallengeFormat", department_code text, duration_minutes integer, family_friendly boolean,
  open_to_minors boolean, wheelchair_accessible boolean, no_experience boolean,
  latitude double precision, longitude double precision
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_remove(ARRAY[
    '=cause:' || cause::text,
    '=format:' || format::text,
    '=in:' || department_code,
    CASE WHEN duration_minutes <= 60 THEN '=time:1h' END,
    CASE WHEN duration_minutes <= 240 THEN '=time:demi-journee' END,
    CASE WHEN duration_minutes <= 480 THEN '=time:journee' ELSE '=time:plus' END,
    CASE WHEN family_friendly THEN '=for:famille' END,
    CASE WHEN open_to_minors THEN '=for:mineurs' END,
    CASE WHEN wheelchair_accessible THEN '=for:fauteuil' END,
    CASE WHEN no_experience THEN '=for:debut' END,
    -- Squares of a quarter of a degree, and of a whole one for wide circles.
    '=at:' || floor(latitude * 4) || ',' || floor(longitude * 4),
    '=around:' || floor(latitude) || ',' || floor(longitude)
  ], NULL))
$$;

ALTER TABLE challenges ALTER COLUMN search SET EXPRESSION AS (
  setweight(to_tsvector('fr', title), 'A') || setweight(to_tsvector('fr', keywords), 'B') ||
  setweight(to_tsvector('fr', summary), 'C') || setweight(to_tsvector('fr', description), 'D') ||
  challenge_tags(cause, format, department_code, duration_minutes, family_friendly, open_to_minors,
    wheelchair_accessible, no_experience, near_latitude, near_longitude)
);

-- Only what is open is searched. Without a list of pending entries every search costs the same.
DROP INDEX challenges_search_idx;
CREATE INDEX challenges_published_search ON challenges USING gin (search) WITH (fastupdate = off) WHERE status = 'PUBLISHED';
CREATE INDEX challenges_published_near ON challenges USING gist (ll_to_earth(near_latitude, near_longitude))
  WHERE status = 'PUBLISHED' AND near_latitude IS NOT NULL;
CREATE INDEX challenges_published_popularity ON challenges (popularity, id) WHERE status = 'PUBLISHED';
-- What has been published or changed since words were last learned.
CREATE INDEX challenges_published_updated ON challenges (updated_at) WHERE status = 'PUBLISHED';

-- The words of published challenges: what a typo may mean, and what completes a beginning.
CREATE TABLE search_words (
  -- Lower case, without accents.
  plain text PRIMARY KEY CHECK (plain ~ '^[a-z0-9]{3,40}$'),
  word  text NOT NULL,
  uses  integer NOT NULL CHECK (uses > 0),
  -- What the index holds of it; null of a word that is too common to be held.
  lexeme text GENERATED ALWAYS AS ((tsvector_to_array(to_tsvector('fr', plain)))[1]) STORED
);
CREATE INDEX search_words_lexeme ON search_words (lexeme);
CREATE INDEX search_words_prefix ON search_words (plain text_pattern_ops);
CREATE INDEX search_words_trigrams ON search_words USING gin (plain gin_trgm_ops);

-- How far the jobs have read: one row.
CREATE TABLE search_progress (
  id            boolean PRIMARY KEY DEFAULT true CHECK (id),
  learned_until timestamptz(3) NOT NULL DEFAULT '2000-01-01 00:00:00+00',
  counted_until timestamptz(3) NOT NULL DEFAULT '2000-01-01 00:00:00+00'
);
INSERT INTO search_progress DEFAULT VALUES;

-- What is new, found without a cost to who joins or relays: a BRIN index is written once in many pages.
CREATE INDEX participation_events_at ON participation_events USING brin (at) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX relays_created_at ON relays USING brin (created_at) WITH (pages_per_range = 16, autosummarize = on);

CREATE FUNCTION refresh_popularity(challenges_to_count uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE challenges c SET popularity = counted.popularity
  FROM (
    SELECT counting.id,
      greatest(0, round(log(2, sum(power(2::double precision, (extract(epoch FROM events.at) - 1735689600)::double precision / 1209600))::numeric), 4))::double precision AS popularity
    FROM unnest(challenges_to_count) AS counting (id)
    LEFT JOIN LATERAL (
      SELECT created_at FROM relays WHERE challenge_id = counting.id
      UNION ALL
      SELECT p.created_at FROM slots s JOIN participations p ON p.slot_id = s.id
      WHERE s.challenge_id = counting.id AND p.status NOT IN ('WITHDRAWN', 'DECLINED', 'CANCELLED', 'EXPIRED')
    ) AS events (at) ON true
    GROUP BY counting.id
  ) AS counted
  WHERE counted.id = c.id AND c.popularity <> counted.popularity
$$;
