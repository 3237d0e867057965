import { keyOf, type Area } from '@/lib/areas/areas'
import { countSql, read } from '@/lib/areas/queries'
import { causeList } from '@/lib/challenges/causes'
import { areaSql } from '@/lib/challenges/area'
import { isOpenSql } from '@/lib/challenges/open'
import { Prisma } from '@/lib/db'
import type { Cause } from '@/lib/generated/prisma/enums'
import { keptBy } from '@/lib/kept'
import type { Achieved } from '@/lib/participations/achieved'

/** What is open next to an area, or inside it: each a link with how many. */
export type Neighbours = {
  causes: { cause: Cause; open: number }[]
  departments: { code: string; name: string; open: number }[]
  towns: { slug: string; name: string; departmentCode: string; open: number }[]
}

export type Organizer = { slug: string; name: string; verified: boolean; open: number }

/** What the open défis have in common: of the soonest two hundred. */
export type Character = {
  seen: number
  /** The most frequent first. */
  causes: { cause: Cause; n: number }[]
  towns: { name: string; n: number }[]
  /** How many take two hours at most, welcome families, need no travel. */
  short: number
  family: number
  remote: number
  soonest: { at: Date; timezone: string } | null
}

export type Surroundings = {
  neighbours: Neighbours
  organizers: Organizer[]
  achieved: Achieved['challenges']
  character: Character
}

/** Kept for a minute, so that a page that is asked for again costs its list and its counts. */
export const findSurroundings = keptBy(60_000, 500, nameOf, loadSurroundings)

export async function loadSurroundings(area: Area): Promise<Surroundings> {
  const now = new Date()
  const [neighbours, organizers, achieved, character] = await Promise.all([
    findNeighbours(area, now),
    listOrganizers(area, now),
    listAchieved(area, now),
    findCharacter(area, now),
  ])
  return { neighbours, organizers, achieved, character }
}

function nameOf(area: Area): string {
  const { cause, departmentCode, communeCode } = keyOf(area)
  return `${cause}/${departmentCode}/${communeCode}`
}

async function findNeighbours(area: Area, now: Date): Promise<Neighbours> {
  const [causes, departments, towns] = await Promise.all([
    area.kind === 'cause' ? [] : listCausesAround(area, now),
    area.kind === 'town' ? [] : listDepartmentsAround(area, now),
    area.kind === 'department' || area.kind === 'town' ? listTownsAround(area, now) : [],
  ])
  return { causes, departments, towns }
}

/** The causes of the same place, most open first; of a town, those of its département. */
function listCausesAround(area: Exclude<Area, { kind: 'cause' }>, now: Date) {
  const { departmentCode } = keyOf(area)
  const others = causeList.map(({ cause }) => cause).filter((cause) => cause !== keyOf(area).cause)
  return read<Neighbours['causes'][number]>(Prisma.sql`
    SELECT * FROM (
      SELECT cause::text, ${countSql(
        Prisma.sql`${isOpenSql(now)} AND c.department_code = ${departmentCode} AND c.cause = one.cause`,
      )} AS open
      FROM unnest(${others}::"Cause"[]) AS one (cause)) counted
    WHERE open > 0 ORDER BY open DESC, cause`)
}

/** Of a cause: where it has most that is open. Of a place: the nearest that have something. */
function listDepartmentsAround(area: Exclude<Area, { kind: 'town' }>, now: Date) {
  const { cause } = keyOf(area)
  const open = countSql(
    Prisma.sql`${isOpenSql(now)} AND ${areaSql({ cause, departmentCode: '', communeCode: '' })}
      AND c.department_code = d.code`,
  )
  const order =
    area.kind === 'cause' ? Prisma.sql`open DESC, code` : distanceSql(Prisma.sql`counted`, area.department)
  const elsewhere = area.kind === 'cause' ? Prisma.empty : Prisma.sql`WHERE d.code <> ${area.department.code}`
  return read<Neighbours['departments'][number]>(Prisma.sql`
    SELECT code, name, open FROM (
      SELECT d.code, d.name, d.latitude, d.longitude, ${open} AS open FROM departments d ${elsewhere}) counted
    WHERE open > 0 ORDER BY ${order} LIMIT ${area.kind === 'cause' ? 24 : 6}`)
}

/** Of a département: its towns with most that is open. Of a town: the nearest within some 60 km that have something. */
function listTownsAround(area: Extract<Area, { kind: 'department' | 'town' }>, now: Date) {
  const open = countSql(Prisma.sql`${isOpenSql(now)} AND c.commune_code = t.code`)
  const something = Prisma.sql`EXISTS (SELECT FROM challenges c WHERE ${isOpenSql(now)} AND c.commune_code = t.code)`
  if (area.kind === 'department')
    return read<Neighbours['towns'][number]>(Prisma.sql`
      SELECT t.slug, t.name, t.department_code AS "departmentCode", ${open} AS open
      FROM communes t WHERE t.department_code = ${area.department.code} AND ${something}
      ORDER BY open DESC, t.population DESC, t.code LIMIT 18`)
  const { latitude, longitude, code } = area.town
  return read<Neighbours['towns'][number]>(Prisma.sql`
    SELECT t.slug, t.name, t.department_code AS "departmentCode", ${open} AS open
    FROM communes t
    WHERE t.latitude BETWEEN ${latitude - 0.55}::float8 AND ${latitude + 0.55}::float8
      AND t.longitude BETWEEN ${longitude - 0.8}::float8 AND ${longitude + 0.8}::float8
      AND t.code <> ${code} AND ${something}
    ORDER BY ${distanceSql(Prisma.sql`t`, area.town)}, t.code LIMIT 8`)
}

