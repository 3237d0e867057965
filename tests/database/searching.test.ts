import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db, Prisma, sql } from '@/lib/db'
import { env } from '@/lib/env'
import { causes, formats } from '@/lib/challenges/causes'
import type * as Expected from '@/lib/challenges/expected'
import { gather } from '@/lib/challenges/facets'
import { type Facets } from '@/lib/challenges/facet-values'
import { audiences, moments, sorts, times, whens, type ChallengeFilters } from '@/lib/challenges/filters'
import { challengesPath, parseFilters } from '@/lib/challenges/filter-address'
import { listOpenChallenges, listWithoutFacets } from '@/lib/challenges/search'
import type { Cursor } from '@/lib/challenges/cursor'
import { soonest, within } from '@/lib/challenges/matches'
import { filterSql, understand } from '@/lib/challenges/open'
import { loadDemonstration } from '@/prisma/seed/fill'
import { inOneTransaction, loadPlaces } from '@/prisma/seed/load'

// What PostgreSQL expects chooses how matches are found: on few défis always the same way, but for these guesses.
const guessed = vi.hoisted(() => ({ next: null as (() => number) | null }))
vi.mock('@/lib/challenges/expected', async (load) => {
  const { expectedMatches } = await load<typeof Expected>()
  return {
    expectedMatches: async (...asked: Parameters<typeof expectedMatches>) =>
      guessed.next ? guessed.next() : expectedMatches(...asked),
  }
})

// On the demonstration: some hundred and fifty open défis all over France.

const now = new Date()

beforeAll(() =>
  inOneTransaction(env().DATABASE_URL, async (client) => {
    await loadPlaces(client)
    await loadDemonstration(client)
  }),
)

const param = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 })
const slugs = (of: Record<string, { slug: string }>) => Object.values(of).map(({ slug }) => slug)

const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** Addresses that people may ask for, not too narrow to find anything. */
const anyFilters = fc
  .record({
    q: param('aide', 'collecte', 'plage', 'Marseille', 'de la'),
    cause: fc.option(fc.uniqueArray(fc.constantFrom(...slugs(causes)), { minLength: 1, maxLength: 8 }), {
      nil: undefined,
      freq: 1,
    }),
    lieu: param('Nantes', 'Marseille', '75011', 'Loire-Atlantique'),
    rayon: param('5', '25', '100'),
    departement: param('13', '59', '974'),
    pres: param('48.86,2.35', '43.30,5.37'),
    format: param(...slugs(formats)),
    date: param(...Object.keys(whens)),
    du: param(inDays(5), inDays(20)),
    au: param(inDays(24)),
    moment: param(...Object.keys(moments)),
    duree: param(...Object.keys(times)),
    public: fc.option(fc.uniqueArray(fc.constantFrom(...Object.keys(audiences)), { maxLength: 2 }), {
      nil: undefined,
      freq: 1,
    }),
    places: param('1'),
    tri: param(...Object.keys(sorts)),
  })
  .map(parseFilters)

const anyLimit = fc.constantFrom(10, 1)

async function everyPage(filters: ChallengeFilters) {
  const found = []
  for (let next = null, pages = 0; pages < 40; pages++) {
    const page = await listOpenChallenges({ ...filters, after: next }, now)
    found.push(...page.challenges)
    next = page.next
    if (!next) break
  }
  return found
}

/** Each value with what choosing it asks for, and the count that stands beside it. */
function promises(filters: ChallengeFilters, facets: Facets) {
  const promise = (count: { count: number; more: boolean }, chosen: Partial<ChallengeFilters>) => ({
    count,
    filters: { ...filters, ...chosen, after: null },
  })
  return [
    ...entries(facets.causes).map(([cause, count]) => promise(count, { causes: [cause] })),
    ...entries(facets.formats).map(([format, count]) => promise(count, { format })),
    ...entries(facets.times).map(([time, count]) => promise(count, { time })),
    ...entries(facets.whens).map(([when, count]) => promise(count, { when, from: null, until: null })),
    ...entries(facets.moments).map(([moment, count]) => promise(count, { moment })),
    ...entries(facets.audiences).map(([name, count]) =>
      promise(count, { audience: [...new Set([...filters.audience, name])] }),
    ),
    promise(facets.withPlaces, { withPlaces: true }),
  ]
}

