import { LRUCache } from 'lru-cache'
import { Prisma, sql } from '@/lib/db'
import { areaSql, type AreaKey } from '@/lib/challenges/area'
import { COUNTED_UP_TO, gather, gatherAlone, upTo, type Facets, type Gathered } from '@/lib/challenges/facets'
import { challengesPath, sortOf, type ChallengeFilters, type Cursor } from '@/lib/challenges/filters'
import type { Located } from '@/lib/challenges/locate'
import { isOpenSql, searchSql, understand, type Search } from '@/lib/challenges/open'
import { afterSql, byDate, orderOf, type Order } from '@/lib/challenges/order'
import { estimate, tagsOf } from '@/lib/challenges/tags'
import type { Cause, ChallengeFormat, ChallengeStatus } from '@/lib/generated/prisma/enums'

/** What a card shows. `placesLeft` is null where as many as come are welcome. */
export type ChallengeCard = {
  id: string
  slug: string
  title: string
  status: ChallengeStatus
  cause: Cause
  format: ChallengeFormat
  town: string | null
  departmentCode: string | null
  timezone: string
  durationMinutes: number
  /** Of the next slot one may join; null where it has no hours. */
  startsAt: Date | null
  endsAt: Date | null
  /** Slots one may still join. */
  slotCount: number
  placesLeft: number | null
  openUntil: Date
  organizer: string
  verified: boolean
  relayCount: number
  imageId: string | null
  imageAlt: string
  nextStartsAt: Date
  /** From the middle of the search, where there is one; of one that hides its place, to its town. */
  kilometres: number | null
}

export const PAGE_SIZE = 24

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
const counted = new LRUCache<string, Omit<Gathered, 'ids'>>({ max: 2_000, ttl: 60_000 })

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
  { total, ids }: Omit<Gathered, 'facets'>,
  now: Date,
  size: number,
): Promise<Omit<ChallengePage, 'facets'>> {
  const order = orderOf(search)
  // Nothing to look for: no order is walked to its end.
  const rows =
    ids?.length === 0
      ? []
      : await cards(
          Prisma.sql`${ids ? amongSql(ids, now) : await candidatesSql(search, now)} ${afterSql(search.filters.after, order)}`,
          size + 1,
          now,
          ids ? { ...order, walk: null } : order,
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
  const { ids, ...gathered } = await gather(search, now)
  if (gathered.total > LARGE_COUNT) counted.set(addressOf(search), gathered, { ttl: ids ? 10_000 : 60_000 })
  return { ids, ...gathered }
}

function knownCounts(search: Search): Gathered | null {
  const known = counted.get(addressOf(search))
  return known && (known.total > COUNTED_UP_TO || tagsOf(search) === null) ? { ...known, ids: null } : null
}

function addressOf({ filters }: Search): string {
  return challengesPath({ ...filters, sort: null, view: null, after: null })
}

function amongSql(ids: string[], now: Date): Prisma.Sql {
  return Prisma.sql`${isOpenSql(now)} AND c.id = ANY(${ids}::uuid[])`
}

/** Ranking reads the text of each: of more than a thousand matches the soonest are ranked. */
const RANKED = 400

async function candidatesSql(search: Search, now: Date): Promise<Prisma.Sql> {
  const matching = searchSql(search, now)
  if (search.words.query === null) return matching
  const tags = tagsOf(search) ?? ''
  const few = (await estimate(tags)) < 30_000
  // Few are gathered and sorted; the soonest of many turn up early along the dates.
  const by = few ? Prisma.sql`(c.next_starts_at + interval '0')` : Prisma.sql`c.next_starts_at`
  if (sortOf(search.filters) === 'pertinence')
    return Prisma.sql`c.id IN (SELECT c.id FROM challenges c WHERE ${few ? searchSql(search, now, tags) : matching} ORDER BY ${by}, c.id LIMIT ${RANKED})`
  return few
    ? Prisma.sql`c.id IN (SELECT c.id FROM challenges c WHERE ${searchSql(search, now, tags)} OFFSET 0)`
    : matching
}

/** The soonest open ones that have a date, for the home page. */
export function listSoonestChallenges(now: Date, limit = 6): Promise<ChallengeCard[]> {
  return cards(
    Prisma.sql`${isOpenSql(now)} AND c.next_starts_at BETWEEN ${now.toISOString()}::timestamptz AND '9999-01-01'`,
    limit,
    now,
  )
}

/** Open ones that need no travel: what an empty search offers. */
export function listRemoteChallenges(now: Date, limit = 6): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND c.format IN ('REMOTE', 'AT_HOME')`, limit, now)
}

/** Open ones of the same cause, those of the same département first. */
export async function listSimilarChallenges(
  challenge: { id: string; cause: Cause; departmentCode: string | null },
  now: Date,
  limit = 3,
): Promise<ChallengeCard[]> {
  const same = Prisma.sql`${isOpenSql(now)} AND c.cause = ${challenge.cause}::"Cause" AND c.id <> ${challenge.id}::uuid`
  const near = challenge.departmentCode
    ? await cards(Prisma.sql`${same} AND c.department_code = ${challenge.departmentCode}`, limit, now)
    : []
  if (near.length === limit) return near
  const elsewhere = await cards(same, limit * 2, now)
  const known = new Set(near.map((card) => card.id))
  return [...near, ...elsewhere.filter((card) => !known.has(card.id))].slice(0, limit)
}

export function listOpenChallengesOfOrganization(
  organizationId: string,
  now: Date,
): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND c.organization_id = ${organizationId}::uuid`, PAGE_SIZE, now)
}

