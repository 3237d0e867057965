import { editableBy } from '@/lib/challenges/editing'
import { db, type Prisma } from '@/lib/db'

export type Launched = Awaited<ReturnType<typeof listLaunched>>[number]
export type MyParticipation = Awaited<ReturnType<typeof listUpcomingParticipations>>[number]

/** Where this person is expected, or waits to be: soonest first, those without hours last. */
export async function listUpcomingParticipations(userId: string, now: Date) {
  return db.participation.findMany({
    where: {
      userId,
      status: { in: ['PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED'] },
      slot: { OR: [{ endsAt: { gt: now } }, { endsAt: null }], challenge: { status: { not: 'SUSPENDED' } } },
    },
    select: {
      id: true,
      status: true,
      partySize: true,
      offeredUntil: true,
      slot: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          challenge: {
            select: {
              slug: true,
              title: true,
              timezone: true,
              format: true,
              durationMinutes: true,
              departmentCode: true,
              commune: { select: { name: true } },
            },
          },
        },
      },
    },
    orderBy: [{ slot: { startsAt: { sort: 'asc', nulls: 'last' } } }, { id: 'asc' }],
    take: 50,
  })
}

/** Défis that this person launched in their own name or for organisations they still edit. */
export function listLaunchedBy(userId: string) {
  return listLaunched({ authorId: userId, ...editableBy(userId) })
}

export function listLaunchedFor(organizationId: string) {
  return listLaunched({ organizationId })
}

/** Three queries whatever the number of défis: the défis with their slots; by slot who waits for an answer or a place, who is confirmed and who came; who came unannounced. */
async function listLaunched(where: Prisma.ChallengeWhereInput) {
  const challenges = await db.challenge.findMany({
    where,
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      statusReason: true,
      timezone: true,
      format: true,
      relayCount: true,
      durationMinutes: true,
      departmentCode: true,
      commune: { select: { name: true } },
      organization: { select: { name: true, slug: true } },
      slots: {
        select: { id: true, startsAt: true, endsAt: true, capacity: true, takenPlaces: true },
        orderBy: { startsAt: 'asc' },
      },
    },
    orderBy: [{ nextStartsAt: 'desc' }, { id: 'asc' }],
    take: 200,
  })
  const slotIds = challenges.flatMap(({ slots }) => slots.map(({ id }) => id))
  const [groups, walkIns] = await Promise.all([
    db.participation.groupBy({
      by: ['slotId', 'status'],
      where: { slotId: { in: slotIds }, status: { in: ['PENDING', 'ATTENDED', 'WAITLISTED', 'CONFIRMED'] } },
      _count: true,
      _sum: { partySize: true },
    }),
    db.walkIn.groupBy({ by: ['slotId'], where: { slotId: { in: slotIds } }, _sum: { people: true } }),
  ])
  return challenges.map((challenge) => {
    const own = groups.filter(({ slotId }) => challenge.slots.some(({ id }) => id === slotId))
    const total = (status: string, size: (group: (typeof own)[number]) => number) =>
      own.reduce((sum, group) => sum + (group.status === status ? size(group) : 0), 0)
    const sizeOf = (slotId: string, status: string) =>
      own.find((group) => group.slotId === slotId && group.status === status)?._sum.partySize ?? 0
    const unannounced = walkIns
      .filter(({ slotId }) => challenge.slots.some(({ id }) => id === slotId))
      .reduce((sum, { _sum }) => sum + (_sum.people ?? 0), 0)
    return {
      ...challenge,
      slots: challenge.slots.map((slot) => ({
        ...slot,
        waiting: sizeOf(slot.id, 'WAITLISTED'),
        confirmed: sizeOf(slot.id, 'CONFIRMED'),
      })),
      pending: total('PENDING', ({ _count }) => _count),
      came: total('ATTENDED', ({ _sum }) => _sum.partySize ?? 0) + unannounced,
    }
  })
}

export async function listMyOrganizations(userId: string) {
  return db.organizationMember.findMany({
    where: { userId, organization: { suspendedAt: null } },
    select: {
      role: true,
      organization: { select: { name: true, slug: true, verifiedAt: true } },
    },
    orderBy: { organization: { name: 'asc' } },
    take: 100,
  })
}

/** The organisation and this person's role in it; null for those who are no members. */
export async function findMembership(slug: string, userId: string) {
  const member = await db.organizationMember.findFirst({
    where: { userId, organization: { slug, suspendedAt: null } },
    select: {
      role: true,
      organization: { select: { id: true, name: true, slug: true, verifiedAt: true } },
    },
  })
  return member && { role: member.role, ...member.organization }
}
