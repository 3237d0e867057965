import type { AdmissionMode, ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'

export type JoinableSlot = {
  startsAt: Date | null
  closesAt: Date | null
  capacity: number | null
  takenPlaces: number
  challenge: { status: ChallengeStatus; admission: AdmissionMode; openToMinors: boolean }
}

export type JoinRefusal = 'not-open' | 'closed' | 'adults-only' | 'declined' | 'removed' | 'party-too-large'

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
): Exclude<JoinRefusal, 'declined' | 'removed'> | null {
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

/** Where exactly, for a défi that tells it only to those who have a place; the town alone to everybody else. */
export function placeFor(
  status: ParticipationStatus,
  place: { address: string; placeHidden: boolean; town: string | undefined },
): string {
  const isIn = status === 'CONFIRMED' || status === 'ATTENDED' || status === 'NO_SHOW'
  const address = !place.placeHidden || isIn ? place.address : ''
  return [address, place.town].filter(Boolean).join(', ')
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

/** States that take up places: leaving one of them frees some. */
export function holdsPlaces(status: ParticipationStatus): boolean {
  return status === 'CONFIRMED' || status === 'OFFERED'
}

const HOUR = 3_600_000

/** In the last two hours an offer would come too late: whoever is first takes a freed place. */
export function isFirstCome(slot: { startsAt: Date | null }, now: Date): boolean {
  return slot.startsAt !== null && slot.startsAt > now && slot.startsAt.getTime() - now.getTime() <= 2 * HOUR
}

export function hasBegun(slot: { startsAt: Date | null }, now: Date): boolean {
  return slot.startsAt !== null && slot.startsAt <= now
}

/**
 * Until when a freed place is held for the person it is offered to: 24 hours, a quarter of the time left as the date
 * nears, two hours on the last day. Null in the last two hours and afterwards.
 */
export function offerDeadline(slot: { startsAt: Date | null }, now: Date): Date | null {
  if (!slot.startsAt) return new Date(now.getTime() + 24 * HOUR)
  const left = slot.startsAt.getTime() - now.getTime()
  if (left <= 2 * HOUR) return null
  const held = left <= 24 * HOUR ? 2 * HOUR : Math.min(24 * HOUR, left / 4)
  return new Date(now.getTime() + held)
}

/**
 * Who is offered the places that are free, in order of arrival. A party is never split: one that does not fit lets the
 * next one pass.
 */
export function whoIsOffered<Waiting extends { partySize: number }>(
  waiting: Waiting[],
  slot: { capacity: number | null; takenPlaces: number },
): Waiting[] {
  let { takenPlaces } = slot
  return waiting.filter(({ partySize }) => {
    if (!fits({ capacity: slot.capacity, takenPlaces }, partySize)) return false
    takenPlaces += partySize
    return true
  })
}

/**
 * An organiser needs the addresses to answer and to thank, and people a way to reach them: until 30 days after the slot
 * (data minimisation, GDPR 5.1.c and e).
 */
export function emailUntil({ endsAt }: { endsAt: Date | null }): Date {
  return endsAt ? new Date(endsAt.getTime() + 30 * 24 * HOUR) : new Date('9999-12-31')
}

/** States in which a person no longer comes, nor waits to. */
export const goneStatuses = [
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'CANCELLED',
] as const satisfies ParticipationStatus[]

export function isGone(status: ParticipationStatus): boolean {
  return (goneStatuses as readonly ParticipationStatus[]).includes(status)
}

const next: Record<ParticipationStatus, readonly ParticipationStatus[]> = {
  PENDING: ['CONFIRMED', 'WAITLISTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED'],
  CONFIRMED: ['WITHDRAWN', 'CANCELLED', 'ATTENDED', 'NO_SHOW'],
  WAITLISTED: ['OFFERED', 'CONFIRMED', 'WITHDRAWN', 'CANCELLED'],
  OFFERED: ['CONFIRMED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED'],
  // The organiser may change their mind; the person left may come back.
  DECLINED: ['CONFIRMED', 'WAITLISTED'],
  CANCELLED: ['CONFIRMED'],
  EXPIRED: ['PENDING', 'CONFIRMED', 'WAITLISTED'],
  WITHDRAWN: ['PENDING', 'CONFIRMED', 'WAITLISTED'],
  // A slip of the thumb at the entrance is undone.
  ATTENDED: ['NO_SHOW', 'CONFIRMED'],
  NO_SHOW: ['ATTENDED', 'CONFIRMED'],
}

export function mayBecome(from: ParticipationStatus, to: ParticipationStatus): boolean {
  return next[from].includes(to)
}

/** Whether a step is told by a mail of its own: presence is not, neither is undoing it. */
export function isTold(from: ParticipationStatus | null, to: ParticipationStatus): boolean {
  return to !== 'ATTENDED' && to !== 'NO_SHOW' && from !== 'ATTENDED' && from !== 'NO_SHOW'
}
