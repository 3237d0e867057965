-- Since when the search knows only words that still stand in a published challenge: see lib/challenges/search-jobs.ts.
ALTER TABLE search_progress ADD COLUMN relearned_at timestamptz(3) NOT NULL DEFAULT now();
