import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import type { JoinRefusal } from '@/lib/participations/rules'

export const joinRefusalMessages: Record<JoinRefusal | 'not-found', string> = {
  'not-open': 'Ce défi n’est plus ouvert. D’autres t’attendent juste à côté.',
  closed: 'Les inscriptions à ce créneau sont closes. Choisis-en un autre, ou un autre défi.',
  'adults-only':
    'Ce défi est réservé aux personnes de 18 ans et plus. D’autres sont ouverts aux plus jeunes.',
  declined: 'L’organisateur n’a pas retenu ta demande pour ce créneau. D’autres défis t’attendent.',
  removed: 'L’organisateur a retiré ton inscription à ce créneau. D’autres défis t’attendent.',
  'party-too-large':
    'Vous êtes plus nombreux que les places de ce créneau. Viens avec moins de monde, ou choisis un autre créneau.',
  'not-found': 'Ce créneau n’existe plus. Recharge la page pour voir ceux qui restent.',
}

export const withdrawRefusalMessages: Record<'not-found' | 'past', string> = {
  'not-found': 'Tu ne participes pas à ce créneau.',
  past: 'Ce créneau est passé : il n’y a plus rien à annuler.',
}

/** How a state is told to the person concerned. */
export const participationMessages: Record<ParticipationStatus, string> = {
  PENDING: 'Demande envoyée',
  CONFIRMED: 'Tu y vas !',
  DECLINED: 'Demande déclinée',
  WAITLISTED: 'Tu es sur la liste d’attente',
  OFFERED: 'Une place t’est proposée',
  EXPIRED: 'Proposition expirée',
  WITHDRAWN: 'Tu t’es désisté·e',
  CANCELLED: 'Défi annulé',
  ATTENDED: 'Tu y étais',
  NO_SHOW: 'Tu n’es pas venu·e',
}
