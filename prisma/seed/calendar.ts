import { offsetAt } from '@/lib/time'
import type { Day } from './actions/action'

const dayLength = 86_400_000
const days: readonly Day[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** A day in a zone of time, counted from the day it is there now: 0 today, 1 tomorrow, -7 a week ago. */
export class Calendar {
  private readonly today: number
  private readonly offsets = new Map<number, number>()

  constructor(
    private readonly timezone: string,
    now: Date,
  ) {
    this.today = Math.floor((now.getTime() + offsetAt(now, timezone)) / dayLength)
  }

  weekday(day: number): Day {
    // 1 January 1970 was a Thursday.
    return days[(((this.today + day + 4) % 7) + 7) % 7] ?? 'sun'
  }

  /** 1 to 12. */
  month(day: number): number {
    return new Date((this.today + day) * dayLength).getUTCMonth() + 1
  }

  /** The instant at which clocks there show these hours and minutes. */
  at(day: number, minutes: number): Date {
    const midnight = (this.today + day) * dayLength
    let offset = this.offsets.get(day)
    if (offset === undefined) {
      // At noon: on the two days a year when clocks change, they have done so by then.
      offset = offsetAt(new Date(midnight + dayLength / 2), this.timezone)
      this.offsets.set(day, offset)
    }
    return new Date(midnight + minutes * 60_000 - offset)
  }
}

/** « sat 9:30 » → the weekday and the minutes since midnight. */
export function parseWhen(when: `${Day} ${number}:${string}`): { day: Day; minutes: number } {
  const [day = '', time = ''] = when.split(' ')
  const [hours, minutes] = time.split(':').map(Number)
  return { day: days.find((known) => known === day) ?? 'sat', minutes: (hours ?? 0) * 60 + (minutes ?? 0) }
}
