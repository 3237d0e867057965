import { db, Prisma, sql } from '@/lib/db'
import { duration, period } from '@/lib/french'
import type { Scope } from '@/lib/federation/scopes'

const LONGEST = 50
const MOST_SLOTS = 200

/** The open défis of a scope that were launched last, newest first. The town alone is read, never the exact place. */
export async function listNewest({ open }: Scope, now: Date) {
  const { text, values } = Prisma.sql`SELECT c.id::text FROM challenges c
    WHERE ${open(now)} ORDER BY c.published_at DESC, c.id LIMIT ${LONGEST}`
  const found = await sql<{ id: string }>(text, values)
  const rows = await db.challenge.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      cause: true,
      format: true,
      timezone: true,
      durationMinutes: true,
      imageId: true,
      publishedAt: true,
      updatedAt: true,
      author: { select: { pseudonym: true } },
      organization: { select: { name: true, slug: true } },
      commune: { select: { name: true } },
      slots: {
        where: joinable(now),
        select: { startsAt: true, endsAt: true },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take: 1,
      },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ slots: [next], publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt ?? row.updatedAt,
    organizer: row.organization?.name ?? row.author.pseudonym,
    facts: [whenOf(row, next), row.commune?.name].filter(Boolean).join(' · '),
  }))
}

/** The slots of its open défis that one may still join, or that were called off, soonest first. */
export async function listSlots({ open }: Scope, now: Date) {
  const { text, values } =
    Prisma.sql`SELECT s.id::text FROM challenges c JOIN slots s ON s.challenge_id = c.id
    WHERE ${open(now)} AND s.starts_at > ${now.toISOString()}::timestamptz
      AND (s.cancelled_at IS NOT NULL OR s.closes_at IS NULL OR s.closes_at > ${now.toISOString()}::timestamptz)
    ORDER BY s.starts_at, s.id LIMIT ${MOST_SLOTS}`
  const found = await sql<{ id: string }>(text, values)
  return db.slot.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      revision: true,
      cancelledAt: true,
      challenge: {
        select: {
          slug: true,
          title: true,
          summary: true,
          address: true,
          placeHidden: true,
          updatedAt: true,
          commune: { select: { name: true } },
        },
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
}

function joinable(now: Date): Prisma.SlotWhereInput {
  return { cancelledAt: null, OR: [{ closesAt: null }, { closesAt: { gt: now } }] }
}

function whenOf(
  { timezone, durationMinutes }: { timezone: string; durationMinutes: number },
  slot: { startsAt: Date | null; endsAt: Date | null } | undefined,
): string {
  return slot?.startsAt && slot.endsAt
    ? period(slot.startsAt, slot.endsAt, timezone)
    : `quand tu veux, ${duration(durationMinutes)}`
}