function entries<Name extends string, Value>(of: Record<Name, Value>): [Name, Value][] {
  return Object.keys(of)
    .filter((name): name is Name => name in of)
    .map((name) => [name, of[name]])
}

describe('Whatever the filters', () => {
  test('every facet is the total of the search that it promises', { timeout: 120_000 }, async () => {
    let positive = 0
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const { facets } = await listOpenChallenges(filters, now)
        const page = await listWithoutFacets(filters, now)
        expect(page.total).toBe(await countMatching(filters))
        for (const promised of promises(filters, facets)) {
          const found = await countMatching(promised.filters)
          if (found > 0) positive++
          expect({ search: challengesPath(promised.filters), ...promised.count }).toEqual({
            search: challengesPath(promised.filters),
            count: found,
            more: false,
          })
        }
      }),
      { numRuns: 40 },
    )
    expect(positive).toBeGreaterThan(100)
  })

  test(
    'where counting stops early, a facet says at least so many, and never that there is nothing',
    { timeout: 120_000 },
    async () => {
      let stopped = 0
      await fc.assert(
        fc.asyncProperty(anyFilters, anyLimit, async (filters, limit) => {
          const { total, facets } = await gather(await understand(filters), now, limit)
          expect(total).toBe(Math.min(await countMatching(filters), limit + 1))
          for (const promised of promises(filters, facets)) {
            const { count, more } = promised.count
            const found = await countMatching(promised.filters)
            const search = challengesPath(promised.filters)
            if (more) stopped++
            expect({ search, enough: count <= found }).toEqual({ search, enough: true })
            if (!more) expect({ search, count }).toEqual({ search, count: found })
          }
        }),
        { numRuns: 25 },
      )
      expect(stopped).toBeGreaterThan(100)
    },
  )

  test(
    'the pages hold each match once, in every order, and the total counts them',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyFilters, async (filters) => {
          const matching = await sql<{ id: string }>(...statement(await idsSql(filters)))
          const listed = await everyPage(filters)
          expect(listed.map(({ id }) => id).sort()).toEqual(matching.map(({ id }) => id).sort())
          expect((await listOpenChallenges(filters, now)).total).toBe(matching.length)
        }),
        { numRuns: 60 },
      )
      for (const tri of Object.keys(sorts)) {
        const listed = await everyPage(
          parseFilters({
            tri,
            lieu: tri === 'distance' ? '75001' : '',
            rayon: '100',
            q: tri === 'pertinence' ? 'une' : '',
          }),
        )
        expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
      }
    },
  )

  test(
    'whatever PostgreSQL expects, as many are found, and the soonest are',
    { timeout: 120_000 },
    async () => {
      const anyGuess = fc.constantFrom(0, 1_000, 3_000, 20_000, 300_000)
      await fc.assert(
        fc.asyncProperty(
          anyFilters,
          fc.infiniteStream(anyGuess),
          anyLimit,
          async (filters, guesses, limit) => {
            const search = await understand(filters)
            const matching = await soonest(search, now, {
              wanted: 1_000,
              after: null,
              windows: [Prisma.empty],
            })
            guessed.next = () => guesses.next().value
            try {
              const counted = await gather(search, now, limit)
              expect(counted.total).toBe(Math.min(matching.length, limit + 1))
              expect(counted.ids?.toSorted() ?? null).toEqual(
                matching.length > limit ? null : matching.toSorted(),
              )
              if (counted.soonest)
                expect(counted.soonest.toSorted()).toEqual(matching.slice(0, limit + 1).toSorted())
              expect(await soonest(search, now, { wanted: 7, after: null })).toEqual(matching.slice(0, 7))
            } finally {
              guessed.next = null
            }
          },
        ),
        { numRuns: 100 },
      )
    },
  )

  test('words are looked for until the last of the days asked for', async () => {
    const search = await understand(parseFilters({ q: 'aide', du: inDays(1), au: inDays(24) }))
    const matching = await soonest(search, now, { wanted: 1_000, after: null, windows: [Prisma.empty] })
    guessed.next = () => 300_000
    const { total } = await gather(search, now).finally(() => (guessed.next = null))
    expect(total).toBe(matching.length)
    expect(total).toBeGreaterThan(3)
  })

  test('the soonest are the same whether all weeks are looked through or a few at a time', async () => {
    const search = await understand(parseFilters({ q: 'collecte', tri: 'date' }))
    const all = await soonest(search, now, { wanted: 1_000, after: null, windows: [Prisma.empty] })
    expect(all.length).toBeGreaterThan(10)
    for (const wanted of [1, 5, all.length, 1_000]) {
      const windows = [within(now, 0), within(now, 3), within(now, 30), Prisma.empty]
      expect(await soonest(search, now, { wanted, after: null, windows })).toEqual(all.slice(0, wanted))
    }
  })

  test('counting words finds the soonest on its way', async () => {
    const search = await understand(parseFilters({ q: 'collecte' }))
    const first = await soonest(search, now, { wanted: 6, after: null })
    const counted = await gather(search, now, 5)
    expect(counted).toMatchObject({ total: 6, ids: null })
    expect(counted.soonest?.toSorted()).toEqual(first.toSorted())
  })

  test('windows of weeks hold each match once from page to page', async () => {
    const search = await understand(parseFilters({ q: 'collecte', tri: 'date' }))
    const all = await soonest(search, now, { wanted: 1_000, after: null, windows: [Prisma.empty] })
    const walked: string[] = []
    for (let after: Cursor | null = null, pages = 0; pages < 100; pages++) {
      const from: Date = after ? new Date(after.key) : now
      const windows = [within(from, 2), within(from, 20), Prisma.empty]
      const ids = await soonest(search, now, { wanted: 4, after, windows })
      walked.push(...ids)
      const last = ids.at(-1)
      if (!last || ids.length < 4) break
      const { nextStartsAt } = await db.challenge.findUniqueOrThrow({ where: { id: last } })
      after = { key: nextStartsAt.getTime(), id: last }
    }
    expect(walked).toEqual(all)
  })

  test(
    'what is listed has a slot that one may join and that is what was asked for',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyFilters, async (filters) => {
          const { challenges } = await listOpenChallenges(filters, now)
          for (const challenge of challenges) {
            expect(challenge.slotCount).toBeGreaterThan(0)
            expect(challenge.openUntil > now).toBe(true)
            if (filters.withPlaces) expect(challenge.placesLeft).not.toBe(0)
            if (filters.format) expect(challenge.format).toBe(filters.format)
            if (filters.causes.length > 0) expect(filters.causes).toContain(challenge.cause)
            if (filters.where && filters.where.kind !== 'department' && filters.where.kind !== 'typed')
              expect(challenge.kilometres).toBeLessThanOrEqual(filters.where.radius)
          }
        }),
        { numRuns: 60 },
      )
    },
  )
})

