import { Prisma, sql } from '@/lib/db'
import {
  facetsOf,
  groups,
  isChosen,
  isReplaced,
  ofSlots,
  values,
  without,
  type Facet,
  type Facets,
  type Group,
  type Value,
} from '@/lib/challenges/facet-values'
import { noFilters, type ChallengeFilters } from '@/lib/challenges/filters'
import {
  challengeConditions,
  joinableSql,
  searchSql,
  slotConditions,
  type Search,
} from '@/lib/challenges/open'
import { estimate, tagsOf } from '@/lib/challenges/tags'

/** Counting stops here: « plus de 1 000 » tells as much, and costs as little on a million rows as on a thousand. */
export const COUNTED_UP_TO = 1000

/** What matches: how many (one more than counted where there are more), which where they are few, and the facets. */
export type Gathered = { total: number; ids: string[] | null; facets: Facets }

/** How far counting goes, and how far the rest is read at once for what that did not show. */
type Limits = { counted: number; read: number }
const usualLimits: Limits = { counted: COUNTED_UP_TO, read: 10_000 }

/** Counts a search alone: how many, and which where they are few. */
export async function gatherAlone(search: Search, now: Date): Promise<Omit<Gathered, 'facets'>> {
  const { total, ids } = await countGroups([], search, now, usualLimits)
  return { total, ids }
}

/** Counts a search and all its facets. */
export async function gather(search: Search, now: Date, limits = usualLimits): Promise<Gathered> {
  const apart = groups.filter((group) => isReplaced(group) && isChosen(group, search.filters))
  const together = groups.filter((group) => !apart.includes(group))
  const [whole, ...others] = await Promise.all([
    countGroups(together, search, now, limits),
    ...apart.map((group) =>
      countGroups([group], { ...search, filters: without(group, search.filters) }, now, limits),
    ),
  ])
  const found = new Map([whole, ...others].flatMap(({ facets }) => facets))
  const facet = (group: Group, name: string) => found.get(`${group}.${name}`) ?? { count: 0, more: false }
  return {
    total: whole.total,
    ids: whole.ids,
    facets: facetsOf(facet),
  }
}

type Counted = { total: number; ids: string[] | null; facets: [string, Facet][] }

/** Of each value of these groups, how many of the search's challenges have it. */
async function countGroups(wanted: Group[], search: Search, now: Date, limits: Limits): Promise<Counted> {
  const asked = values.filter(({ group }) => wanted.includes(group))
  const [row] = await read<{ counts: number[]; total: number; ids: string[] | null }>(
    countsSql(asked, search, await matchingSql(search, now), now, limits.counted),
  )
  const total = row?.total ?? 0
  const more = total > limits.counted
  const counts = new Map(asked.map((value, index) => [value, upTo(row?.counts[index] ?? 0, limits.counted)]))
  if (more) for (const [value, facet] of counts) if (facet.count > 0) counts.set(value, { ...facet, more })
  // Nothing among the first thousand says nothing of the rest.
  const unseen = more ? asked.filter((value) => counts.get(value)?.count === 0) : []
  for (const [value, facet] of await countUnseen(unseen, search, now, limits)) counts.set(value, facet)
  return {
    total,
    ids: row?.ids ?? null,
    facets: [...counts].map(([{ group, name }, facet]) => [`${group}.${name}`, facet]),
  }
}

/** The rest is read at once as far as the limit; beyond, each value is looked for. */
async function countUnseen(
  unseen: Value[],
  search: Search,
  now: Date,
  limits: Limits,
): Promise<[Value, Facet][]> {
  const ofRows = unseen.filter(({ group }) => !ofSlots.includes(group))
  const [row] =
    ofRows.length > 1
      ? await read<{ counts: number[]; total: number }>(
          countsSql(ofRows, search, await matchingSql(search, now), now, limits.read),
        )
      : []
  const all = row !== undefined && row.total <= limits.read
  return Promise.all(
    unseen.map(async (value): Promise<[Value, Facet]> => {
      const index = ofRows.indexOf(value)
      const count = row && index >= 0 ? (row.counts[index] ?? 0) : 0
      if (index >= 0 && all) return [value, upTo(count, limits.counted)]
      if (count > 0) return [value, { count: Math.min(count, limits.counted), more: true }]
      return [value, await countChosen(value.chosen, search, now, limits.counted)]
    }),
  )
}

