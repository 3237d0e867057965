import { db } from '@/lib/db'
import { absolute, env } from '@/lib/env'
import { day } from '@/lib/french'
import { linkSecret } from '@/lib/mail/link-secret'
import { deliver } from '@/lib/mail/mailer'
import { paths } from '@/lib/paths'
import { isOpen, teamRoles } from '@/lib/teams/rules'

/** Writes an invitation; one that was sent again, used or taken back in the meantime is not sent. */
export async function sendInvitationMail({
  invitationId,
  version,
}: {
  invitationId: string
  version: number
}): Promise<void> {
  const invitation = await db.organizationInvitation.findUnique({
    where: { id: invitationId, version },
    include: {
      organization: { select: { name: true, suspendedAt: true } },
      inviter: { select: { name: true, pseudonym: true } },
    },
  })
  if (!invitation || invitation.organization.suspendedAt || !isOpen(invitation, new Date())) return

  const { organization, inviter, role, email, expiresAt } = invitation
  const { SITE_NAME } = env()
  const { token } = linkSecret(`invitation ${invitationId} ${version}`)
  const { label, detail } = teamRoles[role]
  await deliver({
    to: email,
    event: `invitation.${invitationId}.${version}`,
    letter: {
      subject: `${organization.name} t’invite dans son équipe`,
      paragraphs: [
        'Bonjour,',
        `${inviter ? `${inviter.name ?? inviter.pseudonym} t’invite` : 'On t’invite'} dans l’équipe de l’organisation « ${organization.name} » sur ${SITE_NAME}.`,
        `Ton rôle : ${label}. ${detail}`,
      ],
      button: { label: 'Voir l’invitation', url: absolute(paths.invitation(token)) },
      footer: `Le lien vaut jusqu’au ${day(expiresAt, 'Europe/Paris')}, pour ton adresse seulement. Tu ne connais pas cette organisation ? Ignore ce courrier : rien ne se passe sans toi.`,
    },
  })
}

/** Forgets invitations, and the addresses in them, thirty days after their end. */
export async function forgetOldInvitations(now: Date): Promise<void> {
  const end = { lt: new Date(now.getTime() - 30 * 86_400_000) }
  await db.organizationInvitation.deleteMany({
    where: { OR: [{ expiresAt: end }, { acceptedAt: end }, { withdrawnAt: end }] },
  })
}
