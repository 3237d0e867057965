import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishChallenge } from '@/lib/challenges/commands'
import { parseChallenge } from '@/lib/challenges/schema'
import { inSqlTransaction, db } from '@/lib/db'
import { follow, unfollow } from '@/lib/follows/commands'
import { tellFollowers } from '@/lib/follows/jobs'
import { listNewestOfFollowed } from '@/lib/follows/queries'
import { reviewChallenge } from '@/lib/moderation/commands'
import { tellFollowersLater } from '@/lib/organizations/news'
import { findAchieved } from '@/lib/participations/achieved'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'
import { lettersFor, readMail, waitingJobs } from '@/tests/support/jobs'

const now = new Date()
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

async function aFollowedOrganization(overrides: Parameters<typeof anOrganization>[0] = {}) {
  const [owner, follower] = [await aUser(), await aUser()]
  const organization = await anOrganization({ owner, ...overrides })
  await follow({ organizationId: organization.id, person: follower })
  return { owner, follower, organization }
}

const countOf = async (id: string) =>
  (await db.organization.findUniqueOrThrow({ where: { id } })).followerCount

const newsOf = async (organizationId: string) =>
  (await waitingJobs<{ organizationId: string }>('follower-news')).filter(
    ({ data }) => data.organizationId === organizationId,
  )

/** A défi to do at home, launched in the organisation's name. */
async function launch(organizationId: string, authorId: string, at = now) {
  const values = {
    title: 'Écrire à une personne isolée',
    summary: 'Une lettre, une fois, à quelqu’un qui en reçoit peu.',
    description: 'On te donne un prénom et trois idées pour commencer.',
    cause: 'HARDSHIP',
    format: 'AT_HOME',
    hours: 'free',
    duration: '30',
    organization: organizationId,
  }
  const read = parseChallenge(values, { now: at, timezone: 'Europe/Paris', commune: null })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const posted = await publishChallenge({
    draftId: randomUUID(),
    authorId,
    challenge: read.challenge,
    now: at,
  })
  if (!posted.ok) throw new Error(posted.refusal)
  return db.challenge.findUniqueOrThrow({ where: { slug: posted.value.slug } })
}

test('whoever follows counts once, however often they click, and no more once they have left', async () => {
  const organization = await anOrganization()
  const people = await Promise.all([aUser(), aUser()])
  const ask = { organizationId: organization.id }
  await Promise.all([...people, ...people].map((person) => follow({ ...ask, person })))
  expect(await countOf(organization.id)).toBe(2)
  const [person] = people
  await Promise.all([unfollow({ ...ask, person }), unfollow({ ...ask, person })])
  expect(await countOf(organization.id)).toBe(1)
  await db.user.delete({ where: { id: people[1].id } })
  expect(await countOf(organization.id)).toBe(0)

  await db.organization.update({ where: { id: organization.id }, data: { suspendedAt: now } })
  expect(await follow({ ...ask, person })).toEqual({ ok: false, refusal: 'not-found' })
})

test('followers read in one letter what was launched within the same minutes', async () => {
  const { owner, follower, organization } = await aFollowedOrganization()
  const first = await launch(organization.id, owner.id)
  await launch(organization.id, owner.id)
  const [job, ...others] = await newsOf(organization.id)
  expect(others).toEqual([])
  expect(job?.startAfter.getTime()).toBe(now.getTime() + 600_000)

  await tellFollowers({ organizationId: organization.id })
  await tellFollowers({ organizationId: organization.id })
  expect(await lettersFor(follower)).toHaveLength(1)
  const [mail] = await readMail(follower)
  expect(mail?.subject).toBe(`${organization.name} lance 2\u00a0défis`)
  expect(mail?.text).toContain(`/defis/${first.slug}`)
})

