import { LRUCache } from 'lru-cache'
import { Prisma, sql } from '@/lib/db'
import type { Cursor } from '@/lib/challenges/cursor'
import { sortOf } from '@/lib/challenges/filters'
import { boxSql, isOpenSql, searchSql, type Search } from '@/lib/challenges/open'
import { afterSql, byDate } from '@/lib/challenges/order'
import { tagsOf } from '@/lib/challenges/tags'

// How matches are found among a million (docs/decisions/0033). Filters alone: along an order, whose index holds what they
// ask for. Words and circles: by the index of words and filters, and where it expects many, of the soonest days alone.

/** Counting stops here: « plus de 500 » tells as much, and costs as little on a million rows as on a thousand. */
export const COUNTED_UP_TO = 500

/** More are not gathered to be sorted: that costs as much as reading the soonest days. */
const GATHERED = 6_000
/**
 * Nor sought by the index of words and filters where walking until enough are found costs no more: along the order of a
 * cause or a département, along all, with the distance of each; of words there is no walking, but a few days.
 */
const SOUGHT = { within: 1_500, among: 12_000, around: 40_000, words: 25_000 }
/** Days in which the soonest are sought, the fewest first in which enough are expected. */
const WINDOWS = [1, 2, 4, 8, 16, 32, 64]
/** Of many the soonest are ranked: ranking reads the text of each. */
const RANKED = 200
const DAY = 86_400_000

/** The search as a condition, in the form by which its matches turn up soonest. */
export async function matchSql(search: Search, now: Date): Promise<Prisma.Sql> {
  return searchSql(search, now, (await isSought(search)) ? tagsOf(search) : null)
}

/** Conditions of which the first that more than `enough` meet tells as much as the last, which is the search itself. */
export async function anyMatchSql(search: Search, now: Date, enough: number): Promise<Prisma.Sql[]> {
  const tags = tagsOf(search)
  if (tags === null || search.words.query === null || (await isSought(search)))
    return [await matchSql(search, now)]
  const windows = await windowsOf(tags, null, now, enough)
  return windows.map((window) => Prisma.sql`${searchSql(search, now, tags)} ${window}`)
}

/** Whether few enough are expected for the index of words and filters to find them. */
async function isSought(search: Search): Promise<boolean> {
  const tags = tagsOf(search)
  return tags !== null && (await expectedMatches(tags)) < SOUGHT[wayOf(search)]
}

function wayOf({ words, located: { area }, filters }: Search): keyof typeof SOUGHT {
  if (words.query !== null) return 'words'
  if (area?.kind === 'around') return 'around'
  return area || filters.causes.length === 1 ? 'within' : 'among'
}

/** Where more match than are counted: the condition by which the page is found, to be listed in the search's order. */
export async function pageSql(search: Search, now: Date, size: number): Promise<Prisma.Sql> {
  const tags = tagsOf(search)
  const sort = sortOf(search.filters)
  const { area } = search.located
  if (sort === 'distance' && area?.kind === 'around')
    return Prisma.sql`${searchSql(search, now)} AND ${boxSql(area)}`
  if (tags === null || search.words.query === null) return searchSql(search, now)
  if (sort === 'pertinence') return amongSql(await soonest(search, now, { wanted: RANKED, after: null }), now)
  if (sort === 'date')
    return amongSql(await soonest(search, now, { wanted: size + 1, after: search.filters.after }), now)
  if ((await expectedMatches(tags)) > GATHERED) return searchSql(search, now)
  return Prisma.sql`c.id IN (SELECT c.id FROM challenges c WHERE ${searchSql(search, now, tags)} OFFSET 0)`
}

export function amongSql(ids: string[], now: Date): Prisma.Sql {
  return Prisma.sql`${isOpenSql(now)} AND c.id = ANY(${ids}::uuid[])`
}

/** The soonest that match after this one, `wanted` of them or all: from the first of `windows` that holds enough. */
export async function soonest(
  search: Search,
  now: Date,
  { wanted, after, windows }: { wanted: number; after: Cursor | null; windows?: Prisma.Sql[] },
): Promise<string[]> {
  const tags = tagsOf(search)
  const since = after && new Date(after.key)
  let found: { id: string }[] = []
  for (const window of windows ?? (await windowsOf(tags ?? '', since, now, wanted))) {
    // Not the order of an index, which would be walked along.
    const query = Prisma.sql`SELECT c.id::text FROM challenges c
      WHERE ${searchSql(search, now, tags)} ${window} ${afterSql(after, byDate)}
      ORDER BY (c.next_starts_at + interval '0'), c.id LIMIT ${wanted}`
    found = await sql<{ id: string }>(query.text, query.values)
    if (found.length === wanted) break
  }
  return found.map(({ id }) => id)
}

/** « AND » the first days in which half as many more than wanted are expected, then more days, and at last all of them. */
async function windowsOf(tags: string, since: Date | null, now: Date, wanted: number): Promise<Prisma.Sql[]> {
  const everything = [Prisma.empty]
  if ((await expectedMatches(tags)) < GATHERED) return everything
  const from = since ?? now
  for (const [index, days] of WINDOWS.entries())
    if ((await expectedMatches(tags, from, daysAfter(from, days))) >= 1.5 * wanted)
      return [...WINDOWS.slice(index).map((more) => within(from, more)), ...everything]
  return everything
}

/** The end of so many whole days; what has no date stands at the last day of 9999. */
function daysAfter(from: Date, days: number): Date {
  return new Date(Math.min((Math.ceil(from.getTime() / DAY) + days) * DAY, Date.UTC(9999, 11, 31)))
}

/** A window: « AND » it comes within so many days. */
export function within(from: Date, days: number): Prisma.Sql {
  return Prisma.sql`AND c.next_starts_at < ${daysAfter(from, days).toISOString()}::timestamptz`
}

const expected = new LRUCache<string, number>({ max: 5_000, ttl: 600_000 })

/** How many published challenges PostgreSQL expects to match, from its statistics: it costs no search. */
async function expectedMatches(
  tags: string,
  since: Date | null = null,
  until: Date | null = null,
): Promise<number> {
  // To the day: whoever turns a page, or asks a minute later, has the same answer.
  const from = since && new Date(Math.floor(since.getTime() / DAY) * DAY)
  const days = [from?.toISOString() ?? '-infinity', until?.toISOString() ?? 'infinity']
  const key = [tags, ...days].join(' ')
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
