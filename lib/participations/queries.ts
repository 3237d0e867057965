import { db, sql, type Database } from '@/lib/db'

/** This person's participations in one défi, whatever their state. */
export async function listMyParticipations(challengeId: string, userId: string, database: Database = db) {
  return database.participation.findMany({
    where: { userId, slot: { challengeId } },
    select: { id: true, slotId: true, status: true, partySize: true },
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

/** All that the mail about one event of a participation says; null once the account is gone. */
export async function findParticipationNews(eventId: bigint) {
  return db.participationEvent.findUnique({
    where: { id: eventId },
    select: {
      to: true,
      from: true,
      actor: true,
      reason: true,
      participation: {
        select: {
          partySize: true,
          user: { select: { email: true } },
          slot: {
            select: {
              startsAt: true,
              endsAt: true,
              challenge: {
                select: {
                  title: true,
                  slug: true,
                  timezone: true,
                  address: true,
                  whatToBring: true,
                  commune: { select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  })
}
