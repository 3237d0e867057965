import type { SlotOption } from '@/components/participations/slot-choice'
import type { AdmissionMode, ChallengeStatus } from '@/lib/generated/prisma/enums'
import { placeOf } from '@/lib/challenges/slot-grid'
import { count, period } from '@/lib/french'
import { isFirstCome } from '@/lib/participations/rules'

export type JoinableChallenge = {
  id: string
  slug: string
  code: string
  title: string
  status: ChallengeStatus
  timezone: string
  admission: AdmissionMode
  openToMinors: boolean
  relayCount: number
  slots: {
    id: string
    startsAt: Date | null
    endsAt: Date | null
    closesAt: Date | null
    capacity: number | null
    takenPlaces: number
  }[]
}

/** A slot as the choice shows it. */
export function slotOption(
  slot: JoinableChallenge['slots'][number],
  challenge: JoinableChallenge,
  now: Date,
): SlotOption {
  const left = slot.capacity === null ? null : slot.capacity - slot.takenPlaces
  return {
    id: slot.id,
    label:
      slot.startsAt && slot.endsAt
        ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
        : 'Quand tu veux',
    places:
      left === null
        ? 'Autant de monde que possible'
        : left <= 0
          ? 'Complet, liste d’attente'
          : count(left, 'place'),
    open: challenge.status === 'PUBLISHED' && (slot.closesAt === null || slot.closesAt > now),
    full: left !== null && left <= 0,
    dated: slot.startsAt !== null,
    place: placeOf(slot, challenge.timezone),
    firstCome: challenge.status === 'PUBLISHED' && isFirstCome(slot, now),
  }
}

/** « Encore 8 places », the panel’s heading. */
export function placesLine(challenge: JoinableChallenge, now: Date): string {
  const open = challenge.slots.filter((slot) => slot.closesAt === null || slot.closesAt > now)
  if (open.some((slot) => slot.capacity === null)) return 'Il y a de la place pour toi'
  const left = open.reduce((sum, slot) => sum + Math.max(0, (slot.capacity ?? 0) - slot.takenPlaces), 0)
  if (left === 0) return 'Complet pour l’instant'
  return left <= 5 ? `Plus que ${count(left, 'place')}` : `Encore ${count(left, 'place')}`
}

/** What one agrees to by the click. `minAge`: of those who may come where minors may. */
export function terms({ openToMinors, admission }: JoinableChallenge, minAge: number): string {
  const age = openToMinors ? minAge : 18
  const answer = admission === 'APPROVAL' ? ' L’organisateur confirme chaque demande.' : ''
  return `En cliquant, tu confirmes avoir ${age} ans ou plus.${answer} Tu te désistes quand tu veux, en un geste.`
}
