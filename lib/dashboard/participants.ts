import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { emailUntil } from '@/lib/dashboard/rules'

export type Participant = NonNullable<
  Awaited<ReturnType<typeof findParticipants>>
>['slots'][number]['participants'][number]

/**
 * Who comes, by slot. Null for everybody but the organisers and those who receive on the spot; the latter see no
 * address. An address is there as long as it serves: while the person counts on the défi, and 30 days after.
 */
export async function findParticipants(slug: string, userId: string, now: Date) {
  const roles = { userId, role: { in: ['OWNER', 'EDITOR', 'CHECK_IN'] as const } }
  const challenge = await db.challenge.findFirst({
    where: {
      slug,
      OR: [
        { authorId: userId, organizationId: null },
        { organization: { members: { some: { ...roles, role: { in: [...roles.role.in] } } } } },
      ],
    },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      timezone: true,
      durationMinutes: true,
      admission: true,
      authorId: true,
      organization: { select: { members: { where: { userId }, select: { role: true } } } },
      slots: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          capacity: true,
          takenPlaces: true,
          participations: {
            select: {
              id: true,
              status: true,
              partySize: true,
              queuedAt: true,
              user: { select: { pseudonym: true, name: true, email: true } },
            },
            orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
            take: 1000,
          },
        },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!challenge) return null

  const { slots, organization, ...rest } = challenge
  const mayAnswer = organization === null || organization.members.some(({ role }) => role !== 'CHECK_IN')
  return {
    ...rest,
    mayAnswer,
    slots: slots.map(({ participations, ...slot }) => ({
      ...slot,
      came: participations.reduce(
        (sum, { status, partySize }) => sum + (status === 'ATTENDED' ? partySize : 0),
        0,
      ),
      participants: participations.map(({ user, ...participation }) => ({
        ...participation,
        name: user.name ?? user.pseudonym,
        pseudonym: user.name ? user.pseudonym : null,
        email: mayAnswer && useful(participation.status) && now < emailUntil(slot) ? user.email : null,
      })),
    })),
  }
}

function useful(status: ParticipationStatus): boolean {
  return !['DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED'].includes(status)
}
