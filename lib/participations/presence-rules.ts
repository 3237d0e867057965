import type { ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'
import type { PresenceOperation } from '@/lib/participations/presence-schema'

/** States in which a person holds a place on the day: only these are noted present or absent. */
export const expectedStatuses = ['CONFIRMED', 'ATTENDED', 'NO_SHOW'] as const

export type ExpectedStatus = (typeof expectedStatuses)[number]

export function isExpected(status: ParticipationStatus): status is ExpectedStatus {
  return expectedStatuses.some((expected) => expected === status)
}

/** What each gesture makes of a participation. */
export const statusAfter = { present: 'ATTENDED', absent: 'NO_SHOW', undo: 'CONFIRMED' } as const

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Hours = { startsAt: Date | null; endsAt: Date | null }

export type PresenceRefusal =
  'not-held' | 'too-early' | 'not-begun' | 'too-late' | 'not-expected' | 'not-found' | 'unreadable'

/**
 * Why nothing of this kind can be noted in this slot now, or null. From three hours before it starts, when people
 * set up, until 30 days after it ends, when the addresses go away too; an absence once it has begun. Without hours: at
 * any time.
 */
export function whyCannotNote(
  slot: Hours,
  challenge: { status: ChallengeStatus },
  kind: PresenceOperation['kind'],
  now: Date,
): Exclude<PresenceRefusal, 'not-expected' | 'not-found' | 'unreadable'> | null {
  if (challenge.status !== 'PUBLISHED' && challenge.status !== 'COMPLETED') return 'not-held'
  if (!slot.startsAt || !slot.endsAt) return null
  if (now.getTime() < slot.startsAt.getTime() - 3 * HOUR) return 'too-early'
  if (now.getTime() > slot.endsAt.getTime() + 30 * DAY) return 'too-late'
  return kind === 'absent' && now < slot.startsAt ? 'not-begun' : null
}

/** Whether people can be received in one of these slots now. */
export function isReceiving(
  challenge: { status: ChallengeStatus; slots: readonly Hours[] },
  now: Date,
): boolean {
  return challenge.slots.some((slot) => whyCannotNote(slot, challenge, 'present', now) === null)
}

/** The slot under way first, then the nearest; those without hours last. */
export function byNearness(now: Date): (one: Hours, other: Hours) => number {
  const gap = ({ startsAt, endsAt }: Hours) =>
    startsAt && endsAt
      ? Math.max(0, startsAt.getTime() - now.getTime(), now.getTime() - endsAt.getTime())
      : Infinity
  return (one, other) => (gap(one) === gap(other) ? 0 : gap(one) - gap(other))
}

/** The presence code in what was typed, or in the address that a QR code holds; null where there is none. */
export function readPresenceCode(text: string): string | null {
  const given = URL.canParse(text) ? new URL(text).searchParams.get('code') : text
  const code = (given ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')
  return code.length === 8 ? code : null
}

/** « KX7P 2MQD »: in two halves, to be read aloud. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 4)}\u00a0${code.slice(4)}`
}
