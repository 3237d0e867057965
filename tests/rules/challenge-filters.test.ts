import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysMeant, noFilters, sortOf, usualRadius, type SearchParams } from '@/lib/challenges/filters'
import {
  challengesPath,
  challengesQuery,
  keptDepartment,
  isFiltered,
  parseFilters,
  parseQuery,
} from '@/lib/challenges/filter-address'
import { malformedParams } from '@/tests/support/malformed'

function paramsOf(path: string): SearchParams {
  const params: SearchParams = {}
  for (const [name, value] of new URL(path, 'http://localhost').searchParams) {
    const known = params[name]
    params[name] = known === undefined ? value : [known, value].flat()
  }
  return params
}

describe('The filters of an address', () => {
  test('are read', () => {
    expect(
      parseFilters({
        q: ' Plage ',
        cause: ['environnement', 'sante'],
        departement: '2A',
        format: 'chez-soi',
        places: '1',
        du: '2026-12-01',
      }),
    ).toEqual({
      ...noFilters,
      words: 'Plage',
      causes: ['ENVIRONMENT', 'HEALTH'],
      where: { kind: 'department', code: '2A' },
      format: 'AT_HOME',
      withPlaces: true,
      from: '2026-12-01',
    })
  })

  test.each([
    { departement: "69' OR 1=1" },
    { departement: '999' },
    { pres: '91,5.37' },
    { pres: '43.3;5.37' },
    { ville: 'Nîmes' },
    { moment: 'toString' },
    { duree: 'hasOwnProperty' },
    { public: ['__proto__', 'valueOf'] },
    { tri: 'prix' },
    { vue: 'liste' },
    { format: '__proto__' },
    { date: 'constructor' },
    { du: '2026-02-30' },
    { au: '0000-00-00' },
    { apres: '9999999999999999_x' },
    { apres: '999999999999999_00000000-0000-0000-0000-000000000000' },
    { cause: ['toString', '\0'] },
    { q: '\0\ud800  ' },
  ])('are ignored where nobody can read them: %j', (params) => {
    expect(parseFilters(params)).toEqual(noFilters)
  })

  test('never throw, whatever is sent, and say themselves again', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(malformedParams, (params) => {
        const filters = parseFilters(params)
        const path = challengesPath(filters)
        expect(parseFilters(paramsOf(path))).toEqual(filters)
        expect(challengesPath(parseFilters(paramsOf(path)))).toBe(path)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['a département chosen around one’s position', { pres: '43.30,5.37', departement: '13' }, 'department'],
    [
      'a département chosen next to a town',
      { lieu: 'Nantes (44)', ville: 'nantes', departement: '13' },
      'department',
    ],
    ['a town typed in a département', { lieu: 'Nantes', departement: keptDepartment('13') }, 'typed'],
    ['a town typed around one’s position', { lieu: 'Nantes', pres: '43.30,5.37', departement: '' }, 'typed'],
    ['the département as it was', { lieu: '', departement: keptDepartment('13') }, 'department'],
  ])('of several places take the one that somebody has just asked for: %s', (_, params, kind) => {
    expect(parseFilters(params).where).toMatchObject({ kind })
    if (kind === 'department') expect(challengesPath(parseFilters(params))).toBe('/defis?departement=13')
  })

  test('take the most precise of the other places, and round where somebody is', () => {
    const params = { ville: 'nimes', pres: '43.29612,-0.0004', rayon: '50' }
    expect(parseFilters(params).where).toEqual({ kind: 'point', latitude: 43.3, longitude: 0, radius: 50 })
    expect(challengesPath(parseFilters(params))).toBe('/defis?pres=43.30%2C0.00&rayon=50')
    expect(parseFilters({ ville: 'nimes', rayon: '7' }).where).toMatchObject({ radius: usualRadius })
  })

  test.each([
    [{}, 'date'],
    [{ q: 'plage' }, 'pertinence'],
    [{ pres: '43.30,5.37' }, 'distance'],
    [{ ville: 'nimes' }, 'date'],
    [{ ville: 'nimes', tri: 'distance' }, 'distance'],
    [{ departement: '13', tri: 'distance' }, 'date'],
    [{ tri: 'pertinence' }, 'date'],
    [{ q: 'plage', tri: 'popularite' }, 'popularite'],
  ])('%j sort by %s', (params, sort) => {
    expect(sortOf(parseFilters(params))).toBe(sort)
  })

  test('put reversed days in order', () => {
    expect(parseFilters({ du: '2026-12-24', au: '2026-12-01' })).toMatchObject({
      from: '2026-12-01',
      until: '2026-12-24',
    })
  })

  test('have one address each, without the page it counts as unfiltered', () => {
    expect(challengesPath(parseFilters({ cause: ['sante', 'animaux', 'sante'] }))).toBe(
      '/defis?cause=animaux&cause=sante',
    )
    const paged = parseFilters({ apres: '1798000000000_00000000-0000-0000-0000-000000000000' })
    expect(paged.after).not.toBeNull()
    expect(isFiltered(paged)).toBe(false)
  })
})

describe('Days that are meant', () => {
  // A Monday, 23 November 2026; still Sunday in Paris an hour before.
  const monday = new Date('2026-11-22T23:30:00Z')
  test.each([
    ['semaine', monday, '2026-11-23', '2026-11-29'],
    ['week-end', monday, '2026-11-28', '2026-11-29'],
    ['week-end', new Date('2026-11-29T10:00:00Z'), '2026-11-29', '2026-11-29'],
    ['mois', monday, '2026-11-23', '2026-11-30'],
    ['mois', new Date('2028-02-10T10:00:00Z'), '2028-02-10', '2028-02-29'],
  ])('by « %s »', (date, now, from, until) => {
    expect(daysMeant(parseFilters({ date }), now)).toEqual({ from, until })
  })
})

test('a list goes on after whatever it is sorted by, a few millimetres or a year away', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  for (const key of [
    0, 0.00012345678901234567, 0.012345678901234567, 9.123e-8, 24.999999999999996, 1798000000000,
  ])
    expect(parseQuery(challengesQuery({ after: { key, id } })).after).toEqual({ key, id })
})
