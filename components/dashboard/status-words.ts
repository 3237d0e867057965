import type { ChallengeStatus, ParticipationActor, ParticipationStatus } from '@/lib/generated/prisma/enums'

/** A word for what is out of the ordinary about a défi; nothing where its shelf says it. */
export const challengeStatuses: Record<ChallengeStatus, string> = {
  PENDING_REVIEW: 'en relecture',
  CHANGES_REQUESTED: 'à corriger',
  PUBLISHED: '',
  COMPLETED: 'clos',
  CANCELLED: 'annulé',
  SUSPENDED: 'suspendu par la modération',
}

/** How somebody left, as the organiser reads it; `by` is the colleague who did it. */
export function departureWords({
  to,
  actor,
  by,
}: {
  to: ParticipationStatus
  actor: ParticipationActor
  by: string | null
}) {
  const who = by ? `par ${by}` : 'par toi'
  switch (to) {
    case 'DECLINED':
      return `Demande déclinée ${who}`
    case 'WITHDRAWN':
      return 'Désistement'
    case 'EXPIRED':
      return 'Place proposée, restée sans réponse'
    default:
      return actor === 'ORGANIZER' ? `Inscription retirée ${who}` : 'Inscription annulée'
  }
}

/** One's own participation, in a list. */
export const myStatuses: Record<ParticipationStatus, string> = {
  PENDING: 'Réponse attendue',
  CONFIRMED: 'Tu y vas',
  DECLINED: 'Déclinée',
  WAITLISTED: 'Liste d’attente',
  OFFERED: 'Une place t’est proposée',
  EXPIRED: 'Proposition expirée',
  WITHDRAWN: 'Désistement',
  CANCELLED: 'Annulé',
  ATTENDED: 'Tu y étais',
  NO_SHOW: 'Absence',
}
