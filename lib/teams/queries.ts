import { hashToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'
import { isOpen } from '@/lib/teams/rules'

/** A team as one of its members sees it, null to everybody else; addresses and invitations are the owners' alone. */
export async function findTeam(slug: string, userId: string, now: Date) {
  const organization = await db.organization.findFirst({
    where: { slug, suspendedAt: null, members: { some: { userId } } },
    select: {
      slug: true,
      name: true,
      members: {
        select: {
          userId: true,
          role: true,
          createdAt: true,
          user: { select: { name: true, pseudonym: true, email: true } },
        },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
      },
      invitations: {
        where: { acceptedAt: null, withdrawnAt: null },
        select: { id: true, email: true, role: true, expiresAt: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!organization) return null
  const { members, invitations, ...rest } = organization
  const role = members.find((member) => member.userId === userId)?.role ?? 'CHECK_IN'
  const owns = role === 'OWNER'
  return {
    ...rest,
    role,
    isLastOwner: owns && members.filter((member) => member.role === 'OWNER').length === 1,
    members: members.map(({ user: { name, pseudonym, email }, ...member }) => ({
      ...member,
      name: name ?? pseudonym,
      ...(owns && { email }),
    })),
    invitations: owns
      ? invitations.map((invitation) => ({ ...invitation, expired: invitation.expiresAt <= now }))
      : [],
  }
}

/** What an invitation's link shows, whatever has become of it; null where nobody was ever sent that link. */
export async function findInvitation(token: string, now: Date) {
  const invitation = await db.organizationInvitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      email: true,
      role: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      inviter: { select: { name: true, pseudonym: true } },
      organization: { select: { name: true, slug: true, suspendedAt: true } },
    },
  })
  if (!invitation || invitation.organization.suspendedAt) return null
  const { inviter, ...rest } = invitation
  return { ...rest, open: isOpen(invitation, now), by: inviter && (inviter.name ?? inviter.pseudonym) }
}
