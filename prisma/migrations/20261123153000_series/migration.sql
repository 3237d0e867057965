-- One date of a défi may be called off alone. It is closed from then on, so that nothing that asks what is open need
-- know of it; what was closed by hand may be opened again, a date that was called off may not.
ALTER TABLE slots
  ADD COLUMN cancelled_at timestamptz(3),
  ADD COLUMN cancel_reason text NOT NULL DEFAULT '' CHECK (char_length(cancel_reason) <= 500),
  ADD CONSTRAINT slots_cancelled_are_closed
    CHECK (cancelled_at IS NULL OR (closes_at IS NOT NULL AND closes_at <= cancelled_at AND cancel_reason <> ''));

-- As before, without the dates that were called off.
CREATE OR REPLACE FUNCTION refresh_challenge_dates(challenge uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE challenges SET
    next_starts_at = COALESCE(dates.next, dates.last, '9999-12-31 00:00:00+00'),
    open_until = COALESCE(dates.open_until, '9999-12-31 00:00:00+00')
  FROM (
    SELECT
      min(COALESCE(starts_at, '9999-12-31 00:00:00+00')) FILTER (WHERE closes_at IS NULL OR closes_at > now()) AS next,
      max(COALESCE(starts_at, '9999-12-31 00:00:00+00')) AS last,
      max(COALESCE(closes_at, '9999-12-31 00:00:00+00')) AS open_until
    FROM slots WHERE challenge_id = challenge AND cancelled_at IS NULL
  ) AS dates
  WHERE id = challenge
$$;
