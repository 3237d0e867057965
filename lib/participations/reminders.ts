import { inSqlTransaction, sql as statement, type Sql } from '@/lib/db'
import type { NoticeKind } from '@/lib/generated/prisma/enums'
import { post, type Mail } from '@/lib/jobs/queue'
import { listOrganizerIds } from '@/lib/participations/organizers'

type Due = { kind: Exclude<NoticeKind, 'NEWS'>; slotId: string }
type Letters = { to: string; mail: Mail }[]

/**
 * Tells what is due of each slot, once: a row in slot_notices is written in the transaction that makes the jobs, so a
 * crash between the two repeats nothing and forgets nothing. New hours take the row away (see `followChange`).
 */
export async function sendDueNotices(now: Date): Promise<void> {
  for (const due of await listDue(now)) {
    await inSqlTransaction(async (sql) => {
      const [first] = await sql(
        `INSERT INTO slot_notices (slot_id, kind) VALUES ($1::uuid, $2::"NoticeKind") ON CONFLICT DO NOTHING RETURNING slot_id`,
        [due.slotId, due.kind],
      )
      if (first) await post(sql, await lettersOf(sql, due, now))
    })
  }
  await thankWhoCame(now)
}

/**
 * On the clock of the place, whatever the server's: the day before at 18 h, three days before at 18 h for organisers
 * with room left, the day after at 10 h; and two hours before.
 */
function listDue(now: Date): Promise<Due[]> {
  const at = (day: string, hour: string) =>
    `((${day})::date + time '${hour}') AT TIME ZONE c.timezone <= $1::timestamptz`
  const start = 's.starts_at AT TIME ZONE c.timezone'
  const end = 's.ends_at AT TIME ZONE c.timezone'
  return statement<Due>(
    `SELECT s.id AS "slotId", due.kind FROM slots s JOIN challenges c ON c.id = s.challenge_id
     CROSS JOIN LATERAL (
       SELECT 'REMINDER' AS kind WHERE s.starts_at > $1 AND ${at(`${start} - interval '1 day'`, '18:00')}
       UNION ALL
       SELECT 'SOON' WHERE s.starts_at > $1 AND s.starts_at - interval '2 hours' <= $1
       UNION ALL
       SELECT 'HEADCOUNT' WHERE s.starts_at > $1 + interval '1 day' AND ${at(`${start} - interval '3 days'`, '18:00')}
         AND (s.capacity > s.taken_places OR s.taken_places = 0)
       UNION ALL
       SELECT 'WHO_CAME' WHERE s.ends_at <= $1 AND ${at(`${end} + interval '1 day'`, '10:00')}
     ) AS due
     WHERE s.starts_at BETWEEN $1::timestamptz - interval '14 days' AND $1::timestamptz + interval '4 days'
       AND c.status IN ('PUBLISHED', 'COMPLETED') AND s.cancelled_at IS NULL
       AND NOT EXISTS (SELECT FROM slot_notices n WHERE n.slot_id = s.id AND n.kind = due.kind::"NoticeKind")
     ORDER BY s.starts_at LIMIT 2000`,
    [now],
  )
}

async function lettersOf(sql: Sql, { kind, slotId }: Due, now: Date): Promise<Letters> {
  const organizers = async (letter: 'headcount' | 'tomorrow' | 'who-came'): Promise<Letters> =>
    (await listOrganizerIds(sql, slotId)).map((userId) => ({ to: userId, mail: { letter, slotId, userId } }))

  switch (kind) {
    case 'REMINDER':
      return [...(await participants(sql, slotId, 'reminder', false, now)), ...(await organizers('tomorrow'))]
    case 'SOON':
      return participants(sql, slotId, 'soon', true, now)
    case 'HEADCOUNT':
      return organizers('headcount')
    case 'WHO_CAME': {
      const [open] = await sql(
        `SELECT id FROM participations WHERE slot_id = $1::uuid AND status = 'CONFIRMED' LIMIT 1`,
        [slotId],
      )
      return open ? organizers('who-came') : []
    }
  }
}

async function participants(
  sql: Sql,
  slotId: string,
  letter: 'reminder' | 'soon',
  asked: boolean,
  now: Date,
): Promise<Letters> {
  const rows = await sql<{ id: string; userId: string }>(
    `SELECT id, user_id AS "userId" FROM participations
     WHERE slot_id = $1::uuid AND status = 'CONFIRMED' AND (remind_soon OR NOT $2::boolean)
       -- Whoever was confirmed within the hour has just been told.
       AND updated_at < $3::timestamptz - interval '1 hour' ORDER BY id`,
    [slotId, asked, now],
  )
  return rows.map(({ id, userId }) => ({ to: userId, mail: { letter, participationId: id } }))
}

/** Thanks each person who came, once, the morning after; without hours, as soon as it is noted. */
async function thankWhoCame(now: Date): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const rows = await sql<{ id: string; userId: string }>(
      `UPDATE participations SET thanked_at = $1 WHERE id IN (
         SELECT p.id FROM participations p JOIN slots s ON s.id = p.slot_id JOIN challenges c ON c.id = s.challenge_id
         WHERE p.status = 'ATTENDED' AND p.thanked_at IS NULL AND c.status IN ('PUBLISHED', 'COMPLETED')
           AND (s.ends_at IS NULL OR
             ((s.ends_at AT TIME ZONE c.timezone + interval '1 day')::date + time '10:00') AT TIME ZONE c.timezone <= $1)
         ORDER BY p.id LIMIT 1000 FOR UPDATE OF p SKIP LOCKED)
       RETURNING id, user_id AS "userId"`,
      [now],
    )
    await post(
      sql,
      rows.map(({ id, userId }) => ({ to: userId, mail: { letter: 'thanks', participationId: id } })),
    )
  })
}
