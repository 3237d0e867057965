import { db, type Transaction } from '@/lib/db'
import type { OrganizationRole } from '@/lib/generated/prisma/enums'
import { done, refuse, type Result } from '@/lib/result'

export type TeamRefusal = 'not-found' | 'last-owner'

/** An owner acts on somebody of the team, themselves included. */
type OnMember = { slug: string; ownerId: string; memberId: string }

/** Gives a member another role; the last owner stays one. */
export async function changeRole({
  role,
  ...request
}: OnMember & { role: OrganizationRole }): Promise<Result<null, TeamRefusal>> {
  return onMember(request, async (tx, organizationId, member) => {
    if (role !== 'OWNER' && (await isLastOwner(tx, organizationId, member))) return refuse('last-owner')
    await setRole(tx, organizationId, member.userId, role)
    return done(null)
  })
}

/** Takes somebody off the team; said again, there is nobody to take off. */
export async function removeMember(request: OnMember): Promise<Result<null, TeamRefusal>> {
  return onMember(request, (tx, organizationId, member) => takeOff(tx, organizationId, member))
}

/** Makes a member the owner and oneself an editor, in one go: the way out for whoever is the only owner. */
export async function handOver(request: OnMember): Promise<Result<null, TeamRefusal>> {
  if (request.memberId === request.ownerId) return refuse('not-found')
  return onMember(request, async (tx, organizationId, member) => {
    await setRole(tx, organizationId, member.userId, 'OWNER')
    await setRole(tx, organizationId, request.ownerId, 'EDITOR')
    return done(null)
  })
}

/** Leaves a team; the last owner hands over first. */
export async function leaveTeam({
  slug,
  userId,
}: {
  slug: string
  userId: string
}): Promise<Result<null, TeamRefusal>> {
  return db.$transaction(async (tx) => {
    const organizationId = await lockTeam(tx, slug)
    const member = organizationId && (await findMember(tx, organizationId, userId))
    return member ? takeOff(tx, organizationId, member) : refuse('not-found')
  })
}

type Member = { userId: string; role: OrganizationRole }

async function onMember(
  { slug, ownerId, memberId }: OnMember,
  act: (tx: Transaction, organizationId: string, member: Member) => Promise<Result<null, TeamRefusal>>,
): Promise<Result<null, TeamRefusal>> {
  return db.$transaction(async (tx) => {
    const organizationId = await lockTeam(tx, slug)
    if (!organizationId) return refuse('not-found')
    // Read behind the lock: who was an owner a moment ago may be none any more.
    const owner = await findMember(tx, organizationId, ownerId)
    const member = await findMember(tx, organizationId, memberId)
    return owner?.role === 'OWNER' && member ? act(tx, organizationId, member) : refuse('not-found')
  })
}

/** Of two who leave at once, the second waits here and then counts the owners that are left. */
async function lockTeam(tx: Transaction, slug: string): Promise<string | null> {
  const [organization] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM organizations WHERE slug = ${slug} AND suspended_at IS NULL FOR UPDATE`
  return organization?.id ?? null
}

function findMember(tx: Transaction, organizationId: string, userId: string): Promise<Member | null> {
  return tx.organizationMember.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { userId: true, role: true },
  })
}

async function takeOff(
  tx: Transaction,
  organizationId: string,
  member: Member,
): Promise<Result<null, TeamRefusal>> {
  if (await isLastOwner(tx, organizationId, member)) return refuse('last-owner')
  await tx.organizationMember.deleteMany({ where: { organizationId, userId: member.userId } })
  await withdrawInvitationsOf(tx, organizationId, member.userId)
  return done(null)
}

async function isLastOwner(tx: Transaction, organizationId: string, { role, userId }: Member) {
  if (role !== 'OWNER') return false
  const others = { organizationId, role: 'OWNER', userId: { not: userId } } as const
  return (await tx.organizationMember.count({ where: others })) === 0
}

async function setRole(tx: Transaction, organizationId: string, userId: string, role: OrganizationRole) {
  await tx.organizationMember.update({
    where: { organizationId_userId: { organizationId, userId } },
    data: { role },
  })
  if (role !== 'OWNER') await withdrawInvitationsOf(tx, organizationId, userId)
}

/** Who no longer owns the organisation leaves no door open behind them: what they sent and nobody accepted is void. */
async function withdrawInvitationsOf(tx: Transaction, organizationId: string, userId: string) {
  await tx.organizationInvitation.updateMany({
    where: { organizationId, invitedBy: userId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  })
}
