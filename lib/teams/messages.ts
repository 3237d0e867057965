import type { TeamRefusal } from '@/lib/teams/commands'
import type { InvitationRefusal } from '@/lib/teams/invitations'

export const teamRefusalMessages: Record<TeamRefusal | InvitationRefusal, string> = {
  'not-found': 'Il n’y a rien à changer ici, ou ce n’est pas à toi de le faire : recharge la page.',
  'last-owner':
    'Une organisation ne reste pas sans responsable : passe d’abord la main à quelqu’un de l’équipe.',
  'already-member': 'Cette personne est déjà dans l’équipe : change plutôt son rôle.',
  'too-many': 'C’est beaucoup d’invitations en peu de temps : reviens demain.',
  'too-many-waiting': '50 invitations attendent déjà : retires-en quelques-unes d’abord.',
}

export const memberStepMessages = {
  role: 'C’est fait : ce rôle vaut dès maintenant.',
  remove: 'C’est fait : cette personne n’a plus accès à l’organisation.',
  'hand-over': 'C’est fait : tu passes à la rédaction, et l’organisation a sa nouvelle personne responsable.',
} as const

export const invitationStepMessages = {
  'send-again': 'L’invitation repart, avec un nouveau lien pour sept jours.',
  withdraw: 'L’invitation est retirée : son lien n’ouvre plus rien.',
} as const
