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

/** What a link, a QR code or a calendar file tells of a défi that the public may see; null otherwise. */
export async function findSharedChallenge(slug: string) {
  return db.challenge.findFirst({
    where: { slug, status: { in: ['PUBLISHED', 'COMPLETED', 'CANCELLED'] } },
    select: {
      code: true,
      slug: true,
      status: true,
      title: true,
      summary: true,
      updatedAt: true,
      address: true,
      placeHidden: true,
      commune: { select: { name: true } },
      slots: {
        select: { id: true, startsAt: true, endsAt: true, revision: true, cancelledAt: true },
        orderBy: { startsAt: 'asc' },
      },
    },
  })
}