test('hundreds of addresses that nobody meant are answered with a list', { timeout: 120_000 }, async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
    fc.constantFrom("l'été'':*", ':* & |', '!()', '<->', '\\', '69001', 'Saint-Denis', '-', '2A', '%', '_'),
    fc.constantFrom(
      '-9007199254740991_00000000-0000-4000-8000-000000000000',
      '1e9',
      '0.1_00000000-0000-4000-8000-000000000000',
    ),
    fc.constantFrom(...Object.keys(sorts), '90,180', '-90,-180', '0,0', 'soir', '2099-12-31', '2000-01-01'),
  )
  const names = [
    'q',
    'lieu',
    'ville',
    'pres',
    'du',
    'au',
    'apres',
    'tri',
    'moment',
    'departement',
    'duree',
    'rayon',
  ]
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }), async (params) => {
      const page = await listOpenChallenges(parseFilters(params), now)
      expect(page.challenges.length).toBeLessThanOrEqual(24)
    }),
    { numRuns: 500 },
  )
})

async function countMatching(filters: ChallengeFilters): Promise<number> {
  return (await sql(...statement(await idsSql(filters)))).length
}

async function idsSql(filters: ChallengeFilters): Promise<Prisma.Sql> {
  return Prisma.sql`SELECT c.id::text FROM challenges c WHERE ${await filterSql(filters, now)}`
}

function statement(query: Prisma.Sql): [string, unknown[]] {
  return [query.text, query.values]
}
