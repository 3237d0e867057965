import { Prisma } from '@/lib/db'
import { daysMeant, tsquery, type ChallengeFilters } from '@/lib/challenges/filters'

/** One may register: the one SQL predicate behind lists, counts and sitemap. `isOpen` says it of a row; `c` is challenges. */
export function isOpenSql(now: Date): Prisma.Sql {
  return Prisma.sql`c.status = 'PUBLISHED' AND c.open_until > ${now.toISOString()}::timestamptz`
}

/** The filters as conditions on `c`, the page's cursor left out. */
export function filterSql(filters: ChallengeFilters, now: Date): Prisma.Sql {
  const conditions = [isOpenSql(now)]
  const words = tsquery(filters.words)
  // A query of nothing but stop words (« de la ») is empty and would match nothing.
  if (words)
    conditions.push(
      Prisma.sql`(numnode(to_tsquery('fr', ${words})) = 0 OR c.search @@ to_tsquery('fr', ${words}))`,
    )
  if (filters.causes.length > 0)
    conditions.push(
      Prisma.sql`c.cause IN (${Prisma.join(filters.causes.map((cause) => Prisma.sql`${cause}::"Cause"`))})`,
    )
  if (filters.where?.kind === 'department')
    conditions.push(Prisma.sql`c.department_code = ${filters.where.code}`)
  if (filters.format) conditions.push(Prisma.sql`c.format = ${filters.format}::"ChallengeFormat"`)
  const slots = slotConditions(filters, now)
  if (slots.length > 0)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM slots s WHERE s.challenge_id = c.id
        AND (s.closes_at IS NULL OR s.closes_at > ${now.toISOString()}::timestamptz) AND ${Prisma.join(slots, ' AND ')})`,
    )
  const { until } = daysMeant(filters, now)
  // No joinable slot starts before next_starts_at: lets the index by date stop where the days end.
  if (until) conditions.push(Prisma.sql`c.next_starts_at < ${midnightAfter(until)}`)
  return Prisma.join(conditions, ' AND ')
}

function slotConditions(filters: ChallengeFilters, now: Date): Prisma.Sql[] {
  const { from, until } = daysMeant(filters, now)
  return [
    from && Prisma.sql`s.starts_at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Paris'`,
    until && Prisma.sql`s.starts_at < ${midnightAfter(until)}`,
    filters.withPlaces && Prisma.sql`(s.capacity IS NULL OR s.taken_places < s.capacity)`,
  ].filter((condition): condition is Prisma.Sql => Boolean(condition))
}

function midnightAfter(day: string): Prisma.Sql {
  return Prisma.sql`(${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`
}
