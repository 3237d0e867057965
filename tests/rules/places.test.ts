import { describe, expect, test } from 'vitest'
import {
  atPlace,
  departmentsOfPostalCode,
  kilometresBetween,
  ofPlace,
  placeSearch,
  placeSearchName,
} from '@/lib/places/rules'

describe('what is searched for', () => {
  test('is a postal code, from two digits to five', () => {
    expect(placeSearch('44 000')).toEqual({ postalCode: '44000' })
    expect(placeSearch('4')).toBeNull()
    expect(placeSearch('440000')).toBeNull()
  })

  test('is a name, with or without its article', () => {
    expect(placeSearch('Havr')).toEqual({ prefixes: ['havr', 'le havr', 'la havr', 'les havr', 'l havr'] })
  })

  test('is a whole word where a space follows it', () => {
    expect(placeSearch('saint ')).toMatchObject({ prefixes: expect.arrayContaining(['saint ']) })
    expect(placeSearch('saint')).toMatchObject({ prefixes: expect.arrayContaining(['saint']) })
  })

  test('writes out « st » and « ste », but not inside a word', () => {
    expect(placeSearchName('St-Brieuc')).toBe('saint brieuc')
    expect(placeSearchName('Stes')).toBe('stes')
    expect(placeSearchName('Brest')).toBe('brest')
  })
})

test('a postal code in the making points to its département, to both of Corsica, to all overseas', () => {
  expect(departmentsOfPostalCode('440')).toEqual(['44'])
  expect(departmentsOfPostalCode('201')).toEqual(['2A', '2B'])
  expect(departmentsOfPostalCode('97')).toContain('974')
  expect(departmentsOfPostalCode('98')).toEqual(['986', '987', '988'])
})

describe('a town in a sentence', () => {
  test.each([
    ['Nantes', 'à Nantes', 'de Nantes'],
    ['Angers', 'à Angers', 'd’Angers'],
    ['Étampes', 'à Étampes', 'd’Étampes'],
    ['Le Havre', 'au Havre', 'du Havre'],
    ['Les Abymes', 'aux Abymes', 'des Abymes'],
    ['La Rochelle', 'à La Rochelle', 'de La Rochelle'],
    ['Lens', 'à Lens', 'de Lens'],
  ])('%s', (name, at, of) => {
    expect(atPlace(name)).toBe(at)
    expect(ofPlace(name)).toBe(of)
  })
})

test('Nantes is some 340 kilometres from Paris', () => {
  const far = kilometresBetween(
    { latitude: 47.2184, longitude: -1.5536 },
    { latitude: 48.8566, longitude: 2.3522 },
  )
  expect(far).toBeGreaterThan(335)
  expect(far).toBeLessThan(350)
})