/** The open ones of a cause, a département or a town, soonest first. */
export function listOpenChallengesIn(area: AreaKey, now: Date, limit = PAGE_SIZE): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND ${areaSql(area)}`, limit, now)
}

/** Those of these that are open, soonest first. */
export function listOpenChallengesAmong(ids: string[], now: Date): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND c.id = ANY(${ids}::uuid[])`, PAGE_SIZE, now)
}

/**
 * One round trip: the page is cut first, on the index, and only its rows meet their organisation, town and slots.
 * The town alone is read, so the exact place of a challenge that hides it cannot leak from a list.
 */
function cards(
  where: Prisma.Sql,
  limit: number,
  now: Date,
  order: Order = byDate,
): Promise<(ChallengeCard & { key: number })[]> {
  return read(Prisma.sql`
    SELECT page.id::text, page.slug, page.title, page.status::text, page.cause::text, page.format::text,
      town.name AS "town", page.department_code AS "departmentCode", page.timezone,
      page.duration_minutes AS "durationMinutes", slot.starts_at AS "startsAt", slot.ends_at AS "endsAt",
      slot.n AS "slotCount", slot.places AS "placesLeft", page.open_until AS "openUntil",
      COALESCE(organization.name, author.pseudonym) AS "organizer",
      organization.verified_at IS NOT NULL AS "verified", page.relay_count AS "relayCount",
      page.image_id::text AS "imageId", page.image_alt AS "imageAlt", page.next_starts_at AS "nextStartsAt",
      page.kilometres, page.key
    FROM (
      SELECT c.*, ${order.kilometres} AS kilometres, ${order.cursorKey} AS key, ${order.by} AS place
      FROM challenges c WHERE ${where} ORDER BY ${order.walk ?? order.by} ${order.direction}, c.id ${order.direction} LIMIT ${limit}
    ) page
    JOIN users author ON author.id = page.author_id
    LEFT JOIN organizations organization ON organization.id = page.organization_id
    LEFT JOIN communes town ON town.code = page.commune_code
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS n, min(s.starts_at) AS starts_at, min(s.ends_at) AS ends_at,
        CASE WHEN bool_or(s.capacity IS NULL) THEN NULL ELSE sum(s.capacity - s.taken_places)::int END AS places
      FROM slots s
      WHERE s.challenge_id = page.id AND (s.closes_at IS NULL OR s.closes_at > ${now.toISOString()}::timestamptz)
    ) slot
    ORDER BY page.place ${order.direction}, page.id ${order.direction}`)
}

// Over pg and not through Prisma, whose own work on 24 rows costs more than the query.
function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
