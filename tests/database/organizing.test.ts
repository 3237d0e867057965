import { describe, expect, test } from 'vitest'
import { settleEach } from '@/lib/dashboard/commands'
import { findPerson } from '@/lib/dashboard/departures'
import { findParticipants } from '@/lib/dashboard/participants'
import { findChallengesInNeed } from '@/lib/dashboard/needs'
import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { addByHand, admit, decline, pullIn, remove } from '@/lib/participations/organizing'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'
import { readMail } from '@/tests/support/jobs'

const now = new Date()

type Person = { id: string; email: string; adult: boolean | null }

/** A défi of one slot, launched alone; `organizer` may settle its list. */
async function aSlotOf(capacity: number | null, changes: Parameters<typeof aChallenge>[0] = {}) {
  const organizer = await aUser({ name: 'Nadia Kervalec' })
  const challenge = await aChallenge({ authorId: organizer.id, slots: [{ capacity }], ...changes })
  const [slot] = challenge.slots
  if (!slot) throw new Error('no slot')
  return { organizer, challenge, slotId: slot.id }
}

async function join(slotId: string, person: Person, partySize = 1): Promise<string> {
  const joined = await joinSlot({ slotId, person, partySize, now })
  if (!joined.ok) throw new Error(joined.refusal)
  return joined.value.participationId
}

async function statusOf(participationId: string): Promise<ParticipationStatus> {
  return (await db.participation.findUniqueOrThrow({ where: { id: participationId } })).status
}

const lastEvent = (participationId: string) =>
  db.participationEvent.findFirst({ where: { participationId }, orderBy: { id: 'desc' } })

async function placesOf(slotId: string) {
  const { capacity, takenPlaces } = await db.slot.findUniqueOrThrow({ where: { id: slotId } })
  return { capacity, takenPlaces }
}

describe('Who may settle a list', () => {
  const may = {
    owner: true,
    editor: true,
    checkIn: false,
    elsewhere: false,
    participant: false,
    stranger: false,
  }
  type Case = { slotId: string; email: string; participationId: string; organizer: { id: string }; now: Date }
  const steps = [
    ['admit', 'PENDING', 'CONFIRMED', (about: Case) => admit(about)],
    ['decline', 'PENDING', 'DECLINED', (about: Case) => decline({ ...about, reason: '' })],
    ['pullIn', 'WAITLISTED', 'CONFIRMED', (about: Case) => pullIn({ ...about, addPlaces: false })],
    ['remove', 'CONFIRMED', 'CANCELLED', (about: Case) => remove({ ...about, reason: '' })],
    ['addByHand', null, 'CONFIRMED', (about: Case) => addByHand({ ...about, name: 'Alix', partySize: 1 })],
  ] as const

  for (const [step, from, to, settle] of steps)
    test(`${step}: the owners and editors of its organisation, and to anybody else it does not exist`, async () => {
      const [owner, editor, checkIn, elsewhere, stranger] = await Promise.all(
        Array.from({ length: 5 }, () => aUser()),
      )
      if (!owner || !editor || !checkIn || !elsewhere || !stranger) throw new Error('nobody')
      const organization = await anOrganization({ owner })
      await anOrganization({ owner: elsewhere })
      for (const [person, role] of [
        [editor, 'EDITOR'],
        [checkIn, 'CHECK_IN'],
      ] as const)
        await db.organizationMember.create({
          data: { organizationId: organization.id, userId: person.id, role },
        })
      const { slotId } = await aSlotOf(50, { authorId: owner.id, organizationId: organization.id })

      for (const [who, allowed] of Object.entries(may)) {
        const person = await aUser()
        const organizer =
          { owner, editor, checkIn, elsewhere, stranger, participant: person }[who] ?? stranger
        const row =
          from && (await db.participation.create({ data: { slotId, userId: person.id, status: from } }))
        const about = { slotId, email: person.email, participationId: row?.id ?? '', organizer, now }
        const answer = await settle(about)
        const after = await db.participation.findFirst({ where: { slotId, userId: person.id } })
        if (allowed) {
          expect.soft(answer, who).toEqual({ ok: true, value: { status: to } })
          expect.soft(after?.status, who).toBe(to)
        } else {
          expect.soft(answer, who).toEqual({ ok: false, refusal: 'not-found' })
          expect.soft(after?.status, who).toBe(from ?? undefined)
        }
      }
    })

  test('how people left, and their names, are for those alone who may change the défi', async () => {
    const [owner, checkIn] = [await aUser(), await aUser()]
    const organization = await anOrganization({ owner })
    await db.organizationMember.create({
      data: { organizationId: organization.id, userId: checkIn.id, role: 'CHECK_IN' },
    })
    const { slotId, challenge } = await aSlotOf(5, { authorId: owner.id, organizationId: organization.id })
    const participationId = await join(slotId, await aUser({ name: 'Alix Martinet' }))
    await remove({ participationId, organizer: owner, reason: 'Trop de monde', now })
    const departureFor = async (userId: string) =>
      (await findParticipants(challenge.slug, userId, now))?.slots[0]?.participants[0]?.departure
    expect(await departureFor(owner.id)).toMatchObject({
      to: 'CANCELLED',
      actor: 'ORGANIZER',
      reason: 'Trop de monde',
      by: null,
    })
    expect(await findPerson(participationId, owner.id)).toEqual({ name: 'Alix Martinet', partySize: 1 })
    expect(await departureFor(checkIn.id)).toBeNull()
    for (const other of [checkIn, await aUser()]) {
      expect((await departureFor(other.id)) ?? null).toBeNull()
      expect(await findPerson(participationId, other.id)).toBeNull()
    }
  })
})

