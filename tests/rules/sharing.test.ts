import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oklch } from '@/components/sharing/flat-colours'
import { drawable, fit, widthOf } from '@/lib/sharing/lettering'
import { readShareFileName } from '@/lib/sharing/rules'
import { advancesOf } from '@/lib/sharing/woff'

const font = advancesOf(
  readFileSync(
    'node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff',
  ),
)
const sizes = [
  { size: 60, lines: 2 },
  { size: 40, lines: 3 },
]

describe('letters of a shared image', () => {
  test('whatever the text, every line stays within its column, and there are no more than allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { size, lines } = fit(text, font, 500, sizes)
        expect(lines.length).toBeLessThanOrEqual(size === 60 ? 2 : 3)
        for (const line of lines) expect(widthOf(line, font) * size).toBeLessThanOrEqual(500)
      }),
    )
  })

  test('a short title is large, a longer one smaller, the longest cut at a word', () => {
    expect(fit('Planter des haies', font, 500, sizes)).toEqual({ size: 60, lines: ['Planter des', 'haies'] })
    expect(fit('Planter des haies avec la classe de CM2 de l’école', font, 500, sizes).size).toBe(40)
    const longest = fit('Planter des haies et des arbres '.repeat(5), font, 500, sizes)
    expect(longest.lines).toHaveLength(3)
    expect(longest.lines.at(-1)).toMatch(/\p{L}…$/u)
  })

  test('a word longer than a line is cut rather than written over the picture', () => {
    const { lines } = fit('Hippopotomonstrosesquippedaliophobie'.repeat(2), font, 500, sizes)
    expect(lines.length).toBeGreaterThan(1)
  })

  test('accents, ligatures, apostrophes and no-break spaces stay; what the font lacks leaves no box', () => {
    expect(drawable('L’œuvre d’été : « ça\u00a0va »', font)).toBe('L’œuvre d’été : « ça\u00a0va »')
    expect(drawable('Viens\u202f! 🎉 e\u0301te\u0301\nNguyễn', font)).toBe('Viens\u2009!  été Nguyen')
  })
})

test('the colours of drawings are those of the pages', () => {
  // As Chromium computes oklch(1 0 0), oklch(0 0 0) and oklch(0.77 0.12 150).
  expect([oklch(1, 0, 0), oklch(0, 0, 0), oklch(0.77, 0.12, 150)]).toEqual(['#ffffff', '#000000', '#79ca8b'])
})

test('only a slug and .png name a shared image', () => {
  expect(readShareFileName('nettoyer-la-plage.png')).toBe('nettoyer-la-plage')
  for (const name of ['../x.png', 'x.jpg', '.png', 'X.png', 'a/b.png', `${'a'.repeat(121)}.png`, 'x.png.png'])
    expect(readShareFileName(name)).toBeNull()
})
