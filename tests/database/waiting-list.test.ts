import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { endDueOffers, endOffer } from '@/lib/participations/waiting-list'
import { aChallenge, aUser } from '@/tests/support/factories'
import { lettersFor, readMail, waitingJobs } from '@/tests/support/jobs'

const HOUR = 3_600_000
const now = new Date()
const later = (hours: number) => new Date(now.getTime() + hours * HOUR)

/** A slot of two places that starts in so many hours, two people in it, three who wait. */
async function fullSlot(hours = 24 * 10) {
  const startsAt = later(hours)
  const endsAt = later(hours + 2)
  const { slots } = await aChallenge({ slots: [{ capacity: 2, startsAt, endsAt, closesAt: startsAt }] })
  const slotId = slots[0]?.id ?? ''
  const people = []
  for (let n = 0; n < 5; n++) {
    const person = await aUser()
    await joinSlot({ slotId, person, now })
    people.push(person)
  }
  const [ann, bob, first, second, third] = people
  if (!ann || !bob || !first || !second || !third) throw new Error('five people')
  return { slotId, ann, bob, first, second, third }
}

async function states(slotId: string) {
  const rows = await db.participation.findMany({ where: { slotId }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ status }) => status)
}

test('two freed places are offered to two, one after the other, and whoever takes has it', async () => {
  const { slotId, ann, bob, first, second } = await fullSlot()
  await withdraw({ slotId, person: ann, now })
  await withdraw({ slotId, person: bob, now })
  expect(await states(slotId)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'OFFERED', 'OFFERED', 'WAITLISTED'])

  expect(await joinSlot({ slotId, person: first, now })).toMatchObject({ value: { status: 'CONFIRMED' } })
  await withdraw({ slotId, person: second, now })
  expect(await states(slotId)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'CONFIRMED', 'WITHDRAWN', 'OFFERED'])

  const [, , told] = await readMail(first)
  expect(await readMail(first)).toHaveLength(3)
  expect(told?.text).toContain('La place est à toi')
})

test('an offer that nobody answers ends in time, and goes to the next', async () => {
  const { slotId, ann, first, second } = await fullSlot()
  await withdraw({ slotId, person: ann, now })
  const offer = await db.participation.findFirstOrThrow({ where: { slotId, status: 'OFFERED' } })
  expect(offer.offeredUntil).toEqual(later(24))
  const jobs = await waitingJobs<{ participationId: string }>('offer-end')
  expect(jobs.find(({ data }) => data.participationId === offer.id)?.startAfter).toEqual(later(24))

  await endOffer({ participationId: offer.id, now: later(23) })
  expect(await states(slotId)).toContain('OFFERED')
  await endOffer({ participationId: offer.id, now: later(24) })
  await endOffer({ participationId: offer.id, now: later(24) })
  expect(await states(slotId)).toEqual(['WITHDRAWN', 'CONFIRMED', 'EXPIRED', 'OFFERED', 'WAITLISTED'])

  await endDueOffers(later(24))
  expect(await states(slotId)).toContain('OFFERED')
  await endDueOffers(later(24 * 3))
  expect(await states(slotId)).toEqual(['WITHDRAWN', 'CONFIRMED', 'EXPIRED', 'EXPIRED', 'OFFERED'])

  const texts = (await readMail(first)).map(({ subject }) => subject.split(/\s*:/)[0])
  expect(texts).toEqual(['Liste d’attente', 'Une place t’est proposée', 'La place proposée est partie'])
  expect(await lettersFor(second)).toHaveLength(3)
})

test('who comes back after letting an offer go waits behind the others', async () => {
  const { slotId, ann, first } = await fullSlot()
  await withdraw({ slotId, person: ann, now })
  await endDueOffers(later(25))
  expect(await joinSlot({ slotId, person: first, now: later(26) })).toMatchObject({
    value: { status: 'WAITLISTED' },
  })
  const queue = await db.participation.findMany({
    where: { slotId, status: 'WAITLISTED' },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
  })
  expect(queue.at(-1)?.userId).toBe(first.id)
})

test('in the last two hours nobody is offered: all who wait are told, and the first to come has the place', async () => {
  const { slotId, ann, first, second, third } = await fullSlot(1.5)
  await withdraw({ slotId, person: ann, now })
  expect(await states(slotId)).toEqual(['WITHDRAWN', 'CONFIRMED', 'WAITLISTED', 'WAITLISTED', 'WAITLISTED'])
  for (const person of [first, second, third])
    expect((await lettersFor(person)).at(-1)).toMatchObject({ letter: 'place-open' })

  expect(await joinSlot({ slotId, person: third, now })).toMatchObject({ value: { status: 'CONFIRMED' } })
  expect(await joinSlot({ slotId, person: first, now })).toMatchObject({ value: { status: 'WAITLISTED' } })
  const mail = (await readMail(second)).at(-1)
  expect(mail?.subject).toContain('Une place est libre, tout de suite')
})

test('once it has begun, an offer cannot be taken any more', async () => {
  const { slotId, ann, first } = await fullSlot(3)
  await withdraw({ slotId, person: ann, now })
  expect(await joinSlot({ slotId, person: first, now: later(3) })).toEqual({ ok: false, refusal: 'closed' })
})
