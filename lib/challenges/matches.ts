import { Prisma, sql } from '@/lib/db'
import type { Cursor } from '@/lib/challenges/cursor'
import { expectedMatches } from '@/lib/challenges/expected'
import { daysMeant, noFilters, sortOf } from '@/lib/challenges/filters'
import {
  boxSql,
  isOfFewFarDays,
  isOpenSql,
  searchSql,
  slotConditions,
  type Search,
} from '@/lib/challenges/open'
import { afterSql, byDate } from '@/lib/challenges/order'
import { circleShare, tagsOf } from '@/lib/challenges/tags'

// How matches are found among a million (docs/decisions/0033, 0035). Filters alone: along an order, whose index holds what
// they ask for. Words and circles: by the index of words and filters, and where it expects many, of the soonest weeks alone.

/** Counting stops here: « plus de 500 » tells as much, and costs as little on a million rows as on a thousand. */
export const COUNTED_UP_TO = 500

/** More are not gathered to be sorted: that costs as much as reading the soonest weeks. */
const GATHERED = 2_000
/**
 * Nor sought by the index of words and filters where it costs no more to walk until enough are found: along the order of a
 * cause or a département, along all. Of words and circles there is no walking, but a few weeks.
 */
const SOUGHT = { within: 1_500, among: 12_000, inWeeks: GATHERED }
/** Of an order so many are passed over to find enough in a circle: it costs what the index does. */
const WALKED = 15_000
/** Weeks in which the soonest are sought, the fewest first in which enough are expected. */
const WINDOWS = [1, 2, 4, 8, 16, 32, 64]
/** Of many the soonest are ranked: ranking reads the text of each. */
export const RANKED = 200
const DAY = 86_400_000
const WEEK = 7 * DAY

/** The search as a condition, in the form by which its matches turn up soonest. */
export async function matchSql(search: Search, now: Date): Promise<Prisma.Sql> {
  return searchSql(search, now, (await isSought(search)) ? tagsOf(search) : null)
}

/** Conditions of which the first that more than `enough` meet tells as much as the last, which is the search itself. */
export async function anyMatchSql(search: Search, now: Date, enough: number): Promise<Prisma.Sql[]> {
  const tags = tagsOf(search)
  if (tags === null || wayOf(search) !== 'inWeeks' || (await isOnTheWay(search, enough)))
    return [await matchSql(search, now)]
  const windows = await windowsOf(search, now, now, enough)
  return windows.map((window) => Prisma.sql`${searchSql(search, now, tags)} ${window}`)
}

/** Whether few enough are expected for the index of words and filters to find them. */
async function isSought(search: Search): Promise<boolean> {
  const tags = tagsOf(search)
  return tags !== null && (await expectedMatches(tags)) < SOUGHT[wayOf(search)]
}

/**
 * Whether walking costs less than seeking in the squares of a circle: where so much lies in it that one soon comes upon
 * enough, along all or along the order of a cause, or where more lies in the squares than in that whole order.
 */
async function isOnTheWay(search: Search, enough: number): Promise<boolean> {
  const { words, located, filters } = search
  if (words.query !== null) return false
  const [cause] = filters.causes
  const order = cause && filters.causes.length === 1 ? `'=cause:${cause}'` : null
  const [all, matches, inSquares] = await Promise.all([
    expectedMatches(order),
    expectedFor(search),
    expectedMatches(tagsOf({ located, words, filters: noFilters })),
  ])
  const walked = Math.min(all, (enough * all) / Math.max(1, matches))
  return walked < Math.max(WALKED, inSquares / 2)
}

function wayOf({ words, located: { area }, filters }: Search): keyof typeof SOUGHT {
  if (words.query !== null || area?.kind === 'around') return 'inWeeks'
  return area || filters.causes.length === 1 ? 'within' : 'among'
}

/** Whether whoever counts had better find the soonest on the way, as it costs as much again to find them afterwards. */
export function findsSoonest({ words, filters }: Search, now: Date): boolean {
  const sort = sortOf(filters)
  if (sort === 'pertinence') return words.query !== null
  return sort === 'date' && !filters.after && (words.query !== null || isOfFewFarDays(filters, now))
}

// Not the order of an index, which would be walked along.
export const soonestFirst = Prisma.sql`ORDER BY (c.next_starts_at + interval '0'), c.id`

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
  for (const window of windows ?? (await windowsOf(search, since ?? now, now, wanted))) {
    const query = Prisma.sql`SELECT c.id::text FROM challenges c
      WHERE ${searchSql(search, now, tags)} ${window} ${afterSql(after, byDate)}
      ${soonestFirst} LIMIT ${wanted}`
    found = await sql<{ id: string }>(query.text, query.values)
    if (found.length === wanted) break
  }
  return found.map(({ id }) => id)
}

/**
 * « AND » the first weeks in which half as many more than wanted are expected, then more weeks, and at last all that may
 * match. What slots offer is not in the statistics: one in three is taken to suit.
 */
async function windowsOf(search: Search, from: Date, now: Date, wanted: number): Promise<Prisma.Sql[]> {
  if ((await expectedMatches(tagsOf(search) ?? '')) < GATHERED) return [Prisma.empty]
  const matches = await expectedFor(search)
  const { until } = daysMeant(search.filters, now)
  const last = until ? Math.max(1, weekOf(new Date(Date.parse(until) + 2 * DAY)) - weekOf(from) + 1) : null
  const enough = (slotConditions(search.filters, now).length > 0 ? 3 : 1) * 1.5 * wanted
  const windows: Prisma.Sql[] = []
  for (const weeks of WINDOWS)
    if (weeks < (last ?? Infinity) && matches * (await shareWithin(from, weeks)) >= enough)
      windows.push(within(from, weeks))
  return [...windows.filter((_, index) => index % 2 === 0), last ? within(from, last) : Prisma.empty]
}

async function expectedFor(search: Search): Promise<number> {
  return (await expectedMatches(tagsOf(search) ?? '')) * circleShare(search.located.area)
}

/** A window: « AND » it starts before the end of so many weeks. What had begun a week ago is no longer open. */
export function within(from: Date, weeks: number): Prisma.Sql {
  const first = weekOf(from)
  const wanted = Array.from({ length: weeks + 1 }, (_, n) => first - 1 + n)
  return Prisma.sql`AND start_week(c.next_starts_at) && ${wanted}::int[]`
}

/** As start_week counts them. */
function weekOf(date: Date): number {
  return Math.floor(date.getTime() / WEEK)
}

/** Of all that is published, what starts from then on before the end of so many weeks. */
async function shareWithin(from: Date, weeks: number): Promise<number> {
  const until = new Date(Math.min((weekOf(from) + weeks) * WEEK, Date.UTC(9999, 11, 31)))
  return (await expectedMatches(null, from, until)) / Math.max(1, await expectedMatches(null))
}
