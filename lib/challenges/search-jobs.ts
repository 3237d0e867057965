import { sql } from '@/lib/db'
import { learn, wordsIn } from '@/lib/challenges/vocabulary'

const BATCH = 1_000
/** Of one run: what an update found in place is read in some runs, and holds up nothing else. */
const MOST_BATCHES = 20
// Who commits late has an earlier time than what was read: the last minute is read again.
const MARGIN = `interval '1 minute'`

/** Every five minutes: the words of what was published or changed, and the popularity of what was relayed or joined. */
export async function keepSearchUpToDate(): Promise<void> {
  await learnNewWords()
  await countNewPopularity()
}

async function learnNewWords(): Promise<void> {
  for (let batches = 0; batches < MOST_BATCHES; batches++) {
    const rows = await sql<{ text: string; until: string }>(
      `SELECT concat_ws(' ', title, summary, keywords, description) AS text, updated_at::text AS until
       FROM challenges
       WHERE status = 'PUBLISHED' AND updated_at > (SELECT learned_until FROM search_progress)
       ORDER BY updated_at FETCH FIRST ${BATCH} ROWS WITH TIES`,
    )
    if (rows.length > 0) await learn(sql, wordsIn(rows.map(({ text }) => text)))
    const last = rows.length < BATCH ? null : rows.at(-1)?.until
    await sql(
      `UPDATE search_progress SET learned_until = greatest(learned_until, least($1::timestamptz, now() - ${MARGIN}))`,
      [last ?? null],
    )
    if (!last) return
  }
}

async function countNewPopularity(): Promise<void> {
  await sql(
    `SELECT refresh_popularity(array(
       SELECT challenge_id FROM relays WHERE created_at > since.at
       UNION
       SELECT s.challenge_id FROM participation_events e
       JOIN participations p ON p.id = e.participation_id JOIN slots s ON s.id = p.slot_id
       WHERE e.at > since.at
     ))::text FROM (SELECT counted_until AS at FROM search_progress) AS since`,
  )
  await sql(`UPDATE search_progress SET counted_until = now() - ${MARGIN}`)
}
