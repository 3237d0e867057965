import { challengeStatuses } from '@/components/dashboard/status-words'
import type { Launched } from '@/lib/dashboard/queries'
import { cameLine, nextSlot, shelfOf } from '@/lib/dashboard/rules'
import { count, duration, nearDay, time } from '@/lib/french'
import { paths } from '@/lib/paths'

const shelves = [
  { shelf: 'review', title: 'En relecture' },
  { shelf: 'upcoming', title: 'À venir' },
  { shelf: 'past', title: 'Passés' },
] as const

/** Défis by where they stand, with who comes and what may be done about each. */
export function LaunchedList({
  challenges,
  now,
  mayEdit = true,
}: {
  challenges: Launched[]
  now: Date
  mayEdit?: boolean
}) {
  return shelves.map(({ shelf, title }) => {
    const here = challenges.filter((challenge) => shelfOf(challenge, now) === shelf)
    // What is over is read backwards, what comes from the nearest on.
    const sorted = shelf === 'past' ? here : here.toReversed()
    return (
      sorted.length > 0 && (
        <div key={shelf} className="grid gap-2">
          <h3>{title}</h3>
          <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
            {sorted.map((challenge) => (
              <LaunchedRow
                key={challenge.id}
                {...{ challenge, now }}
                mayEdit={mayEdit && shelf !== 'past'}
                open={shelf !== 'review'}
              />
            ))}
          </ul>
        </div>
      )
    )
  })
}

type RowProps = {
  challenge: Launched
  now: Date
  mayEdit: boolean
  /** People may register, or could. */ open: boolean
}

function LaunchedRow({ challenge, now, mayEdit, open }: RowProps) {
  const word = challengeStatuses[challenge.status]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-bold">
          <a className="hover:underline" href={paths.challenge(challenge.slug)}>
            {challenge.title}
          </a>
        </p>
        <p className="text-sm text-ink-soft">
          {whenOf(challenge, now)}
          {challenge.commune && ` · ${challenge.commune.name}`}
          {challenge.organization && ` · ${challenge.organization.name}`}
          {word && ` · ${word}`}
        </p>
      </div>
      {open && (
        <p className="text-sm">
          <span className="font-bold">{cameLine(challenge.came, challenge.slots)}</span>
          {challenge.relayCount > 0 && (
            <span className="text-ink-soft"> · {count(challenge.relayCount, 'relais', 'relais')}</span>
          )}
        </p>
      )}
      <p className="flex gap-x-5 gap-y-1">
        {open && (
          <a className="inline-flex min-h-11 items-center link" href={paths.participants(challenge.slug)}>
            Qui vient<span className="sr-only"> à « {challenge.title} »</span>
          </a>
        )}
        {mayEdit && (
          <a className="inline-flex min-h-11 items-center link" href={paths.editChallenge(challenge.slug)}>
            Modifier<span className="sr-only"> « {challenge.title} »</span>
          </a>
        )}
      </p>
    </li>
  )
}

function whenOf({ slots, timezone, durationMinutes }: Launched, now: Date): string {
  const slot = nextSlot(slots, now)
  if (!slot?.startsAt) return `quand on veut, ${duration(durationMinutes)}`
  const more = slots.length > 1 ? ` · ${count(slots.length, 'créneau', 'créneaux')}` : ''
  return `${nearDay(slot.startsAt, timezone, now)}, ${time(slot.startsAt, timezone)}${more}`
}
