import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { requireUser } from '@/lib/accounts/session'
import { findChallengeToEdit } from '@/lib/challenges/editing'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'En relecture', robots: { index: false } }

/** After posting, where the défi is reviewed first: what happens now, and what one may do meanwhile. */
export default async function InReviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const person = await requireUser()
  const { slug } = await params
  const challenge = await findChallengeToEdit(slug, person.id)
  if (!challenge) notFound()
  if (challenge.status !== 'PENDING_REVIEW') redirect(paths.challenge(slug))

  return (
    <div className="page py-10 sm:py-16">
      <div className="grid column gap-5">
        <p className="font-bold text-accent-deep">En relecture</p>
        <h1>« {challenge.title} » est bien arrivé</h1>
        <p>
          Une personne de la modération le lit avant qu’il ne paraisse : c’est ainsi pour tous les défis qui
          ne viennent pas d’une organisation vérifiée. Elle regarde si l’action est bénévole, sûre et claire.
        </p>
        <ul className="grid list-disc gap-2 pl-5">
          <li>Dès qu’il est accepté, il paraît dans la liste et on peut le relever.</li>
          <li>S’il manque quelque chose, tu le liras dans ton tableau de bord et tu pourras le corriger.</li>
          <li>D’ici là, toi seul·e peux le voir ; tu peux encore tout changer.</li>
        </ul>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={paths.dashboard}>Aller à mon tableau de bord</ButtonLink>
          <ButtonLink href={paths.editChallenge(slug)} look="secondary">
            Modifier le défi
          </ButtonLink>
        </div>
      </div>
    </div>
  )
}
