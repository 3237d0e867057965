import fc from 'fast-check'
import { filterParameters } from '@/lib/challenges/filter-address'

/** What may stand behind a parameter: nothing that anybody means, much that nobody can read, and some that is nearly right. */
const anyValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }),
  fc.constantFrom('environnement', '75', 'semaine', '2026-12-01', '1', 'sur-place', undefined),
  fc.constantFrom('nimes', '43.305,-0.004', '50', 'soir', 'demi-journee', 'famille', 'distance', 'carte'),
  fc.constantFrom('1798000000000_00000000-0000-0000-0000-000000000000'),
)

/** The parameters of a search, as a page is given them. */
export const malformedParams = fc.dictionary(fc.constantFrom(...filterParameters, '__proto__', 'x'), anyValue)

/** What else our addresses read. */
const others = ['r', 'de', 'creneau', 'jeton', 'couper', 'error', 'callbackUrl', 'brouillon', 'limit', 'url']
const ofOthers = fc.dictionary(fc.constantFrom(...others, 'maxwidth', 'maxheight', 'cadre', '_rsc'), anyValue)

/** Bytes that no form sends: broken escapes, half a character, nothing between the signs. */
const raw = fc
  .array(
    fc.constantFrom(
      'q',
      'cause',
      '=',
      '&',
      '%',
      '%zz',
      '%ff',
      '%C0%80',
      '%00',
      '%ED%A0%80',
      '+',
      '[]',
      '?',
      'x',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

/** The query string of an address, without its question mark. */
export const malformedQuery = fc.oneof(malformedParams.map(written), ofOthers.map(written), raw)

function written(params: Record<string, string | string[] | undefined>): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}
