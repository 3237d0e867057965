import type { Decision, ReviewRefusal } from '@/lib/moderation/commands'

export const reviewRefusalMessages: Record<ReviewRefusal, string> = {
  'not-found': 'Ce défi n’existe plus.',
  'already-decided': 'Une autre personne a déjà répondu : recharge la page.',
  'reason-missing': 'Dis pourquoi : la personne lira cette phrase et pourra corriger.',
}

export const decidedMessages: Record<Decision, string> = {
  approve: 'est publié.',
  'request-changes': 'attend des changements ; la personne lira ta raison.',
  suspend: 'est suspendu ; la personne lira ta raison.',
}
