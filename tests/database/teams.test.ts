import { beforeEach, describe, expect, test } from 'vitest'
import { confirm } from '@/lib/intentions/commands'
import { requestSignIn } from '@/lib/accounts/commands'
import { signInSecrets } from '@/lib/accounts/rules'
import { hashToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { OrganizationRole } from '@/lib/generated/prisma/enums'
import { changeRole, handOver, leaveTeam, removeMember } from '@/lib/teams/commands'
import { acceptInvitation, invite, sendInvitationAgain, withdrawInvitation } from '@/lib/teams/invitations'
import { forgetOldInvitations, sendInvitationMail } from '@/lib/teams/jobs'
import { findInvitation, findTeam } from '@/lib/teams/queries'
import { anOrganization, aUser, unique } from '@/tests/support/factories'
import { waitingJobs } from '@/tests/support/jobs'

const now = new Date()
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

beforeEach(() => db.rateLimit.deleteMany())

async function aTeam() {
  const owner = await aUser()
  const organization = await anOrganization({ owner })
  return { owner, organization, slug: organization.slug }
}

async function aMember(organizationId: string, role: OrganizationRole) {
  const user = await aUser()
  await db.organizationMember.create({ data: { organizationId, userId: user.id, role } })
  return user
}

async function rolesOf(organizationId: string): Promise<Record<string, OrganizationRole>> {
  const members = await db.organizationMember.findMany({ where: { organizationId } })
  return Object.fromEntries(members.map(({ userId, role }) => [userId, role]))
}

/** Invites and gives the secret of the link, as the mail holds it. */
async function anInvitation(slug: string, ownerId: string, email: string, role: OrganizationRole = 'EDITOR') {
  const invited = await invite({ slug, ownerId, email, role, now })
  if (!invited.ok) throw new Error(invited.refusal)
  const invitation = await db.organizationInvitation.findFirstOrThrow({ where: { email } })
  return { ...invitation, token: await mailedToken(email) }
}

async function mailedToken(email: string): Promise<string> {
  for (const { data } of await waitingJobs<{ invitationId: string; version: number }>('invitation-mail'))
    await sendInvitationMail(data)
  const mail = await db.demoMail.findFirst({ where: { recipient: email }, orderBy: { createdAt: 'desc' } })
  return /\/invitations\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

const accept = (token: string, userId: string, at = now) =>
  acceptInvitation({ invitation: { tokenHash: hashToken(token) }, userId, now: at })

describe('An invitation', () => {
  test('lets in whoever has the address it was sent to, once, under its role', async () => {
    const { owner, organization, slug } = await aTeam()
    const guest = await aUser()
    const { token, tokenHash } = await anInvitation(slug, owner.id, guest.email, 'CHECK_IN')
    expect(tokenHash).toBe(hashToken(token))

    const answers = await Promise.all([accept(token, guest.id), accept(token, guest.id)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rolesOf(organization.id)).toEqual({ [owner.id]: 'OWNER', [guest.id]: 'CHECK_IN' })
  })

  test('opens nothing to somebody else who holds its link', async () => {
    const { owner, organization, slug } = await aTeam()
    const [guest, friend] = [await aUser(), await aUser()]
    const { token, id } = await anInvitation(slug, owner.id, guest.email)
    expect(await accept(token, friend.id)).toEqual({ ok: false, refusal: 'not-found' })
    const byId = await acceptInvitation({ invitation: { id }, userId: friend.id, now })
    expect(byId.ok).toBe(false)
    expect(Object.keys(await rolesOf(organization.id))).toEqual([owner.id])
  })

  test('is worth seven days, dies when taken back, and has a new link when sent again', async () => {
    const { owner, slug } = await aTeam()
    const guest = await aUser()
    const { token, id } = await anInvitation(slug, owner.id, guest.email)
    const by = { slug, ownerId: owner.id, invitationId: id }
    expect(await findInvitation(token, inDays(6.9))).toMatchObject({ open: true })
    expect(await findInvitation(token, inDays(7.1))).toMatchObject({ open: false })
    expect((await accept(token, guest.id, inDays(7.1))).ok).toBe(false)

    expect(await sendInvitationAgain({ ...by, now: inDays(8) })).toEqual({ ok: true, value: null })
    expect(await findInvitation(token, now)).toBeNull()
    await db.organizationInvitation.update({ where: { id }, data: { expiresAt: inDays(15) } })
    const fresh = await mailedToken(guest.email)
    expect(fresh).not.toBe(token)
    expect(await findInvitation(fresh, inDays(14))).toMatchObject({ open: true, email: guest.email })

    expect((await withdrawInvitation({ ...by, now })).ok).toBe(true)
    expect((await withdrawInvitation({ ...by, now })).ok).toBe(true)
    expect((await accept(fresh, guest.id)).ok).toBe(false)
    expect((await sendInvitationAgain({ ...by, now })).ok).toBe(false)
  })

  test('is accepted by the sign-in that it asks for, from an address without an account', async () => {
    const { owner, organization, slug } = await aTeam()
    const email = `${unique()}@test.localhost`
    const { id } = await anInvitation(slug, owner.id, email)
    const asked = await requestSignIn({
      email,
      visitor: unique(),
      intention: { kind: 'accept-invitation', invitationId: id },
      now,
    })
    if (!asked.ok) throw new Error(asked.refusal)
    const confirmed = await confirm(
      { token: signInSecrets(asked.value.requestId, env().AUTH_SECRET).token },
      now,
    )
    expect(confirmed).toMatchObject({ ok: true, value: { outcome: { path: `/tableau-de-bord/${slug}` } } })
    const guest = await db.user.findUniqueOrThrow({ where: { email } })
    expect(await rolesOf(organization.id)).toMatchObject({ [guest.id]: 'EDITOR' })
  })

  test('asked for twice at once is one, and to a member none', async () => {
    const { owner, slug } = await aTeam()
    const email = `${unique()}@test.localhost`
    const ask = () => invite({ slug, ownerId: owner.id, email, role: 'EDITOR', now })
    await Promise.all([ask(), ask()])
    expect(await db.organizationInvitation.count({ where: { email } })).toBe(1)
    const self = await invite({ slug, ownerId: owner.id, email: owner.email, role: 'EDITOR', now })
    expect(self).toEqual({ ok: false, refusal: 'already-member' })
  })

  test('dies with the ownership of whoever sent it', async () => {
    const { owner, organization, slug } = await aTeam()
    const second = await aMember(organization.id, 'OWNER')
    const accomplice = await aUser()
    const { token } = await anInvitation(slug, second.id, accomplice.email, 'OWNER')
    await removeMember({ slug, ownerId: owner.id, memberId: second.id })
    expect(await accept(token, accomplice.id)).toEqual({ ok: false, refusal: 'not-found' })
  })

  test('leaves five times a day to one address, whoever asks', async () => {
    const email = `${unique()}@test.localhost`
    const asked = []
    for (let i = 0; i < 6; i++) {
      const { owner, slug } = await aTeam()
      asked.push((await invite({ slug, ownerId: owner.id, email, role: 'EDITOR', now })).ok)
    }
    expect(asked).toEqual([true, true, true, true, true, false])
  })
})

test('an invitation is forgotten thirty days after its end, the membership stays', async () => {
  const { owner, organization, slug } = await aTeam()
  const guest = await aUser()
  const { token, id } = await anInvitation(slug, owner.id, guest.email)
  await accept(token, guest.id)
  const there = () => db.organizationInvitation.count({ where: { id } })
  await forgetOldInvitations(inDays(29))
  expect(await there()).toBe(1)
  await forgetOldInvitations(inDays(31))
  expect(await there()).toBe(0)
  expect(Object.keys(await rolesOf(organization.id))).toHaveLength(2)
})

describe('Only an owner', () => {
  const outsiders = ['EDITOR', 'CHECK_IN', null] as const

  test.each(outsiders)('and not %s, invites, changes roles, takes off and hands over', async (role) => {
    const { owner, organization, slug } = await aTeam()
    const who = role ? await aMember(organization.id, role) : (await aTeam()).owner
    const other = await aMember(organization.id, 'EDITOR')
    const { id } = await anInvitation(slug, owner.id, `${unique()}@test.localhost`)
    const before = await rolesOf(organization.id)
    const on = { slug, ownerId: who.id, memberId: other.id }
    const invitation = { slug, ownerId: who.id, invitationId: id, now }
    const refusals = await Promise.all([
      invite({ slug, ownerId: who.id, email: `${unique()}@test.localhost`, role: 'OWNER', now }),
      sendInvitationAgain(invitation),
      withdrawInvitation(invitation),
      changeRole({ ...on, role: 'OWNER' }),
      removeMember(on),
      handOver(on),
    ])
    expect(refusals).toEqual(refusals.map(() => ({ ok: false, refusal: 'not-found' })))
    expect(await rolesOf(organization.id)).toEqual(before)
  })

  test('sees addresses and invitations; a stranger sees no team at all', async () => {
    const { owner, organization, slug } = await aTeam()
    const editor = await aMember(organization.id, 'EDITOR')
    await anInvitation(slug, owner.id, `${unique()}@test.localhost`)
    expect(await findTeam(slug, owner.id, now)).toMatchObject({
      members: [{ email: owner.email }, { email: editor.email }],
      invitations: [{ role: 'EDITOR' }],
    })
    const seen = await findTeam(slug, editor.id, now)
    expect(seen?.invitations).toEqual([])
    expect(JSON.stringify(seen)).not.toContain('@')
    expect(await findTeam(slug, (await aUser()).id, now)).toBeNull()
  })
})

describe('No organisation without an owner', () => {
  test('the last one can neither leave, step down nor be taken off, until somebody else is responsible', async () => {
    const { owner, organization, slug } = await aTeam()
    const heir = await aMember(organization.id, 'CHECK_IN')
    const self = { slug, ownerId: owner.id, memberId: owner.id }
    const refused = { ok: false, refusal: 'last-owner' }
    expect(await leaveTeam({ slug, userId: owner.id })).toEqual(refused)
    expect(await removeMember(self)).toEqual(refused)
    expect(await changeRole({ ...self, role: 'EDITOR' })).toEqual(refused)

    expect((await handOver({ ...self, memberId: heir.id })).ok).toBe(true)
    expect(await rolesOf(organization.id)).toEqual({ [heir.id]: 'OWNER', [owner.id]: 'EDITOR' })
    expect((await leaveTeam({ slug, userId: owner.id })).ok).toBe(true)
    expect((await leaveTeam({ slug, userId: owner.id })).ok).toBe(false)
  })

  test('of two owners who leave at once, one stays', async () => {
    for (let i = 0; i < 10; i++) {
      const { owner, organization, slug } = await aTeam()
      const second = await aMember(organization.id, 'OWNER')
      const left = await Promise.all([owner, second].map(({ id }) => leaveTeam({ slug, userId: id })))
      expect(left.filter(({ ok }) => ok)).toHaveLength(1)
      expect(Object.values(await rolesOf(organization.id))).toEqual(['OWNER'])
    }
  })

  test('the database holds to it too, whatever writes; without its trigger both would be gone', async () => {
    expect(await ownersAfterBothLeaveTogether()).toBe(1)
    await db.$executeRaw`ALTER TABLE organization_members DISABLE TRIGGER keep_an_owner`
    expect(await ownersAfterBothLeaveTogether()).toBe(0)
    await db.$executeRaw`ALTER TABLE organization_members ENABLE TRIGGER keep_an_owner`
  })

  test('an organisation that is erased takes its team along', async () => {
    const { organization } = await aTeam()
    await db.organization.delete({ where: { id: organization.id } })
    expect(await rolesOf(organization.id)).toEqual({})
  })
})

/** Two transactions that each take their own owner off, without a lock, and end only when both have. */
async function ownersAfterBothLeaveTogether(): Promise<number> {
  const { owner, organization } = await aTeam()
  const second = await aMember(organization.id, 'OWNER')
  let arrived = 0
  let release = () => {}
  const both = new Promise<void>((resolve) => (release = resolve))
  await Promise.allSettled(
    [owner, second].map(({ id: userId }) =>
      db.$transaction(async (tx) => {
        await tx.organizationMember.deleteMany({ where: { organizationId: organization.id, userId } })
        arrived += 1
        if (arrived === 2) release()
        await both
      }),
    ),
  )
  return db.organizationMember.count({ where: { organizationId: organization.id, role: 'OWNER' } })
}
