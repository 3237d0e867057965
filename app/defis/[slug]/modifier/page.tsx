import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChallengeForm } from '@/components/compose/challenge-form'
import { ChallengeNav } from '@/components/dashboard/challenge-nav'
import { DuplicateButton } from '@/components/compose/duplicate-button'
import { CallOffForm } from '@/components/ui/call-off-form'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/accounts/session'
import { isEditable } from '@/lib/challenges/commands'
import { findChallengeToEdit, listOrganizationsToPostFor } from '@/lib/challenges/editing'
import { cancelChallengeAction, editChallengeAction } from '@/lib/dashboard/actions'

export const metadata: Metadata = { title: 'Modifier le défi', robots: { index: false } }

type Props = { params: Promise<{ slug: string }> }

export default async function EditChallengePage({ params }: Props) {
  const person = await requireUser()
  const { slug } = await params
  const [challenge, organizations] = await Promise.all([
    findChallengeToEdit(slug, person.id),
    listOrganizationsToPostFor(person.id),
  ])
  if (!challenge) notFound()

  return (
    <div className="page py-8 sm:py-12">
      <div className="mb-8 grid column gap-3">
        <h1>Modifier « {challenge.title} »</h1>
        {challenge.status === 'CHANGES_REQUESTED' && (
          <Notice look="danger">
            <p className="font-bold">Avant la publication, la modération demande :</p>
            <p>{challenge.statusReason}</p>
          </Notice>
        )}
        <DuplicateButton slug={slug} />
      </div>
      <div className="mb-8">
        <ChallengeNav slug={slug} current="edit" mayEdit />
      </div>
      {isEditable(challenge.status) ? (
        <>
          <ChallengeForm
            action={editChallengeAction}
            slug={slug}
            initial={challenge.values}
            organizations={(challenge.runs ? organizations : []).map(({ id, name, verifiedAt }) => ({
              id,
              name,
              verified: verifiedAt !== null,
            }))}
            now={new Date()}
            postedAt={challenge.publishedAt}
          />
          {challenge.runs && (
            <CallOffForm
              action={cancelChallengeAction}
              about={{ slug }}
              title="Annuler ce défi"
              help="Les personnes inscrites reçoivent cette phrase. Un défi annulé ne peut pas être rouvert."
              button="Annuler le défi et prévenir tout le monde"
              className="mt-12 column pt-6"
            />
          )}
        </>
      ) : (
        <Notice>Ce défi est terminé, annulé ou suspendu : il ne peut plus changer.</Notice>
      )}
    </div>
  )
}
