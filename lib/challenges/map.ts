import { LRUCache } from 'lru-cache'
import { type ChallengeFilters } from '@/lib/challenges/filters'
import { challengesPath } from '@/lib/challenges/filter-address'
import { searchSql, understand } from '@/lib/challenges/open'
import { Prisma, sql } from '@/lib/db'

/** Of a place on the map: degrees of its commune's middle, never of an address. */
export type MapPoint = {
  slug: string
  title: string
  town: string
  departmentCode: string
  timezone: string
  durationMinutes: number
  startsAt: Date | null
  endsAt: Date | null
  slotCount: number
  latitude: number
  longitude: number
}

/** Degrees: what the map shows. */
export type Frame = { west: number; south: number; east: number; north: number }

/** As many points as a phone draws without effort; the soonest are kept. */
export const MOST_POINTS = 1_000

/** « w,s,e,n », as the map asks for it; null where it is none. */
export function frameOf(text: string): Frame | null {
  if (!/^-?\d{1,3}(\.\d{1,8})?(,-?\d{1,3}(\.\d{1,8})?){3}$/.test(text)) return null
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number)
  return west < east && south < north ? { west, south, east, north } : null
}

/** The open challenges that match and take place somewhere, within the frame; `more`: not all of them. */
export async function listMapPoints(
  filters: ChallengeFilters,
  frame: Frame | null,
  now: Date,
): Promise<{ points: MapPoint[]; more: boolean }> {
  const matching = searchSql(await understand(filters), now)
  // The towns of the frame are few, and found at once; their challenges have an index.
  const inside = frame
    ? Prisma.sql`AND c.commune_code IN (SELECT code FROM communes
        WHERE longitude BETWEEN ${frame.west} AND ${frame.east} AND latitude BETWEEN ${frame.south} AND ${frame.north})`
    : Prisma.empty
  const rows = await read<MapPoint>(Prisma.sql`
    SELECT page.slug, page.title, town.name AS "town", town.department_code AS "departmentCode", page.timezone,
      page.duration_minutes AS "durationMinutes", slot.starts_at AS "startsAt", slot.ends_at AS "endsAt",
      slot.n AS "slotCount", town.latitude, town.longitude
    FROM (
      SELECT * FROM challenges c WHERE ${matching} AND c.format = 'ON_SITE' ${inside}
      ORDER BY c.next_starts_at, c.id LIMIT ${MOST_POINTS + 1}
    ) page
    JOIN communes town ON town.code = page.commune_code
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS n, min(s.starts_at) AS starts_at, min(s.ends_at) AS ends_at FROM slots s
      WHERE s.challenge_id = page.id AND (s.closes_at IS NULL OR s.closes_at > ${now.toISOString()}::timestamptz)
    ) slot
    ORDER BY page.next_starts_at, page.id`)
  return { points: rows.slice(0, MOST_POINTS), more: rows.length > MOST_POINTS }
}

export type DepartmentCount = { code: string; name: string; count: number }

// Counting a million rows takes a third of a second: everybody who looks at the same map shares it for a minute.
const counts = new LRUCache<string, DepartmentCount[]>({ max: 200, ttl: 60_000 })
const LARGE = 1_000

/** How many of the matching challenges take place in each département that has any, in the order of their codes. */
export async function countByDepartment(filters: ChallengeFilters, now: Date): Promise<DepartmentCount[]> {
  const search = challengesPath({ ...filters, sort: null, view: null, after: null })
  const known = counts.get(search)
  if (known) return known
  const rows = await read<DepartmentCount>(Prisma.sql`
    SELECT d.code, d.name, counted.n AS "count"
    FROM (
      SELECT c.department_code AS code, count(*)::int AS n FROM challenges c
      WHERE ${searchSql(await understand(filters), now)} AND c.format = 'ON_SITE' GROUP BY c.department_code
    ) counted
    JOIN departments d ON d.code = counted.code ORDER BY d.code`)
  if (rows.reduce((sum, { count }) => sum + count, 0) > LARGE) counts.set(search, rows)
  return rows
}

function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
