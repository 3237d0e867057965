import { count, nearDay, shortDay, time } from '@/lib/french'
import type { listAnnouncements } from '@/lib/messages/queries'

const whom = {
  ALL: 'À tout le monde',
  CONFIRMED: 'À celles qui viennent',
  WAITING: 'À celles qui attendent',
} as const

/** What was sent, by whom, to how many and when; latest first. */
export function AnnouncementList({
  announcements,
  timezone,
  now,
}: {
  announcements: Awaited<ReturnType<typeof listAnnouncements>>
  timezone: string
  now: Date
}) {
  const on = (at: Date) => `${nearDay(at, timezone, now)} à ${time(at, timezone)}`
  return (
    <ul className="grid max-w-2xl gap-4">
      {announcements.map(({ id, text, audience, recipients, createdAt, leavesAt, slot, author }) => (
        <li key={id} className="grid gap-2 rounded-card bg-surface px-5 py-4 shadow-card">
          <p className="text-sm text-ink-soft">
            <span className="font-bold text-ink">{whom[audience]}</span> ({count(recipients, 'personne')})
            {slot?.startsAt && ` · créneau du ${shortDay(slot.startsAt, timezone)}`} · {on(createdAt)}
            {author && ` · ${author.name ?? author.pseudonym}`}
            {leavesAt > now && ` · le courrier partira ${on(leavesAt)}`}
          </p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  )
}
