import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { findAttendance } from '@/lib/challenges/queries'
import { findParticipants } from '@/lib/dashboard/participants'
import { listLaunched } from '@/lib/dashboard/launched'
import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { participationKey, presenceCode } from '@/lib/participations/keys'
import { disputeAbsence, notePresence } from '@/lib/participations/presence'
import type { PresenceOperation } from '@/lib/participations/presence-schema'
import { findReception } from '@/lib/participations/reception'
import { aChallenge, anOrganization, aSlot, aUser } from '@/tests/support/factories'

const now = new Date()
const hour = 3_600_000
const day = 24 * hour

/** A défi of an association that began an hour ago, with the people who receive and one who does not. */
async function anEntrance(overrides: { startsAt?: Date; status?: 'PUBLISHED' | 'CANCELLED' } = {}) {
  const [owner, receiver, stranger] = await Promise.all([
    aUser(),
    aUser({ name: 'Maud de l’accueil' }),
    aUser(),
  ])
  const organization = await anOrganization({ owner })
  await db.organizationMember.create({
    data: { organizationId: organization.id, userId: receiver.id, role: 'CHECK_IN' },
  })
  const { startsAt = new Date(now.getTime() - hour), status = 'PUBLISHED' } = overrides
  const challenge = await aChallenge({
    authorId: owner.id,
    organizationId: organization.id,
    status,
    statusReason: status === 'CANCELLED' ? 'Tempête annoncée.' : '',
    slots: [{ startsAt, capacity: 10 }],
  })
  return { owner, receiver, stranger, ...challenge, slotId: challenge.slots[0]?.id ?? '' }
}

type Entrance = Awaited<ReturnType<typeof anEntrance>>

async function someoneIn(
  { slotId }: { slotId: string },
  status: ParticipationStatus = 'CONFIRMED',
  partySize = 1,
) {
  const user = await aUser()
  const { id } = await db.participation.create({ data: { slotId, userId: user.id, status, partySize } })
  return { id, user }
}

const mark = (kind: 'present' | 'absent' | 'undo', participation: { id: string }): PresenceOperation => ({
  id: randomUUID(),
  kind,
  participation: participation.id,
  at: now.getTime(),
})
const walkIn = (slotId: string, people = 1): PresenceOperation => ({
  id: randomUUID(),
  kind: 'walk-in',
  slot: slotId,
  people,
  at: now.getTime(),
})

async function send(entrance: Entrance, operations: PresenceOperation[], who = entrance.receiver) {
  const noted = await notePresence({ slug: entrance.slug, receiver: who, operations, now })
  return noted.ok ? noted.value.map(({ refusal }) => refusal) : noted.refusal
}

const statusOf = async ({ id }: { id: string }) =>
  (await db.participation.findUniqueOrThrow({ where: { id } })).status
const takenPlaces = async ({ slotId }: Entrance) =>
  (await db.slot.findUniqueOrThrow({ where: { id: slotId } })).takenPlaces

let entrance: Entrance
beforeEach(async () => {
  entrance = await anEntrance()
})

test('who receives notes who is here, with their name and the hour in the log', async () => {
  const camille = await someoneIn(entrance)
  expect(await send(entrance, [mark('present', camille)])).toEqual([null])
  expect(await statusOf(camille)).toBe('ATTENDED')
  expect(await db.participationEvent.findMany({ where: { participationId: camille.id } })).toMatchObject([
    { from: 'CONFIRMED', to: 'ATTENDED', actor: 'ORGANIZER', actorId: entrance.receiver.id },
  ])
})

test('the same batch ten times, five of them at once, is noted once', async () => {
  const [camille, alex] = [await someoneIn(entrance), await someoneIn(entrance, 'CONFIRMED', 3)]
  const batch = [
    mark('present', camille),
    walkIn(entrance.slotId),
    walkIn(entrance.slotId, 4),
    mark('absent', alex),
  ]
  await Promise.all(Array.from({ length: 5 }, () => send(entrance, batch)))
  for (let again = 0; again < 5; again++)
    expect(await send(entrance, batch)).toEqual([null, null, null, null])

  expect([await statusOf(camille), await statusOf(alex)]).toEqual(['ATTENDED', 'NO_SHOW'])
  const noted = { participationId: { in: [camille.id, alex.id] } }
  expect(await db.participationEvent.count({ where: noted })).toBe(2)
  expect(await db.walkIn.aggregate({ where: { slotId: entrance.slotId }, _sum: { people: true } })).toEqual({
    _sum: { people: 5 },
  })
})

