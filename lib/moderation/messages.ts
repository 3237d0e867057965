import type { Decision, ReviewRefusal } from '@/lib/moderation/commands'
import type { SuspendTarget } from '@/lib/moderation/schema'
import type { VerifyRefusal } from '@/lib/moderation/verifying'
import type { SuspendRefusal } from '@/lib/moderation/suspending'

export const reviewRefusalMessages: Record<ReviewRefusal, string> = {
  'not-found': 'Ce défi n’existe plus.',
  'already-decided': 'Une autre personne a déjà répondu : recharge la page.',
  'reason-missing': 'Dis pourquoi : la personne lira cette phrase et pourra corriger.',
}

export const verifyRefusalMessages: Record<VerifyRefusal, string> = {
  'not-found': 'Cette demande n’existe plus.',
  'already-decided': 'Une autre personne a déjà répondu : recharge la page.',
  'reason-missing': 'Dis pourquoi : l’organisation lira cette phrase et pourra compléter.',
  changed: 'L’organisation a changé depuis que tu l’as lue : recharge la page et regarde encore.',
}

export const decidedMessages: Record<Decision, string> = {
  approve: 'est publié.',
  'request-changes': 'attend des changements ; la personne lira ta raison.',
  suspend: 'est suspendu ; la personne lira ta raison.',
}

export const suspendRefusalMessages: Record<SuspendRefusal, string> = {
  'not-found': 'Il n’y a rien à suspendre ici, ou ce n’est pas à toi de le faire.',
  over: 'Ce défi est déjà clos ou annulé.',
  'reason-missing':
    'Dis pourquoi : la personne qui l’a lancé et les personnes inscrites liront cette phrase.',
}

export const suspendedMessages: Record<SuspendTarget, string> = {
  challenge: 'est suspendu. Toutes les personnes concernées reçoivent un courrier.',
  author: 'n’a plus accès à son compte, et ses défis sont suspendus.',
  organization: 'est suspendue, avec tous ses défis.',
}
