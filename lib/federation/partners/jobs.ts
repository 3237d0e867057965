import { sql } from '@/lib/db'
import { importFeed, recordFailure, type PartnerProblem } from '@/lib/federation/partners/commands'
import { fetchPublic, type FetchLimits } from '@/lib/federation/partners/fetch'
import { readFeed } from '@/lib/federation/partners/parse'
import { log } from '@/lib/log'

/** Reads every active partner's feed, one after the other: one that fails holds up no other, and loses nothing. */
export async function fetchPartners(limits: Partial<FetchLimits> = {}, now = new Date()): Promise<void> {
  const partners = await sql<{ id: string; slug: string; feedUrl: string }>(
    `SELECT id::text, slug, feed_url AS "feedUrl" FROM partners WHERE active ORDER BY created_at, id`,
  )
  for (const { id, slug, feedUrl } of partners) {
    try {
      const problem = await fetchPartner(id, feedUrl, limits, now)
      if (!problem) continue
      await recordFailure(id, problem, now)
      log.warn({ partner: slug, problem }, 'Partner feed')
    } catch (error) {
      log.error({ partner: slug, err: error }, 'Partner feed')
      await recordFailure(id, 'failed', now)
    }
  }
}

async function fetchPartner(
  id: string,
  feedUrl: string,
  limits: Partial<FetchLimits>,
  now: Date,
): Promise<PartnerProblem | null> {
  const fetched = await fetchPublic(feedUrl, limits)
  const read = fetched.ok ? readFeed(fetched.value) : fetched
  if (!read.ok) return read.refusal
  await importFeed(id, read.value, now)
  return null
}
