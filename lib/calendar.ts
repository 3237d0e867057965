import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { env } from '@/lib/env'

/** One meeting of a calendar file, whatever it is for. */
export type CalendarEvent = {
  /** Of the row that it stands for: the same row is the same entry in every file, for ever. */
  id: string
  /** Only grows: of two versions of an entry, a calendar keeps the higher one (RFC 5545, SEQUENCE). */
  sequence: number
  status: 'confirmed' | 'tentative' | 'cancelled'
  startsAt: Date
  endsAt: Date
  changedAt: Date
  summary: string
  description: string
  location: string
  url: string
}

/**
 * An iCalendar file (RFC 5545): instants in UTC, which no program can misread, whatever the zone; nobody's address.
 * `refreshHours` is for a file that calendars fetch again by themselves.
 */
export function writeCalendar({
  name,
  events,
  refreshHours,
}: {
  name: string
  events: CalendarEvent[]
  refreshHours?: number
}): string {
  const calendar = ical({
    name: clean(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: `//${clean(env().SITE_NAME)}//FR`,
    ttl: refreshHours && refreshHours * 3600,
  })
  const { hostname } = new URL(env().APP_URL)
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@${hostname}`,
      sequence: event.sequence,
      status: statuses[event.status],
      start: event.startsAt,
      end: event.endsAt,
      // When it last changed, not when it was written: the same entries make the same file, byte for byte.
      stamp: event.changedAt,
      lastModified: event.changedAt,
      summary: clean(event.summary),
      description: clean(event.description),
      location: clean(event.location) || undefined,
      url: event.url,
    })
  }
  // The last line too ends with a line break; the library leaves it out.
  return `${calendar.toString()}\r\n`
}

/** The headers of a file that is offered, not shown. */
export function calendarHeaders(file: string) {
  return {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${file}"`,
  }
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const

// A text of a calendar holds no control character but tab and line break (RFC 5545, 3.1), and the library lets them by.
function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}
