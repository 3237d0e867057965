import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { joinSlot } from '@/lib/participations/commands'
import { relay } from '@/lib/relays/commands'
import { countViews, forgetMarks } from '@/lib/reach/commands'
import { totalOf } from '@/lib/reach/figures'
import { findReach, listFigures, listReachByChallenge } from '@/lib/reach/queries'
import type { Visit } from '@/lib/reach/rules'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'

const noon = new Date('2026-11-23T11:00:00Z')
const nextDay = new Date('2026-11-24T11:00:00Z')
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

let slug: string

beforeEach(async () => {
  await db.challengeView.deleteMany()
  await db.viewMark.deleteMany()
  slug = (await aChallenge()).slug
})

const visit = (n: number, more: Partial<Visit> = {}): Visit => ({
  slug,
  address: `192.0.2.${n}`,
  agent: browser,
  source: 'OTHER',
  ...more,
})

async function counted() {
  const rows = await db.challengeView.findMany({ orderBy: [{ day: 'asc' }, { source: 'asc' }] })
  return rows.map(({ day, source, views }) => [day.toISOString().slice(0, 10), source, views])
}

test('each person is counted once a day, where they came from first', async () => {
  await countViews([visit(1, { source: 'POSTER' }), visit(2), visit(3)], noon)
  await countViews([visit(1), visit(4)], noon)
  await countViews([visit(1)], nextDay)
  expect(await counted()).toEqual([
    ['2026-11-23', 'POSTER', 1],
    ['2026-11-23', 'OTHER', 3],
    ['2026-11-24', 'OTHER', 1],
  ])
})

test('two instances at once share the day’s salt: nobody counts twice, nothing is lost', async () => {
  vi.resetModules()
  const other = await import('@/lib/reach/commands')
  const crowd = Array.from({ length: 60 }, (_, n) => visit(n))
  await Promise.all([
    countViews(crowd.slice(0, 40), noon),
    other.countViews(crowd.slice(20).toReversed(), noon),
    countViews(crowd.slice(10, 50), noon),
  ])
  expect(await counted()).toEqual([['2026-11-23', 'OTHER', 60]])
})

test('programs, addresses of no défi and what the public may not see are not counted', async () => {
  const hidden = await aChallenge({ status: 'PENDING_REVIEW' })
  await countViews(
    [
      visit(1, { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }),
      visit(2, { agent: 'WhatsApp/2.23.20.0' }),
      visit(3, { agent: '' }),
      visit(4, { slug: 'nulle-part' }),
      visit(5, { slug: hidden.slug }),
    ],
    noon,
  )
  expect(await counted()).toEqual([])
})

test('the day after, salt and marks are gone and the counters stay, for two years', async () => {
  await countViews([visit(1)], noon)
  await forgetMarks(noon)
  expect(await db.viewMark.count()).toBe(1)
  await forgetMarks(nextDay)
  expect(await db.viewMark.count()).toBe(0)
  expect(await db.viewSalt.count({ where: { day: new Date('2026-11-23') } })).toBe(0)
  await forgetMarks(new Date('2028-11-22T11:00:00Z'))
  expect(await counted()).toEqual([['2026-11-23', 'OTHER', 1]])
  await forgetMarks(new Date('2028-11-24T11:00:00Z'))
  expect(await counted()).toEqual([])
})

test('no archive or standby of the database ever sees a mark or a salt', async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r' ORDER BY 1`
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['view_marks', 'view_salts']))
})

test('a participation remembers where the person came from, the first time; a relay counts only if it is one', async () => {
  const challenge = await aChallenge()
  const slotId = challenge.slots[0]?.id ?? ''
  const join = async (more: { source?: Visit['source']; relayCode?: string }) => {
    const person = await aUser()
    const joined = await joinSlot({ slotId, person, now: new Date(), ...more })
    const id = joined.ok ? joined.value.participationId : ''
    return (await db.participation.findUniqueOrThrow({ where: { id } })).source
  }
  const relayed = await relay({ challengeId: challenge.id, person: await aUser() })
  const relayCode = relayed.ok ? relayed.value.code : ''
  expect(await join({ source: 'POSTER' })).toBe('POSTER')
  expect(await join({ source: 'RELAY', relayCode })).toBe('RELAY')
  expect(await join({ source: 'RELAY', relayCode: 'zzzzzzzz' })).toBeNull()
  expect(await join({})).toBeNull()
})

test('an organiser reads how many saw, relayed, took on and came; nobody else reads anything', async () => {
  const owner = await aUser()
  const { id: organizationId } = await anOrganization({ owner })
  const challenge = await aChallenge({ authorId: owner.id, organizationId, slots: [{ capacity: null }, {}] })
  const take = async (
    slot: number,
    status: 'ATTENDED' | 'NO_SHOW' | 'CONFIRMED' | 'WITHDRAWN' | 'WAITLISTED',
    partySize: number,
    source: Visit['source'] | null,
  ) =>
    db.participation.create({
      data: {
        slotId: challenge.slots[slot]?.id ?? '',
        userId: (await aUser()).id,
        status,
        partySize,
        source,
      },
    })
  await take(0, 'ATTENDED', 2, 'POSTER')
  await take(1, 'ATTENDED', 1, null)
  await take(0, 'NO_SHOW', 1, 'POSTER')
  await take(1, 'CONFIRMED', 3, 'SEARCH')
  await take(0, 'WITHDRAWN', 5, 'SEARCH')
  await take(0, 'WAITLISTED', 5, 'SEARCH')
  await relay({ challengeId: challenge.id, person: await aUser() })
  await countViews(
    [1, 2, 3].map((n) => visit(n, { slug: challenge.slug, source: 'POSTER' })),
    new Date(),
  )

  const expected = { seen: 3, relayed: 1, joined: 7, came: 3 }
  const reach = await findReach(challenge.slug, owner.id)
  expect(totalOf(reach?.figures ?? [])).toEqual(expected)
  const posters = reach?.figures.filter(({ source }) => source === 'POSTER') ?? []
  expect(totalOf(posters)).toEqual({ seen: 3, relayed: 0, joined: 3, came: 2 })

  const since = new Date(Date.now() - 86_400_000)
  expect(totalOf(await listFigures({ organizationId }, since))).toEqual(expected)
  expect(await listReachByChallenge(organizationId, since)).toMatchObject([
    { slug: challenge.slug, ...expected },
  ])
  expect(await listReachByChallenge(organizationId, new Date(Date.now() + 2 * 86_400_000))).toEqual([])

  const receiver = await aUser()
  await db.organizationMember.create({ data: { organizationId, userId: receiver.id, role: 'CHECK_IN' } })
  expect(await findReach(challenge.slug, receiver.id)).toBeNull()
  expect(await findReach(challenge.slug, (await aUser()).id)).toBeNull()
})
