import { count } from '@/lib/french'
import type { OrganizeRefusal } from '@/lib/participations/organizing'
import type { Answer } from '@/lib/dashboard/commands'
import type { SettleStep } from '@/lib/dashboard/schema'

export const organizeRefusalMessages: Record<OrganizeRefusal, string> = {
  'not-found': 'Cette inscription n’existe plus, ou ce n’est pas à toi de la changer.',
  answered: 'Cette demande a déjà reçu une réponse : recharge la page.',
  full: 'Il ne reste pas assez de places. Ajoutes-en, ou attends un désistement.',
  over: 'Ce créneau est passé : note plutôt les présences.',
  left: 'Cette personne s’est désistée, ou a laissé passer sa place : c’est à elle de revenir.',
  'not-open': 'Ce défi n’est pas en ligne : personne ne peut y être inscrit.',
  'account-closed': 'Ce compte est fermé : cette personne ne peut pas être inscrite.',
}

/** The same where somebody was to be added by hand. */
export const addRefusalMessages: Record<OrganizeRefusal, string> = {
  ...organizeRefusalMessages,
  'not-found': 'Ce créneau n’existe plus, ou ce n’est pas à toi de le changer.',
  full: 'Ce créneau est complet, ou il y reste trop peu de places.',
  left: 'Cette personne s’est désistée de ce créneau : c’est à elle de revenir, depuis la page du défi.',
}

export const addedTooMany =
  'Tu as ajouté cinquante personnes aujourd’hui. Les suivantes peuvent s’inscrire elles-mêmes : envoie-leur le lien du défi.'

/** What an organiser reads once one person has been settled. */
export function settledMessage(step: SettleStep, answer: Answer, name: string): string {
  if (!answer.ok)
    return answer.refusal === 'full'
      ? `Ce créneau est complet : il ne reste pas assez de place pour ${name}.`
      : organizeRefusalMessages[answer.refusal]
  switch (step) {
    case 'admit':
      return answer.value.status === 'WAITLISTED'
        ? `${name} rejoint la liste d’attente : le créneau est complet. Un courrier le lui dit.`
        : `${name} vient. Un courrier le lui dit.`
    case 'decline':
      return `C’est décliné. Un courrier le dit à ${name}.`
    case 'remove':
      return `${name} n’est plus sur la liste. Un courrier le lui dit.`
    case 'pull-in':
      return `${name} vient. Un courrier le lui dit.`
    case 'make-room':
      return `Il y a de la place, et ${name} vient. Un courrier le lui dit.`
  }
}

/** The same for several at once: « 3 acceptées, 1 sur liste d’attente : le créneau est complet. » */
export function bulkMessage(step: SettleStep, answers: Answer[]): string {
  const settled = answers.filter((answer) => answer.ok)
  const waiting = settled.filter(({ value }) => value.status === 'WAITLISTED').length
  const missed = answers.length - settled.length
  const parts = [
    settled.length > waiting && count(settled.length - waiting, ...settledWords[step]),
    waiting > 0 && `${waiting} sur liste d’attente`,
    missed > 0 &&
      count(missed, 'déjà traitée, laissée telle quelle', 'déjà traitées, laissées telles quelles'),
  ].filter(Boolean)
  const because = waiting > 0 && step === 'admit' ? ' : le créneau est complet' : ''
  const told = settled.length > 0 ? ' Chaque personne reçoit un courrier.' : ''
  return `${parts.join(', ')}${because}.${told}`
}

const settledWords: Record<SettleStep, [string, string]> = {
  admit: ['acceptée', 'acceptées'],
  decline: ['déclinée', 'déclinées'],
  remove: ['retirée', 'retirées'],
  'pull-in': ['vient', 'viennent'],
  'make-room': ['vient', 'viennent'],
}
