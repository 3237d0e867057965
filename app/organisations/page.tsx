import type { Metadata } from 'next'
import { hueStyle } from '@/components/challenges/cause-hue'
import { pageMetadata } from '@/components/sharing/page-metadata'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { VerifiedMark } from '@/components/ui/verified-mark'
import { typeset } from '@/lib/french'
import { organizationKinds } from '@/lib/organizations/labels'
import { listOrganizations, type OrganizationCard } from '@/lib/organizations/queries'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The first page stands for all: those after it are found through it. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { apres } = await searchParams
  return pageMetadata({
    title: 'Organisations',
    description:
      'Associations, fondations, collectivités : qui lance des défis solidaires, partout en France, et lesquelles nous avons vérifiées. Découvre celles qui agissent près de chez toi.',
    path: paths.organizations,
    index: apres === undefined,
  })
}

export default async function OrganizationsPage({ searchParams }: Props) {
  const { apres } = await searchParams
  const { organizations, next } = await listOrganizations(typeof apres === 'string' ? apres : null)
  return (
    <div className="page grid grid-cols-1 gap-8 pt-4 sm:pt-6">
      <div className="grid grid-cols-1 gap-4">
        <h1 className="text-3xl font-black">Qui lance des défis</h1>
        <p className="column text-lg">
          Associations, collectivités, collectifs : le signe <VerifiedMark /> dit que nous avons vérifié qui
          elles sont.
        </p>
        <p>
          <ButtonLink href={paths.newOrganization} look="secondary">
            Créer mon organisation
          </ButtonLink>
        </p>
      </div>
      {organizations.length === 0 ? (
        <p>{apres ? 'C’est tout.' : 'Aucune organisation pour l’instant : la tienne sera la première.'}</p>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-3">
          {organizations.map((organization) => (
            <li key={organization.slug} className="grid grid-cols-1">
              <Card organization={organization} />
            </li>
          ))}
        </ul>
      )}
      {next && (
        <nav aria-label="Pages" className="flex justify-center">
          <a rel="next" href={`${paths.organizations}?apres=${next}`} className={buttonClass('secondary')}>
            Voir les organisations suivantes
          </a>
        </nav>
      )}
    </div>
  )
}

function Card({ organization }: { organization: OrganizationCard }) {
  const [cause] = organization.causes
  return (
    <article className="relative grid grid-cols-[0.75rem_minmax(0,1fr)] overflow-hidden rounded-card bg-surface shadow-card">
      <span aria-hidden className={cause ? 'bg-field' : 'bg-line'} style={cause && hueStyle(cause)} />
      <div className="grid content-start gap-1 p-4">
        <h2 className="text-lg leading-tight">
          <a
            href={paths.organization(organization.slug)}
            className="after:absolute after:inset-0 after:rounded-card hover:underline"
          >
            {organization.name}
          </a>{' '}
          {organization.verified && <VerifiedMark />}
        </h2>
        <p className="text-sm text-ink-soft">
          {[organizationKinds[organization.kind], organization.town].filter(Boolean).join(' · ')}
        </p>
        {organization.summary && <p className="mt-1 leading-snug">{typeset(organization.summary)}</p>}
      </div>
    </article>
  )
}
