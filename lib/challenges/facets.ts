import { Prisma, sql } from '@/lib/db'
import { causes, formats } from '@/lib/challenges/causes'
import {
  audiences,
  moments,
  noFilters,
  times,
  whens,
  type Audience,
  type ChallengeFilters,
  type Moment,
  type TimeOneHas,
  type When,
} from '@/lib/challenges/filters'
import {
  challengeConditions,
  joinableSql,
  searchSql,
  slotConditions,
  type Search,
} from '@/lib/challenges/open'
import type { Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'

/** How many one would find; `more`: at least so many. */
export type Facet = { count: number; more: boolean }

/**
 * What choosing each value in addition would find. Where values replace one another, or add up, what is chosen of
 * their own group is left out: beside « Environnement » stands what « Animaux » alone would find.
 */
export type Facets = {
  causes: Record<Cause, Facet>
  formats: Record<ChallengeFormat, Facet>
  times: Record<TimeOneHas, Facet>
  audiences: Record<Audience, Facet>
  whens: Record<When, Facet>
  moments: Record<Moment, Facet>
  withPlaces: Facet
}

/** Counting stops here: « plus de 1 000 » tells as much, and costs as little on a million rows as on a thousand. */
export const COUNTED_UP_TO = 1000

/** All the facets of a search. */
export async function countFacets(search: Search, now: Date): Promise<Facets> {
  const apart = groups.filter((group) => isReplaced(group) && isChosen(group, search.filters))
  const together = groups.filter((group) => !apart.includes(group))
  const counted = await Promise.all([
    countGroups(together, search, now),
    ...apart.map((group) =>
      countGroups([group], { ...search, filters: without(group, search.filters) }, now),
    ),
  ])
  const found = new Map(counted.flat())
  const facet = (group: Group, name: string) => found.get(`${group}.${name}`) ?? { count: 0, more: false }
  return {
    causes: record(causes, (name) => facet('causes', name)),
    formats: record(formats, (name) => facet('formats', name)),
    times: record(times, (name) => facet('times', name)),
    audiences: record(audiences, (name) => facet('audiences', name)),
    whens: record(whens, (name) => facet('whens', name)),
    moments: record(moments, (name) => facet('moments', name)),
    withPlaces: facet('withPlaces', 'oui'),
  }
}

type Group = keyof Facets
type Value = { group: Group; name: string; chosen: Partial<ChallengeFilters> }

const groups: Group[] = ['causes', 'formats', 'times', 'audiences', 'whens', 'moments', 'withPlaces']

/** Each value with what choosing it alone asks for. */
const values: Value[] = [
  ...keys(causes).map((cause) => ({ group: 'causes' as const, name: cause, chosen: { causes: [cause] } })),
  ...keys(formats).map((format) => ({ group: 'formats' as const, name: format, chosen: { format } })),
  ...keys(times).map((time) => ({ group: 'times' as const, name: time, chosen: { time } })),
  ...keys(audiences).map((name) => ({ group: 'audiences' as const, name, chosen: { audience: [name] } })),
  ...keys(whens).map((when) => ({ group: 'whens' as const, name: when, chosen: { when } })),
  ...keys(moments).map((moment) => ({ group: 'moments' as const, name: moment, chosen: { moment } })),
  { group: 'withPlaces', name: 'oui', chosen: { withPlaces: true } },
]

/** Audiences and places left narrow what is there; of the others one takes the place of another, or adds to it. */
function isReplaced(group: Group): boolean {
  return group !== 'audiences' && group !== 'withPlaces'
}

function isChosen(group: Group, filters: ChallengeFilters): boolean {
  return JSON.stringify(without(group, filters)) !== JSON.stringify(filters)
}

function without(group: Group, filters: ChallengeFilters): ChallengeFilters {
  switch (group) {
    case 'causes':
      return { ...filters, causes: [] }
    case 'formats':
      return { ...filters, format: null }
    case 'times':
      return { ...filters, time: null }
    case 'audiences':
      return { ...filters, audience: [] }
    case 'whens':
      return { ...filters, when: null, from: null, until: null }
    case 'moments':
      return { ...filters, moment: null }
    case 'withPlaces':
      return { ...filters, withPlaces: false }
  }
}

/** Of each value of these groups, how many of the search's challenges have it. */
async function countGroups(wanted: Group[], search: Search, now: Date): Promise<[string, Facet][]> {
  const asked = values.filter(({ group }) => wanted.includes(group))
  const [row] = await read<{ counts: number[]; total: number }>(countsSql(asked, search, now))
  const more = row !== undefined && row.total > COUNTED_UP_TO
  return Promise.all(
    asked.map(async ({ group, name, chosen }, index): Promise<[string, Facet]> => {
      const count = row?.counts[index] ?? 0
      // Nothing among the first thousand says nothing of the rest.
      const facet =
        more && count === 0
          ? await countChosen(chosen, search, now)
          : { count: Math.min(count, COUNTED_UP_TO), more }
      return [`${group}.${name}`, facet]
    }),
  )
}

/**
 * One pass over the matches, up to the limit: what is asked of a challenge is asked of its row, and what is asked of
 * a slot of each slot that satisfies the rest, so that all of it holds of one and the same.
 */
function countsSql(asked: Value[], search: Search, now: Date): Prisma.Sql {
  const counts = asked.map(({ chosen }) => {
    const filters = { ...noFilters, ...chosen }
    const ofSlot = slotConditions(filters, now)
    const conditions = ofSlot.length > 0 ? ofSlot : challengeConditions(filters)
    const all = Prisma.join(conditions, ' AND ')
    return ofSlot.length > 0
      ? Prisma.sql`count(*) FILTER (WHERE EXISTS (SELECT FROM slots s WHERE s.challenge_id = c.id AND ${Prisma.join([joinableSql(now), ...slotConditions(search.filters, now), all], ' AND ')}))::int`
      : Prisma.sql`count(*) FILTER (WHERE ${all})::int`
  })
  return Prisma.sql`SELECT count(*)::int AS total, ARRAY[${Prisma.join(counts)}] AS counts
    FROM (SELECT * FROM challenges c WHERE ${searchSql(search, now)} LIMIT ${COUNTED_UP_TO + 1}) c`
}

async function countChosen(chosen: Partial<ChallengeFilters>, search: Search, now: Date): Promise<Facet> {
  const narrower = { ...search, filters: { ...search.filters, ...chosen } }
  const [row] = await read<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM (SELECT FROM challenges c WHERE ${searchSql(narrower, now)} LIMIT ${COUNTED_UP_TO + 1}) counted`,
  )
  return upTo(row?.total ?? 0)
}

/** A count that stopped at the limit. */
export function upTo(total: number): Facet {
  return { count: Math.min(total, COUNTED_UP_TO), more: total > COUNTED_UP_TO }
}

function keys<Name extends string>(of: Record<Name, unknown>): Name[] {
  return Object.keys(of).filter((name): name is Name => name in of)
}

function record<Name extends string>(of: Record<Name, unknown>, facet: (name: Name) => Facet) {
  const facets: Partial<Record<Name, Facet>> = {}
  for (const name of keys(of)) facets[name] = facet(name)
  if (!isWhole(facets, of)) throw new Error('A value without its count')
  return facets
}

function isWhole<Name extends string>(
  facets: Partial<Record<Name, Facet>>,
  of: Record<Name, unknown>,
): facets is Record<Name, Facet> {
  return keys(of).every((name) => facets[name] !== undefined)
}

function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
