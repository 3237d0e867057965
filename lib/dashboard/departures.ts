import { editableBy } from '@/lib/challenges/editing'
import { namedParticipation, namesOf } from '@/lib/participations/names'
import { db } from '@/lib/db'
import type { ParticipationActor, ParticipationStatus } from '@/lib/generated/prisma/enums'

/** How somebody who no longer comes left. */
export type Departure = {
  to: ParticipationStatus
  actor: ParticipationActor
  /** Who of the organisers did it; null for the person reading, the participant and the clock. */
  by: string | null
  reason: string
  at: Date
}

/** Whom an organiser's step is about; null for anybody else's. */
export async function findPerson(participationId: string, userId: string) {
  const participation = await db.participation.findFirst({
    where: { id: participationId, slot: { challenge: editableBy(userId) } },
    select: { partySize: true, ...namedParticipation },
  })
  return participation && { name: namesOf(participation).name, partySize: participation.partySize }
}
