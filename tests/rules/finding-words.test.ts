import { describe, expect, test } from 'vitest'
import { aroundWords, placeWords, searchWords } from '@/components/finding/search-words'
import { type SearchParams } from '@/lib/challenges/filters'
import { parseFilters } from '@/lib/challenges/filter-address'
import type { Area } from '@/lib/challenges/locate'
import { inDepartment, ofDepartment } from '@/lib/places/departments'

const located = (area: Area | null) => ({ area, problem: null, choices: [] })
const around = (label: string) =>
  located({ kind: 'around', label, radius: 25, latitude: 49.49, longitude: 0.11 })
const loireAtlantique = located({ kind: 'department', code: '44', label: 'Loire-Atlantique' })

test.each<[SearchParams, ReturnType<typeof located>, string]>([
  [{ public: 'famille' }, located(null), 'En famille'],
  [{ places: '1' }, located(null), 'Avec des places'],
  [
    { du: '2030-12-01', au: '2030-12-24' },
    located(null),
    'À partir du dimanche 1er décembre 2030, jusqu’au mardi 24 décembre 2030',
  ],
  [{ lieu: 'Trifouillis' }, located(null), 'Défis'],
  [{ cause: ['environnement', 'sante'] }, loireAtlantique, 'Environnement, santé, en Loire-Atlantique'],
  [{ departement: '44' }, loireAtlantique, 'En Loire-Atlantique'],
  [
    { q: 'Plage', date: 'week-end' },
    around('Le Havre (76)'),
    '«\u00a0Plage\u00a0», ce week-end, à moins de 25\u00a0km du Havre (76)',
  ],
])('the search %j is called what it is', (params, place, words) => {
  expect(searchWords(parseFilters(params), place)).toBe(words)
})

test.each([
  [around('Le Havre (76)'), 'À moins de 25\u00a0km du Havre (76)', 'autour du Havre'],
  [around('Angers (49)'), 'À moins de 25\u00a0km d’Angers (49)', 'autour d’Angers'],
  [around('ta position'), 'À moins de 25\u00a0km de ta position', 'autour de toi'],
  [loireAtlantique, 'Loire-Atlantique', 'en Loire-Atlantique'],
])('a place has its article: %#', (place, chip, sentence) => {
  expect(placeWords(place)).toBe(chip)
  expect(aroundWords(place)).toBe(sentence)
})

describe('a département in a sentence', () => {
  test.each([
    ['69', 'Rhône', 'dans le Rhône', 'du Rhône'],
    ['41', 'Loir-et-Cher', 'en Loir-et-Cher', 'de Loir-et-Cher'],
    ['47', 'Lot-et-Garonne', 'en Lot-et-Garonne', 'de Lot-et-Garonne'],
    ['49', 'Maine-et-Loire', 'en Maine-et-Loire', 'de Maine-et-Loire'],
    ['82', 'Tarn-et-Garonne', 'en Tarn-et-Garonne', 'de Tarn-et-Garonne'],
    ['53', 'Mayenne', 'en Mayenne', 'de la Mayenne'],
  ])('%s', (code, name, inside, of) => {
    expect(inDepartment({ code, name })).toBe(inside)
    expect(ofDepartment({ code, name })).toBe(of)
  })
})
