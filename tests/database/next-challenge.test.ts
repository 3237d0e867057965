import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { joinSlot } from '@/lib/participations/commands'
import { findNextChallenge } from '@/lib/participations/next'
import { aChallenge, aUser } from '@/tests/support/factories'

const now = new Date()
const at = (days: number, hours = 0) => new Date(now.getTime() + (days * 24 + hours) * 3_600_000)
const slot = (days: number, hours = 0) => ({
  startsAt: at(days, hours),
  endsAt: at(days, hours + 2),
  closesAt: at(days, hours),
})

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE challenges, users CASCADE`
})

/** Somebody who has just taken on a cleaning of the Loire in Nantes, in a week; `next` is what they are offered then. */
async function somebodyGoing(overrides: Parameters<typeof aUser>[0] = {}) {
  const person = await aUser(overrides)
  const taken = await aChallenge({ slots: [slot(7)], openToMinors: true })
  const [{ id: slotId } = { id: '' }] = taken.slots
  await joinSlot({ slotId, person, now })
  return { person, taken, next: async () => (await findNextChallenge(slotId, person.id, now))?.title ?? null }
}

test('the same cause nearby comes before the rest nearby, and that before what is done from anywhere', async () => {
  const { next } = await somebodyGoing()
  expect(await next()).toBeNull()
  const titles = ['Écrire des lettres', 'Lire des histoires', 'Compter les oiseaux', 'Planter une haie']
  const anytime = {
    format: 'REMOTE' as const,
    slots: [{ startsAt: null, endsAt: null, closesAt: null }],
  }
  await aChallenge({ ...anytime, title: titles[0], cause: 'HARDSHIP' })
  expect(await next()).toBe(titles[0])
  await aChallenge({ ...anytime, title: titles[2] })
  expect(await next()).toBe(titles[2])
  await aChallenge({ title: titles[1], cause: 'YOUTH', slots: [slot(9)] })
  expect(await next()).toBe(titles[1])
  await aChallenge({ title: titles[3], slots: [slot(20)] })
  expect(await next()).toBe(titles[3])
  await aChallenge({ title: 'Nettoyer le canal', slots: [slot(10)] })
  expect(await next()).toBe('Nettoyer le canal')
})

test('hours that are promised are not asked for twice; another date of the same défi is', async () => {
  const { next } = await somebodyGoing()
  await aChallenge({ title: 'En même temps', slots: [slot(7, 1)] })
  expect(await next()).toBeNull()
  await aChallenge({ title: 'En même temps, ou plus tard', slots: [slot(7, 1), slot(8)] })
  expect(await next()).toBe('En même temps, ou plus tard')
})

test('what is held, run, full, far or for adults alone is not proposed', async () => {
  const { person, next } = await somebodyGoing({ adult: false })
  const held = await aChallenge({ openToMinors: true, slots: [slot(9), slot(10)] })
  await joinSlot({ slotId: held.slots[0]?.id ?? '', person, now })
  await aChallenge({ openToMinors: true, authorId: person.id })
  const full = await aChallenge({ openToMinors: true, slots: [{ ...slot(9), capacity: 1 }] })
  await joinSlot({ slotId: full.slots[0]?.id ?? '', person: await aUser(), now })
  await aChallenge({ openToMinors: true, slots: [slot(11)], latitude: 47.9, longitude: -1.4 })
  await aChallenge({ openToMinors: false, slots: [slot(12)] })
  expect(await next()).toBeNull()
  await aChallenge({ openToMinors: true, title: 'Enfin celui-là', slots: [slot(13)] })
  expect(await next()).toBe('Enfin celui-là')
})
