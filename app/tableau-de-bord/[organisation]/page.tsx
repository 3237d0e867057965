import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LaunchedList } from '@/components/dashboard/launched-list'
import { NeedsList } from '@/components/dashboard/needs-list'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireUser } from '@/lib/accounts/session'
import { findMembership, listLaunchedFor } from '@/lib/dashboard/queries'
import { needsOf } from '@/lib/dashboard/rules'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Tableau de bord de l’organisation', robots: { index: false } }

export default async function OrganizationDashboardPage({
  params,
}: {
  params: Promise<{ organisation: string }>
}) {
  const person = await requireUser()
  const { organisation } = await params
  const membership = await findMembership(organisation, person.id)
  if (!membership) notFound()
  const now = new Date()
  const launched = await listLaunchedFor(membership.id)
  const mayEdit = membership.role !== 'CHECK_IN'

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
          Cette organisation n’est pas encore vérifiée : ses défis sont relus avant de paraître.
        </Notice>
      )}
      {mayEdit && <NeedsList needs={needsOf(launched, [], now)} />}

      <section aria-labelledby="defis" className="grid gap-4">
        <h2 id="defis">Les défis</h2>
        {launched.length > 0 ? (
          <LaunchedList challenges={launched} now={now} mayEdit={mayEdit} />
        ) : (
          <p>Aucun défi pour l’instant : le premier est à lancer.</p>
        )}
      </section>
    </div>
  )
}
