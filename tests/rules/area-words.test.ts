import { describe, expect, test } from 'vitest'
import type { Area } from '@/lib/areas/areas'
import type { Character } from '@/lib/areas/surroundings'
import { introductionOf } from '@/lib/areas/words'

const point = { latitude: 47.2, longitude: -1.5 }
const department = { code: '44', name: 'Loire-Atlantique', ...point }
const town = (slug: string): Area => ({
  kind: 'town',
  town: { code: '44109', slug, name: 'Nantes', department, ...point },
})
const now = new Date('2026-11-23T09:00:00Z')
const nothing: Character = { seen: 0, causes: [], towns: [], short: 0, family: 0, remote: 0, soonest: null }

function said(area: Area, open: number, character: Partial<Character>) {
  const achieved = { challenges: 0, people: 0, hours: 0 }
  const figures = { open, more: false, weekend: 0, known: true, achieved, changedAt: null }
  return introductionOf(area, figures, { ...nothing, ...character }, now)
}

describe('An area says when its next défi is', () => {
  const soonest = { at: new Date('2026-12-05T09:00:00Z'), timezone: 'Europe/Paris' }
  test('in full', () => {
    expect(said(town('nantes'), 1, { soonest })).toEqual([
      'Un défi t’attend à Nantes\u00a0: rendez-vous samedi 5 décembre.',
    ])
  })

  test('on the day of the place', () => {
    const evening = { at: new Date('2026-12-06T01:00:00Z'), timezone: 'America/Martinique' }
    expect(said(town('nantes'), 1, { soonest: evening })[0]).toMatch(/samedi 5 décembre\.$/)
  })

  test('with or without an article, as the sentence takes it', () => {
    // Two wordings, each kept by a town for good.
    const sentences = ['a', 'b'].map((slug) => said(town(slug), 2, { soonest })[0])
    expect(new Set(sentences)).toEqual(
      new Set([
        '2 défis t’attendent à Nantes\u202f; le prochain, samedi 5 décembre.',
        'À Nantes, 2 défis sont ouverts et le prochain commence le samedi 5 décembre.',
      ]),
    )
    const tomorrow = { ...soonest, at: new Date('2026-11-24T09:00:00Z') }
    expect(said(town('b'), 2, { soonest: tomorrow })[0]).toMatch(/demain\.$/)
  })
})

test('An area names three towns, and says « entre autres » only where there are more', () => {
  const area: Area = { kind: 'department', department }
  const towns = ['Nantes', 'Rezé', 'Le Croisic', 'Pornic'].map((name) => ({ name, n: 1 }))
  const ofTowns = (n: number) => said(area, 3, { seen: n, towns: towns.slice(0, n) }).at(-1)
  expect([2, 3, 4].map(ofTowns)).toEqual([
    'Rendez-vous à Nantes ou à Rezé.',
    'Rendez-vous à Nantes, à Rezé ou au Croisic.',
    'Rendez-vous à Nantes, à Rezé ou au Croisic, entre autres.',
  ])
})
