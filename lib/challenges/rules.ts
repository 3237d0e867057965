import { count } from '@/lib/french'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'

export type SlotFacts = {
  startsAt: Date | null
  endsAt: Date | null
  closesAt: Date | null
  capacity: number | null
  takenPlaces: number
}

export type ChallengeFacts = { status: ChallengeStatus; openUntil: Date }

/** Below this many places left, the number is worth saying. */
const FEW_PLACES = 5

/** The statuses whose page anybody may read. */
export const publicStatuses = ['PUBLISHED', 'COMPLETED', 'CANCELLED'] as const

/** Whether one may register: the same predicate as `isOpenSql`, for a row already read. */
export function isOpen(challenge: ChallengeFacts, now: Date): boolean {
  return challenge.status === 'PUBLISHED' && challenge.openUntil > now
}

/** A slot without hours never closes unless it says so. */
export function registrationClosed(slot: Pick<SlotFacts, 'closesAt'>, now: Date): boolean {
  return slot.closesAt !== null && slot.closesAt <= now
}

/** Places nobody holds, never below 0; null where as many as come are welcome. */
export function placesLeft(slot: Pick<SlotFacts, 'capacity' | 'takenPlaces'>): number | null {
  return slot.capacity === null ? null : Math.max(0, slot.capacity - slot.takenPlaces)
}

/** The slots one may still join, soonest first; those without hours last. */
export function joinableSlots<Slot extends SlotFacts>(slots: Slot[], now: Date): Slot[] {
  return bySoonest(slots.filter((slot) => !registrationClosed(slot, now)))
}

export function bySoonest<Slot extends SlotFacts>(slots: Slot[]): Slot[] {
  return slots.toSorted((a, b) => (a.startsAt?.getTime() ?? Infinity) - (b.startsAt?.getTime() ?? Infinity))
}

/** Places left over the slots one may still join: null where one of them takes as many as come. */
export function placesLeftOver(slots: SlotFacts[], now: Date): number | null {
  let sum = 0
  for (const slot of joinableSlots(slots, now)) {
    const left = placesLeft(slot)
    if (left === null) return null
    sum += left
  }
  return sum
}

/** What matters first about a challenge, derived and never stored. */
export type Situation =
  'under-review' | 'changes-requested' | 'suspended' | 'cancelled' | 'past' | 'full' | 'few-places' | 'open'

/** `left` as `placesLeftOver` counts it. */
export function situation(challenge: ChallengeFacts, left: number | null, now: Date): Situation {
  if (challenge.status === 'PENDING_REVIEW') return 'under-review'
  if (challenge.status === 'CHANGES_REQUESTED') return 'changes-requested'
  if (challenge.status === 'SUSPENDED') return 'suspended'
  if (challenge.status === 'CANCELLED') return 'cancelled'
  if (!isOpen(challenge, now)) return 'past'
  if (left === 0) return 'full'
  return left !== null && left <= FEW_PLACES ? 'few-places' : 'open'
}

/** « complet », « plus que 3 places », « 12 places », « places illimitées », « passé », « annulé »… */
export function statusLine(challenge: ChallengeFacts, left: number | null, now: Date): string {
  switch (situation(challenge, left, now)) {
    case 'under-review':
      return 'en cours de relecture'
    case 'changes-requested':
      return 'à compléter'
    case 'suspended':
      return 'suspendu'
    case 'cancelled':
      return 'annulé'
    case 'past':
      return 'passé'
    case 'full':
      return 'complet'
    case 'few-places':
      return left === 1 ? 'plus qu’une place' : `plus que ${count(left ?? 0, 'place')}`
    case 'open':
      return left === null ? 'places illimitées' : count(left, 'place')
  }
}

/** How long a slot holds a person, in minutes: from start to end where hours are set. */
export function slotMinutes(slot: Pick<SlotFacts, 'startsAt' | 'endsAt'>, durationMinutes: number): number {
  if (!slot.startsAt || !slot.endsAt) return durationMinutes
  return Math.round((slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000)
}

type Viewer = { id: string; role: 'MEMBER' | 'MODERATOR' } | null

/** Its author, the members of its organisation, its co-organisers and the moderators; they alone see it before and beside publication. */
export function mayManage(
  challenge: { authorId: string; organization: { memberIds: string[] } | null; coOrganizerIds?: string[] },
  viewer: Viewer,
): boolean {
  if (!viewer) return false
  return (
    viewer.role === 'MODERATOR' ||
    challenge.authorId === viewer.id ||
    (challenge.organization?.memberIds.includes(viewer.id) ?? false) ||
    (challenge.coOrganizerIds?.includes(viewer.id) ?? false)
  )
}
