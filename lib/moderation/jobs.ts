import { db } from '@/lib/db'
import { absolute } from '@/lib/env'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { deliverTo } from '@/lib/mail/mailer'
import { findEmail } from '@/lib/participations/queries'
import { paths } from '@/lib/paths'

/** Tells the author what the review decided, as it stands when the mail leaves. */
export async function sendReviewMail({
  challengeId,
  decidedAt,
}: {
  challengeId: string
  decidedAt: string
}): Promise<void> {
  const challenge = await db.challenge.findUnique({
    where: { id: challengeId },
    select: {
      title: true,
      slug: true,
      status: true,
      statusReason: true,
      publishedAt: true,
      author: { select: { id: true, email: true } },
    },
  })
  const telling = challenge && tell(challenge)
  if (!challenge || !telling) return

  await deliverTo(challenge.author, 'ORGANIZING', {
    event: `review.${challengeId}.${Date.parse(decidedAt)}`,
    letter: {
      subject: `${telling.subject} : ${challenge.title}`,
      paragraphs: [
        'Bonjour,',
        telling.opening,
        challenge.statusReason && `« ${challenge.statusReason} »`,
      ].filter(Boolean),
      button: { label: telling.label, url: absolute(telling.path) },
      footer: 'Ce courrier part parce que tu as proposé ce défi.',
    },
  })
}

/** Tells an owner what became of the request to be verified. */
export async function sendVerificationMail({
  verificationId,
  userId,
}: {
  verificationId: string
  userId: string
}): Promise<void> {
  const [user, verification] = await Promise.all([
    findEmail(userId),
    db.organizationVerification.findUnique({
      where: { id: verificationId, status: { not: 'ASKED' } },
      select: { status: true, reason: true, organization: { select: { name: true, slug: true } } },
    }),
  ])
  if (!user || !verification) return
  const { status, reason, organization } = verification
  const { name, slug } = organization
  const granted = status === 'GRANTED'
  await deliverTo(user, 'ORGANIZING', {
    event: `verification.${verificationId}.${userId}`,
    letter: {
      subject: granted ? `Organisation vérifiée : ${name}` : `Pas encore vérifiée : ${name}`,
      paragraphs: [
        'Bonjour,',
        granted
          ? `${name} porte maintenant le signe des organisations vérifiées : vos prochains défis paraissent aussitôt.`
          : `La modération n’a pas pu vérifier ${name}. Complète ta demande quand tu veux. Sa raison :`,
        reason && `« ${reason} »`,
      ].filter(Boolean),
      button: granted
        ? { label: 'Voir sa page', url: absolute(paths.organization(slug)) }
        : { label: 'Compléter la demande', url: absolute(paths.verification(slug)) },
      footer: `Ce courrier part parce que tu es responsable de ${name}.`,
    },
  })
}

function tell({
  status,
  title,
  slug,
  publishedAt,
}: {
  status: ChallengeStatus
  title: string
  slug: string
  publishedAt: Date | null
}) {
  switch (status) {
    case 'PUBLISHED':
      return {
        subject: 'En ligne',
        opening: `« ${title} » est en ligne. Partage son lien : le bouche-à-oreille fait le reste.`,
        label: 'Voir mon défi',
        path: paths.challenge(slug),
      }
    case 'CHANGES_REQUESTED':
      return {
        subject: 'Encore une retouche',
        opening: `« ${title} » est presque prêt. La modération te demande un changement avant de le publier :`,
        label: 'Corriger mon défi',
        path: paths.editChallenge(slug),
      }
    case 'SUSPENDED':
      if (publishedAt)
        return {
          subject: 'Suspendu',
          opening: `« ${title} » est suspendu : il ne paraît plus, et les personnes inscrites sont prévenues. La modération t’explique pourquoi :`,
          label: 'Mon tableau de bord',
          path: paths.dashboard,
        }
      return {
        subject: 'Non publié',
        opening: `« ${title} » n’a pas été publié. La modération t’explique pourquoi :`,
        label: 'Mon tableau de bord',
        path: paths.dashboard,
      }
    default:
      return null
  }
}
