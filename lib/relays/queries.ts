import { db } from '@/lib/db'

/** This person's relay of a défi with its code and how many joined by it; null where none. */
export async function findMyRelay(challengeId: string, userId: string) {
  const relay = await db.relay.findUnique({
    where: { challengeId_userId: { challengeId, userId } },
    select: {
      code: true,
      _count: { select: { participations: { where: { status: { in: ['CONFIRMED', 'ATTENDED'] } } } } },
    },
  })
  return relay && { code: relay.code, joinedByIt: relay._count.participations }
}
