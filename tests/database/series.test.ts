import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { updateChallenge } from '@/lib/challenges/commands'
import { findChallengeToEdit } from '@/lib/challenges/editing'
import { parseChallenge } from '@/lib/challenges/schema'
import { isOpen } from '@/lib/challenges/rules'
import { cancelSlot, changeSlots } from '@/lib/challenges/dates'
import type { DateScope } from '@/lib/challenges/series'
import { db, sqlOf } from '@/lib/db'
import { followChange } from '@/lib/participations/changes'
import { joinSlot } from '@/lib/participations/commands'
import { addByHand, cancelParticipations } from '@/lib/participations/organizing'
import { aChallenge, aUser } from '@/tests/support/factories'
import { readMail } from '@/tests/support/jobs'

// Saturdays at half past nine, on both sides of the change to summer time (29 March 2037).
const saturdays = ['2037-03-14', '2037-03-21', '2037-03-28', '2037-04-04', '2037-04-11']
const now = new Date('2037-03-01T10:00:00Z')

async function aSeries() {
  const author = await aUser()
  const challenge = await aChallenge({
    authorId: author.id,
    slots: saturdays.map((day) => ({
      startsAt: new Date(`${day}T${day < '2037-03-29' ? '08' : '07'}:30:00Z`),
      capacity: 8,
    })),
  })
  return { author, challenge, slots: challenge.slots }
}

function change(
  { author, challenge }: Awaited<ReturnType<typeof aSeries>>,
  position: number,
  scope: DateScope,
  wanted: { day?: number; hour?: number; capacity?: number | null; userId?: string } = {},
) {
  const [year = 0, month = 0, day = 0] = (saturdays[position] ?? '').split('-').map(Number)
  return changeSlots(
    {
      slug: challenge.slug,
      userId: wanted.userId ?? author.id,
      slotId: challenge.slots[position]?.id ?? '',
      scope,
      wanted: {
        date: { year, month, day: wanted.day ?? day },
        start: { hour: wanted.hour ?? 9, minute: 30 },
        end: { hour: (wanted.hour ?? 9) + 2, minute: 30 },
        capacity: wanted.capacity === undefined ? 8 : wanted.capacity,
      },
      now,
    },
    (tx, id, before) => followChange(tx, id, before, now),
  )
}

async function hoursOf(challengeId: string) {
  const slots = await db.slot.findMany({ where: { challengeId }, orderBy: { startsAt: 'asc' } })
  return slots.map(({ startsAt }) => startsAt?.toISOString().slice(5, 16))
}

function callOff(slug: string, userId: string, slotId: string, reason = 'La salle est prise.', at = now) {
  return cancelSlot({ slug, userId, slotId, reason, now: at }, (tx, challengeId, id) =>
    cancelParticipations(sqlOf(tx), challengeId, { kind: 'ORGANIZER', id: userId }, reason, id),
  )
}

test('all dates move to ten, the clock’s ten in winter and in summer', async () => {
  const series = await aSeries()
  expect(await change(series, 1, 'all', { hour: 10 })).toEqual({ ok: true, value: { changed: 5 } })
  expect(await hoursOf(series.challenge.id)).toEqual([
    '03-14T09:30',
    '03-21T09:30',
    '03-28T09:30',
    '04-04T08:30',
    '04-11T08:30',
  ])
})

test('this date and the following ones, and one date that was moved alone stays alone', async () => {
  const series = await aSeries()
  expect(await change(series, 3, 'one', { hour: 14 })).toEqual({ ok: true, value: { changed: 1 } })
  expect(await change(series, 2, 'following', { hour: 8, capacity: 20 })).toEqual({
    ok: true,
    value: { changed: 2 },
  })
  expect(await hoursOf(series.challenge.id)).toEqual([
    '03-14T08:30',
    '03-21T08:30',
    '03-28T07:30',
    '04-04T12:30',
    '04-11T06:30',
  ])
  const slots = await db.slot.findMany({
    where: { challengeId: series.challenge.id },
    orderBy: { startsAt: 'asc' },
  })
  expect(slots.map(({ capacity }) => capacity)).toEqual([8, 8, 20, 8, 20])
})

