import { dueAt } from '@/lib/alerts/rules'
import { parseQuery } from '@/lib/challenges/filter-address'
import { filterSql, isOpenSql } from '@/lib/challenges/open'
import { db, inSqlTransaction, Prisma } from '@/lib/db'
import type { AlertPace, Cause } from '@/lib/generated/prisma/enums'
import { enqueue } from '@/lib/jobs/queue'

const BATCH = 50

type Compared = {
  cause: Cause
  department: string | null
  author: string
  latitude: number | null
  longitude: number | null
}
type Candidate = { id: string; query: string; pace: AlertPace }

/**
 * Finds the alerts that a challenge which has come online answers to, by the same conditions as the list. A job looks at
 * a bounded number of them and leaves the rest to another, so that none is cut off by its time.
 */
export async function matchAlerts(
  { challengeId, after: begin = NOBODY }: { challengeId: string; after?: string },
  most = 1_000,
): Promise<void> {
  const now = new Date()
  const [challenge] = await db.$queryRaw<Compared[]>`
    SELECT c.cause, c.department_code AS department, u.email AS author,
      CASE WHEN c.format = 'ON_SITE' THEN c.latitude END AS latitude,
      CASE WHEN c.format = 'ON_SITE' THEN c.longitude END AS longitude
    FROM challenges c JOIN users u ON u.id = c.author_id WHERE c.id = ${challengeId}::uuid AND ${isOpenSql(now)}`
  if (!challenge) return
  let after = begin
  for (let looked = 0; looked < most; looked += BATCH) {
    const candidates = await listCandidates(challenge, after)
    const matching = await thoseThatMatch(challengeId, candidates, now)
    for (const alert of matching) await remember(alert, challengeId, now)
    if (candidates.length < BATCH) return
    after = candidates.at(-1)?.id ?? after
  }
  await inSqlTransaction((sql) => enqueue(sql, 'alert-matching', { challengeId, after }))
}

// A degree of latitude is 111 km, one of longitude less: a little more is let through than the list would find.
function listCandidates({ cause, department, author, latitude, longitude }: Compared, after: string) {
  return db.$queryRaw<Candidate[]>`
    SELECT id::text, query, pace FROM alerts
    WHERE confirmed_at IS NOT NULL AND id > ${after}::uuid AND email <> ${author}
      AND (department_code IS NULL OR department_code = ${department})
      AND (causes = '{}' OR ${cause}::"Cause" = ANY (causes))
      AND (latitude IS NULL OR (abs(latitude - ${latitude}::float8) <= radius_km / 110.0
        AND abs(longitude - ${longitude}::float8) <= radius_km / (110 * cos(radians(${latitude}::float8)))))
    ORDER BY id LIMIT ${BATCH}`
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

async function thoseThatMatch(challengeId: string, candidates: Candidate[], now: Date): Promise<Candidate[]> {
  if (candidates.length === 0) return []
  const asked = await Promise.all(
    candidates.map(
      async ({ query }, index) => Prisma.sql`SELECT ${index}::int AS index FROM challenges c
        WHERE c.id = ${challengeId}::uuid AND ${await filterSql(parseQuery(query), now)}`,
    ),
  )
  const rows = await db.$queryRaw<{ index: number }[]>(Prisma.join(asked, ' UNION ALL '))
  const found = new Set(rows.map(({ index }) => index))
  return candidates.filter((_, index) => found.has(index))
}

/** Once for each alert, whatever is repeated; the first that is found sets when the letter leaves. */
async function remember({ id, pace }: Candidate, challengeId: string, now: Date): Promise<void> {
  await inSqlTransaction(async (sql) => {
    // The alert first, as whoever tells does; stopped in the meantime, it is not there.
    const [alert] = await sql<{ due: Date | null }>(
      'SELECT due_at AS due FROM alerts WHERE id = $1::uuid FOR UPDATE',
      [id],
    )
    if (!alert) return
    const added = await sql(
      `INSERT INTO alert_matches (alert_id, challenge_id) VALUES ($1::uuid, $2::uuid)
       ON CONFLICT DO NOTHING RETURNING alert_id`,
      [id, challengeId],
    )
    if (added.length === 0 || alert.due) return
    const due = dueAt(pace, now)
    await sql('UPDATE alerts SET due_at = $2 WHERE id = $1::uuid', [id, due])
    await enqueue(sql, 'alert-news', { alertId: id }, { startAfter: due })
  })
}

/** Takes what an alert has found since its last letter, for one letter. Before it is due, it does nothing. */
export async function gatherNews({ alertId }: { alertId: string }): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const [alert] = await sql<{ now: Date }>(
      `UPDATE alerts SET due_at = NULL WHERE id = $1::uuid AND due_at <= now() RETURNING now()`,
      [alertId],
    )
    if (!alert) return
    const { now } = alert
    await sql('UPDATE alert_matches SET told_at = $2 WHERE alert_id = $1::uuid AND told_at IS NULL', [
      alertId,
      now,
    ])
    await enqueue(sql, 'alert-mail', { alertId, toldAt: now.toISOString() })
  })
}

/** An alert whose job is gone after all its tries speaks again: what is due for an hour is given another. */
export async function resumeAlerts(now: Date): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const stuck = await sql<{ id: string }>(
      `UPDATE alerts SET due_at = now() WHERE id IN (
         SELECT id FROM alerts WHERE due_at < $1::timestamptz - interval '1 hour' ORDER BY due_at LIMIT 500
         FOR UPDATE SKIP LOCKED)
       RETURNING id::text`,
      [now],
    )
    for (const { id } of stuck) await enqueue(sql, 'alert-news', { alertId: id })
  })
}
