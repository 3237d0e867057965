import { LRUCache } from 'lru-cache'
import { Prisma } from '@/lib/db'
import { cards, PAGE_SIZE, type ChallengeCard } from '@/lib/challenges/cards'
import type { Facets } from '@/lib/challenges/facet-values'
import { gather, gatherAlone, upTo, type Found, type Gathered } from '@/lib/challenges/facets'
import { challengesPath } from '@/lib/challenges/filter-address'
import { type ChallengeFilters } from '@/lib/challenges/filters'
import { type Cursor } from '@/lib/challenges/cursor'
import type { Located } from '@/lib/challenges/locate'
import { understand, type Search } from '@/lib/challenges/open'
import { tagsOf } from '@/lib/challenges/tags'
import { amongSql, COUNTED_UP_TO, pageSql } from '@/lib/challenges/matches'
import { afterSql, orderOf } from '@/lib/challenges/order'

export type ChallengePage = {
  challenges: ChallengeCard[]
  total: number
  more: boolean
  next: Cursor | null
  /** What was looked for, where that is not what was typed. */
  searchedFor: string | null
  /** Where, and what is unclear about it. */
  located: Located
  facets: Facets
}

// What is counted costs PostgreSQL more than what is listed, and nobody sees one more or less in a thousand: everybody
// who searches the same shares it for a minute, or ten seconds where there are hundreds. What is few is counted each time.
const LARGE_COUNT = 4 * PAGE_SIZE
const counted = new LRUCache<string, Pick<Gathered, 'total' | 'facets'>>({ max: 2_000, ttl: 60_000 })

/** The open challenges that match, in the order of `sortOf`, a page at a time; `total` counts them all, up to COUNTED_UP_TO. */
export async function listOpenChallenges(
  filters: ChallengeFilters,
  now: Date,
  size = PAGE_SIZE,
): Promise<ChallengePage> {
  const search = await understand(filters)
  const { facets, ...gathered } = await counts(search, now)
  return { ...(await pageOf(search, gathered, now, size)), facets }
}

/** The same without the facets, for where nobody sees them. */
export async function listWithoutFacets(
  filters: ChallengeFilters,
  now: Date,
  size = PAGE_SIZE,
): Promise<Omit<ChallengePage, 'facets'>> {
  const search = await understand(filters)
  return pageOf(search, knownCounts(search) ?? (await gatherAlone(search, now)), now, size)
}

async function pageOf(
  search: Search,
  { total, ids, soonest }: Found,
  now: Date,
  size: number,
): Promise<Omit<ChallengePage, 'facets'>> {
  const order = orderOf(search)
  const few = ids ?? soonest
  // Nothing to look for: no order is walked to its end.
  const rows =
    ids?.length === 0
      ? []
      : await cards(
          Prisma.sql`${few ? amongSql(few, now) : await pageSql(search, now, size)} ${afterSql(search.filters.after, order)}`,
          size + 1,
          now,
          few ? { ...order, walk: null } : order,
        )
  const challenges = rows.slice(0, size)
  const last = challenges.at(-1)
  return {
    challenges: challenges.map(({ key: _key, ...card }) => card),
    total: upTo(total).count,
    more: upTo(total).more,
    next: rows.length > size && last ? { key: last.key, id: last.id } : null,
    searchedFor: search.words.searchedFor,
    located: search.located,
  }
}

/** What is listed is never kept: where the matches must be gathered to be listed, they are counted again as well. */
async function counts(search: Search, now: Date): Promise<Gathered> {
  const known = knownCounts(search)
  if (known) return known
  const gathered = await gather(search, now)
  const { total, ids, facets } = gathered
  if (total > LARGE_COUNT) counted.set(addressOf(search), { total, facets }, { ttl: ids ? 10_000 : 60_000 })
  return gathered
}

/** For measurements: whoever searches next is the first to do so. */
export function forgetCounts(): void {
  counted.clear()
}

function knownCounts(search: Search): Gathered | null {
  const known = counted.get(addressOf(search))
  return known && (known.total > COUNTED_UP_TO || tagsOf(search) === null)
    ? { ...known, ids: null, soonest: null }
    : null
}

function addressOf({ filters }: Search): string {
  return challengesPath({ ...filters, sort: null, view: null, after: null })
}
