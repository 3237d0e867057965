import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { Notice } from '@/components/ui/notice'
import { AskVerificationForm, DomainProofForm } from '@/components/verifications/verification-forms'
import { requireUser } from '@/lib/accounts/session'
import { day } from '@/lib/french'
import { paths } from '@/lib/paths'
import { findVerification } from '@/lib/verifications/queries'

export const metadata: Metadata = { title: 'Vérification', robots: { index: false } }

export default async function VerificationPage({ params }: { params: Promise<{ organisation: string }> }) {
  const person = await requireUser()
  const organization = await findVerification((await params).organisation, person.id)
  if (!organization) notFound()
  const { slug, name, domain, last, verifiedAt, verifiedDomain } = organization

  return (
    <div className="page grid gap-10 py-8 sm:gap-12 sm:py-12">
      <div className="grid gap-4">
        <h1>Vérifier {name}</h1>
        <OrganizationNav organization={{ slug, role: 'OWNER' }} current="verification" />
        <p className="column text-ink-soft">
          Une organisation vérifiée porte le signe à côté de son nom, et ses défis paraissent sans attendre de
          relecture.{' '}
          <a className="link" href={paths.verified}>
            Ce que le signe veut dire
          </a>
        </p>
      </div>
      {verifiedAt ? (
        <Notice look="success">
          Organisation vérifiée depuis le {day(verifiedAt, 'Europe/Paris')}
          {verifiedDomain ? `, par une adresse à ${verifiedDomain}` : ', par la modération'}. Changer son nom,
          sa sorte ou un numéro{verifiedDomain && ', ou le domaine de son site,'} lui retire le signe.
        </Notice>
      ) : (
        <>
          <section aria-labelledby="par-courrier" className="grid gap-4">
            <h2 id="par-courrier">Tout de suite, par une adresse de l’organisation</h2>
            {domain ? (
              <DomainProofForm organization={slug} domain={domain} />
            ) : (
              <p className="column">
                Il nous faut pour cela un site à votre propre nom de domaine.{' '}
                <a className="link" href={paths.editOrganization(slug)}>
                  L’ajouter
                </a>
              </p>
            )}
          </section>
          <section aria-labelledby="par-la-moderation" className="grid gap-4">
            <h2 id="par-la-moderation">Ou par la modération</h2>
            {last?.status === 'ASKED' && (
              <Notice>
                Demandée le {day(last.askedAt, 'Europe/Paris')} : la réponse arrive par courrier.
              </Notice>
            )}
            {last?.status === 'DECLINED' && (
              <Notice look="danger">
                <p>La dernière demande n’a pas abouti. La modération t’explique pourquoi :</p>
                <p className="mt-1">« {last.reason} »</p>
              </Notice>
            )}
            <AskVerificationForm
              organization={slug}
              note={last?.status === 'ASKED' ? last.note : ''}
              asked={last?.status === 'ASKED'}
            />
          </section>
        </>
      )}
    </div>
  )
}
