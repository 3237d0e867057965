import { expect, test } from 'vitest'
import { cancelChallenge, updateChallenge } from '@/lib/challenges/commands'
import { findCoOrganizing, listCoOrganizingInvitations } from '@/lib/challenges/co-organizer-queries'
import {
  answerCoOrganizing,
  inviteCoOrganizer,
  removeCoOrganizer,
  type Guest,
} from '@/lib/challenges/co-organizers'
import { findChallengeToEdit } from '@/lib/challenges/editing'
import { findChallenge } from '@/lib/challenges/queries'
import { parseChallenge } from '@/lib/challenges/schema'
import { listLaunched } from '@/lib/dashboard/launched'
import { findParticipants } from '@/lib/dashboard/participants'
import { db, sql } from '@/lib/db'
import { ChallengeStatus, type OrganizationRole } from '@/lib/generated/prisma/enums'
import { listOrganizerIds } from '@/lib/participations/organizers'
import { findReception } from '@/lib/participations/reception'
import { forgetUnanswered, sendCoOrganizerMail } from '@/lib/challenges/co-organizer-jobs'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'
import { readMail, waitingJobs } from '@/tests/support/jobs'

const now = new Date()
const statusReason = 'Il manque le lieu.'
const nothing = async () => undefined

async function aLaunchedChallenge() {
  const author = await aUser()
  return { author, challenge: await aChallenge({ authorId: author.id }) }
}

async function aTeam() {
  const owner = await aUser()
  const organization = await anOrganization({ owner })
  const member = async (role: OrganizationRole) => {
    const person = await aUser()
    await db.organizationMember.create({
      data: { organizationId: organization.id, userId: person.id, role },
    })
    return person
  }
  return { owner, organization, editor: await member('EDITOR'), receiver: await member('CHECK_IN') }
}

