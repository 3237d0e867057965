import { Search } from 'lucide-react'
import { choices, control, label, type Department } from '@/components/challenges/search-choices'
import { CompletedField } from '@/components/finding/completed-field'
import { NearMe } from '@/components/finding/near-me'
import { buttonClass } from '@/components/ui/button'
import { causes } from '@/lib/challenges/causes'
import type { Facets } from '@/lib/challenges/facet-values'
import { radii, usualRadius, type ChallengeFilters } from '@/lib/challenges/filters'
import { paths } from '@/lib/paths'

type Props = {
  filters: ChallengeFilters
  departments: Department[]
  facets: Facets
  /** What the field of the place shows; empty around one's own position. */
  place: string
}

/**
 * A plain GET form: its address is the search, and it leads to the heading of the results, which takes the focus and
 * is read out. Nothing is sent before the button: choosing with the arrow keys would change the page at every step.
 */
export function SearchForm({ filters, departments, facets, place }: Props) {
  const { where } = filters
  const active = countFolded(filters)
  return (
    <form
      action={`${paths.challenges}#resultats`}
      role="search"
      aria-label="Trouver un défi"
      className="grid grid-cols-1 gap-4"
    >
      {filters.causes.map((cause) => (
        <input key={cause} type="hidden" name="cause" value={causes[cause].slug} />
      ))}
      {filters.view && <input type="hidden" name="vue" value={filters.view} />}
      {where?.kind === 'point' && (
        <input
          type="hidden"
          name="pres"
          value={`${where.latitude.toFixed(2)},${where.longitude.toFixed(2)}`}
        />
      )}
      <div>
        <label htmlFor="q" className={label}>
          Que veux-tu faire ?
        </label>
        <CompletedField
          id="q"
          name="q"
          completes="search"
          defaultValue={filters.words}
          placeholder="Collecte, plage, sport…"
          className={control}
        />
      </div>
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <label htmlFor="lieu" className={label}>
            Ville ou code postal
          </label>
          <CompletedField
            id="lieu"
            name="lieu"
            completes="places"
            defaultValue={place}
            placeholder={where?.kind === 'point' ? 'Autour de toi' : 'Partout'}
            className={control}
          />
        </div>
        <div className="shrink-0">
          <label htmlFor="rayon" className={label}>
            À moins de
          </label>
          <select id="rayon" name="rayon" defaultValue={radiusOf(filters)} className={control}>
            {radii.map((radius) => (
              <option key={radius} value={radius === usualRadius ? '' : radius}>
                {`${radius}\u00a0km`}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <NearMe />
        <button type="submit" className={buttonClass('primary', 'min-h-12 flex-1')}>
          <Search aria-hidden className="size-5" />
          Trouver
        </button>
      </div>
      <details className="filters">
        <summary className="inline-flex min-h-11 items-center gap-2 font-bold">
          Quand, comment, avec qui
          {active > 0 && (
            <span className="rounded-full bg-ink px-2 text-sm text-paper">
              {active}
              <span className="sr-only">{active > 1 ? ' filtres actifs' : ' filtre actif'}</span>
            </span>
          )}
        </summary>
        <div className="grid grid-cols-1 gap-5 pt-1">
          <div
            className="grid grid-cols-1 gap-5"
            dangerouslySetInnerHTML={{ __html: choices(filters, facets, departments).text }}
          />
          <button type="submit" className={buttonClass('primary', 'w-full')}>
            Voir les défis
          </button>
        </div>
      </details>
    </form>
  )
}

/** How many of the folded questions are answered. */
function countFolded(filters: ChallengeFilters): number {
  const { when, from, until, moment, time, format, audience, withPlaces, where } = filters
  const answered = [
    when ?? from ?? until,
    moment,
    time,
    format,
    withPlaces,
    where?.kind === 'department',
  ].filter(Boolean)
  return answered.length + audience.length
}

function radiusOf({ where }: ChallengeFilters): string {
  const radius = where === null || where.kind === 'department' ? usualRadius : where.radius
  return radius === usualRadius ? '' : String(radius)
}
