import { beforeEach, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/carte/route'
import { GET as getCommunes } from '@/app/api/communes/route'
import { GET as getSuggestions } from '@/app/api/suggestions/route'
import { noFilters } from '@/lib/challenges/filters'
import { listOpenChallenges } from '@/lib/challenges/search'
import { countByDepartment, frameOf, listMapPoints } from '@/lib/challenges/map'
import { db } from '@/lib/db'
import { TYPING_RATE } from '@/lib/rate-limit'
import { aChallenge } from '@/tests/support/factories'

const now = new Date()

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE challenges CASCADE`
})

describe('The map', () => {
  test('shows what the list shows, where it has a place, at the middle of its town', async () => {
    const { slug } = await aChallenge({ placeHidden: true, latitude: 47.2901, longitude: -1.4999 })
    await aChallenge({ format: 'REMOTE', departmentCode: '44', communeCode: '44109' })
    await aChallenge({ status: 'CANCELLED', statusReason: 'Tempête' })
    const filters = { ...noFilters, where: { kind: 'department', code: '44' } as const }
    const { points, more } = await listMapPoints(filters, null, now)
    expect(points).toMatchObject([{ slug, town: 'Nantes', latitude: 47.2184, longitude: -1.5536 }])
    expect(more).toBe(false)
    const listed = await listOpenChallenges(filters, now)
    expect(listed.challenges.map((card) => card.slug)).toContain(slug)
    expect(await countByDepartment(filters, now)).toEqual({
      departments: [{ code: '44', name: 'Loire-Atlantique', count: 1 }],
      more: false,
    })
  })

  test('counts no more than so many, the soonest, and says that there are others', async () => {
    const on = (days: number) => new Date(now.getTime() + days * 86_400_000)
    for (const days of [2, 3, 4]) await aChallenge({ slots: [{ startsAt: on(days), endsAt: on(days + 1) }] })
    await db.department.createMany({
      data: {
        code: '49',
        name: 'Maine-et-Loire',
        slug: 'maine-et-loire',
        timezone: 'Europe/Paris',
        latitude: 47.4,
        longitude: -0.6,
      },
      skipDuplicates: true,
    })
    await aChallenge({ departmentCode: '49', slots: [{ startsAt: on(5), endsAt: on(6) }] })
    const counted = async (most: number) => {
      const { departments, more } = await countByDepartment(noFilters, now, most)
      return [...departments.map(({ code, count }) => `${code}: ${count}`), more && 'more']
    }
    expect(await counted(5)).toEqual(['44: 3', '49: 1', false])
    expect(await counted(3)).toEqual(['44: 3', 'more'])
  })

  test('refuses whoever reads it all, says when to come back, and nobody else', async () => {
    const ask = (address: string) =>
      GET(new Request('http://localhost/api/carte', { headers: { 'x-forwarded-for': address } }))
    const statuses = await Promise.all(
      Array.from({ length: TYPING_RATE.points }, async () => (await ask('192.0.2.1')).status),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    const refused = await ask('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask('192.0.2.2')).status).toBe(200)
  })

  test.each([
    ['suggestions', getSuggestions],
    ['communes', getCommunes],
  ])('%s have the same rate', async (path, get) => {
    const asked = () =>
      get(new Request(`http://localhost/api/${path}`, { headers: { 'x-forwarded-for': '192.0.2.3' } }))
    await Promise.all(Array.from({ length: TYPING_RATE.points }, asked))
    expect((await asked()).status).toBe(429)
  })

  test('shows the towns of its frame and no others', async () => {
    await aChallenge()
    const seen = async (frame: string) => (await listMapPoints(noFilters, frameOf(frame), now)).points.length
    expect(await seen('-2,47,-1,48')).toBe(1)
    expect(await seen('-1,47,0,48')).toBe(0)
    expect(await seen('-2,48,-1,49')).toBe(0)
  })

  test.each(['', '1,2,3', '2,1,1,2', '1,2,2,1', 'a,b,c,d', '1e9,0,2,2', '1,1,1,1', '1,1,2,2,3'])(
    'takes « %s » for no frame',
    (text) => expect(frameOf(text)).toBeNull(),
  )

  test('is told as GeoJSON that says nothing of the address', async () => {
    const { slug } = await aChallenge({ placeHidden: true, title: 'Compter les herbiers' })
    const answer = await GET(new Request('http://localhost/api/carte?cadre=-2,47,-1,48&q=herbiers'))
    expect(answer.headers.get('content-type')).toBe('application/geo+json')
    const text = await answer.text()
    expect(text).not.toContain('Crucy')
    expect(JSON.parse(text)).toMatchObject({
      type: 'FeatureCollection',
      more: false,
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [-1.5536, 47.2184] },
          properties: { href: `/defis/${slug}`, title: 'Compter les herbiers', where: 'Nantes (44)' },
        },
      ],
    })
  })
})
