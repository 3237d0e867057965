import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemoHint } from '@/components/accounts/demo-hint'
import { EmailForm } from '@/components/accounts/email-form'
import { OidcButton } from '@/components/accounts/oidc-button'
import { Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/accounts/session'
import { env, hasDemoMailbox } from '@/lib/env'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Se connecter', robots: { index: false } }

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  if (await currentUser()) redirect(paths.dashboard)
  const { OIDC_ISSUER, OIDC_NAME, SITE_NAME } = env()
  // NextAuth names here why the identity provider's answer was not enough.
  const { error } = await searchParams
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        <h1>Se connecter, sans mot de passe</h1>
        <p>
          Donne ton adresse : un courrier t’apporte un lien et un code. Première fois sur {SITE_NAME} ? Ton
          compte se crée au passage.
        </p>
        {error !== undefined && (
          <Notice look="danger" live>
            La connexion n’a pas abouti : il nous faut une adresse e-mail vérifiée. Réessaie, ou reçois un
            lien par courrier.
          </Notice>
        )}
        <EmailForm button="Recevoir le lien" />
        {OIDC_ISSUER && <OidcButton name={OIDC_NAME} />}
        {hasDemoMailbox() && <DemoHint />}
      </div>
    </div>
  )
}
