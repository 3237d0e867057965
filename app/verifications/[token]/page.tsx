import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConfirmProofForm } from '@/components/verifications/verification-forms'
import { requireUser } from '@/lib/accounts/session'
import { paths } from '@/lib/paths'
import { findDomainProof } from '@/lib/verifications/queries'

// The secret of the address never travels on as a referrer; within the site it must, or the form's origin would be hidden too.
export const metadata: Metadata = { title: 'Vérification', robots: { index: false }, referrer: 'same-origin' }

/** Opening the mail's link changes nothing: the button does, for an owner of the organisation. */
export default async function DomainProofPage({ params }: { params: Promise<{ token: string }> }) {
  const person = await requireUser()
  const token = (await params).token.slice(0, 100)
  const proof = await findDomainProof(token, person.id, new Date())
  if (!proof) notFound()
  const { organization, domain } = proof

  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        {proof.open ? (
          <>
            <h1>Vérifier {organization.name}</h1>
            <p>
              Tu as ouvert un courrier envoyé à {domain}. Un dernier geste, et {organization.name} porte le
              signe, avec ce nom de domaine sur sa page.
            </p>
            <ConfirmProofForm token={token} />
          </>
        ) : (
          <>
            <h1>Ce lien n’est plus valable</h1>
            <p>Il sert une fois, pendant une heure.</p>
            <p>
              <a className="link" href={paths.verification(organization.slug)}>
                Où en est la vérification
              </a>
            </p>
          </>
        )}
      </div>
    </div>
  )
}
