import { Prisma, sql } from '@/lib/db'
import { byDate, type Order } from '@/lib/challenges/order'
import type { Cause, ChallengeFormat, ChallengeStatus } from '@/lib/generated/prisma/enums'

/** What a card shows. `placesLeft` is null where as many as come are welcome. */
export type ChallengeCard = {
  id: string
  slug: string
  title: string
  status: ChallengeStatus
  cause: Cause
  format: ChallengeFormat
  town: string | null
  departmentCode: string | null
  timezone: string
  durationMinutes: number
  /** Of the next slot one may join; null where it has no hours. */
  startsAt: Date | null
  endsAt: Date | null
  /** Slots one may still join. */
  slotCount: number
  placesLeft: number | null
  openUntil: Date
  organizer: string
  verified: boolean
  relayCount: number
  imageId: string | null
  imageAlt: string
  nextStartsAt: Date
  /** From the middle of the search, where there is one; of one that hides its place, to its town. */
  kilometres: number | null
}

export const PAGE_SIZE = 24

/**
 * One round trip: the page is cut first, within the index, and only its rows are read and meet their organisation, town
 * and slots.
 * The town alone is read, so the exact place of a challenge that hides it cannot leak from a list.
 */
export function cards(
  where: Prisma.Sql,
  limit: number,
  now: Date,
  order: Order = byDate,
): Promise<(ChallengeCard & { key: number })[]> {
  const query = Prisma.sql`
    SELECT page.id::text, page.slug, page.title, page.status::text, page.cause::text, page.format::text,
      town.name AS "town", page.department_code AS "departmentCode", page.timezone,
      page.duration_minutes AS "durationMinutes", slot.starts_at AS "startsAt", slot.ends_at AS "endsAt",
      slot.n AS "slotCount", slot.places AS "placesLeft", page.open_until AS "openUntil",
      COALESCE(organization.name, author.pseudonym) AS "organizer",
      organization.verified_at IS NOT NULL AS "verified", page.relay_count AS "relayCount",
      page.image_id::text AS "imageId", page.image_alt AS "imageAlt", page.next_starts_at AS "nextStartsAt",
      found.kilometres, found.key
    FROM (
      SELECT c.id, ${order.kilometres} AS kilometres, ${order.cursorKey} AS key, ${order.by} AS place
      FROM challenges c WHERE ${where} ORDER BY ${order.walk ?? order.by} ${order.direction}, c.id ${order.direction} LIMIT ${Prisma.raw(String(limit))}
    ) found
    JOIN challenges page ON page.id = found.id
    JOIN users author ON author.id = page.author_id
    LEFT JOIN organizations organization ON organization.id = page.organization_id
    LEFT JOIN communes town ON town.code = page.commune_code
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS n, min(s.starts_at) AS starts_at, min(s.ends_at) AS ends_at,
        CASE WHEN bool_or(s.capacity IS NULL) THEN NULL ELSE sum(s.capacity - s.taken_places)::int END AS places
      FROM slots s
      WHERE s.challenge_id = page.id AND (s.closes_at IS NULL OR s.closes_at > ${now.toISOString()}::timestamptz)
    ) slot
    ORDER BY found.place ${order.direction}, found.id ${order.direction}`
  // Over pg and not through Prisma, whose own work on 24 rows costs more than the query.
  return sql(query.text, query.values)
}
