import { inSqlTransaction, type Sql } from '@/lib/db'
import { enqueue, post } from '@/lib/jobs/queue'
import { listOrganizerIds } from '@/lib/participations/organizers'

const TEN_MINUTES = 600_000

/**
 * Somebody asks, or leaves shortly before: the organisers are told in ten minutes, with whatever else has happened in
 * that slot by then. The caller holds the slot's lock.
 */
export async function tellOrganizersSoon(sql: Sql, slotId: string): Promise<void> {
  const [first] = await sql(
    `INSERT INTO slot_notices (slot_id, kind) VALUES ($1::uuid, 'NEWS') ON CONFLICT DO NOTHING RETURNING slot_id`,
    [slotId],
  )
  if (first)
    await enqueue(sql, 'organizer-news', { slotId }, { startAfter: new Date(Date.now() + TEN_MINUTES) })
}

/** Writes to each organiser what has happened since the notice was left; what happens from now on is the next mail's. */
export async function tellOrganizers({ slotId }: { slotId: string }): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const [notice] = await sql<{ since: Date; until: Date }>(
      `DELETE FROM slot_notices WHERE slot_id = $1::uuid AND kind = 'NEWS' RETURNING at AS since, now() AS until`,
      [slotId],
    )
    if (!notice) return
    const period = { since: notice.since.toISOString(), until: notice.until.toISOString() }
    const organizers = await listOrganizerIds(sql, slotId)
    await post(
      sql,
      organizers.map((userId) => ({ to: userId, mail: { letter: 'news', slotId, userId, ...period } })),
    )
  })
}
