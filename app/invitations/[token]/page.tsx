import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AcceptForm, ProveAddressForm } from '@/components/teams/accept-forms'
import { currentUser } from '@/lib/accounts/session'
import { day } from '@/lib/french'
import { paths } from '@/lib/paths'
import { findInvitation } from '@/lib/teams/queries'
import { teamRoles } from '@/lib/teams/rules'

// The secret of the address never travels on as a referrer; within the site it must, or the form's origin would be hidden too.
export const metadata: Metadata = { title: 'Invitation', robots: { index: false }, referrer: 'same-origin' }

/** Opening the mail's link changes nothing, since mail filters open links too: the button does. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const token = (await params).token.slice(0, 100)
  const [invitation, person] = await Promise.all([findInvitation(token, new Date()), currentUser()])
  if (!invitation) notFound()
  const { organization, role, email, by } = invitation

  if (!invitation.open) return <Over slug={invitation.acceptedAt && organization.slug} />
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        <h1>{organization.name} t’invite dans son équipe</h1>
        <p>
          {by && `L’invitation vient de ${by}. `}Ton rôle : <strong>{teamRoles[role].label}</strong>.{' '}
          {teamRoles[role].detail}
        </p>
        <p>
          <a className="link" href={paths.organization(organization.slug)}>
            Voir sa page publique
          </a>
        </p>
        {person?.email === email ? (
          <AcceptForm token={token} />
        ) : (
          <>
            <p>
              L’invitation est pour <strong className="break-words">{email}</strong>
              {person && `, et tu es connecté·e avec ${person.email}`}. Demande un lien à l’adresse invitée :
              il te connecte et te fait entrer dans l’équipe.
            </p>
            <ProveAddressForm email={email} invitation={invitation.id} />
          </>
        )}
        <p className="text-sm text-ink-soft">
          Valable jusqu’au {day(invitation.expiresAt, 'Europe/Paris')}. Tu pourras quitter l’équipe quand tu
          veux.
        </p>
      </div>
    </div>
  )
}

function Over({ slug }: { slug: string | null }) {
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        <h1>Cette invitation n’est plus valable</h1>
        {slug ? (
          <p>
            Elle a déjà servi.{' '}
            <a className="link" href={paths.organizationDashboard(slug)}>
              Ouvrir le tableau de bord de l’organisation
            </a>
          </p>
        ) : (
          <p>Elle a expiré, ou elle a été retirée. Demande à l’équipe de te la renvoyer : c’est un clic.</p>
        )}
      </div>
    </div>
  )
}
