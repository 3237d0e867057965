import { formats } from '@/lib/challenges/causes'
import { challengesPath, noFilters, whens, type ChallengeFilters } from '@/lib/challenges/filters'
import { day } from '@/lib/french'

/** What is being filtered by, each with its way out; causes have theirs in their own row. */
export function ActiveFilters({
  filters,
  departmentName,
}: {
  filters: ChallengeFilters
  departmentName: string | null
}) {
  const chips = chipsOf(filters, departmentName)
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2" aria-label="Filtres actifs">
      {chips.map(([label, without]) => (
        <li key={label}>
          <a
            href={challengesPath({ ...filters, ...without, after: null })}
            className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong bg-surface px-3 text-sm font-bold hover:bg-sunken"
          >
            <span className="sr-only">Retirer </span>
            {label}
            <span aria-hidden>×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={challengesPath(noFilters)} className="inline-flex min-h-9 items-center px-2 text-sm link">
          Tout effacer
        </a>
      </li>
    </ul>
  )
}

function chipsOf(
  filters: ChallengeFilters,
  departmentName: string | null,
): [string, Partial<ChallengeFilters>][] {
  const { words, where, format, when, from, until, withPlaces } = filters
  const chips: [string | null | false, Partial<ChallengeFilters>][] = [
    [words && `« ${words} »`, { words: '' }],
    [where?.kind === 'department' && (departmentName ?? `Département ${where.code}`), { where: null }],
    [when && whens[when], { when: null }],
    [from && `À partir du ${dayText(from)}`, { from: null }],
    [until && `Jusqu’au ${dayText(until)}`, { until: null }],
    [format && formats[format].label, { format: null }],
    [withPlaces && 'Il reste des places', { withPlaces: false }],
  ]
  return chips.filter((chip): chip is [string, Partial<ChallengeFilters>] => Boolean(chip[0]))
}

function dayText(isoDay: string): string {
  return day(new Date(`${isoDay}T12:00Z`), 'Europe/Paris')
}
