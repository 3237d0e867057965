import type { ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'

/** A word for what is out of the ordinary about a défi; nothing where its shelf says it. */
export const challengeStatuses: Record<ChallengeStatus, string> = {
  PENDING_REVIEW: 'en relecture',
  CHANGES_REQUESTED: 'à corriger',
  PUBLISHED: '',
  COMPLETED: 'clos',
  CANCELLED: 'annulé',
  SUSPENDED: 'suspendu par la modération',
}

/** A participant's state as the organiser reads it. */
export const participantStatuses: Record<ParticipationStatus, string> = {
  PENDING: 'attend ta réponse',
  CONFIRMED: 'vient',
  DECLINED: 'déclinée',
  WAITLISTED: 'sur liste d’attente',
  OFFERED: 'place proposée',
  EXPIRED: 'proposition expirée',
  WITHDRAWN: 's’est désistée',
  CANCELLED: 'annulée',
  ATTENDED: 'était là',
  NO_SHOW: 'n’est pas venue',
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
