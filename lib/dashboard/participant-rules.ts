import type { ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { goneStatuses } from '@/lib/participations/rules'

/**
 * The people of one slot, each group in order of arrival: who waits for an answer, who comes, who waits for a place
 * (those who hold an offer first, then by rank), who left.
 */
export function groupsOf<Person extends { status: ParticipationStatus }>(people: Person[]) {
  const inState = (...states: ParticipationStatus[]) => people.filter(({ status }) => states.includes(status))
  return {
    asking: inState('PENDING'),
    coming: inState('CONFIRMED', 'ATTENDED', 'NO_SHOW'),
    offered: inState('OFFERED'),
    waiting: inState('WAITLISTED'),
    gone: inState(...goneStatuses),
  }
}

/** How many they are with the friends they bring. */
export function peopleIn(people: { partySize: number }[]): number {
  return people.reduce((sum, { partySize }) => sum + partySize, 0)
}

/** Whether the list of a slot still changes: afterwards there is only presence to note. */
export function isListOpen(
  { status }: { status: ChallengeStatus },
  { endsAt, cancelledAt = null }: { endsAt: Date | null; cancelledAt?: Date | null },
  now: Date,
): boolean {
  return status === 'PUBLISHED' && cancelledAt === null && (endsAt === null || endsAt > now)
}

/** Whom an organiser may give a place to: who left by themselves comes back by themselves. */
export function mayBePulledIn(status: ParticipationStatus): boolean {
  return ['WAITLISTED', 'OFFERED', 'DECLINED', 'CANCELLED'].includes(status)
}

export function mayBeRemoved(status: ParticipationStatus): boolean {
  return ['CONFIRMED', 'WAITLISTED', 'OFFERED'].includes(status)
}

/** Whom any step of the organiser is about: the others have settled it themselves, or were there. */
export function mayBeSettled(status: ParticipationStatus): boolean {
  return status === 'PENDING' || mayBePulledIn(status) || mayBeRemoved(status)
}

/** The place of each who waits, the first is 1; in order of arrival. */
export function ranksOf(people: { id: string; status: ParticipationStatus }[]): Map<string, number> {
  return new Map(groupsOf(people).waiting.map(({ id }, index) => [id, index + 1]))
}

/** Which steps some of these people can take. */
export function offersFor(people: { status: ParticipationStatus }[]) {
  return {
    admit: people.some(({ status }) => status === 'PENDING'),
    pullIn: people.some(({ status }) => mayBePulledIn(status)),
    remove: people.some(({ status }) => mayBeRemoved(status)),
  }
}
