import { describe, expect, test } from 'vitest'
import { tickedCauses, whyNotRna, whyNotSiren } from '@/lib/organizations/rules'
import { parseOrganization } from '@/lib/organizations/schema'

describe('RNA', () => {
  test.each(['W442001234', 'w 442 001 234', 'W2A1001234', 'W9R1004567'])('%s has the form', (typed) =>
    expect(whyNotRna(typed)).toBeNull(),
  )
  test.each(['442001234', 'W44200123', 'W4420012345', 'WW42001234', 'Volume 12 Folio 34'])(
    '%s has not',
    (typed) => expect(whyNotRna(typed)).toBe('rna-form'),
  )
})

describe('SIREN', () => {
  // Of INSEE's own documentation: 732 829 320 is the example of the checksum.
  test.each(['732829320', '732 829 320', '73282932000074'])('%s holds', (typed) =>
    expect(whyNotSiren(typed)).toBeNull(),
  )
  test('one digit changed, or two swapped, does not', () => {
    expect(whyNotSiren('732829321')).toBe('siren-checksum')
    expect(whyNotSiren('738229320')).toBe('siren-checksum')
  })
  test.each(['', '12345678', '1234567890', 'ABCDEFGHI'])('« %s » has not the form', (typed) =>
    expect(whyNotSiren(typed)).toBe('siren-form'),
  )
})

test('an address without its beginning is completed, and one that is none is refused', () => {
  const form = { name: 'Les Rives', kind: 'ASSOCIATION' }
  expect(parseOrganization({ ...form, website: 'les-rives.example' }).data?.website).toBe(
    'https://les-rives.example',
  )
  for (const website of ['javascript:alert(1)', 'http://', 'https://a b.example', 'data:text/html,x'])
    expect(parseOrganization({ ...form, website }).success).toBe(false)
})

test('only ticked causes that exist are kept', () => {
  expect(tickedCauses({ 'cause-HEALTH': 'on', 'cause-YOUTH': '', 'cause-__proto__': 'on' })).toEqual([
    'HEALTH',
  ])
})
