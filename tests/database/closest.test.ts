import { beforeEach, expect, test } from 'vitest'
import { findClosest } from '@/lib/challenges/closest'
import { noFilters } from '@/lib/challenges/filters'
import { db } from '@/lib/db'
import { aChallenge, nantes } from '@/tests/support/factories'

const now = new Date()
const around = { kind: 'town', slug: 'nantes', radius: 5 } as const

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE challenges CASCADE`
  await nantes()
})

test('a search that finds nothing gives up as little as it must', async () => {
  const filters = { ...noFilters, words: 'herbiers', where: around, audience: ['fauteuil' as const] }
  const closest = async () => {
    const found = await findClosest(filters, now)
    return found && [found.conceded, ...found.challenges.map(({ title }) => title)]
  }
  expect(await closest()).toBeNull()
  await aChallenge({ title: 'Une autre chose à Nantes' })
  expect(await closest()).toEqual(['words', 'Une autre chose à Nantes'])
  await aChallenge({ title: 'Des herbiers au loin', latitude: 43.3, longitude: 5.4 })
  expect(await closest()).toEqual(['place', 'Des herbiers au loin'])
  await aChallenge({ title: 'Des herbiers sans rampe' })
  expect(await closest()).toEqual(['rest', 'Des herbiers sans rampe'])
  await aChallenge({
    title: 'Des herbiers un peu plus loin',
    wheelchairAccessible: true,
    latitude: 47.5,
    longitude: -1.57,
  })
  expect(await closest()).toEqual(['distance', 'Des herbiers un peu plus loin'])
})