/** By which to sort: degrees of longitude shrink towards the poles. */
function distanceSql(from: Prisma.Sql, { latitude, longitude }: { latitude: number; longitude: number }) {
  const shrink = Math.cos((latitude * Math.PI) / 180)
  return Prisma.sql`(${from}.latitude - ${latitude}::float8) ^ 2
    + ((${from}.longitude - ${longitude}::float8) * ${shrink}::float8) ^ 2`
}

/** Who launches here: those with most among the soonest open ones, then those of the latest past ones. */
function listOrganizers(area: Area, now: Date) {
  const here = areaSql(keyOf(area))
  return read<Organizer>(Prisma.sql`
    SELECT o.slug, o.name, o.verified_at IS NOT NULL AS verified, count(*) FILTER (WHERE open)::int AS open
    FROM (
      (SELECT c.organization_id, true AS open FROM challenges c
        WHERE ${isOpenSql(now)} AND ${here} ORDER BY c.next_starts_at, c.id LIMIT 300)
      UNION ALL
      (SELECT c.organization_id, false FROM challenges c
        WHERE c.status = 'COMPLETED' AND ${here} ORDER BY c.open_until DESC, c.id LIMIT 100)
    ) launched JOIN organizations o ON o.id = launched.organization_id
    WHERE o.suspended_at IS NULL
    GROUP BY o.id ORDER BY open DESC, count(*) DESC, o.slug LIMIT 8`)
}

/** The latest défis that people came to, counts only. */
function listAchieved(area: Area, now: Date) {
  return read<Achieved['challenges'][number]>(Prisma.sql`
    SELECT c.slug, c.title, c.timezone, max(s.ends_at) AS "endedAt", sum(came.people)::int AS people,
      round(sum(came.people * COALESCE(extract(epoch FROM s.ends_at - s.starts_at) / 60, c.duration_minutes)) / 60)::int AS hours
    FROM (
      SELECT c.* FROM challenges c WHERE c.status = 'COMPLETED' AND ${areaSql(keyOf(area))}
      ORDER BY c.open_until DESC, c.id LIMIT 60
    ) c JOIN slots s ON s.challenge_id = c.id
    CROSS JOIN LATERAL (
      SELECT (SELECT COALESCE(sum(p.party_size), 0) FROM participations p WHERE p.slot_id = s.id AND p.status = 'ATTENDED')
        + (SELECT COALESCE(sum(w.people), 0) FROM walk_ins w WHERE w.slot_id = s.id) AS people
    ) came
    WHERE s.ends_at IS NULL OR s.ends_at <= ${now.toISOString()}::timestamptz
    GROUP BY c.id, c.slug, c.title, c.timezone HAVING sum(came.people) > 0
    ORDER BY max(s.ends_at) DESC NULLS LAST, c.id LIMIT 6`)
}

async function findCharacter(area: Area, now: Date): Promise<Character> {
  const rows = await read<{
    cause: Cause
    town: string | null
    minutes: number
    family: boolean
    startsAt: Date
    timezone: string
  }>(
    Prisma.sql`
    SELECT c.cause::text, t.name AS town, c.duration_minutes AS minutes, c.family_friendly AS family,
      c.next_starts_at AS "startsAt", c.timezone
    FROM (SELECT * FROM challenges c WHERE ${isOpenSql(now)} AND ${areaSql(keyOf(area))}
      ORDER BY c.next_starts_at, c.id LIMIT 200) c
    LEFT JOIN communes t ON t.code = c.commune_code ORDER BY c.next_starts_at, c.id`,
  )
  const [soonest] = rows
  return {
    seen: rows.length,
    causes: mostFrequent(rows.map(({ cause }) => cause)).map(([cause, n]) => ({ cause, n })),
    towns: mostFrequent(rows.flatMap(({ town }) => town ?? [])).map(([name, n]) => ({ name, n })),
    short: rows.filter(({ minutes }) => minutes <= 120).length,
    family: rows.filter(({ family }) => family).length,
    remote: rows.filter(({ town }) => town === null).length,
    // Those without hours stand at the end of time.
    soonest:
      soonest && soonest.startsAt.getUTCFullYear() < 9000
        ? { at: soonest.startsAt, timezone: soonest.timezone }
        : null,
  }
}

function mostFrequent<Item>(items: Item[]): [Item, number][] {
  const counts = new Map<Item, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
