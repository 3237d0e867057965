import { namedParticipation } from '@/lib/participations/names'
import { db, sql, type Database, type Prisma } from '@/lib/db'

export type MyParticipation = Awaited<ReturnType<typeof listMyParticipations>>[number]

/** This person's participations in one défi, whatever their state. */
export async function listMyParticipations(challengeId: string, userId: string, database: Database = db) {
  return database.participation.findMany({
    where: { userId, slot: { challengeId } },
    select: { id: true, slotId: true, status: true, partySize: true, offeredUntil: true },
  })
}

/** The title of another défi that this person counts on at the same hours, to warn of it; null where none. */
export async function findOverlap(slotId: string, userId: string): Promise<string | null> {
  const rows = await sql<{ title: string }>(
    `SELECT c.title FROM slots mine
     JOIN slots other ON other.id <> mine.id AND other.starts_at < mine.ends_at AND other.ends_at > mine.starts_at
     JOIN participations p ON p.slot_id = other.id AND p.user_id = $2::uuid
       AND p.status IN ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
     JOIN challenges c ON c.id = other.challenge_id
     WHERE mine.id = $1::uuid LIMIT 1`,
    [slotId, userId],
  )
  return rows[0]?.title ?? null
}

const slotInMail = {
  id: true,
  startsAt: true,
  endsAt: true,
  capacity: true,
  takenPlaces: true,
  cancelledAt: true,
  challenge: {
    select: {
      title: true,
      slug: true,
      status: true,
      timezone: true,
      address: true,
      placeHidden: true,
      whatToBring: true,
      accessInfo: true,
      organization: { select: { name: true } },
      author: { select: { pseudonym: true } },
      commune: { select: { name: true } },
    },
  },
} as const satisfies Prisma.SlotSelect

const participationInMail = {
  id: true,
  slotId: true,
  status: true,
  partySize: true,
  offeredUntil: true,
  user: { select: { id: true, email: true } },
  slot: { select: slotInMail },
} as const satisfies Prisma.ParticipationSelect

export type ParticipationInMail = NonNullable<Awaited<ReturnType<typeof findParticipationForMail>>>
export type SlotInMail = NonNullable<Awaited<ReturnType<typeof findSlotForMail>>>
export type ParticipationNews = NonNullable<Awaited<ReturnType<typeof findParticipationNews>>>
export type SlotNews = Awaited<ReturnType<typeof findSlotNews>>

/** All that a letter about a participation says; null once the account is gone. */
export async function findParticipationForMail(id: string) {
  return db.participation.findUnique({ where: { id }, select: participationInMail })
}

/** The same about one step of it. */
export async function findParticipationNews(eventId: bigint) {
  return db.participationEvent.findUnique({
    where: { id: eventId },
    select: {
      to: true,
      from: true,
      actor: true,
      reason: true,
      participation: { select: participationInMail },
    },
  })
}

export async function findSlotForMail(slotId: string) {
  return db.slot.findUnique({ where: { id: slotId }, select: slotInMail })
}

/** What happened in a slot that its organisers should know: who asks, who says they were there, who left and why. */
export async function findSlotNews(slotId: string, since: Date, until: Date) {
  const [pending, disputes, left] = await Promise.all([
    db.participation.count({ where: { slotId, status: 'PENDING' } }),
    db.participation.count({ where: { slotId, status: 'NO_SHOW', dispute: { not: '' } } }),
    db.participationEvent.findMany({
      where: {
        participation: { slotId },
        from: 'CONFIRMED',
        to: 'WITHDRAWN',
        at: { gte: since, lt: until },
      },
      select: {
        reason: true,
        participation: { select: { partySize: true, ...namedParticipation } },
      },
      orderBy: { id: 'asc' },
      take: 50,
    }),
  ])
  return { pending, disputes, left }
}

export async function findEmail(userId: string) {
  return db.user.findFirst({
    where: { id: userId, suspendedAt: null },
    select: { id: true, email: true },
  })
}

/** A participation as its holder sees it, by its key or by their session; null to anybody else. */
export async function findParticipation(where: Prisma.ParticipationWhereInput) {
  return db.participation.findFirst({
    where,
    select: {
      ...participationInMail,
      user: { select: { id: true, email: true, adult: true } },
      userId: true,
      queuedAt: true,
      remindSoon: true,
      dispute: true,
      testimony: { select: { text: true } },
      slot: {
        select: {
          ...slotInMail,
          closesAt: true,
          challenge: {
            select: { ...slotInMail.challenge.select, id: true, format: true, durationMinutes: true },
          },
        },
      },
    },
  })
}

/** The reason that the last step of a participation carries, or nothing. */
export async function findLastReason(participationId: string): Promise<string> {
  const event = await db.participationEvent.findFirst({
    where: { participationId },
    select: { reason: true },
    orderBy: { id: 'desc' },
  })
  return event?.reason ?? ''
}

/** The place of one who waits in the queue, the first is 1. Compared in the database, which tells microseconds apart. */
export async function findRank({ id }: { id: string }): Promise<number> {
  const [row] = await sql<{ rank: number }>(
    `SELECT count(*)::int + 1 AS rank FROM participations mine JOIN participations before
       ON before.slot_id = mine.slot_id AND before.status = 'WAITLISTED'
         AND (before.queued_at, before.id) < (mine.queued_at, mine.id)
     WHERE mine.id = $1::uuid`,
    [id],
  )
  return row?.rank ?? 1
}
