-- How many défis of a cause are open in each département, counted on the index alone.
CREATE INDEX challenges_published_cause_department ON challenges (cause, department_code, next_starts_at, id)
  INCLUDE (open_until) WHERE status = 'PUBLISHED';
