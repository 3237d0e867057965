import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { deliver } from '@/lib/mail/mailer'
import { paths } from '@/lib/paths'
import { signInMinutes, signInSecrets } from '@/lib/accounts/rules'

/** Writes the sign-in mail; a request used or expired in the meantime sends nothing. */
export async function sendSignInMail({ requestId }: { requestId: string }): Promise<void> {
  const request = await db.signInRequest.findFirst({
    where: { id: requestId, consumedAt: null, expiresAt: { gt: new Date() } },
  })
  if (!request) return

  const { token, code } = signInSecrets(requestId, env().AUTH_SECRET)
  await deliver({
    to: request.email,
    event: `sign-in.${requestId}`,
    letter: {
      subject: request.intention ? 'Encore un clic pour confirmer' : `Te connecter à ${env().SITE_NAME}`,
      paragraphs: [
        'Bonjour,',
        request.intention
          ? 'Ouvre ce lien pour confirmer ce que tu viens de demander. Ton compte se crée au passage, sans mot de passe.'
          : 'Ouvre ce lien pour te connecter, sans mot de passe.',
      ],
      button: {
        label: request.intention ? 'Confirmer' : 'Me connecter',
        url: `${env().APP_URL.replace(/\/$/, '')}${paths.confirmSignIn}?jeton=${token}`,
      },
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      footer: `Le lien et le code servent une fois, pendant ${signInMinutes} minutes. Tu n’as rien demandé ? Ignore ce courrier : rien ne se passe sans toi.`,
    },
  })
}

/** Forgets requests a day after their end, and sessions that have expired. */
export async function forgetOldSignIns(now: Date): Promise<void> {
  await db.signInRequest.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 86_400_000) } } })
  await db.session.deleteMany({ where: { expires: { lt: now } } })
}
