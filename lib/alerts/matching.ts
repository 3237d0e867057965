import { dueAt } from '@/lib/alerts/rules'
import { parseQuery } from '@/lib/challenges/filters'
import { filterSql, isOpenSql } from '@/lib/challenges/open'
import { db, inSqlTransaction, Prisma } from '@/lib/db'
import type { AlertPace, Cause } from '@/lib/generated/prisma/enums'
import { enqueue } from '@/lib/jobs/queue'

const BATCH = 50

type Candidate = { id: string; query: string; pace: AlertPace }

/** Finds the alerts that a challenge which has come online answers to, by the same conditions as the list. */
export async function matchAlerts({ challengeId }: { challengeId: string }): Promise<void> {
  const now = new Date()
  const [challenge] = await db.$queryRaw<{ cause: Cause; department: string | null; author: string }[]>`
    SELECT c.cause, c.department_code AS department, u.email AS author
    FROM challenges c JOIN users u ON u.id = c.author_id WHERE c.id = ${challengeId}::uuid AND ${isOpenSql(now)}`
  if (!challenge) return
  for (let after = NOBODY, candidates: Candidate[]; ; after = candidates.at(-1)?.id ?? after) {
    candidates = await db.$queryRaw<Candidate[]>`
      SELECT id::text, query, pace FROM alerts
      WHERE confirmed_at IS NOT NULL AND id > ${after}::uuid AND email <> ${challenge.author}
        AND (department_code IS NULL OR department_code = ${challenge.department})
        AND (causes = '{}' OR ${challenge.cause}::"Cause" = ANY (causes))
      ORDER BY id LIMIT ${BATCH}`
    const matching = await thoseThatMatch(challengeId, candidates, now)
    for (const alert of matching) await remember(alert, challengeId, now)
    if (candidates.length < BATCH) return
  }
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
