import type { DraftValues } from '@/lib/challenges/draft-values'
import { dateField, shiftsOf, slotValues, type TypedSlot } from '@/lib/challenges/shifts'
import type { Cause } from '@/lib/generated/prisma/enums'
import { dayAfter, readTime, type CalendarDate } from '@/lib/time'

/** When it usually takes place. Weekdays count from Sunday, 0. */
type Schedule =
  | { kind: 'once'; weekday: number; start: string; end: string; capacity: number }
  | { kind: 'weekly'; weekday: number; weeks: number; start: string; end: string; capacity: number }
  | {
      kind: 'shifts'
      weekday: number
      days: number
      start: string
      end: string
      minutes: number
      capacity: number
    }
  | { kind: 'free'; minutes: number }

/** A kind of action, written so that the coordinator only adapts it; `[à compléter : …]` marks what only they know. */
export type Template = {
  slug: string
  name: string
  hint: string
  cause: Cause
  format: 'ON_SITE' | 'REMOTE' | 'AT_HOME'
  title: string
  summary: string
  description: string
  whatToBring: string
  accessInfo: string
  admission?: 'APPROVAL'
  audience: ('openToMinors' | 'familyFriendly' | 'wheelchairAccessible' | 'noExperience')[]
  schedule: Schedule
}

// Time enough for people to hear of it.
const DAYS_AHEAD = 12

/** The guided page filled in from a template, its day the next one that suits. */
export function templateValues(template: Template, today: CalendarDate): DraftValues {
  const { title, summary, description, cause, format, whatToBring, accessInfo, schedule } = template
  return {
    title,
    summary,
    description,
    cause,
    format,
    whatToBring,
    accessInfo,
    admission: template.admission ?? 'AUTOMATIC',
    hours: schedule.kind === 'free' ? 'free' : 'fixed',
    ...(schedule.kind === 'free' && { duration: String(schedule.minutes) }),
    ...Object.fromEntries(template.audience.map((name) => [name, 'on'])),
    ...slotValues(slotsOf(schedule, today)),
  }
}

function slotsOf(schedule: Schedule, today: CalendarDate): TypedSlot[] {
  if (schedule.kind === 'free') return []
  const from = nextWeekday(later(today, DAYS_AHEAD), schedule.weekday)
  const capacity = String(schedule.capacity)
  if (schedule.kind === 'shifts') {
    const [start, end] = [readTime(schedule.start), readTime(schedule.end)]
    const { days, minutes } = schedule
    return start && end ? shiftsOf({ from, days, start, end, minutes, capacity }) : []
  }
  const { start, end } = schedule
  const weeks = schedule.kind === 'weekly' ? schedule.weeks : 1
  return Array.from({ length: weeks }, (_, week) => ({
    date: dateField(later(from, 7 * week)),
    start,
    end,
    capacity,
  }))
}

function nextWeekday(from: CalendarDate, weekday: number): CalendarDate {
  const on = ({ year, month, day }: CalendarDate) => new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return on(from) === weekday ? from : nextWeekday(dayAfter(from), weekday)
}

function later(date: CalendarDate, days: number): CalendarDate {
  return days <= 0 ? date : later(dayAfter(date), days - 1)
}
