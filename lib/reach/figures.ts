import type { VisitSource } from '@/lib/generated/prisma/enums'

/** What a day (« 2026-11-23 », of mainland France) brought from one source. Joined and came count people with their friends. */
export type DayFigures = { day: string; source: VisitSource } & Steps
export type Steps = { seen: number; relayed: number; joined: number; came: number }

export const sources = [
  'SEARCH',
  'RELAY',
  'POSTER',
  'FEED',
  'EMBED',
  'SITE',
  'OTHER',
] as const satisfies VisitSource[]

export type Unit = 'day' | 'week' | 'month'
export type Stretch = { unit: Unit; stretches: (Steps & { from: string })[] }

export function totalOf(figures: Steps[]): Steps {
  return figures.reduce(
    (sum, { seen, relayed, joined, came }) => ({
      seen: sum.seen + seen,
      relayed: sum.relayed + relayed,
      joined: sum.joined + joined,
      came: sum.came + came,
    }),
    { seen: 0, relayed: 0, joined: 0, came: 0 },
  )
}

/** What each source brought, those that brought nothing left out; most seen first. */
export function bySource(figures: DayFigures[]): (Steps & { source: VisitSource })[] {
  return sources
    .map((source) => ({ source, ...totalOf(figures.filter((one) => one.source === source)) }))
    .filter(({ seen, joined }) => seen + joined > 0)
    .sort((a, b) => b.seen - a.seen || b.joined - a.joined)
}

/** Most columns that a chart on a phone still shows apart. */
const MOST_COLUMNS = 45

/** From the first day with anything to the last, gaps filled: by day, by week from Monday, or by month, so that it stays readable. */
export function overTime(figures: DayFigures[]): Stretch {
  const days = figures.map(({ day }) => day).toSorted()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return { unit: 'day', stretches: [] }
  const length = Math.round((noonOf(last).getTime() - noonOf(first).getTime()) / DAY) + 1
  const unit = length <= MOST_COLUMNS ? 'day' : length <= MOST_COLUMNS * 7 ? 'week' : 'month'
  const starts = new Map<string, DayFigures[]>()
  for (let day = startOf(first, unit); day <= last; day = nextOf(day, unit)) starts.set(day, [])
  for (const one of figures) starts.get(startOf(one.day, unit))?.push(one)
  return { unit, stretches: [...starts].map(([from, within]) => ({ from, ...totalOf(within) })) }
}

/** « 1 sur 12 »: how many of the step before came as far as this one; null where it says nothing. */
export function oneIn(step: number, before: number): number | null {
  return step > 0 && before > step ? Math.round(before / step) : null
}

const DAY = 86_400_000

/** Twelve months ago, to the day. */
export function yearBefore(now: Date): Date {
  return new Date(now.getTime() - 365 * DAY)
}

export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

function startOf(day: string, unit: Unit): string {
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  const weekday = (noonOf(day).getUTCDay() + 6) % 7
  return unit === 'day' ? day : plus(day, -weekday)
}

function nextOf(day: string, unit: Unit): string {
  if (unit === 'month') return `${plus(day, 31).slice(0, 7)}-01`
  return plus(day, unit === 'day' ? 1 : 7)
}

function plus(day: string, days: number): string {
  return new Date(noonOf(day).getTime() + days * DAY).toISOString().slice(0, 10)
}
