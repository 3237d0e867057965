import { count } from '@/lib/french'
import type { PresenceRefusal } from '@/lib/participations/presence-rules'
import type { PresenceOperation } from '@/lib/participations/presence-schema'
import type { ReceptionList } from '@/lib/participations/reception-list'

export const presenceRefusalMessages: Record<PresenceRefusal, string> = {
  'not-held': 'Ce défi n’a pas lieu : il n’y a personne à accueillir.',
  'too-early': 'L’accueil ouvre trois heures avant le début du créneau.',
  'not-begun': 'Une absence se note une fois le créneau commencé.',
  'too-late': 'Ce créneau est fini depuis plus de trente jours : sa liste ne change plus.',
  'not-expected': 'Cette personne n’a pas de place ici : compte-la parmi celles venues sans inscription.',
  'not-found': 'Cette personne n’est plus dans la liste.',
  unreadable: 'Ce geste n’a pas pu être lu.',
}

export const disputeRefusalMessages: Record<'not-found' | 'not-absent' | 'too-late', string> = {
  'not-found': 'Cette participation n’existe pas, ou ce n’est pas la tienne.',
  'not-absent': 'Ton absence n’est plus notée : il n’y a rien à contester.',
  'too-late': 'Ce créneau est fini depuis plus de trente jours : sa liste ne change plus.',
}

export const unknownCode =
  'Ce code n’est pas dans la liste. Vérifie-le, ou compte la personne parmi celles venues sans inscription.'

/** What a gesture has done, in words: shown, and read aloud. */
export function presenceSentence(operations: readonly PresenceOperation[], list: ReceptionList): string {
  const [operation] = operations
  if (!operation) return ''
  if (operations.length > 1) return `${count(operations.length, 'absence notée', 'absences notées')}.`
  if (operation.kind === 'walk-in') return 'Une personne sans inscription de plus.'
  if (operation.kind === 'forget-walk-in') return 'Une personne sans inscription de moins.'
  const person = list.slots
    .flatMap(({ expected }) => expected)
    .find(({ id }) => id === operation.participation)
  const name = person?.name ?? 'Cette personne'
  if (operation.kind === 'absent') return `${name} : absence notée.`
  if (operation.kind === 'undo') return `${name} : plus rien de noté.`
  const friends = (person?.partySize ?? 1) - 1
  return friends > 0 ? `${name} est là, avec ${count(friends, 'personne')}.` : `${name} est là.`
}
