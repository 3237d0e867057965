import { db, sqlOf, type Transaction } from '@/lib/db'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { post } from '@/lib/jobs/queue'
import { cancelParticipations } from '@/lib/participations/organizing'
import { lockSlots } from '@/lib/participations/slots'
import { done, refuse, type Result } from '@/lib/result'

export type SuspendRefusal = 'not-found' | 'over' | 'reason-missing'

type Suspending = { moderator: { id: string; role: string }; reason: string; now: Date }
type Suspended = Result<{ name: string }, SuspendRefusal>

const suspendable = ['PENDING_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED'] satisfies ChallengeStatus[]

/**
 * Takes a défi off the site: its author and those who counted on it read why. Said again, it changes nothing. To
 * anybody but a moderator there is no such défi.
 */
export async function suspendChallenge({
  slug,
  ...suspending
}: Suspending & { slug: string }): Promise<Suspended> {
  return asModerator(suspending, async (tx) => {
    const challenge = await tx.challenge.findUnique({
      where: { slug },
      select: { id: true, title: true, status: true, authorId: true },
    })
    if (!challenge) return refuse('not-found')
    if (challenge.status === 'SUSPENDED') return done({ name: challenge.title })
    const suspended = await takeOff(tx, challenge, suspending)
    return suspended ? done({ name: challenge.title }) : refuse('over')
  })
}

/** Closes an organisation, and takes all its défis off the site. */
export async function suspendOrganization({
  slug,
  ...suspending
}: Suspending & { slug: string }): Promise<Suspended> {
  return asModerator(suspending, async (tx) => {
    const organization = await tx.organization.findUnique({
      where: { slug },
      select: { id: true, name: true },
    })
    if (!organization) return refuse('not-found')
    const { id, name } = organization
    await tx.organization.updateMany({
      where: { id, suspendedAt: null },
      data: { suspendedAt: suspending.now },
    })
    await takeOffAll(tx, { organizationId: id }, suspending)
    return done({ name })
  })
}

/**
 * Closes the account of whoever launched this défi, ends their sessions, and takes off the site all that they launched
 * in their own name. A moderator's account is not closed this way.
 */
export async function suspendAuthor({
  slug,
  ...suspending
}: Suspending & { slug: string }): Promise<Suspended> {
  return asModerator(suspending, async (tx) => {
    const author = await tx.user.findFirst({
      where: { role: 'MEMBER', challenges: { some: { slug } } },
      select: { id: true, pseudonym: true },
    })
    if (!author) return refuse('not-found')
    const { id, pseudonym } = author
    await tx.user.updateMany({ where: { id, suspendedAt: null }, data: { suspendedAt: suspending.now } })
    await tx.session.deleteMany({ where: { userId: id } })
    await takeOffAll(tx, { authorId: id, organizationId: null }, suspending)
    return done({ name: pseudonym })
  })
}

/** Whatever is suspended, a moderator says why; to anybody else there is nothing to suspend. */
async function asModerator(
  { moderator, reason }: Suspending,
  suspend: (tx: Transaction) => Promise<Suspended>,
): Promise<Suspended> {
  if (moderator.role !== 'MODERATOR') return refuse('not-found')
  return reason.trim() ? db.$transaction(suspend) : refuse('reason-missing')
}

async function takeOffAll(
  tx: Transaction,
  whose: { organizationId: string | null; authorId?: string },
  suspending: Suspending,
): Promise<void> {
  const challenges = await tx.challenge.findMany({
    where: { ...whose, status: { in: suspendable } },
    select: { id: true, authorId: true },
    orderBy: { id: 'asc' },
  })
  for (const challenge of challenges) await takeOff(tx, challenge, suspending)
}

/** Slots first, as a join does, so that the two never wait for each other. False where it was over already. */
async function takeOff(
  tx: Transaction,
  { id, authorId }: { id: string; authorId: string },
  { moderator, now, ...suspending }: Suspending,
): Promise<boolean> {
  const reason = suspending.reason.trim()
  const sql = sqlOf(tx)
  await lockSlots(sql, id)
  const suspended = await tx.challenge.updateMany({
    where: { id, status: { in: suspendable } },
    data: { status: 'SUSPENDED', statusReason: reason },
  })
  if (suspended.count === 0) return false
  await cancelParticipations(sql, id, { kind: 'SYSTEM', id: moderator.id }, reason)
  await post(sql, [
    { to: authorId, mail: { letter: 'review', challengeId: id, decidedAt: now.toISOString() } },
  ])
  return true
}
