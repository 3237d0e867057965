import { db } from '@/lib/db'
import { absolute, env } from '@/lib/env'
import { linkSecret } from '@/lib/mail/link-secret'
import { deliver } from '@/lib/mail/mailer'
import { paths } from '@/lib/paths'
import { proofMinutes } from '@/lib/verifications/rules'

/** Writes the mail that proves a domain; a proof used or over in the meantime sends nothing. */
export async function sendDomainProofMail({ proofId }: { proofId: string }): Promise<void> {
  const proof = await db.domainProof.findFirst({
    where: { id: proofId, consumedAt: null, expiresAt: { gt: new Date() } },
    include: {
      organization: { select: { name: true } },
      user: { select: { name: true, pseudonym: true, email: true } },
    },
  })
  if (!proof) return

  const { organization, user, domain, email } = proof
  const { token } = linkSecret(`domain proof ${proofId}`)
  const { SITE_NAME } = env()
  await deliver({
    to: email,
    event: `domain-proof.${proofId}`,
    letter: {
      subject: `Vérifier ${organization.name}`,
      paragraphs: [
        'Bonjour,',
        `${user.name ?? user.pseudonym} (${user.email}) demande à vérifier « ${organization.name} » sur ${SITE_NAME} par cette adresse à ${domain}.`,
        'Le lien ne sert qu’à cette personne, connectée à son compte : si tu la connais et que c’est bien votre organisation, fais-le-lui suivre ou ouvre-le avec elle.',
      ],
      button: { label: 'Vérifier', url: absolute(paths.domainProof(token)) },
      footer: `Le lien sert une fois, pendant ${proofMinutes} minutes. Tu ne connais pas cette demande ? Ignore ce courrier : rien ne se passe.`,
    },
  })
}

/** Forgets proofs a day after their end; what they proved stands in the record of verifications. */
export async function forgetOldProofs(now: Date): Promise<void> {
  await db.domainProof.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 86_400_000) } } })
}
