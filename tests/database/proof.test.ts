import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { setHourRate } from '@/lib/proof/commands'
import { findProof } from '@/lib/proof/queries'
import { largeOrganization } from '@/tests/load/large-organization'
import { aChallenge, anOrganization, aUser, nantes } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const year = { from: '2026-01-01', to: '2026-12-31' }

async function anAssociation() {
  const owner = await aUser()
  const organization = await anOrganization({ owner })
  const challenge = (slots: { startsAt: Date | null }[], more = {}) =>
    aChallenge({ authorId: owner.id, organizationId: organization.id, slots, ...more })
  const take = async (slotId = '', userId = '', status: ParticipationStatus = 'ATTENDED', partySize = 1) =>
    db.participation.create({ data: { slotId, userId, status, partySize } })
  const proof = async (period = year) => (await findProof(organization.slug, owner.id, period))?.proof
  return { owner, organization, challenge, take, proof }
}

test('only those who were there count, with their friends and those unannounced, on the clock of the place', async () => {
  const { challenge, take, proof } = await anAssociation()
  const [ana, bo, cy] = [await aUser(), await aUser(), await aUser()]
  // 23:30 UTC on 31 December 2025 is New Year's Day in Paris; at 23:30 UTC a year later the next year has begun.
  const { slots } = await challenge([
    { startsAt: new Date('2025-12-31T23:30:00Z') },
    { startsAt: new Date('2026-12-31T23:30:00Z') },
    { startsAt: new Date('2025-06-14T08:00:00Z') },
  ])
  const [earlier, first, next] = slots.map(({ id }) => id)
  await take(first, ana.id, 'ATTENDED', 3)
  await take(first, bo.id, 'NO_SHOW', 2)
  await take(first, cy.id, 'CONFIRMED')
  await take(next, cy.id)
  await take(earlier, ana.id)
  await db.walkIn.create({ data: { id: crypto.randomUUID(), slotId: first ?? '', people: 2 } })

  expect((await proof())?.total).toMatchObject({
    actions: 1,
    people: 1,
    newcomers: 0,
    returned: 0,
    presences: 5,
    unannounced: 2,
    minutes: 5 * 120,
  })
  expect((await proof())?.actions[0]?.day).toBe('2026-01-01')
  expect((await proof({ from: '2025-01-01', to: '2027-12-31' }))?.total).toMatchObject({
    actions: 3,
    people: 2,
    newcomers: 2,
    returned: 1,
  })
})

test('a défi without hours counts as long as it says, on the day when presence was noted', async () => {
  const { challenge, take, proof } = await anAssociation()
  const { slots } = await challenge([{ startsAt: null }], { format: 'AT_HOME', durationMinutes: 45 })
  const { id } = await take(slots[0]?.id, (await aUser()).id, 'ATTENDED', 2)
  const noted = { participationId: id, to: 'ATTENDED', actor: 'ORGANIZER' } as const
  await db.participationEvent.create({ data: { ...noted, at: new Date('2026-05-02T10:00:00Z') } })
  expect((await proof())?.actions).toMatchObject([{ day: '2026-05-02', presences: 2, minutes: 90 }])
  expect((await proof({ from: '2026-05-03', to: '2026-12-31' }))?.actions).toEqual([])
})

test('the rate is the organisation’s own, else the site’s; owners and editors alone choose it and read the proof', async () => {
  const { owner, organization } = await anAssociation()
  const { slug } = organization
  const rate = async () => (await findProof(slug, owner.id, year))?.rateCents
  expect(await rate()).toBe(1202)
  expect(await setHourRate({ slug, userId: owner.id, rateCents: 1500 })).toMatchObject({ ok: true })
  expect(await rate()).toBe(1500)
  const receiver = await aUser()
  const membership = { organizationId: organization.id, userId: receiver.id, role: 'CHECK_IN' } as const
  await db.organizationMember.create({ data: membership })
  for (const { id } of [receiver, await aUser()]) {
    expect(await findProof(slug, id, year)).toBeNull()
    expect(await setHourRate({ slug, userId: id, rateCents: 9_900 })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  }
  expect(await rate()).toBe(1500)
  await db.organization.update({ where: { slug }, data: { suspendedAt: new Date() } })
  expect(await findProof(slug, owner.id, year)).toBeNull()
})

test('of 20,000 participations it says what plain counting says, in five queries', async () => {
  await nantes()
  const { slug, ownerId } = await largeOrganization(process.env.DATABASE_URL ?? '')
  const ever = { from: '2000-01-01', to: '2100-12-31' }
  const found: Awaited<ReturnType<typeof findProof>>[] = []
  const queries = await countQueries(async () => {
    found.push(await findProof(slug, ownerId, ever))
  })
  // The first one is Prisma's, which reads the town and the role beside the organisation.
  expect(queries).toBeLessThanOrEqual(7)
  const rows = await db.participation.findMany({
    where: { status: 'ATTENDED', slot: { challenge: { organization: { slug } } } },
    select: { userId: true, slot: { select: { challengeId: true, challenge: { select: { cause: true } } } } },
  })
  const times = new Map<string, Set<string>>()
  for (const { userId, slot } of rows)
    times.set(userId, (times.get(userId) ?? new Set()).add(slot.challengeId))
  const [shown] = found
  expect(rows.length).toBeGreaterThan(10_000)
  expect(shown?.proof.total).toMatchObject({
    presences: rows.length,
    minutes: rows.length * 120,
    people: times.size,
    newcomers: times.size,
    returned: [...times.values()].filter((theirs) => theirs.size > 1).length,
    actions: new Set(rows.map(({ slot }) => slot.challengeId)).size,
  })
  for (const { cause, people } of shown?.proof.causes ?? [])
    expect(people).toBe(
      new Set(rows.flatMap((row) => (row.slot.challenge.cause === cause ? row.userId : []))).size,
    )
}, 60_000)
