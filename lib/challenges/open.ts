import { Prisma } from '@/lib/db'
import { daysMeant, times, type Audience, type ChallengeFilters } from '@/lib/challenges/filters'
import type { Point } from '@/lib/places/rules'
import { locate, type Area, type Located } from '@/lib/challenges/locate'
import { understandWords, type UnderstoodWords } from '@/lib/challenges/words'

/** Filters whose place and words are understood: what the queries are made of. */
export type Search = { filters: ChallengeFilters; located: Located; words: UnderstoodWords }

/** One may register: the one SQL predicate behind lists, counts and sitemap. `isOpen` says it of a row; `c` is challenges. */
export function isOpenSql(now: Date): Prisma.Sql {
  return Prisma.sql`c.status = 'PUBLISHED' AND c.open_until > ${now.toISOString()}::timestamptz`
}

/** The filters as one condition on `c` (challenges), the page's cursor left out: « AND c.id = … » may follow. */
export async function filterSql(filters: ChallengeFilters, now: Date): Promise<Prisma.Sql> {
  return searchSql(await understand(filters), now)
}

/** Finds the place and the words that are meant. */
export async function understand(filters: ChallengeFilters): Promise<Search> {
  const [located, words] = await Promise.all([locate(filters.where), understandWords(filters.words)])
  return { filters, located, words }
}

/**
 * `filterSql` of filters that are understood already. With `tags` (see `tagsOf`) the index of words and filters finds
 * them, else each is asked of its column, for walking along an order.
 */
