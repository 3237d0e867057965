import { nearDay, time } from '@/lib/french'
import type { Said } from '@/lib/messages/queries'

/** What was said, oldest first: one’s own at the right, an announcement across. */
export function SaidList({
  said,
  they,
  timezone,
  now,
}: {
  said: Said[]
  /** How the other side is called. */
  they: string
  timezone: string
  now: Date
}) {
  return (
    <ol className="grid max-w-2xl gap-3">
      {said.map(({ id, text, at, from, by }) => (
        <li
          key={id}
          className={`grid gap-1 ${from === 'me' ? 'justify-items-end pl-8' : 'justify-items-start pr-8'}`}
        >
          <p className="text-sm text-ink-soft">
            <span className="font-bold">
              {from === 'me' ? (by ?? 'Toi') : from === 'them' ? they : 'Annonce à tout le monde'}
            </span>
            {`, ${nearDay(at, timezone, now)} à ${time(at, timezone)}`}
          </p>
          <p
            className={`rounded-card px-4 py-3 [overflow-wrap:anywhere] whitespace-pre-line ${from === 'me' ? 'bg-sunken' : 'bg-surface shadow-card'}`}
          >
            {text}
          </p>
        </li>
      ))}
    </ol>
  )
}
