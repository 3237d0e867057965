import { db, sqlOf } from '@/lib/db'
import { post } from '@/lib/jobs/queue'
import { done, refuse, type Result } from '@/lib/result'
import { identityOf } from '@/lib/verifications/rules'

export type VerifyRefusal = 'not-found' | 'already-decided' | 'reason-missing' | 'changed'

/** Organisations that ask to be verified, longest first. */
export async function listVerificationRequests() {
  return db.organizationVerification.findMany({
    where: { status: 'ASKED', organization: { suspendedAt: null } },
    select: {
      id: true,
      note: true,
      askedAt: true,
      asker: { select: { pseudonym: true, email: true } },
      organization: {
        select: {
          slug: true,
          name: true,
          kind: true,
          rna: true,
          siren: true,
          website: true,
          summary: true,
          commune: { select: { name: true } },
        },
      },
    },
    orderBy: { askedAt: 'asc' },
    take: 50,
  })
}

/**
 * A moderator's answer to an organisation that asks, told to its owners by mail and kept with who gave it. `seen` is
 * the identity that the moderator looked at: what was changed meanwhile is looked at again. To anybody else there is
 * no such request.
 */
export async function decideVerification(request: {
  verificationId: string
  moderator: { id: string; role: string }
  granted: boolean
  reason: string
  seen: string
  now: Date
}): Promise<Result<{ name: string }, VerifyRefusal>> {
  const { verificationId, moderator, granted, seen, now } = request
  if (moderator.role !== 'MODERATOR') return refuse('not-found')
  const reason = request.reason.trim()
  if (!granted && !reason) return refuse('reason-missing')

  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM organizations WHERE id = (
      SELECT organization_id FROM organization_verifications WHERE id = ${verificationId}::uuid) FOR UPDATE`
    const asked = await tx.organizationVerification.findFirst({
      where: { id: verificationId, organization: { suspendedAt: null } },
      include: {
        organization: { include: { members: { where: { role: 'OWNER' }, select: { userId: true } } } },
      },
    })
    if (!asked) return refuse('not-found')
    const { organization } = asked
    if (asked.status !== 'ASKED') return refuse('already-decided')
    if (granted && identityOf(organization) !== seen) return refuse('changed')

    await tx.organizationVerification.update({
      where: { id: verificationId },
      data: {
        status: granted ? 'GRANTED' : 'DECLINED',
        decidedBy: moderator.id,
        decidedAt: now,
        reason,
      },
    })
    if (granted)
      await tx.organization.update({
        where: { id: organization.id },
        data: { verifiedAt: now, verifiedDomain: null },
      })
    await post(
      sqlOf(tx),
      organization.members.map(({ userId }) => ({
        to: userId,
        mail: { letter: 'verification', verificationId, userId },
      })),
    )
    return done({ name: organization.name })
  })
}
