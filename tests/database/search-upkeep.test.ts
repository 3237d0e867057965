import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { noFilters } from '@/lib/challenges/filters'
import { listOpenChallenges } from '@/lib/challenges/search'
import { popularityOf } from '@/lib/challenges/popularity'
import { suggest } from '@/lib/challenges/suggestions'
import { keepSearchUpToDate, relearnWordsEachDay } from '@/lib/challenges/search-jobs'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { relay, unrelay } from '@/lib/relays/commands'
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

test('within a day, the words of a défi that the public no longer sees are neither offered nor meant by a typo', async () => {
  const secret = await aChallenge({
    title: 'Appeler Mme Zwingelstein',
    description: 'Sonner chez Zwingelstein.',
  })
  const edited = await aChallenge({ title: 'Un quadricycle à réparer' })
  await aChallenge({ title: 'Un pédalier à réparer' })
  await keepSearchUpToDate()
  const offered = async (typed: string) =>
    (await suggest(typed)).flatMap(({ kind, label }) => (kind === 'word' ? [label] : []))
  expect(await offered('zwing')).toEqual(['zwingelstein'])

  await db.challenge.update({
    where: { id: secret.id },
    data: { status: 'SUSPENDED', statusReason: 'Un nom' },
  })
  await db.challenge.update({ where: { id: edited.id }, data: { title: 'Un tandem à réparer' } })
  await relearnWordsEachDay()
  expect(await offered('quadri')).toEqual(['quadricycle'])

  await db.searchProgress.updateMany({ data: { relearnedAt: new Date(Date.now() - DAY - 1) } })
  await relearnWordsEachDay()
  expect(await offered('zwing')).toEqual([])
  expect(await offered('quadri')).toEqual([])
  const typo = await listOpenChallenges({ ...noFilters, words: 'zwingelstin' }, new Date())
  expect(typo.searchedFor).toBeNull()
  // As often as they are said, however often they were learned.
  expect(await db.searchWord.findUnique({ where: { plain: 'pedalier' } })).toMatchObject({
    word: 'pédalier',
    uses: 1,
  })
})

test('what is published while all words are learned anew is learned as well', async () => {
  await db.searchProgress.updateMany({ data: { relearnedAt: new Date(Date.now() - DAY - 1) } })
  await aChallenge({ title: 'Un xylophone à accorder' })
  await keepSearchUpToDate()
  await relearnWordsEachDay()
  const { learnedUntil, relearnedAt } = await db.searchProgress.findFirstOrThrow()
  expect(learnedUntil.getTime()).toBeLessThanOrEqual(relearnedAt.getTime() - 60_000)
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
  const aRelay = async (challengeId: string, daysAgo: number) =>
    db.relay.create({
      data: {
        challengeId,
        userId: (await aUser()).id,
        code: unique(),
        createdAt: new Date(Date.now() - daysAgo * DAY),
      },
    })
  const first = await aRelay(fresh.id, 0)
  await aRelay(old.id, 29)
  await aRelay(old.id, 29)
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

test('a relay taken back, and a person who withdrew, leave the popularity as it was', async () => {
  const [challenge, person] = [await aChallenge(), await aUser()]
  const slotId = challenge.slots[0]?.id ?? ''
  const popularity = async () =>
    (await db.challenge.findUniqueOrThrow({ where: { id: challenge.id } })).popularity
  await relay({ challengeId: challenge.id, person })
  await keepSearchUpToDate()
  expect(await popularity()).toBeGreaterThan(0)
  await unrelay({ challengeId: challenge.id, person })
  expect(await popularity()).toBe(0)

  await joinSlot({ slotId, person, now: new Date() })
  await keepSearchUpToDate()
  expect(await popularity()).toBeGreaterThan(0)
  await withdraw({ slotId, person, now: new Date() })
  await keepSearchUpToDate()
  expect(await popularity()).toBe(0)
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
