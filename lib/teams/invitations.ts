import { randomUUID } from 'node:crypto'
import { db, inTransaction, sqlOf, type Database, type Prisma, type Transaction } from '@/lib/db'
import type { OrganizationRole } from '@/lib/generated/prisma/enums'
import { enqueue } from '@/lib/jobs/queue'
import { linkSecret } from '@/lib/mail/link-secret'
import { consume } from '@/lib/rate-limit'
import { done, refuse, type Result } from '@/lib/result'
import { invitationDays } from '@/lib/teams/rules'

export type InvitationRefusal = 'not-found' | 'already-member' | 'too-many' | 'too-many-waiting'

const mostWaiting = 50

/**
 * Invites an address into the team, by mail. One that waits already is sent again, under the role asked for now. At
 * most thirty mails a day from one person and five to one address, whoever asks.
 */
export async function invite(request: {
  slug: string
  ownerId: string
  email: string
  role: OrganizationRole
  now: Date
}): Promise<Result<null, InvitationRefusal>> {
  const { slug, ownerId, email, role, now } = request
  const organization = await findOwned(slug, ownerId)
  if (!organization) return refuse('not-found')
  if (organization.members.some(({ user }) => user.email === email)) return refuse('already-member')
  if (!(await maySend(ownerId, email))) return refuse('too-many')

  return db.$transaction(async (tx) => {
    // Two presses at once make one invitation: the second waits here, and finds it.
    await tx.$queryRaw`SELECT FROM organizations WHERE id = ${organization.id}::uuid FOR NO KEY UPDATE`
    // Read behind the lock: who was an owner a moment ago may be none any more.
    if ((await tx.organization.count({ where: ownedBy(slug, ownerId) })) === 0) return refuse('not-found')
    const where = { organizationId: organization.id, ...waiting }
    const existing = await tx.organizationInvitation.findFirst({ where: { ...where, email } })
    if (existing) {
      await sendAnew(tx, existing, { role, invitedBy: ownerId }, now)
      return done(null)
    }
    if ((await tx.organizationInvitation.count({ where })) >= mostWaiting) return refuse('too-many-waiting')
    const id = randomUUID()
    const { tokenHash } = linkSecret(`invitation ${id} 1`)
    const sent = { tokenHash, createdAt: now, expiresAt: endOf(now) }
    await tx.organizationInvitation.create({
      data: { id, organizationId: organization.id, email, role, invitedBy: ownerId, ...sent },
    })
    await enqueue(sqlOf(tx), 'invitation-mail', { invitationId: id, version: 1 })
    return done(null)
  })
}

/** Sends an invitation again, for seven days more; the link of the mail before is dead. */
export async function sendInvitationAgain(request: {
  slug: string
  ownerId: string
  invitationId: string
  now: Date
}): Promise<Result<null, InvitationRefusal>> {
  const { slug, ownerId, invitationId, now } = request
  const where = { id: invitationId, ...waiting, organization: ownedBy(slug, ownerId) }
  const invitation = await db.organizationInvitation.findFirst({ where })
  if (!invitation) return refuse('not-found')
  if (!(await maySend(ownerId, invitation.email))) return refuse('too-many')
  return db.$transaction(async (tx) => {
    const sent = await sendAnew(tx, invitation, {}, now)
    return sent ? done(null) : refuse('not-found')
  })
}

/** Takes an invitation back; its link opens nothing any more. Said again, it changes nothing. */
export async function withdrawInvitation(request: {
  slug: string
  ownerId: string
  invitationId: string
  now: Date
}): Promise<Result<null, 'not-found'>> {
  const { slug, ownerId, invitationId, now } = request
  const mine = { id: invitationId, organization: ownedBy(slug, ownerId) }
  await db.organizationInvitation.updateMany({ where: { ...mine, ...waiting }, data: { withdrawnAt: now } })
  const left = await db.organizationInvitation.findFirst({ where: { ...mine, acceptedAt: null } })
  return left ? done(null) : refuse('not-found')
}

/**
 * Joins the team by an invitation that waits, once, for whoever signs in with the address that was invited. A member
 * keeps the role they have.
 */
export async function acceptInvitation(
  request: { invitation: { id: string } | { tokenHash: string }; userId: string; now: Date },
  database: Database = db,
): Promise<Result<{ slug: string }, 'not-found'>> {
  const { invitation, userId, now } = request
  return inTransaction(database, async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: userId, suspendedAt: null },
      select: { email: true },
    })
    if (!user) return refuse('not-found')
    const open = {
      ...waiting,
      expiresAt: { gt: now },
      email: user.email,
      organization: { suspendedAt: null },
    }
    // The update takes the row's lock: of two clicks at once, one finds it used.
    const [accepted] = await tx.organizationInvitation.updateManyAndReturn({
      where: { ...invitation, ...open },
      data: { acceptedAt: now },
      select: { organizationId: true, role: true, organization: { select: { slug: true } } },
    })
    if (!accepted) return refuse('not-found')
    const { organizationId, role, organization } = accepted
    await tx.organizationMember.createMany({ data: [{ organizationId, userId, role }], skipDuplicates: true })
    return done({ slug: organization.slug })
  })
}

const waiting = { acceptedAt: null, withdrawnAt: null }

async function sendAnew(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  changes: { role?: OrganizationRole; invitedBy?: string },
  now: Date,
): Promise<boolean> {
  const next = version + 1
  const { tokenHash } = linkSecret(`invitation ${id} ${next}`)
  const { count } = await tx.organizationInvitation.updateMany({
    where: { id, version, ...waiting },
    data: { ...changes, version: next, tokenHash, expiresAt: endOf(now) },
  })
  if (count > 0) await enqueue(sqlOf(tx), 'invitation-mail', { invitationId: id, version: next })
  return count > 0
}

function findOwned(slug: string, ownerId: string) {
  return db.organization.findFirst({
    where: ownedBy(slug, ownerId),
    select: { id: true, members: { select: { user: { select: { email: true } } } } },
  })
}

function ownedBy(slug: string, userId: string): Prisma.OrganizationWhereInput {
  return { slug, suspendedAt: null, members: { some: { userId, role: 'OWNER' } } }
}

async function maySend(ownerId: string, email: string): Promise<boolean> {
  return (
    (await consume(`invitation:${ownerId}`, 30, 86_400)) &&
    (await consume(`invitation-to:${email}`, 5, 86_400))
  )
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 86_400_000)
}
