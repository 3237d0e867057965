import type { Audience, ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { activeStatuses, emailUntil, isGone } from '@/lib/participations/rules'
import { dayAfter, fieldsOf, instantAt, readDate } from '@/lib/time'

/** In which states people read an announcement for this audience. */
export const audienceStatuses = {
  ALL: [...activeStatuses, 'ATTENDED'],
  CONFIRMED: ['CONFIRMED', 'ATTENDED'],
  WAITING: ['PENDING', 'WAITLISTED', 'OFFERED'],
} as const satisfies Record<Audience, readonly ParticipationStatus[]>

/** Announcements of one défi within a day: more is noise, and people switch it off. */
export const announcementsPerDay = 3

const HOUR = 3_600_000
const [EVENING, MORNING] = [21, 8]

/**
 * When an announcement leaves: at once, or at 8 h where it is night (from 21 h on the clock of the défi). What begins
 * within twelve hours, or is under way, does not wait. `begins`: the start of the slot that is next or under way.
 */
export function leavesAt({ timezone, begins }: { timezone: string; begins: Date | null }, now: Date): Date {
  const { date, time } = fieldsOf(now, timezone)
  const hour = Number(time.slice(0, 2))
  if (hour >= MORNING && hour < EVENING) return now
  if (begins && begins.getTime() - now.getTime() <= 12 * HOUR) return now
  const today = readDate(date)
  if (!today) return now
  return instantAt(hour < MORNING ? today : dayAfter(today), { hour: MORNING, minute: 0 }, timezone) ?? now
}

type Slot = { startsAt: Date | null; endsAt: Date | null }

/** The start of what is under way or comes next; null where all is past or nothing has hours. */
export function nextStart(slots: Slot[], now: Date): Date | null {
  const starts = slots.flatMap(({ startsAt, endsAt }) =>
    startsAt && endsAt && endsAt > now ? [startsAt] : [],
  )
  return starts.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/** Statuses of défis whose people are written to. */
export const writableStatuses = ['PUBLISHED', 'COMPLETED'] as const satisfies ChallengeStatus[]

/** Whether a participant and the organisers write to each other: while one counts on the other, and 30 days after. */
export function mayWrite(
  participation: {
    status: ParticipationStatus
    slot: { endsAt: Date | null; challenge: { status: ChallengeStatus } }
  },
  now: Date,
): boolean {
  const { status, slot } = participation
  return (
    !isGone(status) &&
    now < emailUntil(slot) &&
    writableStatuses.some((writable) => writable === slot.challenge.status)
  )
}

/** What an announcement may say of each reader and of the défi, in braces. */
export const placeholders = ['pseudo', 'défi', 'date', 'lieu'] as const

type Placeholder = (typeof placeholders)[number]

const BRACES = /\{([^{}]*)\}/g

/** The first word in braces that means nothing; null where all do. */
export function unknownPlaceholder(text: string): string | null {
  for (const [whole, name = ''] of text.matchAll(BRACES)) if (!placeholderOf(name)) return whole
  return null
}

/** The text as one person reads it. */
export function fill(text: string, values: Record<Placeholder, string>): string {
  return text.replace(BRACES, (whole, name: string) => {
    const known = placeholderOf(name)
    return known ? values[known] : whole
  })
}

function placeholderOf(name: string): Placeholder | undefined {
  const plain = (word: string) => word.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return placeholders.find((placeholder) => plain(placeholder) === plain(name))
}
