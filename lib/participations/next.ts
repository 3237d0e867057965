import { isOpenSql } from '@/lib/challenges/open'
import { formats } from '@/lib/challenges/causes'
import { Prisma, sql } from '@/lib/db'
import { nearDay, time } from '@/lib/french'
import type { ChallengeFormat } from '@/lib/generated/prisma/enums'

/** One more défi, in the words of a line: « Sam. 28 nov. à 9 h 30 », « Nantes (44) ». */
export type NextChallenge = { slug: string; title: string; when: string; where: string }

/** Kilometres that one goes for two hours of help. */
const NEAR = 30
/** Of each kind of candidate, the soonest: enough to choose from, and few to look at. */
const CANDIDATES = 40

/**
 * The défi to propose to whoever has just taken this one on: near it (or near home, where it has no place) or to do
 * from anywhere, with places left for them, at hours when they have promised nothing, and of no défi they already
 * hold or run. The same cause nearby comes first, then what is near, then the same cause from anywhere; the sooner
 * the better. Null where nothing suits.
 */
export async function findNextChallenge(
  slotId: string,
  userId: string,
  now: Date,
): Promise<NextChallenge | null> {
  const [row] = await read<Row>(nextSql(slotId, userId, now))
  return row ? { slug: row.slug, title: row.title, when: whenOf(row, now), where: whereOf(row) } : null
}

type Row = {
  slug: string
  title: string
  format: ChallengeFormat
  town: string | null
  departmentCode: string | null
  timezone: string
  startsAt: Date | null
}

function nextSql(slotId: string, userId: string, now: Date): Prisma.Sql {
  // Of the soonest in a row of the index, the slot that suits first.
  const soonest = (condition: Prisma.Sql) => Prisma.sql`(SELECT slot.id
    FROM (SELECT c.* FROM challenges c WHERE ${isOpenSql(now)} AND ${condition}
      ORDER BY c.next_starts_at, c.id LIMIT ${CANDIDATES}) c
    CROSS JOIN taken
    CROSS JOIN LATERAL (
      SELECT s.id, s.starts_at FROM slots s
      WHERE s.challenge_id = c.id AND (s.closes_at IS NULL OR s.closes_at > ${now.toISOString()}::timestamptz)
        AND (s.capacity IS NULL OR s.taken_places < s.capacity)
        AND NOT EXISTS (SELECT FROM held WHERE held.starts_at < s.ends_at AND held.ends_at > s.starts_at)
      ORDER BY s.starts_at NULLS LAST LIMIT 1
    ) slot
    WHERE c.id <> taken.id AND c.id NOT IN (SELECT challenge_id FROM held) AND c.author_id <> taken.user_id
      AND (c.open_to_minors OR taken.adult IS NOT FALSE)
      AND (c.format <> 'ON_SITE' OR 111.2 * sqrt((c.latitude - taken.latitude) ^ 2
        + ((c.longitude - taken.longitude) * cos(radians(taken.latitude))) ^ 2) <= ${NEAR})
    ORDER BY slot.starts_at NULLS LAST, c.id LIMIT 1)`
  const nearby = Prisma.sql`c.department_code = (SELECT department_code FROM taken) AND c.format = 'ON_SITE'`
  const anywhere = Prisma.sql`c.format IN ('REMOTE', 'AT_HOME')`
  const sameCause = Prisma.sql`c.cause = (SELECT cause FROM taken)`
  // COALESCE looks for the next kind only where the one before gave nothing.
  return Prisma.sql`
    WITH taken AS (
      SELECT t.id, t.cause, person.id AS user_id, person.adult,
        COALESCE(t.department_code, home.department_code) AS department_code,
        COALESCE(t.latitude, home.latitude) AS latitude, COALESCE(t.longitude, home.longitude) AS longitude
      FROM slots s JOIN challenges t ON t.id = s.challenge_id,
        users person LEFT JOIN communes home ON home.code = person.commune_code
      WHERE s.id = ${slotId}::uuid AND person.id = ${userId}::uuid
    ), held AS (
      SELECT s.challenge_id, s.starts_at, s.ends_at FROM participations p JOIN slots s ON s.id = p.slot_id
      WHERE p.user_id = ${userId}::uuid AND p.status IN ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
    )
    SELECT c.slug, c.title, c.format::text, town.name AS "town", c.department_code AS "departmentCode", c.timezone,
      s.starts_at AS "startsAt"
    FROM slots s JOIN challenges c ON c.id = s.challenge_id LEFT JOIN communes town ON town.code = c.commune_code
    WHERE s.id = COALESCE(
      ${soonest(Prisma.sql`${sameCause} AND ${nearby}`)},
      ${soonest(nearby)},
      ${soonest(Prisma.sql`${sameCause} AND ${anywhere}`)},
      ${soonest(anywhere)})`
}

function whenOf({ startsAt, timezone }: Row, now: Date): string {
  if (!startsAt) return 'Quand tu veux'
  const words = `${nearDay(startsAt, timezone, now)} à\u00a0${time(startsAt, timezone)}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function whereOf({ format, town, departmentCode }: Row): string {
  return format === 'ON_SITE' && town ? `${town} (${departmentCode})` : formats[format].label
}

function read<Result extends object>(query: Prisma.Sql): Promise<Result[]> {
  return sql<Result>(query.text, query.values)
}
