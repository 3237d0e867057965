import { DuplicateButton } from '@/components/compose/duplicate-button'
import { challengeStatuses } from '@/components/dashboard/status-words'
import type { Launched } from '@/lib/dashboard/launched'
import { cameLine, type Shelf } from '@/lib/dashboard/rules'
import { count, duration, nearDay, time } from '@/lib/french'
import { paths } from '@/lib/paths'

type Props = { challenge: Launched; shelf: Shelf; now: Date; mayEdit: boolean }

const action = 'inline-flex min-h-11 items-center link'

/** One défi in its organiser's list: when, where, who comes, and what may be done about it. */
export function LaunchedRow({ challenge, shelf, now, mayEdit }: Props) {
  const { slug, title, town, organization, status, relayCount } = challenge
  // People may register, or could.
  const open = shelf !== 'review'
  const word = challengeStatuses[status]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-bold">
          <a className="hover:underline" href={paths.challenge(slug)}>
            {title}
          </a>
        </p>
        <p className="text-sm text-ink-soft">
          {[whenOf(challenge, now), town, organization, word].filter(Boolean).join(' · ')}
        </p>
      </div>
      {open && (
        <p className="text-sm">
          <span className="font-bold">{cameLine(challenge.came, [challenge])}</span>
          {relayCount > 0 && (
            <span className="text-ink-soft"> · {count(relayCount, 'relais', 'relais')}</span>
          )}
        </p>
      )}
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {open && (
          <a className={action} href={paths.participants(slug)}>
            Qui vient<span className="sr-only"> à « {title} »</span>
          </a>
        )}
        {open && mayEdit && (
          <a className={action} href={paths.reach(slug)}>
            Portée<span className="sr-only"> de « {title} »</span>
          </a>
        )}
        {mayEdit && shelf !== 'past' && (
          <a className={action} href={paths.editChallenge(slug)}>
            Modifier<span className="sr-only"> « {title} »</span>
          </a>
        )}
        {mayEdit && <DuplicateButton slug={slug} title={title} />}
      </div>
    </li>
  )
}

function whenOf({ startsAt, slotCount, timezone, durationMinutes }: Launched, now: Date): string {
  if (!startsAt) return `quand on veut, ${duration(durationMinutes)}`
  const more = slotCount > 1 ? ` · ${count(slotCount, 'créneau', 'créneaux')}` : ''
  return `${nearDay(startsAt, timezone, now)}, ${time(startsAt, timezone)}${more}`
}
