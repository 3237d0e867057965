import { describe, expect, test } from 'vitest'
import { slotField, slotKeys } from '@/lib/challenges/draft-values'
import { parseChallenge } from '@/lib/challenges/schema'
import { unfilledMark } from '@/lib/challenges/templates/marks'
import { templateValues } from '@/lib/challenges/templates/template'
import { templates } from '@/lib/challenges/templates/templates'

const now = new Date('2027-01-15T12:00:00Z')
const today = { year: 2027, month: 1, day: 15 }
const context = { now, timezone: 'Europe/Paris', commune: { code: '44109' } }

const filled = (text: string) => text.replace(/\[à compléter[^\]]*\]/g, 'la place du marché')

describe.each(templates)('$name', (template) => {
  const values = templateValues(template, today)

  test('is refused as it is, by the sentence that says what is missing', () => {
    const read = parseChallenge(values, context)
    const errors = 'errors' in read ? Object.entries(read.errors) : []
    expect(errors.length).toBeGreaterThan(0)
    for (const [name, sentence] of errors) {
      expect({ name, mark: unfilledMark(values[name] ?? '') }).not.toEqual({ name, mark: null })
      expect(sentence).toContain('à compléter')
    }
  })

  test('is complete once its marks are filled', () => {
    const done = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, filled(text)]))
    const read = parseChallenge(done, context)
    expect('errors' in read ? read.errors : {}).toEqual({})
  })
})

test('a food collection is three days of five shifts, from a Friday on', () => {
  const template = templates.find(({ slug }) => slug === 'collecte-alimentaire')
  if (!template) throw new Error('The template is gone.')
  const values = templateValues(template, today)
  expect(slotKeys(values)).toHaveLength(15)
  expect(values[slotField(0, 'date')]).toBe('2027-01-29')
  expect(values[slotField(14, 'date')]).toBe('2027-01-31')
})

test('addresses of templates are unlike each other', () => {
  expect(new Set(templates.map(({ slug }) => slug)).size).toBe(templates.length)
})
