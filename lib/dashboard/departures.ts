import { editableBy } from '@/lib/challenges/editing'
import { namedParticipation, namesOf } from '@/lib/participations/names'
import { db } from '@/lib/db'
import type { ParticipationActor, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { goneStatuses } from '@/lib/dashboard/participant-rules'

export type Departure = {
  to: ParticipationStatus
  actor: ParticipationActor
  /** Who of the organisers did it; null for the person reading, the participant and the clock. */
  by: string | null
  reason: string
  at: Date
}

/** How each of those who no longer come left, by participation; for those alone who may change the défi. */
export async function findDepartures(challengeId: string, userId: string): Promise<Map<string, Departure>> {
  const events = await db.participationEvent.findMany({
    where: {
      participation: {
        status: { in: [...goneStatuses] },
        slot: { challenge: { id: challengeId, ...editableBy(userId) } },
      },
    },
    select: {
      participationId: true,
      to: true,
      actor: true,
      reason: true,
      at: true,
      actorUser: { select: { id: true, name: true, pseudonym: true } },
    },
    distinct: ['participationId'],
    orderBy: [{ participationId: 'asc' }, { id: 'desc' }],
    take: 5000,
  })
  return new Map(
    events.map(({ participationId, actorUser, ...event }) => {
      const colleague = event.actor === 'ORGANIZER' && actorUser?.id !== userId ? actorUser : null
      return [participationId, { ...event, by: colleague ? (colleague.name ?? colleague.pseudonym) : null }]
    }),
  )
}

/** Whom an organiser's step is about; null for anybody else's. */
export async function findPerson(participationId: string, userId: string) {
  const participation = await db.participation.findFirst({
    where: { id: participationId, slot: { challenge: editableBy(userId) } },
    select: { partySize: true, ...namedParticipation },
  })
  return participation && { name: namesOf(participation).name, partySize: participation.partySize }
}
