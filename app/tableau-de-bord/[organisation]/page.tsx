import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftList } from '@/components/dashboard/draft-list'
import { LaunchedShelves } from '@/components/dashboard/launched-shelves'
import { NeedsList } from '@/components/dashboard/needs-list'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/accounts/session'
import { listDrafts } from '@/lib/challenges/editing'
import { findChallengesInNeed } from '@/lib/dashboard/needs'
import { findMembership } from '@/lib/dashboard/queries'
import { needsOf } from '@/lib/dashboard/rules'
import { listUnanswered } from '@/lib/dashboard/unanswered'
import { findShelves, isEmpty, readShelvesAsked } from '@/lib/dashboard/shelves'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Tableau de bord de l’organisation', robots: { index: false } }

export default async function OrganizationDashboardPage({
  params,
  searchParams,
}: {
  params: Promise<{ organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const person = await requireUser()
  const [{ organisation }, asked] = await Promise.all([params, searchParams.then(readShelvesAsked)])
  const membership = await findMembership(organisation, person.id)
  if (!membership) notFound()
  const now = new Date()
  const mayEdit = membership.role !== 'CHECK_IN'
  const launcher = { organizationId: membership.id }
  const [inNeed, unanswered, shelves, drafts] = await Promise.all([
    mayEdit ? findChallengesInNeed(launcher, now) : [],
    mayEdit ? listUnanswered(launcher, now) : [],
    findShelves(launcher, asked, now),
    mayEdit ? listDrafts(person.id, membership.id) : [],
  ])

  return (
    <div className="page grid gap-10 py-8 sm:gap-12 sm:py-12">
      <div className="grid gap-4">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <p>
              <a className="link" href={paths.dashboard}>
                Mon tableau de bord
              </a>
            </p>
            <h1>{membership.name}</h1>
          </div>
          {mayEdit && (
            <ButtonLink href={`${paths.newChallenge}?organisation=${membership.slug}`}>
              Lancer un défi
            </ButtonLink>
          )}
        </div>
        <OrganizationNav organization={membership} current="dashboard" />
      </div>

      {!membership.verifiedAt && (
        <Notice>
          Cette organisation n’est pas encore vérifiée : ses défis sont relus avant de paraître.{' '}
          {membership.role === 'OWNER' && (
            <a className="link" href={paths.verification(membership.slug)}>
              La faire vérifier
            </a>
          )}
        </Notice>
      )}
      <NeedsList needs={needsOf(inNeed, drafts, now, unanswered)} />

      <section aria-labelledby="defis" className="grid gap-4">
        <h2 id="defis">Les défis</h2>
        <LaunchedShelves
          shelves={shelves}
          path={paths.organizationDashboard(membership.slug)}
          now={now}
          mayEdit={mayEdit}
        />
        {isEmpty(shelves) && <p>Aucun défi pour l’instant : le premier est à lancer.</p>}
        {drafts.length > 0 && <DraftList drafts={drafts} now={now} />}
      </section>
    </div>
  )
}
