import { LRUCache } from 'lru-cache'
import { sql } from '@/lib/db'

const DAY = 86_400_000
const expected = new LRUCache<string, number>({ max: 5_000, ttl: 600_000 })

/** How many published challenges PostgreSQL expects to match, from its statistics: it costs no search. */
export async function expectedMatches(
  tags: string | null,
  since: Date | null = null,
  until: Date | null = null,
): Promise<number> {
  // To the day: whoever turns a page, or asks a minute later, has the same answer.
  const from = since && new Date(Math.floor(since.getTime() / DAY) * DAY)
  const days = [from?.toISOString() ?? '-infinity', until?.toISOString() ?? 'infinity']
  const key = JSON.stringify([tags, ...days])
  const known = expected.get(key)
  if (known !== undefined) return known
  // EXPLAIN takes no parameters over the extended protocol; the function quotes them.
  const [row] = await sql<{ rows: number }>(
    'SELECT expected_matches($1, $2::timestamptz, $3::timestamptz) AS rows',
    [tags, ...days],
  )
  const rows = row?.rows ?? 0
  expected.set(key, rows)
  return rows
}
