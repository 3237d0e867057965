import { cancellableBy, editingRoles, isUuid } from '@/lib/challenges/editing'
import { db, sqlOf, type Prisma, type Transaction } from '@/lib/db'
import { slugify } from '@/lib/plain-words'
import { enqueue, post } from '@/lib/jobs/queue'
import { consume } from '@/lib/rate-limit'
import { done, refuse, type Result } from '@/lib/result'

export type CoOrganizerRefusal =
  | 'not-found'
  | 'unknown-organization'
  | 'several-organizations'
  | 'not-published'
  | 'runs-it-already'
  | 'already-asked'
  | 'too-many'
  | 'too-many-here'

/** An organisation, by the address of its page or its name; or a person, by theirs. */
export type Guest = { organization: string } | { email: string }

type Whom = { name: string } & ({ email: string } | { organizationId: string })

const mostHere = 10

/** While there is something to organise together. */
export const stillToRun = {
  status: { in: ['PENDING_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED'] },
} satisfies Prisma.ChallengeWhereInput

/**
 * Asks an organisation or a person to help to run a défi, by mail. Who launched it asks, and nobody who only helps.
 * A person only once it is online: nothing that nobody has read yet goes out to any address. Thirty mails a day from one
 * person, five to one address.
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
      ...stillToRun,
    },
    select: {
      id: true,
      status: true,
      organizationId: true,
      author: { select: { email: true } },
      organization: { select: { members: { select: { role: true, user: { select: { email: true } } } } } },
    },
  })
  if (!challenge) return refuse('not-found')
  if ('email' in guest && challenge.status !== 'PUBLISHED') return refuse('not-published')
  const found = await findGuest(guest)
  if (!found.ok) return found
  const whom = found.value
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
  const where = { id, challenge: { slug, ...stillToRun }, acceptedAt: null, ...invitedAs(userId, user.email) }
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

/** An address is of one page; a name may be of several organisations, and then none of them is guessed. */
async function findGuest(
  guest: Guest,
): Promise<Result<Whom, 'unknown-organization' | 'several-organizations'>> {
  if ('email' in guest) return done({ email: guest.email, name: guest.email })
  const typed = guest.organization.trim()
  const [, fromAddress] = /\/organisations\/([a-z0-9-]+)/.exec(typed) ?? []
  const [organization, another] = await db.organization.findMany({
    where: {
      suspendedAt: null,
      OR: [
        { slug: fromAddress ?? slugify(typed, 100) },
        ...(fromAddress ? [] : [{ name: { equals: typed, mode: 'insensitive' as const } }]),
      ],
    },
    select: { id: true, name: true },
    take: 2,
  })
  if (!organization) return refuse('unknown-organization')
  if (another) return refuse('several-organizations')
  return done({ organizationId: organization.id, name: organization.name })
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
