import { expect, test } from 'vitest'
import { csv } from '@/lib/exports/csv'

test('a spreadsheet opens the rows with accents, quotes and line breaks as they are', () => {
  expect(
    csv([
      ['Prénom', 'Mot'],
      ['Zoé', 'dit « oui » ; et "bientôt"\nvraiment'],
      [null, ''],
    ]),
  ).toBe('\ufeff"Prénom";"Mot"\r\n"Zoé";"dit « oui » ; et ""bientôt""\nvraiment"\r\n;""\r\n')
})

test.each(['=HYPERLINK("http://x.test";"ici")', '+33 6', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])(
  '%j is text to a spreadsheet, never a formula',
  (text) => {
    const [, cell] = csv([[text]]).split('\ufeff')
    expect(cell).toMatch(/^"'/)
  },
)

test('an ordinary word keeps its dash inside', () => {
  expect(csv([['Anne-Lise']])).toBe('\ufeff"Anne-Lise"\r\n')
})

test('numbers stay numbers, negative ones too, with the decimal comma', () => {
  expect(csv([[3, -2, 12.5]])).toBe('\ufeff3;-2;12,5\r\n')
})

test('a moment is written as the clocks there show it', () => {
  const at = new Date('2026-11-28T08:30:00Z')
  expect(csv([[at]])).toBe('\ufeff2026-11-28 09:30\r\n')
  expect(csv([[at]], 'Indian/Reunion')).toBe('\ufeff2026-11-28 12:30\r\n')
})
