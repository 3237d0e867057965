/** From the clock on a wall to an instant and back, for any IANA zone, with nothing but Intl. */

export type CalendarDate = { year: number; month: number; day: number }
export type ClockTime = { hour: number; minute: number }

/** « 2027-03-28 », « 28/03/2027 » or « 28.3.2027 »; null where no calendar has that day (31/02). */
export function readDate(text: string): CalendarDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim())
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : french
      ? [Number(french[3]), Number(french[2]), Number(french[1])]
      : [0, 0, 0]
  const date = new Date(Date.UTC(year, month - 1, day))
  // Date.UTC carries 31/02 over to March; a real day comes back unchanged.
  const real = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? { year, month, day } : null
}

/** « 09:30 », « 9h30 », « 9 h », « 9 h 30 »; null where no clock shows it. */
export function readTime(text: string): ClockTime | null {
  const match = /^(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)?(?::\d{2}(?:\.\d+)?)?$/.exec(text.trim())
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  return hour < 24 && minute < 60 ? { hour, minute } : null
}

/** Which of the two, for an hour that the change to winter time repeats: the name and the values of Python's PEP 495. */
export type Fold = 0 | 1

/**
 * The instants at which a clock in `timezone` shows this date and time, the earlier first: none for an hour that the
 * change to summer time skips, two for one that the change to winter time repeats, else one.
 */
export function instantsAt(date: CalendarDate, time: ClockTime, timezone: string): Date[] {
  const asUtc = Date.UTC(date.year, date.month - 1, date.day, time.hour, time.minute)
  // A zone changes its offset at most once within two days: the offsets of the day before and after are all there is.
  const offsets = new Set([asUtc - DAY, asUtc + DAY].map((near) => offsetAt(new Date(near), timezone)))
  return [...offsets]
    .map((offset) => new Date(asUtc - offset))
    .filter((at) => at.getTime() + offsetAt(at, timezone) === asUtc)
    .sort((a, b) => a.getTime() - b.getTime())
}

/** The one of them that `fold` says, where there are two; null for an hour that does not exist. */
export function instantAt(date: CalendarDate, time: ClockTime, timezone: string, fold: Fold = 0) {
  const instants = instantsAt(date, time, timezone)
  return instants[fold] ?? instants[0] ?? null
}

/** What a date and a time field show for an instant: « 2027-03-28 » and « 09:30 »; `fold` is null for an hour that comes once. */
export function fieldsOf(at: Date, timezone: string): { date: string; time: string; fold: Fold | null } {
  const local = new Date(at.getTime() + offsetAt(at, timezone)).toISOString()
  const [date, time] = [local.slice(0, 10), local.slice(11, 16)]
  const [day, clock] = [readDate(date), readTime(time)]
  const [first, second] = day && clock ? instantsAt(day, clock, timezone) : []
  return { date, time, fold: !first || !second ? null : at < second ? 0 : 1 }
}

/** The day that a calendar on the wall shows. */
export function dateAt(at: Date, timezone: string): CalendarDate {
  const local = new Date(at.getTime() + offsetAt(at, timezone))
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
}

export function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() }
}

const DAY = 86_400_000
const clocks = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which the zone's clocks are ahead of UTC at this instant. */
export function offsetAt(at: Date, timeZone: string): number {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(timeZone, clock)
  }
  const shown = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
}

/** « 2026-11-28T09:30:00+01:00 »: what the clock there shows, and by how much it is ahead of UTC (ISO 8601). */
export function isoAt(at: Date, timezone: string): string {
  const offset = offsetAt(at, timezone)
  const local = new Date(at.getTime() + offset).toISOString().slice(0, 19)
  const minutes = Math.abs(Math.round(offset / 60_000))
  const two = (n: number) => String(n).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
