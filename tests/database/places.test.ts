import { beforeAll, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/communes/route'
import { completeCommunes, findCommune, nearestCommunes } from '@/lib/places/queries'
import { inOneTransaction, loadPlaces } from '@/prisma/seed/load'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

const names = async (text: string, limit = 8) => (await completeCommunes(text, limit)).map(({ name }) => name)

beforeAll(() => inOneTransaction(env().DATABASE_URL, (client) => loadPlaces(client)))

describe('the places of France', () => {
  test('are all there, each with its zone of time', async () => {
    expect(await db.commune.count()).toBeGreaterThan(34_900)
    expect(await db.department.count()).toBe(107)
    const zones = await db.department.findMany({
      where: { code: { in: ['971', '972', '973', '974', '976', '75', '988'] } },
      orderBy: { code: 'asc' },
    })
    expect(zones.map(({ timezone }) => timezone)).toEqual([
      'Europe/Paris',
      'America/Guadeloupe',
      'America/Martinique',
      'America/Cayenne',
      'Indian/Reunion',
      'Indian/Mayotte',
      'Pacific/Noumea',
    ])
  })

  test('are loaded once, however often one asks', async () => {
    const before = await db.commune.count()
    await inOneTransaction(env().DATABASE_URL, (client) => loadPlaces(client))
    expect(await db.commune.count()).toBe(before)
  })

  test('have addresses that tell homonyms apart by département, and only homonyms', async () => {
    const slugs = await db.commune.findMany({
      where: { code: { in: ['97411', '93066', '44109', '75111'] } },
      orderBy: { code: 'asc' },
    })
    expect(slugs.map(({ slug }) => slug)).toEqual([
      'nantes',
      'paris-11e',
      'saint-denis-seine-saint-denis',
      'saint-denis-reunion',
    ])
  })
})

describe('completion', () => {
  test('puts the most populous first', async () => {
    expect((await names('saint-d'))[0]).toBe('Saint-Denis')
    expect(await names('nant', 2)).toEqual(['Nantes', 'Nanterre'])
  })

  test('forgives accents, case, hyphens, « st », « ste » and the article', async () => {
    expect((await names('SAINT ETIENNE'))[0]).toBe('Saint-Étienne')
    expect((await names('st etienne'))[0]).toBe('Saint-Étienne')
    expect((await names('ste-foy-les-ly'))[0]).toBe('Sainte-Foy-lès-Lyon')
    expect((await names('havre'))[0]).toBe('Le Havre')
    expect((await names('l’île-d’y'))[0]).toBe('L’Île-d’Yeu')
  })

  test('reads postal codes, complete or begun, the arrondissement before its city', async () => {
    expect((await names('44000'))[0]).toBe('Nantes')
    expect((await names('75011')).slice(0, 2)).toEqual(['Paris 11e', 'Paris'])
    expect((await names('976'))[0]).toBe('Mamoudzou')
    expect((await names('440'))[0]).toBe('Nantes')
    expect((await names('20'))[0]).toBe('Ajaccio')
  })

  test('answers nothing to nothing, nonsense or an attack', async () => {
    for (const text of [
      '',
      'a',
      '%',
      '%%%',
      '0',
      '123456',
      "'; DROP TABLE communes",
      '\0\0',
      'é'.repeat(5000),
    ])
      expect(await names(text)).toEqual([])
  })

  test('is served as JSON, at most eight, to keep for a day', async () => {
    const response = await GET(new Request('http://localhost/api/communes?q=saint'))
    expect(response.headers.get('Cache-Control')).toContain('max-age=86400')
    expect(await response.json()).toHaveLength(8)
    const empty = await GET(new Request('http://localhost/api/communes'))
    expect(await empty.json()).toEqual([])
  })
})

describe('a place', () => {
  test('is found by its INSEE code, Corsica included', async () => {
    expect((await findCommune('2A004'))?.name).toBe('Ajaccio')
    expect(await findCommune('99999')).toBeNull()
    expect(await findCommune('nantes\0')).toBeNull()
  })

  test('has neighbours, nearest first', async () => {
    const near = await nearestCommunes({ latitude: 47.2181, longitude: -1.5528 }, 5)
    expect(near[0]?.name).toBe('Nantes')
    expect(near[0]?.kilometres).toBeLessThan(2)
    const distances = near.map(({ kilometres }) => kilometres)
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
  })
})
