import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/api/suggestions/route'
import { env } from '@/lib/env'
import { suggest } from '@/lib/challenges/suggestions'
import { loadDemonstration } from '@/prisma/seed/fill'
import { inOneTransaction, loadPlaces } from '@/prisma/seed/load'

beforeAll(() =>
  inOneTransaction(env().DATABASE_URL, async (client) => {
    await loadPlaces(client)
    await loadDemonstration(client)
  }),
)

test.each([
  ['anim', 'cause', 'Animaux', '/defis?cause=animaux'],
  ['Marseil', 'town', 'Marseille', '/defis?ville=marseille'],
  ['loire at', 'department', 'Loire-Atlantique', '/defis?departement=44'],
  ['BRAS DESS', 'organization', 'Les Bras Dessus', '/organisations/les-bras-dessus'],
  ['truffe', 'organization', 'Truffe et Moustache', '/organisations/truffe-et-moustache'],
  ['promener un chi', 'word', 'promener un chien', '/defis?q=promener+un+chien'],
])('« %s » suggests the %s %s', async (typed, kind, label, href) => {
  const found = await suggest(typed)
  expect(found.length).toBeLessThanOrEqual(8)
  expect(found).toContainEqual(expect.objectContaining({ kind, label, href }))
})

test('words that everybody who volunteers says are no suggestion', async () => {
  expect((await suggest('benev')).filter(({ kind }) => kind === 'word')).toEqual([])
})

test('whatever is typed is answered with a list', { timeout: 60_000 }, async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('%', '_%', '\\', "l'", '44', '750', "';--", '\0', 'st ', 'œ', '__proto__'),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      const answer = await GET(new Request(`http://localhost/api/suggestions?${new URLSearchParams({ q })}`))
      expect(answer.status).toBe(200)
      expect(((await answer.json()) satisfies unknown[]).length).toBeLessThanOrEqual(8)
    }),
    { numRuns: 1_000 },
  )
})
