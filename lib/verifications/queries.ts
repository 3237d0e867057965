import { hashToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'
import { ownDomain } from '@/lib/organizations/domains'
import { isFreeMail } from '@/lib/verifications/free-mail'

/** Where an organisation stands with its verification, for its owners; null to everybody else. */
export async function findVerification(slug: string, ownerId: string) {
  const organization = await db.organization.findFirst({
    where: { slug, suspendedAt: null, members: { some: { userId: ownerId, role: 'OWNER' } } },
    select: {
      slug: true,
      name: true,
      website: true,
      verifiedAt: true,
      verifiedDomain: true,
      verifications: {
        select: { status: true, note: true, reason: true, askedAt: true, decidedAt: true },
        orderBy: { askedAt: 'desc' },
        take: 1,
      },
    },
  })
  if (!organization) return null
  const { verifications, website, ...rest } = organization
  const domain = ownDomain(website)
  return { ...rest, domain: domain && !isFreeMail(domain) ? domain : null, last: verifications[0] ?? null }
}

/** What the link of a proof verifies, or once did, for an owner who opens it; null to everybody else. */
export async function findDomainProof(token: string, ownerId: string, now: Date) {
  const proof = await db.domainProof.findFirst({
    where: {
      tokenHash: hashToken(token),
      organization: { suspendedAt: null, members: { some: { userId: ownerId, role: 'OWNER' } } },
    },
    select: {
      domain: true,
      consumedAt: true,
      expiresAt: true,
      organization: { select: { name: true, slug: true } },
    },
  })
  return proof && { ...proof, open: !proof.consumedAt && proof.expiresAt > now }
}
