import type { AdmissionMode, ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'

export type JoinableSlot = {
  closesAt: Date | null
  capacity: number | null
  takenPlaces: number
  challenge: { status: ChallengeStatus; admission: AdmissionMode; openToMinors: boolean }
}

export type JoinRefusal = 'not-open' | 'closed' | 'adults-only' | 'declined' | 'party-too-large'

/** The most that one person may bring, oneself included. */
export const largestParty = 10

/**
 * Why this person cannot join this slot, or null. `adult` is false where the person has said to be under 18, null
 * where nothing was said: joining a défi for adults says it then, as the button's caption tells.
 */
export function whyCannotJoin(
  slot: JoinableSlot,
  person: { adult: boolean | null },
  partySize: number,
  now: Date,
): Exclude<JoinRefusal, 'declined'> | null {
  if (slot.challenge.status !== 'PUBLISHED') return 'not-open'
  if (slot.closesAt && slot.closesAt <= now) return 'closed'
  if (person.adult === false && !slot.challenge.openToMinors) return 'adults-only'
  if (slot.capacity !== null && partySize > slot.capacity) return 'party-too-large'
  return null
}

/** What a newcomer becomes: the organiser's to answer, in, or waiting. A party is never split. */
export function statusOnJoining(
  slot: JoinableSlot,
  partySize: number,
): 'PENDING' | 'CONFIRMED' | 'WAITLISTED' {
  if (slot.challenge.admission === 'APPROVAL') return 'PENDING'
  return fits(slot, partySize) ? 'CONFIRMED' : 'WAITLISTED'
}

export function fits(slot: { capacity: number | null; takenPlaces: number }, partySize: number): boolean {
  return slot.capacity === null || slot.takenPlaces + partySize <= slot.capacity
}

/** States in which a person counts on the défi, and the organiser on the person. */
export const activeStatuses = [
  'PENDING',
  'CONFIRMED',
  'WAITLISTED',
  'OFFERED',
] as const satisfies ParticipationStatus[]

export function isActive(status: ParticipationStatus): boolean {
  return (activeStatuses as readonly ParticipationStatus[]).includes(status)
}

const next: Record<ParticipationStatus, readonly ParticipationStatus[]> = {
  PENDING: ['CONFIRMED', 'WAITLISTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED'],
  CONFIRMED: ['WITHDRAWN', 'CANCELLED', 'ATTENDED', 'NO_SHOW'],
  WAITLISTED: ['OFFERED', 'CONFIRMED', 'WITHDRAWN', 'CANCELLED', 'DECLINED'],
  OFFERED: ['CONFIRMED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED'],
  DECLINED: ['CONFIRMED', 'WAITLISTED'],
  EXPIRED: ['PENDING', 'CONFIRMED', 'WAITLISTED'],
  WITHDRAWN: ['PENDING', 'CONFIRMED', 'WAITLISTED'],
  CANCELLED: [],
  ATTENDED: ['NO_SHOW'],
  NO_SHOW: ['ATTENDED'],
}

export function mayBecome(from: ParticipationStatus, to: ParticipationStatus): boolean {
  return next[from].includes(to)
}