async function invitedTo(slug: string, userId: string, guest: Guest) {
  const invited = await inviteCoOrganizer({ slug, userId, guest, now })
  if (!invited.ok) throw new Error(invited.refusal)
  const rows = await db.coOrganizer.findMany({
    where: { challenge: { slug } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.at(-1)?.id ?? ''
}

async function helpingOrganization() {
  const { author, challenge } = await aLaunchedChallenge()
  const team = await aTeam()
  const id = await invitedTo(challenge.slug, author.id, { organization: team.organization.slug })
  await answerCoOrganizing({ slug: challenge.slug, id, userId: team.editor.id, accepts: true, now })
  return { author, challenge, team, id }
}

test('an organisation that accepts edits, sees who comes and is told; its check-in role only receives', async () => {
  const { author, challenge, team } = await helpingOrganization()
  const { slug } = challenge

  expect(await findChallengeToEdit(slug, team.editor.id)).toMatchObject({ runs: false })
  expect(await findParticipants(slug, team.owner.id, now)).toMatchObject({ mayAnswer: true })
  expect(await findChallengeToEdit(slug, team.receiver.id)).toBeNull()
  expect(await findParticipants(slug, team.receiver.id, now)).toMatchObject({ mayAnswer: false })
  expect(await findReception(slug, team.receiver.id, now)).not.toBeNull()

  const told = await listOrganizerIds(sql, challenge.slots[0]?.id ?? '')
  expect(new Set(told)).toEqual(new Set([author.id, team.owner.id, team.editor.id]))
  const page = await findChallenge(slug, null)
  expect(page?.partners).toEqual([
    { slug: team.organization.slug, name: team.organization.name, verified: true },
  ])
  const asked = { shelf: 'upcoming', words: '', after: null, now } as const
  const { challenges } = await listLaunched({ organizationId: team.organization.id }, asked)
  expect(challenges.map((one) => one.slug)).toEqual([slug])
})

test('a co-organiser changes the défi, and leaves it whose it is; to call it off is not theirs', async () => {
  const { author, challenge, team } = await helpingOrganization()
  const { slug } = challenge
  const existing = await findChallengeToEdit(slug, team.editor.id)
  if (!existing) throw new Error('It is not there.')
  const read = (organization: string) => {
    const form = { ...existing.values, title: 'Une matinée à deux équipes', organization }
    const parsed = parseChallenge(form, {
      now,
      timezone: 'Europe/Paris',
      commune: { code: '44109' },
      existingSlots: existing.slots,
    })
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
    return parsed.challenge
  }
  const change = (organization: string) =>
    updateChallenge({ slug, userId: team.editor.id, challenge: read(organization) }, nothing)
  expect(await change(team.organization.id)).toMatchObject({ ok: false, refusal: 'organization-not-yours' })
  expect(await change('')).toMatchObject({ ok: true })
  expect(await db.challenge.findUnique({ where: { slug } })).toMatchObject({
    title: 'Une matinée à deux équipes',
    organizationId: null,
    authorId: author.id,
  })
  const cancelled = await cancelChallenge({ slug, userId: team.owner.id, reason: 'Non' }, nothing)
  expect(cancelled).toEqual({ ok: false, refusal: 'not-found' })
})

test('who helps invites and removes nobody, and leaves; who launched removes whom they like', async () => {
  const { author, challenge, team, id } = await helpingOrganization()
  const { slug } = challenge
  const friend = await aUser()
  const other = await invitedTo(slug, author.id, { email: friend.email })
  const asHelper = { slug, userId: team.owner.id }
  expect(await inviteCoOrganizer({ ...asHelper, guest: { email: 'ami@test.localhost' }, now })).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  expect(await removeCoOrganizer({ ...asHelper, id: other })).toMatchObject({ ok: false })
  expect(await removeCoOrganizer({ slug, userId: team.receiver.id, id })).toMatchObject({ ok: false })
  expect(await removeCoOrganizer({ ...asHelper, id })).toEqual({ ok: true, value: { left: true } })
  expect(await findChallengeToEdit(slug, team.owner.id)).toBeNull()
  expect(await removeCoOrganizer({ slug, userId: author.id, id: other })).toEqual({
    ok: true,
    value: { left: false },
  })
  expect(await listCoOrganizingInvitations(friend)).toEqual([])
})

test('a person is invited by their address, with an account or without, and may decline', async () => {
  const { author, challenge } = await aLaunchedChallenge()
  const { slug } = challenge
  const email = `${author.pseudonym.replace(/\W/g, '').toLowerCase()}-ami@test.localhost`
  const id = await invitedTo(slug, author.id, { email })
  const jobs = await waitingJobs<{ coOrganizerId: string }>('co-organizer-mail')
  expect(jobs.map(({ data }) => data.coOrganizerId)).toContain(id)
  await sendCoOrganizerMail({ coOrganizerId: id })
  const mail = await db.demoMail.findFirstOrThrow({ where: { recipient: email } })
  expect(mail.text).toContain(`/defis/${slug}/co-organisation`)

  const [friend, stranger] = [await aUser({ email }), await aUser()]
  expect(await listCoOrganizingInvitations(friend)).toMatchObject([{ slug }])
  expect(await findCoOrganizing(slug, friend)).toMatchObject({
    role: 'guest',
    coOrganizers: [{ mine: true }],
  })
  expect(await findCoOrganizing(slug, stranger)).toBeNull()
  // Asked is not yet in.
  expect(await findChallengeToEdit(slug, friend.id)).toBeNull()
  const answer = { slug, id, now }
  expect(await answerCoOrganizing({ ...answer, userId: stranger.id, accepts: true })).toMatchObject({
    ok: false,
  })
  expect((await answerCoOrganizing({ ...answer, userId: friend.id, accepts: true })).ok).toBe(true)
  expect(await findChallengeToEdit(slug, friend.id)).not.toBeNull()
  // Nobody learns from the page who helps.
  expect((await findChallenge(slug, null))?.partners).toEqual([])
  expect((await answerCoOrganizing({ ...answer, userId: friend.id, accepts: false })).ok).toBe(false)

  const declined = await aUser()
  const another = await invitedTo(slug, author.id, { email: declined.email })
  await answerCoOrganizing({ slug, id: another, userId: declined.id, accepts: false, now })
  expect(await db.coOrganizer.count({ where: { id: another } })).toBe(0)
})

test('an organisation is found by name or address, its editors are written to; nobody is asked twice', async () => {
  const { author, challenge } = await aLaunchedChallenge()
  const { owner, organization, receiver } = await aTeam()
  const ask = (guest: Guest) => inviteCoOrganizer({ slug: challenge.slug, userId: author.id, guest, now })
  expect(await ask({ organization: 'Aucune de ce nom' })).toEqual({
    ok: false,
    refusal: 'unknown-organization',
  })
  expect(await ask({ organization: organization.name.toUpperCase() })).toMatchObject({ ok: true })
  expect(await ask({ organization: `http://localhost/organisations/${organization.slug}` })).toEqual({
    ok: false,
    refusal: 'already-asked',
  })
  expect(await ask({ email: author.email })).toEqual({ ok: false, refusal: 'runs-it-already' })
  // Asked is not yet in.
  expect(await findChallengeToEdit(challenge.slug, owner.id)).toBeNull()
  expect((await findChallenge(challenge.slug, null))?.partners).toEqual([])
  expect((await readMail(owner)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Organiser ensemble'),
  ])
  expect(await readMail(receiver)).toEqual([])
})

test('of organisations of one name none is guessed: the address of a page tells which', async () => {
  const { author, challenge } = await aLaunchedChallenge()
  const { organization } = await aTeam()
  const namesake = await anOrganization({ name: organization.name.toUpperCase() })
  const ask = (typed: string) =>
    inviteCoOrganizer({ slug: challenge.slug, userId: author.id, guest: { organization: typed }, now })
  expect(await ask(organization.name)).toEqual({ ok: false, refusal: 'several-organizations' })
  // Whoever calls themselves as the address of another reads does not get their mail either.
  const mimic = await anOrganization()
  await db.organization.update({ where: { id: mimic.id }, data: { name: namesake.slug } })
  expect(await ask(namesake.slug)).toEqual({ ok: false, refusal: 'several-organizations' })
  expect(await ask(`http://localhost/organisations/${namesake.slug}`)).toMatchObject({ ok: true })
  const asked = await db.coOrganizer.findMany({ where: { challengeId: challenge.id } })
  expect(asked.map(({ organizationId }) => organizationId)).toEqual([namesake.id])
  // One that is suspended is in nobody's way.
  await db.organization.update({ where: { id: namesake.id }, data: { suspendedAt: now } })
  expect(await ask(organization.name)).toMatchObject({ ok: true })
})

test.each(['PENDING_REVIEW', 'CHANGES_REQUESTED'] as const)(
  'a défi in %s is shown to organisations that are invited, and mailed to no address',
  async (status) => {
    const author = await aUser()
    const { slug } = await aChallenge({ authorId: author.id, status, statusReason, publishedAt: null })
    const { owner, organization } = await aTeam()
    const email = `${slug}@test.localhost`
    expect(await inviteCoOrganizer({ slug, userId: author.id, guest: { email }, now })).toEqual({
      ok: false,
      refusal: 'not-published',
    })
    expect(await db.coOrganizer.count({ where: { email } })).toBe(0)
    const id = await invitedTo(slug, author.id, { organization: organization.slug })
    expect(await readMail(owner)).toHaveLength(1)
    expect(await answerCoOrganizing({ slug, id, userId: owner.id, accepts: true, now })).toMatchObject({
      ok: true,
    })
  },
)

test('a mail that waits does not leave once the défi is offline, or who invited is suspended', async () => {
  const { author, challenge } = await aLaunchedChallenge()
  const { slug } = challenge
  const { owner, organization } = await aTeam()
  const email = `${slug}@test.localhost`
  const id = await invitedTo(slug, author.id, { email })
  await invitedTo(slug, author.id, { organization: organization.slug })
  const sent = async () => {
    await sendCoOrganizerMail({ coOrganizerId: id })
    return db.demoMail.count({ where: { recipient: email } })
  }
  const statusIs = (status: ChallengeStatus) =>
    db.challenge.update({ where: { slug }, data: { status, statusReason } })
  for (const status of Object.values(ChallengeStatus).filter((one) => one !== 'PUBLISHED')) {
    await statusIs(status)
    expect({ status, sent: await sent() }).toEqual({ status, sent: 0 })
  }
  await statusIs('PUBLISHED')
  await db.user.update({ where: { id: author.id }, data: { suspendedAt: now } })
  expect(await sent()).toBe(0)
  expect(await readMail(owner)).toEqual([])
  await db.user.update({ where: { id: author.id }, data: { suspendedAt: null } })
  expect(await sent()).toBe(1)
})

test.each(['COMPLETED', 'CANCELLED', 'SUSPENDED'] as const)(
  'nobody answers for a défi that is %s, nor sees it for having been invited',
  async (status) => {
    const { author, challenge } = await aLaunchedChallenge()
    const { slug } = challenge
    const friend = await aUser()
    const id = await invitedTo(slug, author.id, { email: friend.email })
    await db.challenge.update({ where: { slug }, data: { status, statusReason } })
    for (const accepts of [true, false])
      expect(await answerCoOrganizing({ slug, id, userId: friend.id, accepts, now })).toEqual({
        ok: false,
        refusal: 'not-found',
      })
    expect(await findCoOrganizing(slug, friend)).toBeNull()
    expect(await findChallengeToEdit(slug, friend.id)).toBeNull()
  },
)

test('an invitation without answer is forgotten after thirty days; who helps stays', async () => {
  const { author, challenge, id } = await helpingOrganization()
  const asked = await invitedTo(challenge.slug, author.id, { email: `${challenge.slug}@test.localhost` })
  const there = async () => {
    const rows = await db.coOrganizer.findMany({ where: { challengeId: challenge.id } })
    return new Set(rows.map((row) => row.id))
  }
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
  await forgetUnanswered(inDays(29))
  expect(await there()).toEqual(new Set([id, asked]))
  await forgetUnanswered(inDays(31))
  expect(await there()).toEqual(new Set([id]))
})

test('who helps sees who else does, and no address; who launched sees whom they asked', async () => {
  const { author, challenge, team } = await helpingOrganization()
  const { slug } = challenge
  const email = `${slug}@test.localhost`
  await invitedTo(slug, author.id, { email })
  const other = await aTeam()
  await invitedTo(slug, author.id, { organization: other.organization.slug })
  const names = async (person: { id: string; email: string }) =>
    new Set((await findCoOrganizing(slug, person))?.coOrganizers.map(({ name }) => name))
  const helping = team.organization.name
  expect(await names(team.editor)).toEqual(new Set([helping]))
  expect(await names(author)).toEqual(new Set([helping, email, other.organization.name]))
  // Asked under their own address too, they find their invitation, and still no address in it.
  const mine = await invitedTo(slug, author.id, { email: team.editor.email })
  const found = await findCoOrganizing(slug, team.editor)
  expect(found?.coOrganizers).toContainEqual(expect.objectContaining({ id: mine, mine: true, name: '' }))
  expect(JSON.stringify(found)).not.toContain('@')
})

test('a suspended organisation helps no more', async () => {
  const { challenge, team } = await helpingOrganization()
  await db.organization.update({ where: { id: team.organization.id }, data: { suspendedAt: now } })
  expect(await findChallengeToEdit(challenge.slug, team.editor.id)).toBeNull()
  expect((await findChallenge(challenge.slug, null))?.partners).toEqual([])
  expect(await listOrganizerIds(sql, challenge.slots[0]?.id ?? '')).toHaveLength(1)
})
