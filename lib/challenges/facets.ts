import { Prisma, sql } from '@/lib/db'
import {
  facetsOf,
  groups,
  isChosen,
  isReplaced,
  values,
  without,
  type Facet,
  type Facets,
  type Group,
  type Value,
} from '@/lib/challenges/facet-values'
import { noFilters } from '@/lib/challenges/filters'
import {
  challengeConditions,
  joinableSql,
  localStart,
  slotConditions,
  type Search,
} from '@/lib/challenges/open'
import { anyMatchSql, COUNTED_UP_TO, findsSoonest, RANKED, soonestFirst } from '@/lib/challenges/matches'

/** What matches: how many (one more than counted where there are more), which where they are few, and the facets. */
export type Gathered = Found & { facets: Facets }
/** `soonest`: of more than are counted those that are ranked, where they are found on the way. */
export type Found = { total: number; ids: string[] | null; soonest: string[] | null }

/** Counts a search alone: how many, and which where they are few. */
export async function gatherAlone(search: Search, now: Date): Promise<Found> {
  const { total, ids, soonest } = await countGroups([], search, now, COUNTED_UP_TO)
  return { total, ids, soonest }
}

/** Counts a search and all its facets. */
export async function gather(search: Search, now: Date, limit = COUNTED_UP_TO): Promise<Gathered> {
  const apart = groups.filter((group) => isReplaced(group) && isChosen(group, search.filters))
  const together = groups.filter((group) => !apart.includes(group))
  const [whole, ...others] = await Promise.all([
    countGroups(together, search, now, limit),
    ...apart.map((group) =>
      countGroups([group], { ...search, filters: without(group, search.filters) }, now, limit),
    ),
  ])
  const found = new Map([whole, ...others].flatMap(({ facets }) => facets))
  const facet = (group: Group, name: string) => found.get(`${group}.${name}`) ?? { count: 0, more: false }
  return {
    total: whole.total,
    ids: whole.ids,
    soonest: whole.soonest,
    facets: facetsOf(facet),
  }
}

type Row = Found & { counts: number[] }
type Counted = Found & { facets: [string, Facet][] }

/** Of each value of these groups, how many of the search's challenges have it. */
async function countGroups(wanted: Group[], search: Search, now: Date, limit: number): Promise<Counted> {
  const asked = values.filter(({ group }) => wanted.includes(group))
  let row: Row | undefined
  for (const matching of await anyMatchSql(search, now, limit)) {
    const query = countsSql(asked, search, matching, now, limit)
    ;[row] = await sql<Row>(query.text, query.values)
    if (row && row.total > limit) break
  }
  const total = row?.total ?? 0
  const more = total > limit
  return {
    total,
    ids: row?.ids ?? null,
    soonest: row?.soonest ?? null,
    // What is not among the first thousand may be among the rest.
    facets: asked.map(({ group, name }, index) => [
      `${group}.${name}`,
      { count: Math.min(row?.counts[index] ?? 0, limit), more },
    ]),
  }
}

/** Of more matches than are counted, the slots of so many are read: they are four fifths of the work. */
const SLOTS_READ = 200

/**
 * One pass over the matches, up to the limit: what is asked of a challenge is asked of its row, and what is asked of
 * a slot of each slot that satisfies the rest, so that all of it holds of one and the same.
 */
function countsSql(
  asked: Value[],
  search: Search,
  matching: Prisma.Sql,
  now: Date,
  limit: number,
): Prisma.Sql {
  const local = Prisma.sql`s.local_start`
  const bySlot: Prisma.Sql[] = []
  const counts = asked.map(({ chosen }) => {
    const filters = { ...noFilters, ...chosen }
    const ofSlot = slotConditions(filters, now, local)
    if (ofSlot.length === 0)
      return Prisma.sql`count(*) FILTER (WHERE ${Prisma.join(challengeConditions(filters), ' AND ')})::int`
    const has = Prisma.raw(`has_${bySlot.length}`)
    bySlot.push(Prisma.sql`bool_or(${Prisma.join(ofSlot, ' AND ')}) AS ${has}`)
    return Prisma.sql`count(*) FILTER (WHERE slot.${has})::int`
  })
  const chosen = [Prisma.sql`true`, ...slotConditions(search.filters, now, local)]
  // A local time is worked out once for each slot: OFFSET 0 keeps the planner from repeating it.
  const slots =
    bySlot.length > 0
      ? Prisma.sql`CROSS JOIN LATERAL (
          SELECT ${Prisma.join(bySlot)} FROM (
            SELECT s.capacity, s.taken_places, ${localStart} AS local_start FROM slots s
            WHERE s.challenge_id = c.id AND ${joinableSql(now)}
              AND c.n <= (SELECT CASE WHEN count(*) > ${limit}::int THEN ${SLOTS_READ}::int ELSE ${limit}::int END FROM found)
            OFFSET 0
          ) s WHERE ${Prisma.join(chosen, ' AND ')}
        ) slot`
      : Prisma.empty
  const ranked = findsSoonest(search, now)
  // The planner must not see how few are wanted: it would look for them in the order of the table.
  return Prisma.sql`WITH found AS MATERIALIZED (
      SELECT row_number() OVER (${ranked ? soonestFirst : Prisma.empty}) AS n, c.id, c.cause, c.format, c.duration_minutes, c.family_friendly,
        c.open_to_minors, c.wheelchair_accessible, c.no_experience, c.timezone
      FROM challenges c WHERE ${matching} LIMIT (SELECT ${limit + 1}::int)
    )
    SELECT count(*)::int AS total, ${counts.length > 0 ? Prisma.sql`ARRAY[${Prisma.join(counts)}]` : Prisma.sql`'{}'::int[]`} AS counts,
      CASE WHEN count(*) <= ${limit} THEN COALESCE(array_agg(c.id::text), '{}') END AS ids,
      ${ranked ? Prisma.sql`CASE WHEN count(*) > ${limit} THEN array_agg(c.id::text) FILTER (WHERE c.n <= ${RANKED}) END` : Prisma.sql`NULL::text[]`} AS soonest
    FROM found c ${slots}`
}

/** A count that stopped at the limit. */
export function upTo(total: number, limit = COUNTED_UP_TO): Facet {
  return { count: Math.min(total, limit), more: total > limit }
}