describe('Several answered at once', () => {
  test('have the places in the order of the list, and the rest a rank', async () => {
    const { organizer, slotId } = await aSlotOf(2, { admission: 'APPROVAL' })
    const asked = []
    for (let n = 0; n < 3; n++) asked.push(await join(slotId, await aUser()))
    const step = { participationIds: asked, reason: '', organizer, now } as const
    const answers = await settleEach({ ...step, step: 'admit' })
    expect(answers.map((answer) => answer.ok && answer.value.status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'WAITLISTED',
    ])
    // Sent twice, it answers the same; a no that comes afterwards changes nothing.
    expect(await settleEach({ ...step, step: 'admit' })).toEqual(answers)
    expect(await settleEach({ ...step, step: 'decline' })).toEqual(
      asked.map(() => ({ ok: false, refusal: 'answered' })),
    )
    expect(await placesOf(slotId)).toEqual({ capacity: 2, takenPlaces: 2 })
  })

  test('one that is foreign keeps nobody else from being answered', async () => {
    const { organizer, slotId } = await aSlotOf(5, { admission: 'APPROVAL' })
    const { slotId: foreignSlot } = await aSlotOf(5, { admission: 'APPROVAL' })
    const [mine, foreign] = [await join(slotId, await aUser()), await join(foreignSlot, await aUser())]
    const participationIds = [foreign, mine]
    const answers = await settleEach({ participationIds, step: 'decline', reason: 'Complet', organizer, now })
    expect(answers.map(({ ok }) => ok)).toEqual([false, true])
    expect([await statusOf(foreign), await statusOf(mine)]).toEqual(['PENDING', 'DECLINED'])
    expect(await lastEvent(mine)).toMatchObject({
      reason: 'Complet',
      actor: 'ORGANIZER',
      actorId: organizer.id,
    })
  })
})

