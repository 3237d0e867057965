import { db } from '@/lib/db'

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
