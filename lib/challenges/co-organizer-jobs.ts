import { stillToRun } from '@/lib/challenges/co-organizers'
import { db } from '@/lib/db'
import { absolute } from '@/lib/env'
import { deliver, deliverTo } from '@/lib/mail/mailer'
import type { Letter } from '@/lib/mail/letter'
import { paths } from '@/lib/paths'

/**
 * Writes the invitation to run a défi together; one that was taken back or answered meanwhile is not sent, nor one of
 * somebody suspended, nor, to a person's address, one to a défi that is not online.
 */
export async function sendCoOrganizerMail({
  coOrganizerId,
  userId,
}: {
  coOrganizerId: string
  /** Of an organisation's team: who reads it. */
  userId?: string
}): Promise<void> {
  const invitation = await db.coOrganizer.findFirst({
    where: { id: coOrganizerId, acceptedAt: null, challenge: stillToRun },
    select: {
      email: true,
      inviter: { select: { name: true, pseudonym: true, suspendedAt: true } },
      organization: { select: { name: true } },
      challenge: {
        select: {
          status: true,
          title: true,
          slug: true,
          summary: true,
          organization: { select: { name: true } },
        },
      },
    },
  })
  if (!invitation || invitation.inviter?.suspendedAt) return
  const letter = letterOf(invitation)
  if (invitation.email) {
    if (invitation.challenge.status !== 'PUBLISHED') return
    await deliver({ to: invitation.email, event: `co-organizer.${coOrganizerId}`, letter })
    return
  }
  const user = await db.user.findFirst({
    where: { id: userId, suspendedAt: null },
    select: { id: true, email: true },
  })
  if (user) await deliverTo(user, 'ORGANIZING', { event: `co-organizer.${coOrganizerId}.${user.id}`, letter })
}

/** Forgets invitations that nobody answered in thirty days, and the addresses in them. */
export async function forgetUnanswered(now: Date): Promise<void> {
  await db.coOrganizer.deleteMany({
    where: { acceptedAt: null, createdAt: { lt: new Date(now.getTime() - 30 * 86_400_000) } },
  })
}

function letterOf({
  inviter,
  organization,
  challenge,
}: {
  inviter: { name: string | null; pseudonym: string } | null
  organization: { name: string } | null
  challenge: { title: string; slug: string; summary: string; organization: { name: string } | null }
}): Letter {
  const by = challenge.organization?.name ?? inviter?.name ?? inviter?.pseudonym ?? 'L’organisateur'
  const whom = organization ? `propose à ${organization.name}` : 'te propose'
  return {
    subject: `Organiser ensemble : ${challenge.title}`,
    paragraphs: [
      'Bonjour,',
      `${by} ${whom} d’organiser ensemble « ${challenge.title} ».`,
      challenge.summary,
      `En acceptant, ${organization ? 'ton équipe peut' : 'tu peux'} modifier le défi, voir qui vient, répondre et accueillir sur place. Il ne peut être annulé que par la personne ou l’organisation qui l’a lancé. ${organization ? 'Elle se retire quand elle veut' : 'Tu te retires quand tu veux'}.`,
    ],
    button: {
      label: 'Accepter ou décliner',
      url: absolute(paths.coOrganizers(challenge.slug)),
    },
    footer: organization
      ? `Ce courrier part parce que tu fais partie de l’équipe de ${organization.name}.`
      : 'Ce courrier part parce que quelqu’un a donné ton adresse pour t’inviter. Tu ne le connais pas ? Ignore-le : rien ne se passe sans toi.',
  }
}
