import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { findFacts } from '@/lib/challenges/facts'
import { db, inSqlTransaction, sql } from '@/lib/db'
import type { MailKind, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { post, type Mail } from '@/lib/jobs/queue'
import { startWorker } from '@/lib/jobs/worker'
import { mailKindOf } from '@/lib/mail/kinds'
import { readPreferencesToken } from '@/lib/mail/preferences'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { begin, transition } from '@/lib/participations/transitions'
import { header, startSmtp, type Answer } from '@/tests/load/smtp'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'

// The worker as it runs in production, before a real mail server of changing moods.
const now = new Date()
const takeAll: Answer = () => null
let mood = takeAll
let smtp: Awaited<ReturnType<typeof startSmtp>>

beforeAll(async () => {
  smtp = await startSmtp((letter) => mood(letter))
  process.env.SMTP_URL = smtp.url
  await startWorker()
})
afterAll(() => smtp.stop())
beforeEach(() => {
  mood = takeAll
})

// One letter every half second, on a busy machine.
vi.setConfig({ testTimeout: 120_000 })
const patience = { timeout: 110_000, interval: 200 }

/** Waits until it is so. What would be tried again later is tried now, instead of an hour of waiting. */
function until(check: () => Promise<void>): Promise<void> {
  return vi.waitFor(async () => {
    await sql(`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail' AND state = 'retry'`)
    await check()
  }, patience)
}

const idsTo = (email: string) =>
  smtp.received.filter(({ to }) => to === email).map(({ messageId }) => messageId)

async function idsOfEvents(userId: string): Promise<string[]> {
  const events = await db.participationEvent.findMany({
    where: { participation: { userId } },
    orderBy: { id: 'asc' },
  })
  return events.map(({ id }) => `<participation.${id}@localhost>`)
}

/** Somebody who cannot decide: four letters. */
async function aWaverer(slotId: string) {
  const person = await aUser()
  for (let turn = 0; turn < 2; turn++) {
    await joinSlot({ slotId, person, now })
    await withdraw({ slotId, person, now })
  }
  return person
}

test('a mail server that is down for a while delays every letter, loses none, sends none twice, and keeps their order', async () => {
  mood = () => 421
  const { slots } = await aChallenge()
  const people = await Promise.all(Array.from({ length: 3 }, () => aWaverer(slots[0]?.id ?? '')))
  await until(async () => expect(smtp.refused()).toBeGreaterThan(8))
  expect(people.flatMap(({ email }) => idsTo(email))).toEqual([])

  mood = takeAll
  await until(async () => expect(people.flatMap(({ email }) => idsTo(email))).toHaveLength(12))
  for (const { id, email } of people) expect(idsTo(email)).toEqual(await idsOfEvents(id))
})

test('a letter that is refused for good lets the next one of the same person through', async () => {
  const { slots } = await aChallenge()
  const person = await aWaverer(slots[0]?.id ?? '')
  const [first, ...others] = await idsOfEvents(person.id)
  mood = ({ messageId }) => (messageId === first ? 550 : null)
  await until(async () => expect(idsTo(person.email)).toEqual(others))
})

test('one person’s letter that is refused for now does not hold up another’s', async () => {
  const { slots } = await aChallenge()
  const [unlucky, other] = await Promise.all([aWaverer(slots[0]?.id ?? ''), aWaverer(slots[0]?.id ?? '')])
  mood = ({ to }) => (to === unlucky.email ? 452 : null)
  await vi.waitFor(async () => expect(idsTo(other.email)).toEqual(await idsOfEvents(other.id)), patience)
  expect(idsTo(unlucky.email)).toEqual([])
})

const kinds: Record<string, MailKind> = {
  'place-open': 'PLACES',
  reminder: 'REMINDERS',
  soon: 'REMINDERS',
  thanks: 'THANKS',
  changed: 'CHANGES',
  news: 'ORGANIZING',
  headcount: 'ORGANIZING',
  tomorrow: 'ORGANIZING',
  'who-came': 'ORGANIZING',
  review: 'ORGANIZING',
  launched: 'FOLLOWS',
}

test('every kind of letter can be refused in one click from the mail program', async () => {
  const { slotId, recipients, letters } = await aBusySlot()
  await inSqlTransaction((within) => post(within, letters))
  const events = await db.participationEvent.findMany({ where: { participation: { slotId } } })
  const told = events.filter(({ to }) => to !== 'ATTENDED')
  expect(new Set(told.map(({ to }) => to)).size).toBe(8)

  const mine = () => smtp.received.filter(({ to }) => recipients.some(({ email }) => email === to))
  await until(async () => expect(mine()).toHaveLength(letters.length + told.length))
  for (const { to, messageId, source } of mine()) {
    const link = /^<(.+)>$/.exec(header(source, 'List-Unsubscribe') ?? '')?.[1] ?? ''
    const { token, kind } = partsOf(link)
    const [, letter = ''] = /^<([a-z-]+)\./.exec(messageId) ?? []
    expect({
      messageId,
      post: header(source, 'List-Unsubscribe-Post'),
      userId: readPreferencesToken(token),
      kind,
    }).toEqual({
      messageId,
      post: 'List-Unsubscribe=One-Click',
      userId: recipients.find(({ email }) => email === to)?.id,
      kind: letter === 'participation' ? expect.any(String) : kinds[letter],
    })
  }
})

/** By an organisation that this person follows. */
async function somethingLaunched(follower: { id: string }) {
  const { id: organizationId } = await anOrganization()
  await db.follow.create({ data: { organizationId, userId: follower.id } })
  await aChallenge({ organizationId, publishedAt: now })
  return { organizationId, since: now.toISOString(), until: now.toISOString() }
}

/** A slot where every step has been taken by somebody, and the letters that no step sends. */
async function aBusySlot() {
  const organizer = await aUser()
  const { id: challengeId, slots } = await aChallenge({ authorId: organizer.id })
  const slotId = slots[0]?.id ?? ''
  const [guest, waiting, gone, coming, came] = await Promise.all([
    aUser(),
    aUser(),
    aUser(),
    aUser(),
    aUser(),
  ])
  const walk = (person: { id: string }, first: ParticipationStatus, ...path: ParticipationStatus[]) =>
    inSqlTransaction(async (within) => {
      const actor = { kind: 'SYSTEM' } as const
      const id = await begin(
        within,
        { slotId, userId: person.id, status: first, partySize: 1, relayId: null },
        actor,
      )
      let status = first
      for (const to of path) {
        const offeredUntil = to === 'OFFERED' ? new Date(now.getTime() + 86_400_000) : undefined
        await transition(within, { id, status }, to, { actor, offeredUntil, reason: 'Parce que' })
        status = to
      }
      return id
    })
  await walk(guest, 'PENDING', 'DECLINED', 'CONFIRMED', 'WITHDRAWN')
  const waits = await walk(waiting, 'WAITLISTED', 'OFFERED', 'EXPIRED', 'WAITLISTED')
  await walk(gone, 'CONFIRMED', 'CANCELLED')
  const comes = await walk(coming, 'CONFIRMED')
  const has = await walk(came, 'CONFIRMED', 'ATTENDED')

  const before = await db.$transaction((tx) => findFacts(tx, challengeId))
  const change = await db.challengeChange.create({
    data: { challengeId, before, after: { ...before, title: 'Deux heures au bord de l’eau' } },
  })
  const at = now.toISOString()
  const ofSlot = { slotId, userId: organizer.id }
  const until = new Date(now.getTime() + 3_600_000).toISOString()
  const letters: [{ id: string }, Mail][] = [
    [waiting, { letter: 'place-open', participationId: waits, freedAt: at }],
    [coming, { letter: 'reminder', participationId: comes }],
    [gone, { letter: 'launched', userId: gone.id, ...(await somethingLaunched(gone)) }],
    [coming, { letter: 'soon', participationId: comes }],
    [coming, { letter: 'changed', participationId: comes, changeId: change.id }],
    [came, { letter: 'thanks', participationId: has }],
    [organizer, { letter: 'news', ...ofSlot, since: at, until }],
    [organizer, { letter: 'headcount', ...ofSlot }],
    [organizer, { letter: 'tomorrow', ...ofSlot }],
    [organizer, { letter: 'who-came', ...ofSlot }],
    [organizer, { letter: 'review', challengeId, decidedAt: at }],
  ]
  return {
    slotId,
    recipients: [organizer, guest, waiting, gone, coming, came],
    letters: letters.map(([{ id }, mail]) => ({ to: id, mail })),
  }
}

/** The address of one click: whose it is and what it switches off. */
function partsOf(link: string) {
  const [, token = '', slug = ''] = /^\/desinscription\/([^/]+)\/([^/]+)$/.exec(new URL(link).pathname) ?? []
  return { token, kind: mailKindOf(slug) }
}
