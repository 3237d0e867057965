import type { Sql } from '@/lib/db'
import { enqueue } from '@/lib/jobs/queue'

const TEN_MINUTES = 600_000
const DAY = 86_400_000

/** News that were never told, their job gone after all its tries, do not keep the next ones from being told. */
export async function forgetStuckNews(sql: Sql, now: Date): Promise<void> {
  await sql(
    `UPDATE organizations SET news_since = NULL WHERE news_since < $1::timestamptz - interval '3 days'`,
    [now],
  )
}

/**
 * An organisation's défi has just come online: its followers are told in ten minutes, with whatever else it launches
 * by then, and never twice within a day. Called in the transaction that publishes, whoever publishes.
 */
export async function tellFollowersLater(sql: Sql, organizationId: string, now: Date): Promise<void> {
  const [first] = await sql<{ toldAt: Date | null }>(
    `UPDATE organizations SET news_since = $2 WHERE id = $1::uuid AND news_since IS NULL AND follower_count > 0
     RETURNING news_told_at AS "toldAt"`,
    [organizationId, now],
  )
  if (!first) return
  const nextDay = first.toldAt ? first.toldAt.getTime() + DAY : 0
  const startAfter = new Date(Math.max(now.getTime() + TEN_MINUTES, nextDay))
  await enqueue(sql, 'follower-news', { organizationId }, { startAfter })
}
