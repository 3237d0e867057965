import { found, pills, type Pill } from '@/components/finding/facet-pills'
import { markup, type Markup } from '@/components/ui/markup'
import { formats } from '@/lib/challenges/causes'
import type { Facets } from '@/lib/challenges/facet-values'
import { keptDepartment } from '@/lib/challenges/filter-address'
import {
  audiences,
  moments,
  sortOf,
  sorts,
  times,
  whens,
  type ChallengeFilters,
} from '@/lib/challenges/filters'

export const control =
  'min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-soft'
export const label = 'mb-1 block text-sm font-bold'

export type Department = { code: string; name: string }

/** The questions that fold away, as text: two dozen choices and a hundred départements as elements cost as much to render as the cards. */
export function choices(filters: ChallengeFilters, facets: Facets, departments: Department[]): Markup {
  const { format, when, moment, time, audience } = filters
  return markup`${one('date', 'Quand', entries(whens), (value, text) => ({ value, label: text, chosen: value === when, facet: facets.whens[value] }))}
  <div class="flex flex-wrap gap-2">${dayField('du', 'À partir du', filters.from)}${dayField('au', 'Jusqu’au', filters.until)}</div>
  ${one('moment', 'À quel moment', entries(moments), (value, text) => ({ value, label: text, chosen: value === moment, facet: facets.moments[value] }))}
  ${one('duree', 'J’ai devant moi', entries(times), (value, { label: text }) => ({ value, label: text, chosen: value === time, facet: facets.times[value] }))}
  ${one('format', 'Comment', entries(formats), (name, { slug, label: text }) => ({ value: slug, label: text, chosen: name === format, facet: facets.formats[name] }))}
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

/** One of these, or whichever. */
function one<Name extends string, Text>(
  name: string,
  legend: string,
  of: [Name, Text][],
  pillOf: (name: Name, text: Text) => Pill,
): Markup {
  const those = of.map(([key, text]) => pillOf(key, text))
  const any = { value: '', label: 'Peu importe', chosen: !those.some(({ chosen }) => chosen) }
  return pills('radio', name, legend, [any, ...those])
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

function entries<Name extends string, Value>(of: Record<Name, Value>): [Name, Value][] {
  return Object.entries<Value>(of).filter((entry): entry is [Name, Value] => entry[0] in of)
}
