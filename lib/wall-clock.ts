/** What a clock and a calendar on the wall show; months and weekdays (from Sunday) count from 0. */
export type Clock = {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const clocks = new Map<string, Clock>()

/** Kept for five thousand moments: a list asks for the same few over and over, and Intl is what costs most of a card. */
export function clock(at: Date, timezone: string): Clock {
  const key = `${Math.floor(at.getTime() / 60_000)} ${timezone}`
  const known = clocks.get(key)
  if (known) return known
  if (clocks.size > 5_000) clocks.clear()
  const read = readClock(at, timezone)
  clocks.set(key, read)
  return read
}

function readClock(at: Date, timezone: string): Clock {
  let formatter = formatters.get(timezone)
  if (!formatter)
    formatters.set(timezone, (formatter = new Intl.DateTimeFormat('en-CA', { ...shown, timeZone: timezone })))
  const parts = Object.fromEntries(
    formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return {
    year,
    month: month - 1,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    hour,
    minute,
  }
}

const shown = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
} as const
