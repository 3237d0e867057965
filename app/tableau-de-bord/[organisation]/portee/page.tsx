import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { ReachReport } from '@/components/reach/reach-report'
import { ButtonLink } from '@/components/ui/button'
import { requireUser } from '@/lib/accounts/session'
import { findMembership } from '@/lib/dashboard/queries'
import { count } from '@/lib/french'
import { paths } from '@/lib/paths'
import { yearBefore } from '@/lib/reach/figures'
import { listFigures, listReachByChallenge } from '@/lib/reach/queries'

export const metadata: Metadata = { title: 'La portée des défis', robots: { index: false } }

export default async function OrganizationReachPage({
  params,
}: {
  params: Promise<{ organisation: string }>
}) {
  const person = await requireUser()
  const membership = await findMembership((await params).organisation, person.id)
  if (!membership || membership.role === 'CHECK_IN') notFound()
  const since = yearBefore(new Date())
  const [figures, challenges] = await Promise.all([
    listFigures({ organizationId: membership.id }, since),
    listReachByChallenge(membership.id, since),
  ])

  return (
    <div className="page grid gap-8 py-8 sm:py-12">
      <div className="grid gap-4">
        <div>
          <p className="font-bold text-accent-deep">La portée des défis, sur douze mois</p>
          <h1>{membership.name}</h1>
        </div>
        <OrganizationNav organization={membership} current="reach" />
      </div>
      <div className="grid max-w-3xl gap-12">
        <ReachReport figures={figures} />
        {challenges.length > 0 && (
          <section aria-labelledby="par-defi" className="grid gap-4">
            <h2 id="par-defi">Défi par défi</h2>
            <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
              {challenges.map(({ slug, title, seen, relayed, joined, came }) => (
                <li
                  key={slug}
                  className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3"
                >
                  <a
                    className="inline-flex min-h-11 min-w-0 flex-1 basis-64 items-center font-bold hover:underline"
                    href={paths.reach(slug)}
                  >
                    {title}
                  </a>
                  <p className="text-sm">
                    {[
                      count(seen, 'vue'),
                      count(relayed, 'relais', 'relais'),
                      count(joined, 'personne inscrite', 'personnes inscrites'),
                      count(came, 'venue'),
                    ].join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {figures.length > 0 && (
          <div>
            <ButtonLink href={paths.organizationReachFile(membership.slug)} look="secondary">
              Télécharger en CSV
            </ButtonLink>
          </div>
        )}
      </div>
    </div>
  )
}