describe('Taken off the list', () => {
  test('a place is offered to the next who waits, and the list tells until when', async () => {
    const { organizer, slotId, challenge } = await aSlotOf(1)
    const [comes, waits] = [await join(slotId, await aUser()), await join(slotId, await aUser())]
    const removed = await remove({ participationId: comes, organizer, reason: 'Moins de monde', now })
    expect(removed).toEqual({ ok: true, value: { status: 'CANCELLED' } })
    expect(await statusOf(waits)).toBe('OFFERED')
    expect(await lastEvent(comes)).toMatchObject({ reason: 'Moins de monde', from: 'CONFIRMED' })

    const list = await findParticipants(challenge.slug, organizer.id, now)
    const offered = list?.slots[0]?.participants.find(({ id }) => id === waits)
    expect(offered?.offeredUntil?.getTime()).toBe(now.getTime() + 24 * 3_600_000)

    // Repeating it offers nothing more; the way back is refused while the place is held for somebody.
    expect(await remove({ participationId: comes, organizer, reason: '', now })).toEqual(removed)
    expect(await pullIn({ participationId: comes, organizer, addPlaces: false, now })).toEqual({
      ok: false,
      refusal: 'full',
    })
    expect(await placesOf(slotId)).toEqual({ capacity: 1, takenPlaces: 1 })
  })

  test('who was declined or has left is not taken off again', async () => {
    const { organizer, slotId } = await aSlotOf(5)
    const person = await aUser()
    const participationId = await join(slotId, person)
    await withdraw({ slotId, person, now })
    expect(await remove({ participationId, organizer, reason: '', now })).toMatchObject({ refusal: 'left' })
    await db.participation.update({ where: { id: participationId }, data: { status: 'DECLINED' } })
    expect(await remove({ participationId, organizer, reason: '', now })).toMatchObject({
      refusal: 'answered',
    })
  })
})

describe('Pulled in', () => {
  test('past the others where a place is free, and into one more where none is', async () => {
    const { organizer, slotId } = await aSlotOf(2)
    await join(slotId, await aUser(), 2)
    const [first, second] = [await join(slotId, await aUser()), await join(slotId, await aUser(), 2)]
    const pull = (participationId: string, addPlaces: boolean) =>
      pullIn({ participationId, organizer, addPlaces, now })

    expect(await pull(second, false)).toEqual({ ok: false, refusal: 'full' })
    expect(await placesOf(slotId)).toEqual({ capacity: 2, takenPlaces: 2 })
    expect(await pull(second, true)).toEqual({ ok: true, value: { status: 'CONFIRMED' } })
    expect(await placesOf(slotId)).toEqual({ capacity: 4, takenPlaces: 4 })
    expect(await statusOf(first)).toBe('WAITLISTED')
    expect(await pull(second, true)).toMatchObject({ ok: true })
    expect(await placesOf(slotId)).toEqual({ capacity: 4, takenPlaces: 4 })
  })

  test('an offer is taken for them without another place', async () => {
    const { organizer, slotId } = await aSlotOf(1)
    const [comes, waits] = [await join(slotId, await aUser()), await join(slotId, await aUser())]
    await remove({ participationId: comes, organizer, reason: '', now })
    expect(await pullIn({ participationId: waits, organizer, addPlaces: false, now })).toMatchObject({
      ok: true,
    })
    expect(await placesOf(slotId)).toEqual({ capacity: 1, takenPlaces: 1 })
  })

  test('who was declined or taken off comes back; who left by themselves does not, nor after the day', async () => {
    const { organizer, slotId, challenge } = await aSlotOf(null)
    const person = await aUser()
    const participationId = await join(slotId, person)
    const pull = async (status: ParticipationStatus) => {
      await db.participation.update({ where: { id: participationId }, data: { status } })
      const answer = await pullIn({ participationId, organizer, addPlaces: true, now })
      return answer.ok ? answer.value.status : answer.refusal
    }
    expect(await pull('DECLINED')).toBe('CONFIRMED')
    expect(await pull('CANCELLED')).toBe('CONFIRMED')
    expect(await pull('WITHDRAWN')).toBe('left')
    expect(await pull('EXPIRED')).toBe('left')
    expect(await pull('ATTENDED')).toBe('over')
    await db.challenge.update({
      where: { id: challenge.id },
      data: { status: 'CANCELLED', statusReason: 'La crue' },
    })
    expect(await pull('DECLINED')).toBe('not-open')
  })
})

