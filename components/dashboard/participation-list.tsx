import { myStatuses } from '@/components/dashboard/status-words'
import { TakePlaceForm } from '@/components/dashboard/take-place-form'
import { WithdrawForm } from '@/components/dashboard/withdraw-form'
import { formats } from '@/lib/challenges/causes'
import type { MyParticipation } from '@/lib/dashboard/queries'
import { count, duration, period, until } from '@/lib/french'
import { paths } from '@/lib/paths'

/** Where this person is expected, with the way out of each. */
export function ParticipationList({
  participations,
  unread,
  now,
}: {
  participations: MyParticipation[]
  /** Those about which something new was written. */
  unread: Set<string>
  now: Date
}) {
  return (
    <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
      {participations.map(({ id, status, partySize, slot, ...participation }) => {
        const { challenge } = slot
        const offeredUntil = status === 'OFFERED' ? participation.offeredUntil : null
        const friends =
          partySize > 1 ? ` · avec ${count(partySize - 1, 'autre personne', 'autres personnes')}` : ''
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
            <div className="min-w-0 flex-1 basis-72">
              <p className="text-sm font-bold text-accent-deep">
                {offeredUntil
                  ? `Place proposée ${until(offeredUntil, challenge.timezone, now)}`
                  : myStatuses[status]}
              </p>
              <p className="font-bold">
                <a className="hover:underline" href={paths.participation(id)}>
                  {challenge.title}
                </a>
              </p>
              <p className="text-sm text-ink-soft first-letter:uppercase">
                {slot.startsAt && slot.endsAt
                  ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
                  : `quand tu veux, ${duration(challenge.durationMinutes)}`}
              </p>
              <p className="text-sm text-ink-soft">
                {challenge.commune?.name ?? formats[challenge.format].label}
                {friends}
              </p>
            </div>
            <div className="flex flex-wrap items-center gap-x-5">
              {unread.has(id) && (
                <a
                  className="inline-flex min-h-11 items-center link"
                  href={`${paths.participation(id)}#messages`}
                >
                  Nouveau message<span className="sr-only"> pour « {challenge.title} »</span>
                </a>
              )}
              {offeredUntil && <TakePlaceForm slotId={slot.id} title={challenge.title} />}
              <WithdrawForm slotId={slot.id} title={challenge.title} offered={offeredUntil !== null} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
