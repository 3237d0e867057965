import type { CancelRefusal, UpdateRefusal } from '@/lib/challenges/commands'
import type { CoOrganizerRefusal } from '@/lib/challenges/co-organizers'
import type { CancelSlotRefusal, ChangeSlotsRefusal } from '@/lib/challenges/dates'
import type { DraftRefusal } from '@/lib/challenges/drafts'
import { count } from '@/lib/french'

export const challengeRefusalMessages: Record<UpdateRefusal | CancelRefusal, string> = {
  'not-found': 'Ce défi n’existe pas, ou ce n’est pas toi qui l’as lancé.',
  'organization-not-yours':
    'Tu ne peux pas lancer de défi au nom de cette organisation : choisis-en une autre.',
  'image-not-yours': 'Cette image n’est plus là : choisis-la de nouveau.',
  'place-unknown': 'Nous ne trouvons pas cette commune : choisis-la de nouveau.',
  'no-longer-editable': 'Ce défi est terminé, annulé ou suspendu : il ne peut plus changer.',
  'slot-gone':
    'Un créneau a été annulé ou retiré depuis que tu as ouvert cette page : recharge-la, puis refais ton changement.',
  'slot-has-people':
    'Des personnes se sont inscrites à un créneau que tu retires. Garde-le et change ses horaires, annule-le depuis « Créneaux », ou annule le défi entier : elles le sauront.',
  'capacity-below-people':
    'Plus de personnes viennent que ce nombre de places. Laisse au moins une place à chacune, ou retires-en d’abord dans « Qui vient ».',
  'reason-missing': 'Dis pourquoi tu annules : les personnes inscrites liront cette phrase.',
}

/** How many places of the slot are held, and the choice there is. */
export function capacityBelowPeople(taken: number): string {
  const held = count(taken, 'place de ce créneau est prise', 'places de ce créneau sont prises')
  return `${held}. Laisse-en au moins ${taken}, ou retire d’abord des personnes dans « Qui vient ».`
}

export const draftRefusalMessages: Record<DraftRefusal, string> = {
  'not-found': 'Ce brouillon n’est plus là : il a peut-être été publié.',
  'too-many-drafts': 'Tu as déjà 50 brouillons : supprime ceux qui ne servent plus dans ton tableau de bord.',
}

export const duplicateRefusalMessages: Record<DraftRefusal, string> = {
  ...draftRefusalMessages,
  'not-found': challengeRefusalMessages['not-found'],
}

export const slotRefusalMessages: Record<ChangeSlotsRefusal | CancelSlotRefusal, string> = {
  'not-found': 'Ce créneau n’existe pas, ou tu n’organises pas ce défi.',
  'no-longer-editable': challengeRefusalMessages['no-longer-editable'],
  'slot-over': 'Ce créneau a déjà commencé ou il est annulé : il ne change plus.',
  'day-of-one-alone': 'Le jour ne change que pour un créneau à la fois : choisis « Ce créneau seulement ».',
  'hours-impossible':
    'Ces horaires ne vont pas pour tous ces créneaux : vérifie que la fin vient après le début, et que rien n’est passé.',
  'slots-collide': 'Deux créneaux commenceraient au même moment : choisis une autre heure.',
  'capacity-below-people':
    'Pour l’un de ces créneaux, plus de personnes viennent que ce nombre de places. Laisses-en davantage, ou change-le à part.',
  'reason-missing': 'Dis pourquoi tu annules ce créneau : les personnes inscrites liront cette phrase.',
  'only-slot': 'C’est le dernier créneau à venir : annule plutôt le défi entier, depuis « Modifier ».',
}

export function changedSlotsMessage(changed: number): string {
  return changed === 1
    ? 'C’est changé : les personnes inscrites à ce créneau sont prévenues.'
    : `C’est changé pour ${changed} créneaux : les personnes inscrites sont prévenues.`
}

export const coOrganizerRefusalMessages: Record<CoOrganizerRefusal, string> = {
  'not-found': 'Cette invitation n’existe plus, ou ce n’est pas à toi d’y répondre.',
  'unknown-organization':
    'Nous ne trouvons pas cette organisation : donne son nom exact, ou colle l’adresse de sa page.',
  'several-organizations':
    'Plusieurs organisations portent ce nom : colle l’adresse de la page de celle que tu invites.',
  'not-published':
    'Tu pourras inviter une personne dès que le défi sera en ligne. Une organisation, tu peux l’inviter dès maintenant.',
  'runs-it-already': 'Elle organise déjà ce défi.',
  'already-asked': 'L’invitation est déjà partie, ou elle a été acceptée.',
  'too-many': 'Beaucoup d’invitations sont parties aujourd’hui : réessaie demain.',
  'too-many-here': 'Un défi s’organise à dix au plus : retire d’abord quelqu’un.',
}
