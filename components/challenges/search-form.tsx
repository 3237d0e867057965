import { Search } from 'lucide-react'
import { CompletedField } from '@/components/finding/completed-field'
import { found, pills } from '@/components/finding/facet-pills'
import { NearMe } from '@/components/finding/near-me'
import { buttonClass } from '@/components/ui/button'
import { markup, type Markup } from '@/components/ui/markup'
import { causes, formats } from '@/lib/challenges/causes'
import type { Facets } from '@/lib/challenges/facets'
import {
  audiences,
  keptDepartment,
  moments,
  radii,
  sortOf,
  sorts,
  times,
  usualRadius,
  whens,
  type ChallengeFilters,
} from '@/lib/challenges/filters'
import { paths } from '@/lib/paths'

const control =
  'min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-soft'
const label = 'mb-1 block text-sm font-bold'

type Department = { code: string; name: string }
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
          {/* Two dozen choices and a hundred départements as elements cost as much to render as the cards. */}
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

function choices(filters: ChallengeFilters, facets: Facets, departments: Department[]): Markup {
  const { format, when, moment, time, audience } = filters
  const any = (chosen: boolean) => ({ value: '', label: 'Peu importe', chosen })
  return markup`${pills('radio', 'date', 'Quand', [
    any(when === null),
    ...entries(whens).map(([value, text]) => ({
      value,
      label: text,
      chosen: value === when,
      facet: facets.whens[value],
    })),
  ])}
  <div class="flex flex-wrap gap-2">${dayField('du', 'À partir du', filters.from)}${dayField('au', 'Jusqu’au', filters.until)}</div>
  ${pills('radio', 'moment', 'À quel moment', [
    any(moment === null),
    ...entries(moments).map(([value, text]) => ({
      value,
      label: text,
      chosen: value === moment,
      facet: facets.moments[value],
    })),
  ])}
  ${pills('radio', 'duree', 'J’ai devant moi', [
    any(time === null),
    ...entries(times).map(([value, { label: text }]) => ({
      value,
      label: text,
      chosen: value === time,
      facet: facets.times[value],
    })),
  ])}
  ${pills('radio', 'format', 'Comment', [
    any(format === null),
    ...entries(formats).map(([name, { slug, label: text }]) => ({
      value: slug,
      label: text,
      chosen: name === format,
      facet: facets.formats[name],
    })),
  ])}
  ${pills(
    'checkbox',
    'public',
    'Pour qui',
    entries(audiences).map(([value, text]) => ({
      value,
      label: text,
      chosen: audience.includes(value),
      facet: facets.audiences[value],
    })),
  )}
  <label class="flex min-h-11 items-center gap-2"><input type="checkbox" name="places" value="1"${filters.withPlaces && markup` checked`} class="size-5 accent-(--accent-deep)"><span>Il reste des places${found(facets.withPlaces)}</span></label>
  ${select('departement', 'Tout un département', departmentOptions(filters, departments))}
  ${select('tri', 'Montrer d’abord', sortOptions(filters))}`
}

function dayField(name: string, text: string, value: string | null): Markup {
  return markup`<div class="flex-1"><label for="${name}" class="${label}">${text}</label><input id="${name}" name="${name}" type="date" value="${value ?? ''}" class="${control}"></div>`
}

function select(name: string, text: string, options: Markup[]): Markup {
  return markup`<div><label for="${name}" class="${label}">${text}</label><select id="${name}" name="${name}" class="${control}">${options}</select></div>`
}

function option(value: string, text: string, chosen: boolean): Markup {
  return markup`<option value="${value}"${chosen && markup` selected`}>${text}</option>`
}

/**
 * A département asked for stays in the list even when nothing is open there: the form says what was searched. A town
 * typed next to it wins, while another département wins over the town that the form shows.
 */
function departmentOptions({ where }: ChallengeFilters, departments: Department[]): Markup[] {
  const chosen = where?.kind === 'department' ? where.code : null
  const known =
    chosen === null || departments.some(({ code }) => code === chosen)
      ? departments
      : [...departments, { code: chosen, name: 'Département' }]
  return [
    option('', 'Peu importe', chosen === null),
    ...known.map(({ code, name }) =>
      option(code === chosen ? keptDepartment(code) : code, `${name} (${code})`, code === chosen),
    ),
  ]
}

/** Only the orders that this search knows; the one that suits it needs no parameter. */
function sortOptions(filters: ChallengeFilters): Markup[] {
  const usual = sortOf({ ...filters, sort: null })
  const chosen = sortOf(filters)
  return entries(sorts)
    .filter(([sort]) => sortOf({ ...filters, sort }) === sort)
    .map(([sort, text]) => option(sort === usual ? '' : sort, text, sort === chosen))
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

function entries<Name extends string, Value>(of: Record<Name, Value>): [Name, Value][] {
  return Object.entries<Value>(of).filter((entry): entry is [Name, Value] => entry[0] in of)
}