/** What is a tenth of everything or more turns up soon wherever one looks; less is gathered from the index of tags. */
const COMMON = 50_000

/** The condition, in the form by which its first matches are found soonest. */
async function matchingSql(search: Search, now: Date): Promise<Prisma.Sql> {
  const tags = tagsOf(search)
  if (tags === null) return searchSql(search, now)
  const walked = search.words.query === null && (await estimate(tags)) > COMMON
  return searchSql(search, now, walked ? null : tags)
}

/**
 * One pass over the matches, up to the limit: what is asked of a challenge is asked of its row, and what is asked of
 * a slot of each slot that satisfies the rest, so that all of it holds of one and the same.
 */
function countsSql(
  asked: Value[],
  search: Search,
  matching: Prisma.Sql,
  now: Date,
  upToRows: number,
): Prisma.Sql {
  const bySlot: Prisma.Sql[] = []
  const counts = asked.map(({ chosen }) => {
    const filters = { ...noFilters, ...chosen }
    const ofSlot = slotConditions(filters, now)
    if (ofSlot.length === 0)
      return Prisma.sql`count(*) FILTER (WHERE ${Prisma.join(challengeConditions(filters), ' AND ')})::int`
    bySlot.push(
      Prisma.sql`bool_or(${Prisma.join(ofSlot, ' AND ')}) AS has_${Prisma.raw(String(bySlot.length))}`,
    )
    return Prisma.sql`count(*) FILTER (WHERE slot.has_${Prisma.raw(String(bySlot.length - 1))})::int`
  })
  const open = [joinableSql(now), ...slotConditions(search.filters, now)]
  const slots =
    bySlot.length > 0
      ? Prisma.sql`CROSS JOIN LATERAL (SELECT ${Prisma.join(bySlot)} FROM slots s WHERE s.challenge_id = c.id AND ${Prisma.join(open, ' AND ')}) slot`
      : Prisma.empty
  // The planner must not see how few are wanted: it would look for them in the order of the table.
  return Prisma.sql`WITH found AS MATERIALIZED (
      SELECT c.id, c.cause, c.format, c.duration_minutes, c.family_friendly, c.open_to_minors,
        c.wheelchair_accessible, c.no_experience, c.timezone
      FROM challenges c WHERE ${matching} LIMIT (SELECT ${upToRows + 1}::int)
    )
    SELECT count(*)::int AS total, ${counts.length > 0 ? Prisma.sql`ARRAY[${Prisma.join(counts)}]` : Prisma.sql`'{}'::int[]`} AS counts,
      CASE WHEN count(*) <= ${upToRows} THEN COALESCE(array_agg(c.id::text), '{}') END AS ids
    FROM found c ${slots}`
}

async function countChosen(
  chosen: Partial<ChallengeFilters>,
  search: Search,
  now: Date,
  limit: number,
): Promise<Facet> {
  // Audiences add up, whatever else takes the place of what was chosen.
  const audience = [...new Set([...search.filters.audience, ...(chosen.audience ?? [])])]
  const narrower = { ...search, filters: { ...search.filters, ...chosen, audience } }
  const [row] = await read<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM (
      SELECT FROM challenges c WHERE ${await matchingSql(narrower, now)} LIMIT (SELECT ${limit + 1}::int)
    ) counted`,
  )
  return upTo(row?.total ?? 0, limit)
}

/** A count that stopped at the limit. */
export function upTo(total: number, limit = COUNTED_UP_TO): Facet {
  return { count: Math.min(total, limit), more: total > limit }
}

function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
