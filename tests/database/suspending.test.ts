import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { suspendAuthor, suspendChallenge, suspendOrganization } from '@/lib/moderation/suspending'
import { joinSlot } from '@/lib/participations/commands'
import { aChallenge, anOrganization, aSlot, aUser } from '@/tests/support/factories'
import { readMail } from '@/tests/support/jobs'
import { signIn } from '@/tests/support/sign-in'

const now = new Date()
const day = 86_400_000
const reason = 'Une offre d’emploi déguisée'

async function aModerator() {
  return aUser({ role: 'MODERATOR' })
}

async function comesTo(slotId: string, person?: Awaited<ReturnType<typeof aUser>>): Promise<string> {
  const joined = await joinSlot({ slotId, person: person ?? (await aUser()), now })
  if (!joined.ok) throw new Error(joined.refusal)
  return joined.value.participationId
}

const statusOf = async (id: string) =>
  (await db.challenge.findUniqueOrThrow({ where: { id }, select: { status: true, statusReason: true } }))
    .status

describe('A défi', () => {
  test('is taken off the site by a moderator alone, with a reason, and those who come are told', async () => {
    const [author, comes] = [await aUser(), await aUser()]
    const challenge = await aChallenge({ authorId: author.id })
    const slotId = challenge.slots[0]?.id ?? ''
    const participationId = await comesTo(slotId, comes)
    await readMail(comes)
    const moderator = await aModerator()
    const suspend = (by: { id: string; role: string }, why = reason) =>
      suspendChallenge({ slug: challenge.slug, moderator: by, reason: why, now })

    expect(await suspend(await aUser())).toEqual({ ok: false, refusal: 'not-found' })
    expect(await suspend({ id: challenge.authorId, role: 'MEMBER' })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(await suspend(moderator, '  ')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await statusOf(challenge.id)).toBe('PUBLISHED')

    expect(await suspend(moderator)).toEqual({ ok: true, value: { name: challenge.title } })
    expect(await db.challenge.findUniqueOrThrow({ where: { id: challenge.id } })).toMatchObject({
      status: 'SUSPENDED',
      statusReason: reason,
    })
    const events = { where: { participationId, to: 'CANCELLED' as const } }
    expect(await db.participationEvent.findMany(events)).toMatchObject([
      { actor: 'SYSTEM', actorId: moderator.id, reason },
    ])
    const late = await joinSlot({ slotId, person: await aUser(), now })
    expect(late).toEqual({ ok: false, refusal: 'not-open' })

    // Said again, nothing more happens, and the first reason stays.
    expect(await suspend(moderator, 'Autre chose')).toMatchObject({ ok: true })
    expect(await db.participationEvent.count(events)).toBe(1)
    expect((await db.challenge.findUniqueOrThrow({ where: { id: challenge.id } })).statusReason).toBe(reason)

    const [, ...told] = await readMail(comes)
    const subject = expect.stringMatching(/^Suspendu\s*: /)
    expect(told).toMatchObject([{ subject, text: expect.stringContaining(reason) }])
    // What had been on line is not said never to have been published.
    expect(await readMail(author)).toMatchObject([{ subject, text: expect.stringContaining(reason) }])
  })

  test('that is over or called off stays what it is, and those who came have come', async () => {
    const challenge = await aChallenge({ status: 'COMPLETED' })
    const person = await aUser()
    await db.participation.create({
      data: { slotId: challenge.slots[0]?.id ?? '', userId: person.id, status: 'CONFIRMED' },
    })
    const moderator = await aModerator()
    expect(await suspendChallenge({ slug: challenge.slug, moderator, reason, now })).toEqual({
      ok: false,
      refusal: 'over',
    })
    expect(await db.participation.findFirst({ where: { userId: person.id } })).toMatchObject({
      status: 'CONFIRMED',
    })
  })

  test('with slots that are past: nobody who came to them is told that it will not take place', async () => {
    const challenge = await aChallenge()
    const past = await aSlot({
      challengeId: challenge.id,
      startsAt: new Date(now.getTime() - 2 * day),
      endsAt: new Date(now.getTime() - 2 * day + 3_600_000),
    })
    const came = await db.participation.create({
      data: { slotId: past.id, userId: (await aUser()).id, status: 'CONFIRMED' },
    })
    const comes = await comesTo(challenge.slots[0]?.id ?? '')
    await suspendChallenge({ slug: challenge.slug, moderator: await aModerator(), reason, now })
    const status = async (id: string) => (await db.participation.findUniqueOrThrow({ where: { id } })).status
    expect([await status(came.id), await status(comes)]).toEqual(['CONFIRMED', 'CANCELLED'])
  })
})

test('an organisation is closed with all that it has on line; what its members launch alone stays', async () => {
  const owner = await aUser()
  const organization = await anOrganization({ owner })
  const theirs = await aChallenge({ authorId: owner.id, organizationId: organization.id })
  const inReview = await aChallenge({
    authorId: owner.id,
    organizationId: organization.id,
    status: 'PENDING_REVIEW',
    publishedAt: null,
  })
  const alone = await aChallenge({ authorId: owner.id })
  const participationId = await comesTo(theirs.slots[0]?.id ?? '')
  const { slug } = organization
  expect(await suspendOrganization({ slug, moderator: owner, reason, now })).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  const moderator = await aModerator()
  expect(await suspendOrganization({ slug, moderator, reason, now })).toMatchObject({ ok: true })
  expect(await suspendOrganization({ slug, moderator, reason, now: new Date() })).toMatchObject({ ok: true })

  expect((await db.organization.findUniqueOrThrow({ where: { slug } })).suspendedAt).toEqual(now)
  expect(await Promise.all([theirs, inReview, alone].map(({ id }) => statusOf(id)))).toEqual([
    'SUSPENDED',
    'SUSPENDED',
    'PUBLISHED',
  ])
  expect(await db.participation.findUniqueOrThrow({ where: { id: participationId } })).toMatchObject({
    status: 'CANCELLED',
  })
})

test('a person’s account is closed: their sessions end, what they launched alone is off the site', async () => {
  const author = await aUser()
  const organization = await anOrganization({ owner: author })
  const alone = await aChallenge({ authorId: author.id })
  const another = await aChallenge({ authorId: author.id })
  const together = await aChallenge({ authorId: author.id, organizationId: organization.id })
  await signIn(author)
  const moderator = await aModerator()
  const suspend = (slug: string) => suspendAuthor({ slug, moderator, reason, now })
  expect(await suspend(alone.slug)).toEqual({ ok: true, value: { name: author.pseudonym } })
  expect(await suspend(alone.slug)).toMatchObject({ ok: true })

  expect(await db.session.count({ where: { userId: author.id } })).toBe(0)
  expect((await db.user.findUniqueOrThrow({ where: { id: author.id } })).suspendedAt).toEqual(now)
  expect(await Promise.all([alone, another, together].map(({ id }) => statusOf(id)))).toEqual([
    'SUSPENDED',
    'SUSPENDED',
    'PUBLISHED',
  ])

  const ours = await aChallenge({ authorId: moderator.id })
  expect(await suspend(ours.slug)).toEqual({ ok: false, refusal: 'not-found' })
})