test('the next letter waits until a day after the last', async () => {
  const { owner, organization } = await aFollowedOrganization()
  await launch(organization.id, owner.id)
  await tellFollowers({ organizationId: organization.id })
  const { newsToldAt } = await db.organization.findUniqueOrThrow({ where: { id: organization.id } })
  await launch(organization.id, owner.id, later(1))
  const jobs = await newsOf(organization.id)
  expect(jobs.at(-1)?.startAfter.getTime()).toBe((newsToldAt?.getTime() ?? 0) + 86_400_000)
})

test('nothing is told of what waits for review, until a moderator lets it through', async () => {
  const { owner, follower, organization } = await aFollowedOrganization({ verifiedAt: null })
  const moderator = await aUser({ role: 'MODERATOR' })
  const { id: challengeId } = await launch(organization.id, owner.id)
  expect(await newsOf(organization.id)).toEqual([])
  await reviewChallenge({ challengeId, moderator, decision: 'approve', reason: '', now })
  expect(await newsOf(organization.id)).toHaveLength(1)
  await tellFollowers({ organizationId: organization.id })
  expect(await readMail(follower)).toHaveLength(1)
})

test('nobody is written to who has left, has switched it off, or would read of what is off again', async () => {
  const { owner, follower, organization } = await aFollowedOrganization()
  const [gone, mute] = [await aUser(), await aUser()]
  for (const person of [gone, mute]) await follow({ organizationId: organization.id, person })
  await db.mutedMail.create({ data: { userId: mute.id, kind: 'FOLLOWS' } })
  const challenge = await launch(organization.id, owner.id)
  await tellFollowers({ organizationId: organization.id })
  await unfollow({ organizationId: organization.id, person: gone })
  expect(await readMail(gone)).toEqual([])
  expect(await readMail(mute)).toEqual([])
  await db.challenge.update({
    where: { id: challenge.id },
    data: { status: 'CANCELLED', statusReason: 'Pluie.' },
  })
  expect(await readMail(follower)).toEqual([])
})

test('a launch that is rolled back tells nobody', async () => {
  const { organization } = await aFollowedOrganization()
  const failing = inSqlTransaction(async (sql) => {
    await tellFollowersLater(sql, organization.id, now)
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await newsOf(organization.id)).toEqual([])
})

test('the dashboard shows the open défis of those one follows, the newest, and no others', async () => {
  const { follower, organization } = await aFollowedOrganization()
  const ofIt = (hours: number, status: 'PUBLISHED' | 'PENDING_REVIEW' = 'PUBLISHED') =>
    aChallenge({ organizationId: organization.id, publishedAt: later(-hours), status })
  const [old, , newest] = [await ofIt(30), await ofIt(20, 'PENDING_REVIEW'), await ofIt(1), await ofIt(2)]
  await aChallenge()
  const shown = await listNewestOfFollowed(follower.id, now, 2)
  expect(shown.map(({ id }) => id)).toContain(newest.id)
  expect(shown).toHaveLength(2)
  expect(shown.map(({ id }) => id)).not.toContain(old.id)
  expect(await listNewestOfFollowed((await aUser()).id, now)).toEqual([])
})

test('what was achieved counts who came and their hours, announced or not, and nobody else', async () => {
  const organization = await anOrganization()
  const startsAt = later(-30)
  const { slots, slug } = await aChallenge({
    organizationId: organization.id,
    status: 'COMPLETED',
    slots: [{ startsAt, endsAt: later(-27) }],
  })
  const slotId = slots[0]?.id ?? ''
  const statuses = [
    ['ATTENDED', 2],
    ['NO_SHOW', 1],
    ['CONFIRMED', 1],
  ] as const
  for (const [status, partySize] of statuses)
    await db.participation.create({ data: { slotId, userId: (await aUser()).id, status, partySize } })
  await db.walkIn.create({ data: { id: randomUUID(), slotId, people: 3 } })
  await aChallenge({ organizationId: organization.id })
  const achieved = await findAchieved(organization.id, now)
  expect(achieved).toMatchObject({ people: 5, hours: 15, challenges: [{ slug, people: 5, hours: 15 }] })
})
