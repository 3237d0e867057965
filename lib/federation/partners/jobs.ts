import { sql } from '@/lib/db'
import { importFeed, recordFailure } from '@/lib/federation/partners/commands'
import { fetchPublic, type FetchLimits } from '@/lib/federation/partners/fetch'
import { readFeed } from '@/lib/federation/partners/parse'
import { log } from '@/lib/log'

/** Reads every active partner's feed, one after the other: one that fails holds up no other, and loses nothing. */
export async function fetchPartners(limits: Partial<FetchLimits> = {}, now = new Date()): Promise<void> {
  const partners = await sql<{ id: string; slug: string; feedUrl: string }>(
    `SELECT id::text, slug, feed_url AS "feedUrl" FROM partners WHERE active ORDER BY created_at, id`,
  )
  for (const { id, slug, feedUrl } of partners) {
    const fetched = await fetchPublic(feedUrl, limits)
    const read = fetched.ok ? readFeed(fetched.value) : fetched
    if (read.ok) await importFeed(id, read.value, now)
    else {
      await recordFailure(id, read.refusal, now)
      log.warn({ partner: slug, problem: read.refusal }, 'Partner feed')
    }
  }
}
