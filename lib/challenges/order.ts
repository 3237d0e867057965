import { Prisma } from '@/lib/db'
import { sortOf, type Sort } from '@/lib/challenges/filters'
import { type Cursor } from '@/lib/challenges/cursor'
import { kilometresSql, nearestFirstSql, type Search } from '@/lib/challenges/open'

/**
 * An order of `c`, then by id: `by` is what the index holds, `cursorKey` the same as a number for the address, and
 * `fromKey` that number as `by` compares it.
 */
export type Order = {
  by: Prisma.Sql
  direction: Prisma.Sql
  cursorKey: Prisma.Sql
  fromKey: (key: number) => Prisma.Sql
  kilometres: Prisma.Sql
  /** The same order as an index holds it, where that is another expression. */
  walk: Prisma.Sql | null
}

const ascending = Prisma.sql`ASC`
const descending = Prisma.sql`DESC`
const plainNumber = (key: number) => Prisma.sql`${key}::float8`

export const byDate: Order = {
  by: Prisma.sql`c.next_starts_at`,
  direction: ascending,
  cursorKey: Prisma.sql`(extract(epoch FROM c.next_starts_at) * 1000)::float8`,
  fromKey: (key) => Prisma.sql`${new Date(Math.max(key, 0)).toISOString()}::timestamptz`,
  kilometres: Prisma.sql`NULL::float8`,
  walk: null,
}

/** The order in which a search is listed. */
export function orderOf(search: Search): Order {
  const { area } = search.located
  const kilometres = kilometresSql(area)
  const sort: Sort = sortOf(search.filters)
  if (sort === 'distance' && area?.kind === 'around')
    return { ...numbered(kilometres, ascending, kilometres), walk: nearestFirstSql(area) }
  if (sort === 'popularite') return numbered(Prisma.sql`c.popularity`, descending, kilometres)
  const words = search.words.query
  if (sort === 'pertinence' && words)
    return numbered(
      Prisma.sql`round(ts_rank_cd('{0.05, 0.3, 0.5, 1}', c.search, ${words}::tsquery)::numeric, 6)::float8`,
      descending,
      kilometres,
    )
  return { ...byDate, kilometres }
}

/** What follows the last one of a page. */
export function afterSql(after: Cursor | null, { by, direction, fromKey }: Order): Prisma.Sql {
  if (!after) return Prisma.empty
  const sign = direction === ascending ? Prisma.sql`>` : Prisma.sql`<`
  return Prisma.sql`AND (${by}, c.id) ${sign} (${fromKey(after.key)}, ${after.id}::uuid)`
}

function numbered(by: Prisma.Sql, direction: Prisma.Sql, kilometres: Prisma.Sql): Order {
  return { by, direction, cursorKey: by, fromKey: plainNumber, kilometres, walk: null }
}