test('noting and taking back never change the places that are taken', async () => {
  const alex = await someoneIn(entrance, 'CONFIRMED', 3)
  const kinds = ['present', 'undo', 'absent', 'present', 'absent', 'undo', 'undo'] as const
  for (const kind of kinds) {
    expect(await send(entrance, [mark(kind, alex)])).toEqual([null])
    expect(await takenPlaces(entrance)).toBe(3)
  }
  expect(await statusOf(alex)).toBe('CONFIRMED')
})

test('of a full slot a mistake is taken back all the same', async () => {
  await db.slot.update({ where: { id: entrance.slotId }, data: { capacity: 1 } })
  const camille = await someoneIn(entrance)
  expect(await send(entrance, [mark('absent', camille), mark('undo', camille)])).toEqual([null, null])
  expect(await statusOf(camille)).toBe('CONFIRMED')
})

test('somebody counted by mistake is counted out, and only there', async () => {
  const [one, two] = [walkIn(entrance.slotId), walkIn(entrance.slotId)]
  const elsewhere = await anEntrance()
  await send(entrance, [one, two])
  const forget: PresenceOperation = {
    id: randomUUID(),
    kind: 'forget-walk-in',
    walkIn: one.id,
    at: now.getTime(),
  }
  await send(elsewhere, [forget])
  expect(await db.walkIn.count({ where: { slotId: entrance.slotId } })).toBe(2)
  await send(entrance, [forget, forget])
  expect(await db.walkIn.findMany({ where: { slotId: entrance.slotId } })).toMatchObject([
    { id: two.id, recordedBy: entrance.receiver.id },
  ])
})

test('the owner and the author of a personal défi receive; others find nothing', async () => {
  const camille = await someoneIn(entrance)
  expect(await send(entrance, [mark('present', camille)], entrance.owner)).toEqual([null])
  for (const other of [entrance.stranger, camille.user]) {
    expect(await send(entrance, [mark('undo', camille), walkIn(entrance.slotId)], other)).toBe('not-found')
    expect(await findReception(entrance.slug, other.id, now)).toBeNull()
  }
  expect(await statusOf(camille)).toBe('ATTENDED')

  const author = await aUser()
  const own = await aChallenge({ authorId: author.id, slots: [{ startsAt: now }] })
  const operations = [walkIn(own.slots[0]?.id ?? '')]
  expect(await notePresence({ slug: own.slug, receiver: author, operations, now })).toMatchObject({
    ok: true,
  })
})

test('a gesture that cannot be done says why, and holds up none of the others', async () => {
  const elsewhere = await anEntrance()
  const foreigner = await someoneIn(elsewhere)
  const [waiting, gone, camille] = [
    await someoneIn(entrance, 'WAITLISTED'),
    await someoneIn(entrance, 'WITHDRAWN'),
    await someoneIn(entrance),
  ]
  const operations = [
    mark('present', foreigner),
    mark('present', waiting),
    mark('absent', gone),
    walkIn(elsewhere.slotId),
    mark('present', { id: randomUUID() }),
    mark('present', camille),
  ]
  expect(await send(entrance, operations)).toEqual([
    'not-found',
    'not-expected',
    'not-expected',
    'not-found',
    'not-found',
    null,
  ])
  expect([await statusOf(foreigner), await statusOf(waiting), await statusOf(gone)]).toEqual([
    'CONFIRMED',
    'WAITLISTED',
    'WITHDRAWN',
  ])
  expect(await db.walkIn.count({ where: { slotId: elsewhere.slotId } })).toBe(0)
  expect(await statusOf(camille)).toBe('ATTENDED')
})

test('nothing is noted before the entrance opens, long after it, or where it was called off', async () => {
  const early = await anEntrance({ startsAt: new Date(now.getTime() + day) })
  const late = await anEntrance({ startsAt: new Date(now.getTime() - 31 * day) })
  const off = await anEntrance({ status: 'CANCELLED' })
  expect(await send(early, [walkIn(early.slotId), mark('present', await someoneIn(early))])).toEqual([
    'too-early',
    'too-early',
  ])
  expect(await send(late, [mark('absent', await someoneIn(late))])).toEqual(['too-late'])
  expect(await send(off, [walkIn(off.slotId)])).toEqual(['not-held'])
})

