import { LRUCache } from 'lru-cache'
import { type ChallengeFilters } from '@/lib/challenges/filters'
import { challengesPath } from '@/lib/challenges/filter-address'
import { matchSql } from '@/lib/challenges/matches'
import { understand } from '@/lib/challenges/open'
import { Prisma, sql } from '@/lib/db'
import { keptBy } from '@/lib/kept'

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

/** `listMapPoints`, which everybody who looks at the same part of the same map shares for some seconds. */
export const findMapPoints = keptBy(
  2_000,
  50,
  ({ filters, frame }: { filters: ChallengeFilters; frame: Frame | null }) =>
    `${mapOf(filters)} ${Object.values(frame ?? {}).join()}`,
  ({ filters, frame }) => listMapPoints(filters, frame, new Date()),
)

/** The open challenges that match and take place somewhere, within the frame; `more`: not all of them. */
export async function listMapPoints(
  filters: ChallengeFilters,
  frame: Frame | null,
  now: Date,
): Promise<{ points: MapPoint[]; more: boolean }> {
  const matching = await matchSql(await understand(filters), now)
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

/** `more`: these are counts of the soonest, and there are others or may be. */
export type DepartmentCounts = { departments: DepartmentCount[]; more: boolean }

/** As many rows as are read for the figures of a map. */
export const MOST_COUNTED = 10_000

// Thousands of rows take some hundredths of a second: everybody who looks at the same map shares them for a minute.
const counts = new LRUCache<string, DepartmentCounts>({ max: 200, ttl: 60_000 })
const LARGE = 1_000

/**
 * How many of the matching challenges take place in each département that has any, in the order of their codes; where
 * more match than are counted, how many of the soonest do.
 */
export async function countByDepartment(
  filters: ChallengeFilters,
  now: Date,
  most = MOST_COUNTED,
): Promise<DepartmentCounts> {
  const known = counts.get(mapOf(filters))
  if (known) return known
  const departments = await read<DepartmentCount>(Prisma.sql`
    SELECT d.code, d.name, counted.n AS "count"
    FROM (
      SELECT soonest.code, count(*)::int AS n FROM (
        SELECT c.department_code AS code FROM challenges c
        WHERE ${await matchSql(await understand(filters), now)} AND c.format = 'ON_SITE'
        ORDER BY c.next_starts_at, c.id LIMIT ${most}
      ) soonest GROUP BY soonest.code
    ) counted
    JOIN departments d ON d.code = counted.code ORDER BY d.code`)
  const total = departments.reduce((sum, { count }) => sum + count, 0)
  const counted = { departments, more: total === most }
  if (total > LARGE) counts.set(mapOf(filters), counted)
  return counted
}

/** What makes one map another. */
function mapOf(filters: ChallengeFilters): string {
  return challengesPath({ ...filters, sort: null, view: null, after: null })
}

function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
