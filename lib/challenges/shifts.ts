import { mostSlots, slotField, slotKeys, type DraftValues } from '@/lib/challenges/draft-values'
import { dayAfter, type CalendarDate, type ClockTime } from '@/lib/time'

/** Slots as they are typed, before any zone is known: what stands on the wall there. */

export type TypedSlot = { date: string; start: string; end: string; capacity: string }

/** « Trois jours, de 9 h à 19 h, par créneaux de deux heures » ; what is left at the end of a day is a shorter one. */
export function shiftsOf(plan: {
  from: CalendarDate
  days: number
  start: ClockTime
  end: ClockTime
  minutes: number
  capacity: string
}): TypedSlot[] {
  const { days, start, end, minutes, capacity } = plan
  const [opens, closes] = [start.hour * 60 + start.minute, end.hour * 60 + end.minute]
  const slots: TypedSlot[] = []
  let day = plan.from
  for (let i = 0; i < days; i++, day = dayAfter(day))
    for (let at = opens; at < closes; at += minutes) {
      const until = Math.min(at + minutes, closes)
      slots.push({ date: dateField(day), start: timeField(at), end: timeField(until), capacity })
    }
  return slots
}

/** Slots under the keys 0, 1, 2… of the guided page. */
export function slotValues(slots: TypedSlot[]): DraftValues {
  return Object.fromEntries(
    slots.flatMap(({ date, start, end, capacity }, key) => [
      [slotField(key, 'date'), date],
      [slotField(key, 'start'), start],
      [slotField(key, 'end'), end],
      [slotField(key, 'capacity'), capacity],
    ]),
  )
}

/** The form with these slots added: empty ones make room, and one that is there already is not there twice. */
export function withSlots(values: DraftValues, wanted: TypedSlot[]): DraftValues {
  const typed = slotKeys(values).filter((key) => values[slotField(key, 'date')]?.trim())
  const begins = (date?: string, start?: string) => `${date?.trim()} ${start?.trim()}`
  const known = new Set(
    typed.map((key) => begins(values[slotField(key, 'date')], values[slotField(key, 'start')])),
  )
  const added = wanted.filter(({ date, start }) => !known.has(begins(date, start)))
  // Keys that no field of the page has yet: the browser would keep what was typed into the old ones.
  const next = Math.max(...slotKeys(values)) + 1
  const kept = Object.entries(values).filter(([name]) => {
    const key = /^slot-(\d+)-/.exec(name)?.[1]
    return key === undefined || typed.includes(Number(key))
  })
  const fields = added.slice(0, mostSlots - typed.length).flatMap(({ date, start, end, capacity }, i) => [
    [slotField(next + i, 'date'), date],
    [slotField(next + i, 'start'), start],
    [slotField(next + i, 'end'), end],
    [slotField(next + i, 'capacity'), capacity],
  ])
  return { ...Object.fromEntries(kept), ...Object.fromEntries(fields) }
}

/** « 2027-03-06 ». */
export function dateField({ year, month, day }: CalendarDate): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function timeField(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