export function searchSql(search: Search, now: Date, tags: string | null = null): Prisma.Sql {
  const { filters, located, words } = search
  const slots = slotConditions(filters, now)
  const conditions = [
    isOpenSql(now),
    ...(tags === null
      ? [...wordConditions(words), ...challengeConditions(filters), ...departmentConditions(located)]
      : [Prisma.sql`c.search @@ ${tags}::tsquery`]),
    ...distanceConditions(located),
  ]
  // All that is asked of a slot holds of one and the same. A range of days is found by the slots' own index; without one,
  // OFFSET 0 keeps the planner from reading all slots rather than those of each candidate.
  const range = slotRange(filters, now)
  const areFewFarDays = isOfFewFarDays(filters, now)
  const asked = [joinableSql(now), ...slots, ...range]
  const each = range.length === 0 || areFewFarDays ? Prisma.sql`OFFSET 0` : Prisma.empty
  if (slots.length > 0)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM slots s WHERE s.challenge_id = c.id AND ${Prisma.join(asked, ' AND ')} ${each})`,
    )
  if (areFewFarDays)
    conditions.push(
      Prisma.sql`c.id IN (SELECT s.challenge_id FROM slots s WHERE ${Prisma.join(range, ' AND ')})`,
    )
  // No joinable slot starts before next_starts_at: lets the order by date stop where the days end, everywhere on earth.
  // Beside tags, and few days, it is kept out of an index, which would list all that comes before.
  const startsAt =
    tags === null && !areFewFarDays
      ? Prisma.sql`c.next_starts_at`
      : Prisma.sql`(c.next_starts_at + interval '0')`
  const { until } = daysMeant(filters, now)
  if (until)
    conditions.push(Prisma.sql`${startsAt} < (${until}::date + 2)::timestamp AT TIME ZONE 'Europe/Paris'`)
  // Where no slot has hours there is nothing to look at one by one.
  else if (filters.moment || filters.from) conditions.push(Prisma.sql`${startsAt} < '9999-01-01'`)
  return Prisma.join(conditions, ' AND ')
}

/** One may still register for slot `s`. */
export function joinableSql(now: Date): Prisma.Sql {
  return Prisma.sql`(s.closes_at IS NULL OR s.closes_at > ${now.toISOString()}::timestamptz)`
}

/** What the filters ask of the challenge itself. */
export function challengeConditions(filters: ChallengeFilters): Prisma.Sql[] {
  const { causes, format, time, audience } = filters
  const conditions: Prisma.Sql[] = []
  if (causes.length > 0)
    conditions.push(
      Prisma.sql`c.cause IN (${Prisma.join(causes.map((cause) => Prisma.sql`${cause}::"Cause"`))})`,
    )
  if (format) conditions.push(Prisma.sql`c.format = ${format}::"ChallengeFormat"`)
  if (time) {
    // What a person gives, as the card says; the hours of a slot may be wider.
    const { minutes } = times[time]
    conditions.push(
      minutes === null
        ? Prisma.sql`c.duration_minutes > ${times.journee.minutes}`
        : Prisma.sql`c.duration_minutes <= ${minutes}`,
    )
  }
  return [...conditions, ...audience.map((name) => audienceSql[name])]
}

const audienceSql: Record<Audience, Prisma.Sql> = {
  famille: Prisma.sql`c.family_friendly`,
  mineurs: Prisma.sql`c.open_to_minors`,
  fauteuil: Prisma.sql`c.wheelchair_accessible`,
  debut: Prisma.sql`c.no_experience`,
}

/** When the slot `s` begins by the clocks of the place. */
export const localStart = Prisma.sql`(s.starts_at AT TIME ZONE c.timezone)`

/** What they ask of one of its slots, `s`, which begins at `local`. */
export function slotConditions(filters: ChallengeFilters, now: Date, local = localStart): Prisma.Sql[] {
  const { from, until } = daysMeant(filters, now)
  return [
    // A day is that of the place.
    from && Prisma.sql`${local} >= ${from}::date`,
    until && Prisma.sql`${local} < ${until}::date + 1`,
    filters.moment === 'soir' && Prisma.sql`extract(hour FROM ${local}) >= 17`,
    filters.moment === 'en-semaine' && Prisma.sql`extract(isodow FROM ${local}) < 6`,
    filters.moment === 'week-ends' && Prisma.sql`extract(isodow FROM ${local}) >= 6`,
    filters.withPlaces && Prisma.sql`(s.capacity IS NULL OR s.taken_places < s.capacity)`,
  ].filter((condition) => typeof condition === 'object' && condition !== null)
}

/** The days asked for as they are anywhere on earth: what an index of slots by their start finds. */
function slotRange(filters: ChallengeFilters, now: Date): Prisma.Sql[] {
  const { from, until } = daysMeant(filters, now)
  const day = (date: string, hours: number) =>
    Prisma.sql`${new Date(Date.parse(date) + hours * 3_600_000).toISOString()}::timestamptz`
  return [
    ...(from ? [Prisma.sql`s.starts_at >= ${day(from, -14)}`] : []),
    ...(until ? [Prisma.sql`s.starts_at < ${day(until, 24 + 12)}`] : []),
  ]
}

/** Whether so few days are asked for, so late, that their slots are found sooner than all that starts before them. */
export function isOfFewFarDays(filters: ChallengeFilters, now: Date): boolean {
  const { from, until } = daysMeant(filters, now)
  if (!from || !until) return false
  const days = (later: number, earlier: number) => (later - earlier) / 86_400_000
  return days(Date.parse(until), Date.parse(from)) < 7 && days(Date.parse(from), now.getTime()) > 14
}

function departmentConditions({ area }: Located): Prisma.Sql[] {
  return area?.kind === 'department' ? [Prisma.sql`c.department_code = ${area.code}`] : []
}

function distanceConditions({ area, problem }: Located): Prisma.Sql[] {
  if (!area) return problem ? [Prisma.sql`false`] : []
  return area.kind === 'around' ? [Prisma.sql`${kilometresSql(area)} <= ${area.radius}`] : []
}

function middleOf({ latitude, longitude }: Point): Prisma.Sql {
  return Prisma.sql`ll_to_earth(${latitude}::float8, ${longitude}::float8)`
}

/** As the index of distances holds it: the same order as kilometres. */
export function nearestFirstSql(area: Point): Prisma.Sql {
  return Prisma.sql`ll_to_earth(c.near_latitude, c.near_longitude) <-> ${middleOf(area)}`
}

/** Around the circle, by the index of distances: of a slightly larger earth, and a little larger itself. */
export function boxSql(area: Point & { radius: number }): Prisma.Sql {
  return Prisma.sql`earth_box(${middleOf(area)}, ${area.radius * 1010}) @> ll_to_earth(c.near_latitude, c.near_longitude)`
}

/** From the middle of the search to the challenge `c`, by the haversine formula. */
export function kilometresSql(area: Area | null): Prisma.Sql {
  if (area?.kind !== 'around') return Prisma.sql`NULL::float8`
  return Prisma.sql`(12742 * asin(sqrt(least(1, sin(radians(c.near_latitude - ${area.latitude}::float8) / 2) ^ 2
    + cos(radians(${area.latitude}::float8)) * cos(radians(c.near_latitude)) * sin(radians(c.near_longitude - ${area.longitude}::float8) / 2) ^ 2))))`
}

function wordConditions({ query }: UnderstoodWords): Prisma.Sql[] {
  return query ? [Prisma.sql`c.search @@ ${query}::tsquery`] : []
}
