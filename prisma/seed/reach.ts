import type { Client } from 'pg'
import { coordinatorOrganization } from './demo-accounts'

/** Where people came from, in percent of those who did not come by a relay: posters and searches before all. */
const shares = `('SEARCH', 30), ('POSTER', 18), ('SITE', 24), ('FEED', 8), ('EMBED', 5), ('OTHER', 15)`

/**
 * Who saw the défis of the coordinator's organisation: more in the first days and in the last ones before the action,
 * by sources in their usual proportions, and each participation with one of them. Numbers come from hashes of the
 * rows' own ids, so that the same demonstration always has the same.
 */
export async function loadReach(client: Client): Promise<void> {
  const mine = `SELECT c.id, c.published_at, c.relay_count, c.next_starts_at
    FROM challenges c JOIN organizations o ON o.id = c.organization_id
    WHERE o.name = '${coordinatorOrganization}' AND c.published_at IS NOT NULL AND c.status IN ('PUBLISHED', 'COMPLETED')`
  await client.query(`
    WITH mine AS (${mine}),
    days AS (
      SELECT mine.*, day::date, day::date - published_at::date AS age, next_starts_at::date - day::date AS before
      FROM mine CROSS JOIN LATERAL generate_series(published_at::date,
        LEAST(now(), next_starts_at, published_at + interval '90 days')::date, interval '1 day') AS day),
    shares (source, share) AS (VALUES ${shares}, ('RELAY', 0)),
    drawn AS (
      SELECT days.id, days.day, shares.source,
        (CASE WHEN shares.source = 'RELAY' THEN 8 + days.relay_count / 3.0 ELSE shares.share END)
          * (0.12 + 0.5 / (1 + age) + CASE WHEN before BETWEEN 0 AND 3 THEN 0.25 ELSE 0 END)
          * (0.4 + (hashtext(days.id || day::text || shares.source) & 1023) / 1023.0) AS views
      FROM days CROSS JOIN shares)
    INSERT INTO challenge_views (challenge_id, day, source, views)
    SELECT id, day, source::"VisitSource", round(views) FROM drawn WHERE round(views) > 0`)
  await client.query(`
    WITH ranges AS (
      SELECT source, sum(share) OVER (ORDER BY source) - share AS least, sum(share) OVER (ORDER BY source) AS most
      FROM (VALUES ${shares}) AS shares (source, share)),
    mine AS (${mine})
    UPDATE participations SET source =
      (CASE WHEN participations.relay_id IS NOT NULL THEN 'RELAY' ELSE ranges.source END)::"VisitSource"
    FROM slots, mine, ranges
    WHERE slots.id = participations.slot_id AND mine.id = slots.challenge_id
      AND (hashtext(participations.id::text) & 1023) % 100 >= ranges.least
      AND (hashtext(participations.id::text) & 1023) % 100 < ranges.most`)
}
