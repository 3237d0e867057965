import { randomUUID } from 'node:crypto'
import { hashToken } from '@/lib/accounts/session-cookie'
import { db, sqlOf, type Database, type Prisma } from '@/lib/db'
import { enqueue } from '@/lib/jobs/queue'
import { linkSecret } from '@/lib/mail/link-secret'
import { consume } from '@/lib/rate-limit'
import { done, refuse, type Result } from '@/lib/result'
import { domainOf, proofMinutes, whyNotOwnDomain, type DomainRefusal } from '@/lib/verifications/rules'

export type VerificationRefusal = 'not-found' | 'already-verified' | 'declined' | 'too-many' | DomainRefusal

/** An owner asks the moderators; asked again, the note is the newer one and the place in the queue stays. */
export async function askVerification(request: {
  slug: string
  ownerId: string
  note: string
  now: Date
}): Promise<Result<null, VerificationRefusal>> {
  const { slug, ownerId, note, now } = request
  const organization = await findOwned(slug, ownerId)
  if (!organization) return refuse('not-found')
  if (organization.verifiedAt) return refuse('already-verified')
  if (!(await consume(`verification:${organization.id}`, 10, 86_400))) return refuse('too-many')
  // Beside the partial index that lets one request wait: two presses at once are one.
  await db.$executeRaw`
    INSERT INTO organization_verifications (organization_id, status, asked_by, note, asked_at)
    VALUES (${organization.id}::uuid, 'ASKED', ${ownerId}::uuid, ${note}, ${now})
    ON CONFLICT (organization_id) WHERE status = 'ASKED' DO UPDATE SET note = excluded.note, asked_by = excluded.asked_by`
  return done(null)
}

/** Sends a link to an address at the organisation's own domain. At most five mails an hour for it, and to an address. */
export async function sendDomainProof(request: {
  slug: string
  ownerId: string
  email: string
  now: Date
}): Promise<Result<null, VerificationRefusal>> {
  const { slug, ownerId, email, now } = request
  const organization = await findOwned(slug, ownerId)
  if (!organization) return refuse('not-found')
  if (organization.verifiedAt) return refuse('already-verified')
  if (await wasDeclined(db, organization.id)) return refuse('declined')
  const refusal = whyNotOwnDomain(organization.website, email)
  if (refusal) return refuse(refusal)
  if (!(await consume(`domain-proof:${organization.id}`, 5, 3600))) return refuse('too-many')
  if (!(await consume(`domain-proof-to:${email}`, 5, 3600))) return refuse('too-many')

  const id = randomUUID()
  const { tokenHash } = linkSecret(`domain proof ${id}`)
  const expiresAt = new Date(now.getTime() + proofMinutes * 60_000)
  await db.$transaction(async (tx) => {
    const asked = { userId: ownerId, email, domain: domainOf(email) }
    await tx.domainProof.create({
      data: { id, organizationId: organization.id, ...asked, tokenHash, createdAt: now, expiresAt },
    })
    await enqueue(sqlOf(tx), 'domain-proof-mail', { proofId: id })
  })
  return done(null)
}

/**
 * Verifies by the mail's link, once, within the hour. Only an owner may use it: whoever merely reads the mailbox could
 * be talked into verifying a stranger's organisation. The website may have changed meanwhile, so it is compared again.
 */
export async function confirmDomainProof(request: {
  token: string
  ownerId: string
  now: Date
}): Promise<Result<{ slug: string }, 'not-found' | 'other-domain'>> {
  const { token, ownerId, now } = request
  return db.$transaction(async (tx) => {
    // The update takes the row's lock: of two clicks at once, one finds it used.
    const [proof] = await tx.domainProof.updateManyAndReturn({
      where: {
        tokenHash: hashToken(token),
        consumedAt: null,
        expiresAt: { gt: now },
        organization: ownedBy(ownerId),
      },
      data: { consumedAt: now },
    })
    if (!proof) return refuse('not-found')
    const { organizationId, domain, email } = proof
    await tx.$queryRaw`SELECT FROM organizations WHERE id = ${organizationId}::uuid FOR UPDATE`
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    if (await wasDeclined(tx, organizationId)) return refuse('not-found')
    if (whyNotOwnDomain(organization.website, email)) return refuse('other-domain')

    await tx.organization.update({
      where: { id: organizationId },
      data: { verifiedAt: now, verifiedDomain: domain },
    })
    const granted = { status: 'GRANTED', domain, decidedAt: now } as const
    const { count } = await tx.organizationVerification.updateMany({
      where: { organizationId, status: 'ASKED' },
      data: granted,
    })
    if (count === 0)
      await tx.organizationVerification.create({
        data: { organizationId, askedBy: ownerId, askedAt: proof.createdAt, ...granted },
      })
    return done({ slug: organization.slug })
  })
}

/** Whom the moderators have refused, they alone can verify: a domain is cheap. */
async function wasDeclined(database: Database, organizationId: string): Promise<boolean> {
  const last = await database.organizationVerification.findFirst({
    where: { organizationId, status: { in: ['DECLINED', 'GRANTED'] } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { status: true },
  })
  return last?.status === 'DECLINED'
}

function findOwned(slug: string, ownerId: string) {
  return db.organization.findFirst({
    where: { slug, ...ownedBy(ownerId) },
    select: { id: true, website: true, verifiedAt: true },
  })
}

function ownedBy(userId: string): Prisma.OrganizationWhereInput {
  return { suspendedAt: null, members: { some: { userId, role: 'OWNER' } } }
}
