import type { Sql } from '@/lib/db'

/**
 * What is wrong with these slots, in words; nothing where all of PRODUCT.md's invariants hold: places never oversold,
 * counters equal to rows, nobody twice, every step with its event and its one letter, and nobody waiting before a place
 * that would do, the last two hours apart.
 */
export async function findFaults(sql: Sql, slotIds: string[], now = new Date()): Promise<string[]> {
  const rows = await sql<{ fault: string }>(
    `WITH mine AS (SELECT s.*, c.status AS challenge_status FROM slots s JOIN challenges c ON c.id = s.challenge_id
       WHERE s.id = ANY($1::uuid[])),
     rows AS (SELECT p.* FROM participations p WHERE p.slot_id = ANY($1::uuid[])),
     held AS (SELECT slot_id, sum(party_size) AS places FROM rows
       WHERE status IN ('CONFIRMED', 'OFFERED', 'ATTENDED', 'NO_SHOW') GROUP BY slot_id),
     steps AS (SELECT e.*, r.status, r.user_id,
         lag(e.to_status) OVER mine AS before, lead(e.id) OVER mine IS NULL AS last
       FROM participation_events e JOIN rows r ON r.id = e.participation_id
       WINDOW mine AS (PARTITION BY e.participation_id ORDER BY e.id)),
     letters AS (SELECT data->>'eventId' AS event_id, singleton_key, count(*) AS sent FROM pgboss.job
       WHERE name = 'mail' AND data->>'letter' = 'participation' GROUP BY 1, 2)
     SELECT format('counter: %s taken, %s held', taken_places, COALESCE(places, 0)) AS fault
       FROM mine LEFT JOIN held ON held.slot_id = mine.id WHERE taken_places <> COALESCE(places, 0)
     UNION ALL SELECT format('oversold: %s of %s', places, capacity)
       FROM mine JOIN held ON held.slot_id = mine.id WHERE places > capacity
     UNION ALL SELECT format('%s rows for one person', count(*)) FROM rows GROUP BY slot_id, user_id HAVING count(*) > 1
     UNION ALL SELECT format('%s without an event', r.status) FROM rows r
       WHERE NOT EXISTS (SELECT FROM steps WHERE participation_id = r.id)
     UNION ALL SELECT format('events: from %s after %s', from_status, before) FROM steps
       WHERE from_status IS DISTINCT FROM before
     UNION ALL SELECT format('events: last %s, row %s', to_status, status) FROM steps WHERE last AND to_status <> status
     UNION ALL SELECT format('%s letters of step %s to %s', COALESCE(sent, 0), from_status, to_status)
       FROM steps LEFT JOIN letters ON event_id = steps.id::text AND singleton_key = user_id::text
       WHERE COALESCE(sent, 0) <> CASE WHEN to_status IN ('ATTENDED', 'NO_SHOW')
         OR from_status IN ('ATTENDED', 'NO_SHOW') THEN 0 ELSE 1 END
     UNION ALL SELECT format('%s wait, %s of %s taken', party_size, taken_places, capacity)
       FROM mine JOIN rows ON rows.slot_id = mine.id AND rows.status = 'WAITLISTED'
       WHERE challenge_status = 'PUBLISHED' AND (capacity IS NULL OR taken_places + party_size <= capacity)
         AND (starts_at IS NULL OR starts_at > $2::timestamptz + interval '2 hours')`,
    [slotIds, now],
  )
  return rows.map(({ fault }) => fault)
}
