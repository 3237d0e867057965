import type { AlertPace } from '@/lib/generated/prisma/enums'
import { dateAt, dayAfter, instantAt } from '@/lib/time'

/** So many alerts an address may have. */
export const mostAlerts = 20

/** An alert that nobody confirms is forgotten after so many days. */
export const daysToConfirm = 3

const SOON = 5 * 60_000
const HOME = 'Europe/Paris'
const MORNING = { hour: 8, minute: 0 }
const THURSDAY = 4

/** When what is found at `now` is told: within minutes, at the next 8 o’clock, or on a Thursday, for the weekend. */
export function dueAt(pace: AlertPace, now: Date): Date {
  if (pace === 'AT_ONCE') return new Date(now.getTime() + SOON)
  for (let day = dateAt(now, HOME); ; day = dayAfter(day)) {
    const morning = instantAt(day, MORNING, HOME)
    const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()
    if (morning && morning > now && (pace === 'DAILY' || weekday === THURSDAY)) return morning
  }
}
