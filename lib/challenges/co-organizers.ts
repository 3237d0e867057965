import { cancellableBy, editingRoles, isUuid } from '@/lib/challenges/editing'
import { db, sqlOf, type Prisma, type Transaction } from '@/lib/db'
import { slugify } from '@/lib/french'
import { enqueue, post } from '@/lib/jobs/queue'
import { consume } from '@/lib/rate-limit'
import { done, refuse, type Result } from '@/lib/result'

export type CoOrganizerRefusal =
  'not-found' | 'unknown-organization' | 'runs-it-already' | 'already-asked' | 'too-many' | 'too-many-here'

/** An organisation, by the address of its page or its name; or a person, by theirs. */
export type Guest = { organization: string } | { email: string }

type Whom = { name: string } & ({ email: string } | { organizationId: string })

const mostHere = 10

/**
 * Asks an organisation or a person to help to run a défi, by mail. Who launched it asks, and nobody who only helps.
 * Thirty mails a day from one person, five to one address.
 */
export async function inviteCoOrganizer(request: {
  slug: string
  userId: string
  guest: Guest
  now: Date
}): Promise<Result<{ name: string }, CoOrganizerRefusal>> {
  const { slug, userId, guest, now } = request
  const challenge = await db.challenge.findFirst({
    where: {
      slug,
      ...cancellableBy(userId),
      status: { in: ['PENDING_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED'] },
    },
    select: {
      id: true,
      organizationId: true,
      author: { select: { email: true } },
      organization: { select: { members: { select: { role: true, user: { select: { email: true } } } } } },
    },
  })
  if (!challenge) return refuse('not-found')
  const whom = await findGuest(guest)
  if (!whom) return refuse('unknown-organization')
  const editors = challenge.organization
    ? challenge.organization.members.filter(({ role }) => role !== 'CHECK_IN').map(({ user }) => user.email)
    : [challenge.author.email]
  if ('email' in whom ? editors.includes(whom.email) : whom.organizationId === challenge.organizationId)
    return refuse('runs-it-already')
  const to = 'email' in whom ? whom.email : whom.organizationId
  if (!(await consume(`co-organizer:${userId}`, 30, 86_400))) return refuse('too-many')
  if (!(await consume(`co-organizer-to:${to}`, 5, 86_400))) return refuse('too-many')

  return db.$transaction(async (tx) => {
    // Two presses at once make one invitation: the second waits here, and finds it.
    await tx.$queryRaw`SELECT FROM challenges WHERE id = ${challenge.id}::uuid FOR NO KEY UPDATE`
    const { name, ...columns } = whom
    const there = await tx.coOrganizer.findFirst({ where: { challengeId: challenge.id, ...columns } })
    if (there) return refuse('already-asked')
    if ((await tx.coOrganizer.count({ where: { challengeId: challenge.id } })) >= mostHere)
      return refuse('too-many-here')
    const { id } = await tx.coOrganizer.create({
      data: { challengeId: challenge.id, ...columns, invitedBy: userId, createdAt: now },
      select: { id: true },
    })
    await tell(tx, id, columns)
    return done({ name })
  })
}

/** Accepts or declines, for whoever was invited: the address’ owner, or an owner or editor of the organisation. */
export async function answerCoOrganizing(request: {
  slug: string
  id: string
  userId: string
  accepts: boolean
  now: Date
}): Promise<Result<null, 'not-found'>> {
  const { slug, id, userId, accepts, now } = request
  if (!isUuid(id)) return refuse('not-found')
  const user = await db.user.findFirst({ where: { id: userId, suspendedAt: null }, select: { email: true } })
  if (!user) return refuse('not-found')
  const where = { id, challenge: { slug }, acceptedAt: null, ...invitedAs(userId, user.email) }
  if (!accepts) {
    const { count } = await db.coOrganizer.deleteMany({ where })
    return count > 0 ? done(null) : refuse('not-found')
  }
  const invitation = await db.coOrganizer.findFirst({ where, select: { organizationId: true } })
  if (!invitation) return refuse('not-found')
  const { count } = await db.coOrganizer.updateMany({
    where: { id, acceptedAt: null },
    data: { acceptedAt: now, ...(invitation.organizationId === null && { userId }) },
  })
  return count > 0 ? done(null) : refuse('not-found')
}

/** Takes a co-organiser off, or an invitation back: who launched the défi any, who helps only themselves. */
export async function removeCoOrganizer(request: {
  slug: string
  id: string
  userId: string
}): Promise<Result<{ left: boolean }, 'not-found'>> {
  const { slug, id, userId } = request
  if (!isUuid(id)) return refuse('not-found')
  const helping = {
    acceptedAt: { not: null },
    OR: [{ userId }, { organization: { members: { some: editorOf(userId) } } }],
  } satisfies Prisma.CoOrganizerWhereInput
  const own = await db.coOrganizer.deleteMany({ where: { id, challenge: { slug }, ...helping } })
  if (own.count > 0) return done({ left: true })
  const removed = await db.coOrganizer.deleteMany({
    where: { id, challenge: { slug, ...cancellableBy(userId) } },
  })
  return removed.count > 0 ? done({ left: false }) : refuse('not-found')
}

/** Of the invitations without answer: those to this person, or to an organisation that they edit. */
export function invitedAs(userId: string, email: string): Prisma.CoOrganizerWhereInput {
  return {
    OR: [{ email }, { organization: { suspendedAt: null, members: { some: editorOf(userId) } } }],
  }
}

function editorOf(userId: string) {
  return { userId, role: { in: [...editingRoles] } }
}

async function findGuest(guest: Guest): Promise<Whom | null> {
  if ('email' in guest) return { email: guest.email, name: guest.email }
  const typed = guest.organization.trim()
  const [, fromAddress] = /\/organisations\/([a-z0-9-]+)/.exec(typed) ?? []
  const organization = await db.organization.findFirst({
    where: {
      suspendedAt: null,
      OR: [
        { slug: fromAddress ?? slugify(typed, 100) },
        ...(fromAddress ? [] : [{ name: { equals: typed, mode: 'insensitive' as const } }]),
      ],
    },
    select: { id: true, name: true },
  })
  return organization && { organizationId: organization.id, name: organization.name }
}

async function tell(
  tx: Transaction,
  coOrganizerId: string,
  whom: { email: string } | { organizationId: string },
): Promise<void> {
  if ('email' in whom) return enqueue(sqlOf(tx), 'co-organizer-mail', { coOrganizerId })
  const editors = await tx.organizationMember.findMany({
    where: {
      organizationId: whom.organizationId,
      role: { in: [...editingRoles] },
      user: { suspendedAt: null },
    },
    select: { userId: true },
  })
  await post(
    sqlOf(tx),
    editors.map(({ userId }) => ({ to: userId, mail: { letter: 'co-organizer', coOrganizerId, userId } })),
  )
}
