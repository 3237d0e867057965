import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SearchForm } from '@/components/challenges/search-form'
import { found } from '@/components/finding/facet-pills'
import { markup } from '@/components/ui/markup'
import type { Facets } from '@/lib/challenges/facet-values'
import { type SearchParams } from '@/lib/challenges/filters'
import { parseFilters } from '@/lib/challenges/filter-address'

const departments = [
  { code: '13', name: 'Bouches-du-Rhône' },
  { code: '44', name: 'Loire-Atlantique' },
]
const none = { count: 0, more: false }
const facets: Facets = {
  causes: {
    CAREGIVERS: none,
    YOUTH: none,
    HARDSHIP: none,
    ENVIRONMENT: none,
    ANIMALS: none,
    DISABILITY: none,
    HEALTH: none,
    EDUCATION: none,
    CULTURE_SPORT: none,
    DISCRIMINATION: none,
    EMERGENCY: none,
  },
  formats: { ON_SITE: none, REMOTE: none, AT_HOME: none },
  times: { '1h': none, 'demi-journee': none, journee: none, plus: none },
  audiences: { famille: none, mineurs: none, fauteuil: none, debut: none },
  whens: { semaine: none, 'week-end': none, mois: none },
  moments: { soir: none, 'en-semaine': none, 'week-ends': none },
  withPlaces: none,
}

/** What the form would send next to the place that somebody now changes. */
function sent(params: SearchParams, change: SearchParams) {
  const html = renderToStaticMarkup(
    <SearchForm filters={parseFilters(params)} departments={departments} facets={facets} place="" />,
  )
  const shown: SearchParams = {
    pres: / name="pres" value="([^"]*)"/.exec(html)?.[1],
    departement: /<option value="([^"]*)" selected>[^<]*\(\d\d\)/.exec(html)?.[1],
  }
  return parseFilters({ ...shown, ...change }).where
}

test('a place that is chosen in the form wins over the one that the form showed', () => {
  expect(sent({ departement: '44' }, {})).toEqual({ kind: 'department', code: '44' })
  expect(sent({ departement: '44' }, { departement: '13' })).toEqual({ kind: 'department', code: '13' })
  expect(sent({ departement: '44' }, { lieu: 'Lyon' })).toMatchObject({ kind: 'typed', text: 'Lyon' })
  expect(sent({ pres: '47.22,-1.55' }, {})).toMatchObject({ kind: 'point' })
  expect(sent({ pres: '47.22,-1.55' }, { departement: '13' })).toEqual({ kind: 'department', code: '13' })
})

test('a count that stops is read out as what it shows', () => {
  expect(found({ count: 1000, more: true })).toEqual(
    markup` <b class="found"><span aria-hidden="true">1\u202f000+</span><span class="sr-only">au moins 1\u202f000\u00a0défis</span></b>`,
  )
})

test('a count that stopped before anything was found tells nothing', () => {
  expect(found({ count: 0, more: true })).toBe(false)
  expect(found({ count: 0, more: false })).not.toBe(false)
})