describe('Added by hand', () => {
  const add = (slotId: string, organizer: { id: string }, email: string, partySize = 1) =>
    addByHand({ slotId, organizer, email, partySize, name: 'Alix Martinet' })

  test('a new address gets an account, with the name given, and a mail', async () => {
    const { organizer, slotId } = await aSlotOf(3)
    const email = `${unique()}@test.localhost`
    expect(await add(slotId, organizer, email, 2)).toEqual({ ok: true, value: { status: 'CONFIRMED' } })
    const person = await db.user.findUniqueOrThrow({ where: { email }, include: { participations: true } })
    expect(person).toMatchObject({
      name: 'Alix Martinet',
      emailVerified: null,
      participations: [{ slotId, status: 'CONFIRMED', partySize: 2 }],
    })
    expect(person.pseudonym).not.toContain('Alix')
    const event = await lastEvent(person.participations[0]?.id ?? '')
    expect(event).toMatchObject({ from: null, to: 'CONFIRMED', actor: 'ORGANIZER', actorId: organizer.id })

    expect(await readMail(person)).toMatchObject([{ subject: expect.stringContaining('Tu es inscrit·e') }])

    // Sent twice: one row, one event.
    expect(await add(slotId, organizer, email, 2)).toMatchObject({ ok: true })
    expect(await db.participationEvent.count({ where: { participation: { userId: person.id } } })).toBe(1)
    expect(await placesOf(slotId)).toEqual({ capacity: 3, takenPlaces: 2 })
  })

  test('typing the address of somebody who has an account does not tell their name', async () => {
    const { organizer, challenge, slotId } = await aSlotOf(2)
    const person = await aUser({ name: 'Prénom Nom', emailVerified: now })
    await addByHand({ slotId, name: 'Une voisine', email: person.email, partySize: 1, organizer })
    const list = await findParticipants(challenge.slug, organizer.id, now)
    expect(list?.slots[0]?.participants[0]).toMatchObject({ name: person.pseudonym, pseudonym: null })
    expect(JSON.stringify(list)).not.toContain('Prénom Nom')
  })

  test('an account that exists keeps its name, and its place in the queue becomes a place', async () => {
    const { organizer, slotId } = await aSlotOf(5, { admission: 'APPROVAL' })
    const person = await aUser({ name: 'Alexandra' })
    const asked = await join(slotId, person)
    expect(await add(slotId, organizer, person.email)).toMatchObject({ ok: true })
    expect(await statusOf(asked)).toBe('CONFIRMED')
    expect((await db.user.findUniqueOrThrow({ where: { id: person.id } })).name).toBe('Alexandra')
  })

  test('not who left by themselves, nor into a full slot, nor a closed account', async () => {
    const { organizer, slotId } = await aSlotOf(1)
    const [left, late, closed] = [await aUser(), await aUser(), await aUser({ suspendedAt: now })]
    await join(slotId, left)
    await withdraw({ slotId, person: left, now })
    expect(await add(slotId, organizer, left.email)).toEqual({ ok: false, refusal: 'left' })
    expect(await add(slotId, organizer, late.email, 2)).toEqual({ ok: false, refusal: 'full' })
    expect(await add(slotId, organizer, closed.email)).toEqual({ ok: false, refusal: 'account-closed' })
    expect(await placesOf(slotId)).toEqual({ capacity: 1, takenPlaces: 0 })
  })

  test('a refusal leaves no account behind', async () => {
    const { organizer, slotId } = await aSlotOf(1)
    await join(slotId, await aUser())
    const email = `${unique()}@test.localhost`
    expect(await add(slotId, organizer, email)).toEqual({ ok: false, refusal: 'full' })
    expect(await db.user.count({ where: { email } })).toBe(0)
  })
})

test('the dashboard knows how many wait in each slot, and how many are yet to be noted', async () => {
  const { organizer, slotId } = await aSlotOf(2)
  await join(slotId, await aUser(), 2)
  await join(slotId, await aUser(), 2)
  await join(slotId, await aUser())
  const [launched] = await findChallengesInNeed({ userId: organizer.id }, new Date())
  expect(launched?.slots).toMatchObject([{ waiting: 3, confirmed: 2, takenPlaces: 2 }])
})
