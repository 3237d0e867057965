import { resultsAt } from '@/components/finding/results-at'
import { dayText } from '@/components/finding/search-words'
import { formats } from '@/lib/challenges/causes'
import { audiences, moments, noFilters, times, whens, type ChallengeFilters } from '@/lib/challenges/filters'
import { isFiltered } from '@/lib/challenges/filter-address'

/** What is being filtered by, each with its way out; causes have theirs in their own row. */
export function ActiveFilters({ filters, place }: { filters: ChallengeFilters; place: string | null }) {
  const chips = chipsOf(filters, place)
  if (chips.length === 0 && !isFiltered(filters)) return null
  return (
    <ul className="flex flex-wrap gap-2" aria-label="Filtres actifs">
      {chips.map(([label, without]) => (
        <li key={label}>
          <a
            href={resultsAt({ ...filters, ...without })}
            rel="nofollow"
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-3 text-sm font-bold hover:bg-sunken sm:min-h-9"
          >
            <span className="sr-only">Retirer </span>
            {label}
            <span aria-hidden>×</span>
          </a>
        </li>
      ))}
      <li>
        <a
          href={resultsAt({ ...noFilters, view: filters.view })}
          className="inline-flex min-h-11 items-center px-2 text-sm link sm:min-h-9"
        >
          Tout effacer
        </a>
      </li>
    </ul>
  )
}

function chipsOf(filters: ChallengeFilters, place: string | null): [string, Partial<ChallengeFilters>][] {
  const { words, where, when, from, until, moment, time, format, audience, withPlaces } = filters
  const chips: [string | null | false, Partial<ChallengeFilters>][] = [
    [words && `«\u00a0${words}\u00a0»`, { words: '' }],
    [where && (place ?? 'Ce lieu'), { where: null }],
    [when && whens[when], { when: null }],
    [from && `À partir du ${dayText(from)}`, { from: null }],
    [until && `Jusqu’au ${dayText(until)}`, { until: null }],
    [moment && moments[moment], { moment: null }],
    [time && times[time].label, { time: null }],
    [format && formats[format].label, { format: null }],
    ...audience.map((one): [string, Partial<ChallengeFilters>] => [
      audiences[one],
      { audience: audience.filter((other) => other !== one) },
    ]),
    [withPlaces && 'Il reste des places', { withPlaces: false }],
  ]
  return chips.filter((chip): chip is [string, Partial<ChallengeFilters>] => Boolean(chip[0]))
}