test('a day moves alone; two dates never begin together; nobody loses a place', async () => {
  const series = await aSeries()
  expect(await change(series, 0, 'all', { day: 15 })).toEqual({ ok: false, refusal: 'day-of-one-alone' })
  expect(await change(series, 0, 'one', { day: 21 })).toEqual({ ok: false, refusal: 'slots-collide' })
  const slotId = series.slots[4]?.id ?? ''
  for (const person of [await aUser(), await aUser()]) await joinSlot({ slotId, person, now })
  expect(await change(series, 0, 'all', { capacity: 1 })).toEqual({
    ok: false,
    refusal: 'capacity-below-people',
  })
  expect(await hoursOf(series.challenge.id)).toEqual([
    '03-14T08:30',
    '03-21T08:30',
    '03-28T08:30',
    '04-04T07:30',
    '04-11T07:30',
  ])
  expect(await change(series, 0, 'one', { userId: (await aUser()).id })).toEqual({
    ok: false,
    refusal: 'not-found',
  })
})

test('one date is called off: its people are told why, the others keep theirs, and nobody joins it', async () => {
  const { author, challenge, slots } = await aSeries()
  const [first, second] = [slots[0]?.id ?? '', slots[1]?.id ?? '']
  const [gone, kept] = [await aUser(), await aUser()]
  await joinSlot({ slotId: first, person: gone, now })
  await joinSlot({ slotId: second, person: kept, now })
  await readMail(gone)

  expect(await callOff(challenge.slug, author.id, first, '  ')).toMatchObject({ refusal: 'reason-missing' })
  expect(await callOff(challenge.slug, (await aUser()).id, first)).toMatchObject({ refusal: 'not-found' })
  expect((await callOff(challenge.slug, author.id, first)).ok).toBe(true)
  expect((await callOff(challenge.slug, author.id, first)).ok).toBe(true)

  const states = await db.participation.findMany({
    where: { slot: { challengeId: challenge.id } },
    select: { userId: true, status: true },
  })
  expect(states).toContainEqual({ userId: gone.id, status: 'CANCELLED' })
  expect(states).toContainEqual({ userId: kept.id, status: 'CONFIRMED' })
  const letter = (await readMail(gone)).at(-1)
  expect(letter?.subject).toMatch(/^Créneau du sam\. 14 mars annulé/)
  expect(letter?.text).toContain('La salle est prise.')
  expect(letter?.text).toContain('Les autres créneaux sont maintenus')

  const newcomer = await aUser()
  expect(await joinSlot({ slotId: first, person: newcomer, now })).toMatchObject({ ok: false })
  const byHand = { name: 'Lou', email: newcomer.email, partySize: 1, organizer: author }
  expect(await addByHand({ slotId: first, ...byHand })).toEqual({ ok: false, refusal: 'not-open' })
  expect((await joinSlot({ slotId: second, person: newcomer, now })).ok).toBe(true)

  const after = await db.challenge.findUniqueOrThrow({ where: { id: challenge.id } })
  expect(after.status).toBe('PUBLISHED')
  expect(isOpen(after, now)).toBe(true)
  expect(after.nextStartsAt).toEqual(slots[1]?.startsAt)
})

test('the last date to come is not called off alone, nor one that has begun', async () => {
  const { author, challenge, slots } = await aSeries()
  for (const slot of slots.slice(1)) await callOff(challenge.slug, author.id, slot.id)
  expect(await callOff(challenge.slug, author.id, slots[0]?.id ?? '')).toEqual({
    ok: false,
    refusal: 'only-slot',
  })
  const later = new Date('2037-03-14T09:00:00Z')
  const another = await aSeries()
  const begun = another.slots[0]?.id ?? ''
  expect(await callOff(another.challenge.slug, another.author.id, begun, 'Pluie', later)).toEqual({
    ok: false,
    refusal: 'slot-over',
  })
  expect(await callOff(challenge.slug, author.id, randomUUID())).toMatchObject({ refusal: 'not-found' })
})

test('a form that was opened before does not bring a date back that was called off since', async () => {
  const { author, challenge, slots } = await aSeries()
  const opened = await findChallengeToEdit(challenge.slug, author.id)
  const [first] = slots
  await callOff(challenge.slug, author.id, first?.id ?? '')

  const now = new Date('2037-03-01T10:00:00Z')
  const saved = await findChallengeToEdit(challenge.slug, author.id)
  const context = { now, timezone: 'Europe/Paris', commune: { code: '44109' }, existingSlots: saved?.slots }
  const read = parseChallenge({ ...opened?.values, title: 'Sans faute de frappe' }, context)
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const request = { slug: challenge.slug, userId: author.id, challenge: read.challenge }
  expect(await updateChallenge(request, async () => undefined)).toMatchObject({ refusal: 'slot-gone' })
  expect(await db.slot.count({ where: { challengeId: challenge.id, cancelledAt: null } })).toBe(4)
})
