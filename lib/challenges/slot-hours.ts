import { time } from '@/lib/french'
import {
  dayAfter,
  fieldsOf,
  instantsAt,
  readDate,
  readTime,
  type CalendarDate,
  type ClockTime,
} from '@/lib/time'

/** What was typed of a slot's hours; the folds say which of the two is meant where the hour comes twice. */
type TypedHours = { date: CalendarDate; start: ClockTime; end: ClockTime; startFold: string; endFold: string }
type Hours = { startsAt: Date; endsAt: Date; overnight: boolean }
type Mistakes = Partial<Record<'start' | 'startFold' | 'end' | 'endFold', string>>

/**
 * From the hours on the wall to instants; or a sentence for an hour that the change to summer time skips, and the question
 * which one for an hour that the change to winter time repeats.
 */
export function readHours(typed: TypedHours, timezone: string): Hours | { mistakes: Mistakes } {
  const starts = instantsAt(typed.date, typed.start, timezone)
  const startsAt = chosen(starts, typed.startFold)
  const earliest = startsAt ?? starts[0]
  const sameDay = instantsAt(typed.date, typed.end, timezone)
  const later = (at: Date) => earliest !== undefined && at > earliest

  // Where the clock goes back, 2:30 to 2:15 may be three quarters of an hour of the same night.
  const overnight = minutesOf(typed.end) <= minutesOf(typed.start) && !sameDay.some(later)
  const ends = overnight ? instantsAt(dayAfter(typed.date), typed.end, timezone) : sameDay
  // What ends before it starts is no choice: a start at the second 2:30 leaves one 2:45.
  const possible = ends.some(later) ? ends.filter(later) : ends
  const endsAt = chosen(possible, typed.endFold)
  if (startsAt && endsAt) return { startsAt, endsAt, overnight }

  const mistakes: Mistakes = {}
  if (starts.length === 0) mistakes.start = skipped(typed.start, timezone)
  else if (!startsAt) mistakes.startFold = repeated(typed.start, timezone)
  if (ends.length === 0) mistakes.end = skipped(typed.end, timezone)
  else if (!endsAt) mistakes.endFold = repeated(typed.end, timezone)
  return { mistakes }
}

/** The choices that a saved slot stands for, '' where there is nothing to choose. */
export function foldsOf(startsAt: Date, endsAt: Date, timezone: string) {
  const [start, end] = [fieldsOf(startsAt, timezone), fieldsOf(endsAt, timezone)]
  const [date, time] = [readDate(end.date), readTime(end.time)]
  const ends = date && time ? instantsAt(date, time, timezone).filter((at) => at > startsAt) : []
  return { startFold: start.fold?.toString() ?? '', endFold: ends.length > 1 ? String(end.fold) : '' }
}

/** Whether a choice that was made may still be one: the hour comes twice, that day or the next, in a zone where clocks change. */
export function mayComeTwice(date: string, time: string): boolean {
  const [day, clock] = [readDate(date), readTime(time)]
  if (!day || !clock) return false
  return [day, dayAfter(day)].some((on) =>
    ['Europe/Paris', miquelon].some((zone) => instantsAt(on, clock, zone).length > 1),
  )
}

function chosen(instants: Date[], fold: string): Date | null {
  const [first, second] = instants
  if (!first || !second) return first ?? null
  return fold === '0' ? first : fold === '1' ? second : null
}

// The only zone overseas whose clocks change, and on American dates: the place must be named to be understood.
const miquelon = 'America/Miquelon'
const where = (zone: string) => (zone === miquelon ? ', à Saint-Pierre-et-Miquelon,' : ',')

function skipped(clock: ClockTime, zone: string): string {
  return `Cette nuit-là${where(zone)} l’horloge avance d’une heure pour l’été : ${shown(clock)} n’existe pas. Choisis une autre heure.`
}

function repeated(clock: ClockTime, zone: string): string {
  return `Cette nuit-là${where(zone)} l’horloge recule : ${shown(clock)} arrive deux fois. Dis laquelle.`
}

function shown({ hour, minute }: ClockTime): string {
  return time(new Date(Date.UTC(2027, 0, 1, hour, minute)), 'UTC')
}

function minutesOf({ hour, minute }: ClockTime): number {
  return hour * 60 + minute
}
