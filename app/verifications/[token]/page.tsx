import type { Metadata } from 'next'
import { ConfirmProofForm } from '@/components/verifications/verification-forms'
import { currentUser } from '@/lib/accounts/session'
import { paths } from '@/lib/paths'
import { findDomainProof } from '@/lib/verifications/queries'

// The secret of the address never travels on as a referrer; within the site it must, or the form's origin would be hidden too.
export const metadata: Metadata = { title: 'Vérification', robots: { index: false }, referrer: 'same-origin' }

/**
 * Opening the mail's link changes nothing: the button does, for an owner of the organisation. Whoever else opens it
 * reads the same, whether there is such a link or not.
 */
export default async function DomainProofPage({ params }: { params: Promise<{ token: string }> }) {
  const token = (await params).token.slice(0, 100)
  const person = await currentUser()
  const proof = person && (await findDomainProof(token, person.id, new Date()))

  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        {proof ? (
          <>
            <h1>Vérifier {proof.organization.name}</h1>
            <p>
              Tu as ouvert un courrier envoyé à {proof.domain}. Un dernier geste, et {proof.organization.name}{' '}
              porte le signe, avec ce nom de domaine sur sa page.
            </p>
            <ConfirmProofForm token={token} />
          </>
        ) : (
          <>
            <h1>Ce lien n’ouvre rien ici</h1>
            <p>
              Il sert une fois, pendant une heure, à la personne responsable qui l’a demandé, connectée à son
              compte.
            </p>
            <p>
              <a className="link" href={person ? paths.dashboard : paths.signIn}>
                {person ? 'Mon tableau de bord' : 'Me connecter, puis rouvrir le lien'}
              </a>
            </p>
          </>
        )}
      </div>
    </div>
  )
}
