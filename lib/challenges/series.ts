import { readHours } from '@/lib/challenges/slot-hours'
import { fieldsOf, readDate, type CalendarDate, type ClockTime } from '@/lib/time'

/** How far a change of one date reaches. */
export const dateScopes = ['one', 'following', 'all'] as const
export type DateScope = (typeof dateScopes)[number]

/** What stands on the wall, once for every date concerned; the day is of the chosen date alone. */
export type SlotHours = { date: CalendarDate; start: ClockTime; end: ClockTime; capacity: number | null }

export type DatedSlot = {
  id: string
  startsAt: Date
  endsAt: Date
  closesAt: Date | null
  capacity: number | null
  takenPlaces: number
}

/** The dates to come that begin and end at the same hours as the chosen one: what was moved alone stays alone. */
export function concernedSlots(
  slots: DatedSlot[],
  chosen: DatedSlot,
  scope: DateScope,
  timezone: string,
  now: Date,
): DatedSlot[] {
  if (scope === 'one') return [chosen]
  const hours = ({ startsAt, endsAt }: DatedSlot) =>
    `${fieldsOf(startsAt, timezone).time} ${fieldsOf(endsAt, timezone).time}`
  return slots.filter(
    (slot) =>
      slot.startsAt > now &&
      hours(slot) === hours(chosen) &&
      (scope === 'all' || slot.startsAt >= chosen.startsAt),
  )
}

/** These dates at their new hours, or why they cannot be. */
export function movedSlots(
  concerned: DatedSlot[],
  wanted: SlotHours,
  { chosen, scope, timezone, now }: { chosen: DatedSlot; scope: DateScope; timezone: string; now: Date },
): DatedSlot[] | 'day-of-one-alone' | 'hours-impossible' {
  const sameDay = (slot: DatedSlot) => readDate(fieldsOf(slot.startsAt, timezone).date)
  const day = sameDay(chosen)
  const dayMoved =
    !day || day.year !== wanted.date.year || day.month !== wanted.date.month || day.day !== wanted.date.day
  if (dayMoved && scope !== 'one') return 'day-of-one-alone'

  const moved: DatedSlot[] = []
  for (const slot of concerned) {
    const date = scope === 'one' ? wanted.date : sameDay(slot)
    if (!date) return 'hours-impossible'
    const { start, end } = wanted
    const hours = readHours({ date, start, end, startFold: '0', endFold: '0' }, timezone)
    if ('mistakes' in hours) return 'hours-impossible'
    const { startsAt, endsAt, overnight } = hours
    const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
    if (startsAt <= now || minutes < 5 || (overnight && minutes > 12 * 60)) return 'hours-impossible'
    const closedEarly = slot.closesAt && slot.closesAt < slot.startsAt && slot.closesAt < startsAt
    moved.push({
      ...slot,
      startsAt,
      endsAt,
      closesAt: closedEarly ? slot.closesAt : startsAt,
      capacity: wanted.capacity,
    })
  }
  return moved
}
