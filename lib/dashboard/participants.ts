import { receivableBy } from '@/lib/challenges/editing'
import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { namedParticipation, namesOf } from '@/lib/participations/names'
import { emailUntil } from '@/lib/dashboard/rules'

export type Participant = NonNullable<
  Awaited<ReturnType<typeof findParticipants>>
>['slots'][number]['participants'][number]

/**
 * Who comes, by slot. Null for everybody but the organisers and those who receive on the spot; the latter see no
 * address. An address is there as long as it serves: while the person counts on the défi, and 30 days after.
 */
export async function findParticipants(slug: string, userId: string, now: Date) {
  const challenge = await db.challenge.findFirst({
    where: { slug, ...receivableBy(userId) },
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
          walkIns: { select: { people: true } },
          participations: {
            select: {
              id: true,
              status: true,
              partySize: true,
              queuedAt: true,
              dispute: true,
              offeredUntil: true,
              ...namedParticipation,
              user: { select: { ...namedParticipation.user.select, email: true } },
              events: {
                where: { to: 'NO_SHOW' },
                select: { at: true, actorUser: { select: { pseudonym: true, name: true } } },
                orderBy: { id: 'desc' },
                take: 1,
              },
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
    slots: slots.map(({ participations, walkIns, ...slot }) => ({
      ...slot,
      came:
        participations.reduce(
          (sum, { status, partySize }) => sum + (status === 'ATTENDED' ? partySize : 0),
          0,
        ) + walkIns.reduce((sum, { people }) => sum + people, 0),
      participants: participations.map(({ user, events, dispute, _count, ...participation }) => ({
        ...participation,
        ...namesOf({ user, _count }),
        email: mayAnswer && useful(participation.status) && now < emailUntil(slot) ? user.email : null,
        absence: participation.status === 'NO_SHOW' ? absence(events[0], mayAnswer ? dispute : '') : null,
      })),
    })),
  }
}

/** Who said that the person did not come, and when; and what the person answers, for those who organise. */
function absence(event: { at: Date; actorUser: Named | null } | undefined, dispute: string) {
  return { at: event?.at ?? null, by: event?.actorUser ? nameOf(event.actorUser) : null, dispute }
}

type Named = { name: string | null; pseudonym: string }

function nameOf({ name, pseudonym }: Named): string {
  return name ?? pseudonym
}

function useful(status: ParticipationStatus): boolean {
  return !['DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED'].includes(status)
}
