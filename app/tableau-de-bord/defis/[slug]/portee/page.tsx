import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChallengeNav } from '@/components/dashboard/challenge-nav'
import { ReachReport } from '@/components/reach/reach-report'
import { ButtonLink } from '@/components/ui/button'
import { requireUser } from '@/lib/accounts/session'
import { paths } from '@/lib/paths'
import { findReach } from '@/lib/reach/queries'

export const metadata: Metadata = { title: 'La portée du défi', robots: { index: false } }

export default async function ReachPage({ params }: { params: Promise<{ slug: string }> }) {
  const person = await requireUser()
  const { slug } = await params
  const reach = await findReach(slug, person.id)
  if (!reach) notFound()

  return (
    <div className="page grid gap-8 py-8 sm:py-12">
      <div className="column">
        <p className="font-bold text-accent-deep">La portée du défi</p>
        <h1>{reach.challenge.title}</h1>
      </div>
      <ChallengeNav slug={slug} current="reach" mayEdit />
      <div className="grid max-w-3xl gap-12">
        <ReachReport figures={reach.figures} />
        {reach.figures.length > 0 && (
          <div>
            <ButtonLink href={paths.reachFile(slug)} look="secondary">
              Télécharger en CSV
            </ButtonLink>
          </div>
        )}
      </div>
    </div>
  )
}
