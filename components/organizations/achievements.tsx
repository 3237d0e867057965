import { count, day, number, typeset } from '@/lib/french'
import type { OrganizationDetails } from '@/lib/organizations/queries'
import type { Achieved } from '@/lib/participations/achieved'
import { paths } from '@/lib/paths'

/** What it has led to, in figures; nothing before the first défi. */
export function Figures({
  organization: { launched, people, relays },
  hours,
}: {
  organization: OrganizationDetails
  hours: number
}) {
  if (launched === 0) return null
  const figures = [
    [launched, launched < 2 ? 'défi lancé' : 'défis lancés'],
    [people, people < 2 ? 'personne mobilisée' : 'personnes mobilisées'],
    ...(hours > 0 ? [[hours, hours < 2 ? 'heure donnée' : 'heures données'] as const] : []),
    [relays, 'relais'],
  ] as const
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y border-line py-6">
      {figures.map(([n, label]) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="text-2xl font-black tabular-nums">{number(n)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The latest défis that are over, with how many came: never who. */
export function AchievedList({ challenges }: { challenges: Achieved['challenges'] }) {
  if (challenges.length === 0) return null
  return (
    <section aria-labelledby="c-est-fait" className="grid gap-4">
      <h2 id="c-est-fait">C’est fait</h2>
      <ul className="divide-y divide-line border-y border-line">
        {challenges.map(({ slug, title, timezone, endedAt, people, hours }) => (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <div>
              <a className="font-bold hover:underline" href={paths.challenge(slug)}>
                {typeset(title)}
              </a>
              {endedAt && <p className="text-sm text-ink-soft">{day(endedAt, timezone)}</p>}
            </div>
            <p className="text-ink-soft tabular-nums">
              {[count(people, 'personne'), hours > 0 && count(hours, 'heure')].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
