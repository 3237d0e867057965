import { expect, test } from 'vitest'
import { followTheClock } from '@/lib/challenges/jobs'
import { db } from '@/lib/db'
import { aChallenge } from '@/tests/support/factories'

const now = Date.now()
const hours = (count: number) => new Date(now + count * 3_600_000)
const slot = (from: number, until: number) => ({
  startsAt: hours(from),
  endsAt: hours(until),
  closesAt: hours(from),
})

async function afterTheClock(slots: object[]) {
  const { id } = await aChallenge({ slots })
  // As a row stands that was right when it was written, before time went on.
  await db.challenge.update({ where: { id }, data: { nextStartsAt: hours(-5) } })
  await followTheClock()
  return db.challenge.findUniqueOrThrow({ where: { id }, include: { slots: true } })
}

test('a défi whose first slot has begun moves on to the next', async () => {
  const challenge = await afterTheClock([slot(-5, -3), slot(20, 22)])
  expect(challenge.status).toBe('PUBLISHED')
  expect(challenge.nextStartsAt).toEqual(
    challenge.slots.find(({ startsAt }) => startsAt && startsAt > new Date())?.startsAt,
  )
})

test('a défi is completed when its last slot is over, and not while it lasts', async () => {
  expect(await afterTheClock([slot(-5, -3)])).toMatchObject({ status: 'COMPLETED' })
  expect(await afterTheClock([slot(-5, 1)])).toMatchObject({ status: 'PUBLISHED' })
})

test('a défi to do on one’s own stays open until its registrations close', async () => {
  const alone = { startsAt: null, endsAt: null, capacity: null }
  const open = await aChallenge({ format: 'AT_HOME', slots: [{ ...alone, closesAt: null }] })
  const closed = await aChallenge({ format: 'AT_HOME', slots: [{ ...alone, closesAt: hours(-1) }] })
  await followTheClock()
  expect(await db.challenge.findUnique({ where: { id: open.id } })).toMatchObject({ status: 'PUBLISHED' })
  expect(await db.challenge.findUnique({ where: { id: closed.id } })).toMatchObject({ status: 'COMPLETED' })
})
