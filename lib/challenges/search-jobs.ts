import { inSqlTransaction, sql } from '@/lib/db'
import { learn, relearn, wordsIn, type Words } from '@/lib/challenges/vocabulary'

const BATCH = 1_000
/** Of one run: what an update found in place is read in some runs, and holds up nothing else. */
const MOST_BATCHES = 20
// Who commits late has an earlier time than what was read: the last minute is read again.
const MARGIN = `interval '1 minute'`
const MARGIN_MS = 60_000
const said = `concat_ws(' ', title, summary, keywords, description)`
const DAY = 86_400_000
/** Of one run. */
const MOST_DAYS = 100

/** Every five minutes: the words of what was published or changed, and the popularity of what was relayed or joined. */
export async function keepSearchUpToDate(): Promise<void> {
  await learnNewWords()
  await countNewPopularity()
}

async function learnNewWords(): Promise<void> {
  for (let batches = 0; batches < MOST_BATCHES; batches++) {
    const rows = await sql<{ text: string; until: string }>(
      `SELECT ${said} AS text, updated_at::text AS until
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

const NOWHERE = '00000000-0000-0000-0000-000000000000'

/**
 * Once a day, all words again from what is published now: those of a défi that was suspended, cancelled, erased or
 * written anew are offered no more. A hundred texts at a time, since whoever asks for a page waits for each batch.
 */
export async function relearnWordsEachDay(): Promise<void> {
  // Taken before the work: the next run of the upkeep, five minutes later, may find this one still reading.
  const [taken] = await sql<{ begun: Date }>(
    `UPDATE search_progress SET relearned_at = now() WHERE relearned_at < now() - interval '1 day'
     RETURNING relearned_at AS begun`,
  )
  if (!taken) return
  const words: Words = new Map()
  let last: string | undefined = NOWHERE
  while (last) {
    const rows: { id: string; text: string }[] = await sql(
      `SELECT id::text, ${said} AS text FROM challenges
       WHERE status = 'PUBLISHED' AND id > $1::uuid ORDER BY id LIMIT 100`,
      [last],
    )
    wordsIn(
      rows.map(({ text }) => text),
      words,
    )
    last = rows.at(-1)?.id
  }
  await inSqlTransaction(async (within) => {
    await relearn(within, words)
    // What was published while this read is read again.
    await within(
      `UPDATE search_progress SET learned_until = least(learned_until, $1::timestamptz - ${MARGIN})`,
      [taken.begun],
    )
  })
}

/** A day of what happened at a time, so that the first run over years ends within the time of a statement. */
async function countNewPopularity(): Promise<void> {
  const [progress] = await sql<{ since: Date; now: Date }>(
    `SELECT now(), CASE WHEN counted_until > '2001-01-01' THEN counted_until ELSE COALESCE(
       least((SELECT min(created_at) FROM relays), (SELECT min(at) FROM participation_events)) - ${MARGIN},
       now()) END AS since
     FROM search_progress`,
  )
  if (!progress) return
  const [now, last] = [progress.now.getTime(), progress.now.getTime() - MARGIN_MS]
  let since = progress.since.getTime()
  for (let days = 0; days < MOST_DAYS && since < now; days++) {
    const until = Math.min(since + DAY, now)
    await countPopularityBetween(new Date(since), new Date(until))
    await sql(`UPDATE search_progress SET counted_until = $1`, [new Date(Math.min(until, last))])
    since = until
  }
}

async function countPopularityBetween(since: Date, until: Date): Promise<void> {
  const rows = await sql<{ id: string }>(
    `SELECT challenge_id::text AS id FROM relays WHERE created_at > $1 AND created_at <= $2
     UNION
     SELECT s.challenge_id::text FROM participation_events e
     JOIN participations p ON p.id = e.participation_id JOIN slots s ON s.id = p.slot_id
     WHERE e.at > $1 AND e.at <= $2`,
    [since, until],
  )
  for (let from = 0; from < rows.length; from += BATCH)
    await sql(`SELECT refresh_popularity($1::uuid[])::text`, [
      rows.slice(from, from + BATCH).map(({ id }) => id),
    ])
}
