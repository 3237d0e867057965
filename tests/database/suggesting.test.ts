import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/api/suggestions/route'
import { inSqlTransaction } from '@/lib/db'
import { env } from '@/lib/env'
import { suggest } from '@/lib/challenges/suggestions'
import { loadDemonstration } from '@/prisma/seed/fill'
import { inOneTransaction, loadPlaces } from '@/prisma/seed/load'
import { unique } from '@/tests/support/factories'

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

test('organisations that begin as typed are found by an index under a French collation too', async () => {
  const plan: object[] = []
  const tried = inSqlTransaction(async (sql) => {
    await sql('ALTER TABLE organizations ALTER slug TYPE text COLLATE "fr-FR-x-icu"')
    // The few of a test are read faster without an index.
    await sql('SET LOCAL enable_seqscan = off')
    plan.push(...(await sql(`EXPLAIN SELECT FROM organizations WHERE slug LIKE 'les-bras%'`)))
    throw new Error('Nothing of it stays.')
  })
  await expect(tried).rejects.toThrow('Nothing of it stays.')
  expect(JSON.stringify(plan)).toContain('Index Cond: ((slug ~>=~')
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
      const headers = { 'x-forwarded-for': unique() }
      const address = `http://localhost/api/suggestions?${new URLSearchParams({ q })}`
      const answer = await GET(new Request(address, { headers }))
      expect(answer.status).toBe(200)
      expect(((await answer.json()) satisfies unknown[]).length).toBeLessThanOrEqual(8)
    }),
    { numRuns: 1_000 },
  )
})
