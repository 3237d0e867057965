import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { noFilters } from '@/lib/challenges/filters'
import { listOpenChallenges } from '@/lib/challenges/search'
import { popularityOf } from '@/lib/challenges/popularity'
import { keepSearchUpToDate } from '@/lib/challenges/search-jobs'
import { aChallenge, aUser, unique } from '@/tests/support/factories'

const DAY = 86_400_000

test('a word of a published défi is known once the worker has read it, and a typo of it finds it', async () => {
  const challenge = await aChallenge({ title: 'Atelier d’osier et de vannerie' })
  await aChallenge({ title: 'Un kaléidoscope à inventer', status: 'PENDING_REVIEW' })
  await keepSearchUpToDate()
  expect(await db.searchWord.findUnique({ where: { plain: 'vannerie' } })).toMatchObject({ word: 'vannerie' })
  expect(await db.searchWord.findUnique({ where: { plain: 'kaleidoscope' } })).toBeNull()
  const page = await listOpenChallenges({ ...noFilters, words: 'ossier et vanerie' }, new Date())
  expect(page.challenges.map(({ id }) => id)).toEqual([challenge.id])
  expect(page.searchedFor).toBe('osier et vannerie')
})

test('a word that exists is never taken for a typo, even where it finds nothing', async () => {
  await aChallenge({ title: 'Tenir la buvette du stade', description: 'On sert du jus de pomme.' })
  await keepSearchUpToDate()
  // A town of ours, and a word that only an unread défi has.
  await db.commune.update({ where: { code: '44109' }, data: { searchName: 'buvettes' } })
  await aChallenge({ title: 'Jouer de la clavette ensemble' })
  for (const words of ['buvettes', 'clavette', 'pommes']) {
    const page = await listOpenChallenges({ ...noFilters, words }, new Date())
    expect({ words, searchedFor: page.searchedFor }).toEqual({ words, searchedFor: null })
  }
})

test('a relay of today weighs more than two of last month, and who withdraws no longer counts', async () => {
  const [fresh, old, none] = await Promise.all([aChallenge(), aChallenge(), aChallenge()])
  const relay = async (challengeId: string, daysAgo: number) =>
    db.relay.create({
      data: {
        challengeId,
        userId: (await aUser()).id,
        code: unique(),
        createdAt: new Date(Date.now() - daysAgo * DAY),
      },
    })
  const first = await relay(fresh.id, 0)
  await relay(old.id, 29)
  await relay(old.id, 29)
  await db.participation.create({
    data: { slotId: none.slots[0]?.id ?? '', userId: (await aUser()).id, status: 'WITHDRAWN' },
  })
  await db.searchProgress.updateMany({ data: { countedUntil: new Date(0) } })
  await keepSearchUpToDate()
  const ids = [fresh.id, old.id, none.id]
  const page = await listOpenChallenges({ ...noFilters, sort: 'popularite' }, new Date())
  expect(page.challenges.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids)
  const counted = await db.challenge.findUniqueOrThrow({ where: { id: fresh.id } })
  expect(counted.popularity).toBeCloseTo(popularityOf([first.createdAt]), 3)
})

test('what happened while popularity is counted is counted the next time', async () => {
  const [now, past] = [new Date(), new Date(Date.now() - 250 * DAY)]
  const [recent, old] = [await aChallenge(), await aChallenge()]
  for (const [challengeId, createdAt] of [
    [recent.id, now],
    [old.id, past],
  ] as const)
    await db.relay.create({ data: { challengeId, userId: (await aUser()).id, code: unique(), createdAt } })
  await db.searchProgress.updateMany({ data: { countedUntil: new Date('2000-01-01') } })
  const countedUntil = async () => (await db.searchProgress.findFirstOrThrow()).countedUntil.getTime()
  // A run goes a hundred days further, and ends a minute before it began.
  await keepSearchUpToDate()
  expect(await countedUntil()).toBeLessThan(now.getTime() - 100 * DAY)
  await keepSearchUpToDate()
  await keepSearchUpToDate()
  expect(await countedUntil()).toBeGreaterThan(now.getTime() - 120_000)
  expect(await countedUntil()).toBeLessThanOrEqual(Date.now() - 60_000)
  for (const [{ id }, at] of [
    [recent, now],
    [old, past],
  ] as const)
    expect((await db.challenge.findUniqueOrThrow({ where: { id } })).popularity).toBeCloseTo(
      popularityOf([at]),
      3,
    )
})
