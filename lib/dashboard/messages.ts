import type { OrganizeRefusal } from '@/lib/participations/organizing'

export const organizeRefusalMessages: Record<OrganizeRefusal, string> = {
  'not-found': 'Cette inscription n’existe plus, ou ce n’est pas à toi de la changer.',
  answered: 'Cette demande a déjà reçu une réponse : recharge la page.',
  full: 'Il ne reste pas assez de places. Ajoutes-en, ou attends un désistement.',
  over: 'Ce créneau est passé : note plutôt les présences.',
  left: 'Cette personne s’est désistée, ou a laissé passer sa place : c’est à elle de revenir.',
  'not-open': 'Ce défi n’est pas en ligne : personne ne peut y être inscrit.',
  'account-closed': 'Ce compte est fermé : cette personne ne peut pas être inscrite.',
}
