import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { admit, decline } from '@/lib/participations/organizing'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'

const now = new Date()
const noLock = async () => {}

async function openSlot(slot: { capacity?: number | null; closesAt?: Date } = {}, challenge: object = {}) {
  const { slots } = await aChallenge({ slots: [slot], ...challenge })
  const [first] = slots
  if (!first) throw new Error('The factory made no slot.')
  return first
}

async function volunteers(count: number) {
  const rows = Array.from({ length: count }, () => ({
    email: `${unique()}@test.localhost`,
    pseudonym: `Volontaire ${unique()}`,
    adult: true,
  }))
  return db.user.createManyAndReturn({ data: rows, select: { id: true, adult: true } })
}

async function countByStatus(slot: { id: string }) {
  const groups = await db.participation.groupBy({ by: ['status'], where: { slotId: slot.id }, _count: true })
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]))
}

test('two hundred people at once for fifty places: fifty are in, the others wait, nobody is lost', async () => {
  const slot = await openSlot({ capacity: 50 })
  const people = await volunteers(200)
  await Promise.all(people.map((person) => joinSlot({ slotId: slot.id, person, now })))

  expect(await countByStatus(slot)).toEqual({ CONFIRMED: 50, WAITLISTED: 150 })
  expect(await db.slot.findUnique({ where: { id: slot.id } })).toMatchObject({ takenPlaces: 50 })
})

test('without the lock the same crowd is oversold', async () => {
  // The database itself refuses to oversell; both protections are taken off to show the race that they stop.
  await db.$executeRaw`ALTER TABLE slots DROP CONSTRAINT slots_never_oversold`
  try {
    const slot = await openSlot({ capacity: 50 })
    const people = await volunteers(200)
    await Promise.all(people.map((person) => joinSlot({ slotId: slot.id, person, now }, noLock)))
    expect((await countByStatus(slot)).CONFIRMED).toBeGreaterThan(50)
    await db.participation.deleteMany({ where: { slotId: slot.id } })
  } finally {
    await db.$executeRaw`ALTER TABLE slots ADD CONSTRAINT slots_never_oversold CHECK (taken_places >= 0 AND (capacity IS NULL OR taken_places <= capacity))`
  }
})

test('without the lock the database still refuses to oversell', async () => {
  const slot = await openSlot({ capacity: 50 })
  const people = await volunteers(200)
  await Promise.allSettled(people.map((person) => joinSlot({ slotId: slot.id, person, now }, noLock)))
  expect((await countByStatus(slot)).CONFIRMED).toBeLessThanOrEqual(50)
})

test('ten clicks at once are one participation, one event and one mail', async () => {
  const slot = await openSlot()
  const person = await aUser()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => joinSlot({ slotId: slot.id, person, now })),
  )

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await db.participationEvent.count({ where: { participation: { slotId: slot.id } } })).toBe(1)
  const [mails] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pgboss.job WHERE name = 'mail' AND data->>'eventId' IN
      (SELECT e.id::text FROM participation_events e JOIN participations p ON p.id = e.participation_id WHERE p.slot_id = ${slot.id}::uuid)`
  expect(mails?.count).toBe(1n)
})

test('a place given back is offered to the first who waits and fits, and the row of the one who left stays', async () => {
  const slot = await openSlot({ capacity: 2 })
  const [first, second, family, single] = await volunteers(4)
  if (!first || !second || !family || !single) throw new Error('four people')
  await joinSlot({ slotId: slot.id, person: first, now })
  await joinSlot({ slotId: slot.id, person: second, now })
  await joinSlot({ slotId: slot.id, person: family, partySize: 2, now })
  await joinSlot({ slotId: slot.id, person: single, now })

  await withdraw({ slotId: slot.id, person: first, now })

  const statuses = await db.participation.findMany({
    where: { slotId: slot.id },
    orderBy: { createdAt: 'asc' },
  })
  expect(statuses.map(({ status }) => status)).toEqual(['WITHDRAWN', 'CONFIRMED', 'WAITLISTED', 'OFFERED'])
  expect(await db.slot.findUnique({ where: { id: slot.id } })).toMatchObject({ takenPlaces: 2 })
})

test('who comes back gets the same row again', async () => {
  const slot = await openSlot()
  const person = await aUser()
  const joined = await joinSlot({ slotId: slot.id, person, now })
  await withdraw({ slotId: slot.id, person, now })
  await withdraw({ slotId: slot.id, person, now })
  expect(await joinSlot({ slotId: slot.id, person, now })).toEqual(joined)
  expect(await db.participation.count({ where: { slotId: slot.id } })).toBe(1)
})

test('a closed slot, a cancelled défi and an unknown slot take nobody', async () => {
  const person = await aUser()
  const closed = await openSlot({ closesAt: new Date(now.getTime() - 1000) })
  const cancelled = await openSlot({}, { status: 'CANCELLED', statusReason: 'Tempête annoncée.' })

  expect(await joinSlot({ slotId: closed.id, person, now })).toEqual({ ok: false, refusal: 'closed' })
  expect(await joinSlot({ slotId: cancelled.id, person, now })).toEqual({ ok: false, refusal: 'not-open' })
  expect(await joinSlot({ slotId: person.id, person, now })).toEqual({ ok: false, refusal: 'not-found' })
})

test('a person under eighteen joins what is open to minors, and nothing else', async () => {
  const person = await aUser({ adult: false })
  const forAdults = await openSlot()
  const forAll = await openSlot({}, { openToMinors: true })
  expect(await joinSlot({ slotId: forAdults.id, person, now })).toEqual({ ok: false, refusal: 'adults-only' })
  expect(await joinSlot({ slotId: forAll.id, person, now })).toMatchObject({ ok: true })
})

test('only an organiser answers a request, once; a stranger finds nothing', async () => {
  const [owner, stranger, person] = [await aUser(), await aUser(), await aUser()]
  const organization = await anOrganization({ owner })
  const slot = await openSlot({}, { admission: 'APPROVAL', organizationId: organization.id })
  const joined = await joinSlot({ slotId: slot.id, person, now })
  if (!joined.ok) throw new Error(joined.refusal)
  expect(joined.value.status).toBe('PENDING')
  const { participationId } = joined.value

  expect(await admit({ participationId, organizer: stranger, now })).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  expect(await admit({ participationId, organizer: person, now })).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  expect(await admit({ participationId, organizer: owner, now })).toEqual({
    ok: true,
    value: { status: 'CONFIRMED' },
  })
  expect(await admit({ participationId, organizer: owner, now })).toEqual({
    ok: true,
    value: { status: 'CONFIRMED' },
  })
  expect(await decline({ participationId, organizer: owner, reason: 'Complet', now })).toEqual({
    ok: false,
    refusal: 'answered',
  })
})
