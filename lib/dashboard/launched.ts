import { Prisma, sql } from '@/lib/db'
import type { Cursor } from '@/lib/challenges/cursor'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { plainWords } from '@/lib/plain-words'
import type { Shelf } from '@/lib/dashboard/rules'

/** Whose défis: those of an organisation, or those that a person launched and still may change. */
export type Launcher = { organizationId: string } | { userId: string }

/** A défi in its organiser's list. Places and people are those of all its slots together. */
export type Launched = {
  id: string
  slug: string
  title: string
  status: ChallengeStatus
  timezone: string
  durationMinutes: number
  relayCount: number
  town: string | null
  /** Where the list is not that organisation's own. */
  organization: string | null
  slotCount: number
  /** Of the slot that matters now: the next one, else the last; null where it has no hours. */
  startsAt: Date | null
  /** Null: as many as come. */
  capacity: number | null
  takenPlaces: number
  came: number
  nextStartsAt: Date
}

export type LaunchedPage = { challenges: Launched[]; next: Cursor | null }

export const SHELF_SIZE = 10

type ShelfAsked = { shelf: Shelf; words: string; after: Cursor | null; now: Date; size?: number }

/** One shelf of the list, a page at a time: what comes from the nearest on, what is over backwards. */
export async function listLaunched(
  launcher: Launcher,
  { shelf, words, after, now, size = SHELF_SIZE }: ShelfAsked,
): Promise<LaunchedPage> {
  const order =
    shelf === 'past' ? Prisma.sql`c.next_starts_at DESC, c.id DESC` : Prisma.sql`c.next_starts_at, c.id`
  const beyond = shelf === 'past' ? Prisma.sql`<` : Prisma.sql`>`
  const cursor = after
    ? Prisma.sql`AND (c.next_starts_at, c.id) ${beyond} (${new Date(after.key).toISOString()}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty
  const rows = await read<Launched>(Prisma.sql`
    WITH page AS (
      SELECT c.*, row_number() OVER (ORDER BY ${order}) AS rank FROM challenges c
      WHERE ${launchedBy(launcher)} AND ${onShelf(shelf, now)} ${withWords(words)} ${cursor}
      ORDER BY ${order} LIMIT ${size + 1})
    SELECT page.id::text, page.slug, page.title, page.status::text, page.timezone,
      page.duration_minutes AS "durationMinutes", page.relay_count AS "relayCount", town.name AS town,
      ${otherOrganization(launcher)} AS organization, slot.n AS "slotCount", slot.starts_at AS "startsAt", slot.capacity,
      slot.taken AS "takenPlaces", (slot.came + slot.unannounced)::int AS came, page.next_starts_at AS "nextStartsAt"
    FROM page
    LEFT JOIN communes town ON town.code = page.commune_code
    LEFT JOIN organizations organization ON organization.id = page.organization_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS n, COALESCE(sum(s.taken_places), 0)::int AS taken,
        CASE WHEN bool_or(s.capacity IS NULL) THEN NULL ELSE sum(s.capacity)::int END AS capacity,
        COALESCE(min(s.starts_at) FILTER (WHERE s.ends_at > ${now.toISOString()}::timestamptz), max(s.starts_at)) AS starts_at,
        COALESCE(sum((SELECT sum(p.party_size) FROM participations p WHERE p.slot_id = s.id AND p.status = 'ATTENDED')), 0) AS came,
        COALESCE(sum((SELECT sum(w.people) FROM walk_ins w WHERE w.slot_id = s.id)), 0) AS unannounced
      FROM slots s WHERE s.challenge_id = page.id AND s.cancelled_at IS NULL
    ) slot
    ORDER BY page.rank`)
  const challenges = rows.slice(0, size)
  const last = challenges.at(-1)
  return {
    challenges,
    next: rows.length > size && last ? { key: last.nextStartsAt.getTime(), id: last.id } : null,
  }
}

/** How many défis stand on each shelf. */
export async function countLaunched(
  launcher: Launcher,
  { words, now }: { words: string; now: Date },
): Promise<Record<Shelf, number>> {
  const counted = (shelf: Shelf) => Prisma.sql`count(*) FILTER (WHERE ${onShelf(shelf, now)})::int`
  const [row] = await read<Record<Shelf, number>>(Prisma.sql`
    SELECT ${counted('review')} AS review, ${counted('upcoming')} AS upcoming, ${counted('past')} AS past
    FROM challenges c WHERE ${launchedBy(launcher)} ${withWords(words)}`)
  return row ?? { review: 0, upcoming: 0, past: 0 }
}

/** The défis that this launcher runs, or helps to run, as a condition on `c`. */
export function launchedBy(launcher: Launcher): Prisma.Sql {
  if ('organizationId' in launcher) {
    const { organizationId } = launcher
    return Prisma.sql`c.id IN (
      SELECT id FROM challenges WHERE organization_id = ${organizationId}::uuid
      UNION ALL
      SELECT challenge_id FROM co_organizers WHERE organization_id = ${organizationId}::uuid AND accepted_at IS NOT NULL)`
  }
  const { userId } = launcher
  return Prisma.sql`c.id IN (
    SELECT own.id FROM challenges own
    WHERE own.author_id = ${userId}::uuid AND (own.organization_id IS NULL OR EXISTS (
      SELECT FROM organization_members m
      WHERE m.organization_id = own.organization_id AND m.user_id = ${userId}::uuid AND m.role IN ('OWNER', 'EDITOR')))
    UNION ALL
    SELECT challenge_id FROM co_organizers WHERE user_id = ${userId}::uuid AND accepted_at IS NOT NULL)`
}

/** In an organisation's own list, only those of others that it helps are named. */
function otherOrganization(launcher: Launcher): Prisma.Sql {
  if ('userId' in launcher) return Prisma.sql`organization.name`
  return Prisma.sql`CASE WHEN organization.id <> ${launcher.organizationId}::uuid THEN organization.name END`
}

function onShelf(shelf: Shelf, now: Date): Prisma.Sql {
  const toCome = Prisma.sql`c.status = 'PUBLISHED' AND EXISTS (
    SELECT FROM slots s WHERE s.challenge_id = c.id AND s.cancelled_at IS NULL AND (s.ends_at IS NULL OR s.ends_at > ${now.toISOString()}::timestamptz))`
  const inReview = Prisma.sql`c.status IN ('PENDING_REVIEW', 'CHANGES_REQUESTED')`
  switch (shelf) {
    case 'review':
      return inReview
    case 'upcoming':
      return Prisma.sql`(${toCome})`
    case 'past':
      return Prisma.sql`NOT (${inReview} OR (${toCome}))`
  }
}

/** Each word somewhere in the title or the town, accents and capitals aside: an organiser remembers a piece of either. */
function withWords(words: string): Prisma.Sql {
  const pieces = plainWords(words).split(' ').filter(Boolean).slice(0, 8)
  if (pieces.length === 0) return Prisma.empty
  return Prisma.sql`AND lower(unaccent(c.title || ' ' || COALESCE((SELECT name FROM communes WHERE code = c.commune_code), '')))
    LIKE ALL (${pieces.map((piece) => `%${piece}%`)}::text[])`
}

function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
