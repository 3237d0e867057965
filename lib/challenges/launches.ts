import type { Sql } from '@/lib/db'
import { enqueue } from '@/lib/jobs/queue'
import { tellFollowersLater } from '@/lib/organizations/news'

/**
 * A challenge has just come online: those who follow its organisation and those whose alert it answers are told.
 * Called in the transaction that publishes, whoever publishes.
 */
export async function tellOfLaunch(
  sql: Sql,
  challenge: { id: string; organizationId: string | null },
  now: Date,
): Promise<void> {
  if (challenge.organizationId) await tellFollowersLater(sql, challenge.organizationId, now)
  await enqueue(sql, 'alert-matching', { challengeId: challenge.id })
}