test('two devices that note the same people in opposite orders both come to an end', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => someoneIn(entrance)))
  const second = await aSlot({ challengeId: entrance.id, startsAt: now })
  people.push(await someoneIn({ slotId: second.id }))
  const batch = people.map((person) => mark('present', person))
  await Promise.all([send(entrance, batch), send(entrance, batch.toReversed(), entrance.owner)])
  expect(new Set(await Promise.all(people.map(statusOf)))).toEqual(new Set(['ATTENDED']))
})

test('the list holds who is expected, by name, with their code and no address', async () => {
  const named = await Promise.all(
    ['Zoé Marchal', 'Élie Brossard'].map(async (name) => {
      const user = await aUser({ name })
      return db.participation.create({
        data: { slotId: entrance.slotId, userId: user.id, status: 'CONFIRMED' },
      })
    }),
  )
  await someoneIn(entrance, 'WAITLISTED')
  await send(entrance, [walkIn(entrance.slotId, 2)])
  const reception = await findReception(entrance.slug, entrance.receiver.id, now)
  const [slot] = reception?.list.slots ?? []
  expect(slot?.expected.map(({ name, code }) => ({ name, code }))).toEqual([
    { name: 'Élie Brossard', code: presenceCode(named[1]?.id ?? '') },
    { name: 'Zoé Marchal', code: presenceCode(named[0]?.id ?? '') },
  ])
  expect(slot?.walkIns).toMatchObject([{ people: 2 }])
  expect(JSON.stringify(reception)).not.toContain('@')
})

test('those who came unannounced count among those who came', async () => {
  const alex = await someoneIn(entrance, 'CONFIRMED', 3)
  await send(entrance, [
    mark('present', alex),
    mark('absent', await someoneIn(entrance)),
    walkIn(entrance.slotId, 2),
  ])
  const participants = await findParticipants(entrance.slug, entrance.owner.id, now)
  expect(participants?.slots[0]?.came).toBe(5)
  const shelf = { shelf: 'upcoming', words: '', after: null, now } as const
  expect(await listLaunched({ userId: entrance.owner.id }, shelf)).toMatchObject({
    challenges: [{ came: 5 }],
  })
})

test('an absence is contested by the person alone, read by the organisers alone, and settled by them', async () => {
  const camille = await someoneIn(entrance)
  const answer = { participationId: camille.id, text: 'J’étais à la cale, côté pont.', now }
  expect(await disputeAbsence({ ...answer, person: camille.user })).toEqual({
    ok: false,
    refusal: 'not-absent',
  })
  await send(entrance, [mark('absent', camille)])

  for (const by of [{ person: entrance.owner }, { person: null }, { key: participationKey(entrance.id) }])
    expect(await disputeAbsence({ ...answer, ...by })).toEqual({ ok: false, refusal: 'not-found' })
  expect(await disputeAbsence({ ...answer, person: camille.user })).toEqual({ ok: true, value: null })
  const byMail = { ...answer, text: 'J’y étais.', key: participationKey(camille.id) }
  expect(await disputeAbsence(byMail)).toEqual({ ok: true, value: null })

  const absenceFor = async (userId: string) =>
    (await findParticipants(entrance.slug, userId, now))?.slots[0]?.participants[0]?.absence
  expect(await absenceFor(entrance.owner.id)).toMatchObject({
    by: 'Maud de l’accueil',
    dispute: 'J’y étais.',
  })
  expect(await absenceFor(entrance.receiver.id)).toMatchObject({ dispute: '' })
  expect(await findAttendance(entrance.id)).toEqual({ people: 0, listed: [] })

  await send(entrance, [mark('present', camille)], entrance.owner)
  expect(await db.participation.findUniqueOrThrow({ where: { id: camille.id } })).toMatchObject({
    status: 'ATTENDED',
    dispute: '',
  })
})

test('after thirty days an absence is no longer contested; one that was is still settled', async () => {
  const camille = await someoneIn(entrance)
  await send(entrance, [mark('absent', camille)])
  const later = new Date(now.getTime() + 32 * day)
  const answer = { participationId: camille.id, person: camille.user, text: 'J’y étais.' }
  expect(await disputeAbsence({ ...answer, now: later })).toEqual({ ok: false, refusal: 'too-late' })

  const settle = () =>
    notePresence({
      slug: entrance.slug,
      receiver: entrance.owner,
      operations: [mark('present', camille)],
      now: later,
    })
  expect(await settle()).toMatchObject({ value: [{ refusal: 'too-late' }] })
  await disputeAbsence({ ...answer, now })
  expect(await settle()).toMatchObject({ value: [{ refusal: null }] })
  expect(await statusOf(camille)).toBe('ATTENDED')
})
