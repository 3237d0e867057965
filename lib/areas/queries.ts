import { keyOf, type Area, type Department, type Town } from '@/lib/areas/areas'
import { causeList } from '@/lib/challenges/causes'
import { COUNTED_UP_TO } from '@/lib/challenges/matches'
import { noFilters } from '@/lib/challenges/filters'
import { areaSql, type AreaKey } from '@/lib/challenges/area'
import { filterSql, isOpenSql } from '@/lib/challenges/open'
import { db, Prisma, sql } from '@/lib/db'
import type { Cause } from '@/lib/generated/prisma/enums'
import { kept } from '@/lib/kept'

const MINUTE = 60_000

const departmentFields = { code: true, name: true, latitude: true, longitude: true } as const

export async function findDepartment(code: string): Promise<Department | null> {
  if (!/^(\d{2}|2[AB]|9[78]\d)$/.test(code)) return null
  return db.department.findUnique({ where: { code }, select: departmentFields })
}

export async function findTown(slug: string): Promise<Town | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  return db.commune.findUnique({
    where: { slug },
    select: {
      code: true,
      slug: true,
      name: true,
      latitude: true,
      longitude: true,
      department: { select: departmentFields },
    },
  })
}

export type AreaFigures = {
  /** Open now, `more` where it is at least so many; of these, this weekend. */
  open: number
  more: boolean
  weekend: number
  /** Whether a défi is or was here, ever. */
  known: boolean
  /** What the défis that people came to have led to, up to an hour old. */
  achieved: { challenges: number; people: number; hours: number }
}

/** Something is open or was achieved: else the page is there for people, and not for search engines. */
export function isWorthFinding({ open, achieved }: AreaFigures): boolean {
  return open > 0 || achieved.people > 0
}

/** What an area comes to, in one statement. */
export async function findAreaFigures(area: Area, now: Date): Promise<AreaFigures> {
  const key = keyOf(area)
  const open = Prisma.sql`${isOpenSql(now)} AND ${areaSql(key)}`
  // As the search of /defis means it.
  const thisWeekend = await filterSql({ ...noFilters, when: 'week-end' }, now)
  const [row] = await read<{
    open: number
    weekend: number
    known: boolean
    challenges: number
    people: number
    hours: number
  }>(Prisma.sql`
    SELECT ${countSql(open)} AS open, ${countSql(Prisma.sql`${thisWeekend} AND ${areaSql(key)}`)} AS weekend,
      EXISTS (SELECT FROM challenges c WHERE c.status = 'PUBLISHED' AND ${areaSql(key)})
        OR EXISTS (SELECT FROM challenges c WHERE c.status = 'COMPLETED' AND ${areaSql(key)}) AS known,
      COALESCE(f.challenges, 0) AS challenges, COALESCE(f.people, 0) AS people,
      COALESCE(f.minutes / 60, 0)::int AS hours
    FROM (SELECT) one LEFT JOIN area_figures f ON ${figuresSql(key)}`)
  const { challenges = 0, people = 0, hours = 0, open: found = 0, weekend = 0, known = false } = row ?? {}
  return {
    open: Math.min(found, COUNTED_UP_TO),
    more: found > COUNTED_UP_TO,
    weekend: Math.min(weekend, COUNTED_UP_TO),
    known,
    achieved: { challenges, people, hours },
  }
}

/** Every cause with how many are open; up to a minute old. */
export const listCauses = kept(MINUTE, () =>
  read<{ cause: Cause; open: number }>(Prisma.sql`
    SELECT cause.cause::text, ${countSql(
      Prisma.sql`${isOpenSql(new Date())} AND c.cause = cause.cause`,
    )} AS open
    FROM unnest(${causeList.map(({ cause }) => cause)}::"Cause"[]) WITH ORDINALITY AS cause (cause, place)
    ORDER BY place`),
)

/** Every département with how many are open; up to a minute old. */
export const listDepartments = kept(MINUTE, () =>
  read<{ code: string; name: string; open: number }>(Prisma.sql`
    SELECT d.code, d.name,
      ${countSql(Prisma.sql`${isOpenSql(new Date())} AND c.department_code = d.code`)} AS open
    FROM departments d ORDER BY d.code`),
)

export function countSql(matching: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM challenges c WHERE ${matching} LIMIT ${COUNTED_UP_TO + 1}) counted)`
}

function figuresSql({ cause, departmentCode, communeCode }: AreaKey): Prisma.Sql {
  return Prisma.sql`f.cause = ${cause} AND f.department_code = ${departmentCode} AND f.commune_code = ${communeCode}`
}

// Over pg and not through Prisma: see `lists.ts`.
export function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
