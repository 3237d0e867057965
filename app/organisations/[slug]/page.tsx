import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { FollowPanel } from '@/components/follows/follow-panel'
import { SuspendForm } from '@/components/moderation/suspend-form'
import { AchievedList, Figures } from '@/components/organizations/achievements'
import { OrganizationHeader } from '@/components/organizations/organization-header'
import { OrganizationJsonLd } from '@/components/organizations/organization-json-ld'
import { describe, pageMetadata } from '@/components/sharing/page-metadata'
import { organizationShareCard } from '@/components/sharing/share-card'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PlainText } from '@/components/ui/plain-text'
import { currentUser } from '@/lib/accounts/session'
import { listOpenChallengesOfOrganization } from '@/lib/challenges/lists'
import { alternatesOf, discoveryOf } from '@/lib/federation/alternates'
import { typeset } from '@/lib/french'
import { organizationKinds } from '@/lib/organizations/labels'
import { findOrganization, type OrganizationDetails } from '@/lib/organizations/queries'
import { hostOf } from '@/lib/organizations/rules'
import { findAchieved } from '@/lib/participations/achieved'
import { paths } from '@/lib/paths'
import { atPlace } from '@/lib/places/rules'

type Props = { params: Promise<{ slug: string }> }

const organizationAsked = cache(findOrganization)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organization = await organizationAsked((await params).slug)
  if (!organization) return { title: 'Organisation introuvable' }
  const { slug, name, kind, commune } = organization
  const where = commune ? ` ${atPlace(commune.name)}` : ''
  return pageMetadata({
    title: name,
    description: describe(
      typeset(organization.summary),
      `${organizationKinds[kind]}${where} : ses défis ouverts, ce qui a déjà été fait, et comment donner un coup de main.`,
      `Les défis solidaires lancés par ${name}.`,
    ),
    path: paths.organization(slug),
    shared: {
      card: organizationShareCard(organization),
      image: paths.shareImage('organisations', slug),
    },
    alternates: {
      ...alternatesOf({ kind: 'organisations', slug }),
      ...discoveryOf(paths.organization(slug)),
    },
  })
}

export default async function OrganizationPage({ params }: Props) {
  const organization = await organizationAsked((await params).slug)
  if (!organization) notFound()
  const now = new Date()
  const [challenges, achieved, person] = await Promise.all([
    listOpenChallengesOfOrganization(organization.id, now),
    findAchieved(organization.id, now),
    currentUser(),
  ])
  return (
    <article className="page grid grid-cols-1 gap-10 pt-3 sm:pt-4">
      <OrganizationJsonLd organization={organization} />
      <div className="grid grid-cols-1 gap-2">
        <Breadcrumbs
          trail={[{ label: 'Organisations', href: paths.organizations }]}
          here={{ label: organization.name, href: paths.organization(organization.slug) }}
        />
        <OrganizationHeader organization={organization}>
          <FollowPanel organization={organization} />
        </OrganizationHeader>
      </div>
      <Figures organization={organization} hours={achieved.hours} />
      <section aria-labelledby="defis" className="grid grid-cols-1 gap-5">
        <h2 id="defis">Ses défis ouverts</h2>
        {challenges.length > 0 ? (
          <ChallengeList challenges={challenges} now={now} />
        ) : (
          <p>
            Rien d’ouvert en ce moment.{' '}
            <a href={paths.challenges} className="link">
              Voir les défis des autres
            </a>
          </p>
        )}
      </section>
      <AchievedList challenges={achieved.challenges} />
      {organization.description && (
        <section aria-labelledby="qui" className="grid gap-4">
          <h2 id="qui">Qui nous sommes</h2>
          <PlainText text={organization.description} />
        </section>
      )}
      <Elsewhere organization={organization} />
      {person?.role === 'MODERATOR' && <SuspendForm what="organization" slug={organization.slug} />}
    </article>
  )
}

/** Where else it is, and under which numbers it is registered. */
function Elsewhere({ organization: { website, links, rna, siren } }: { organization: OrganizationDetails }) {
  const numbers = [rna && `RNA ${rna}`, siren && `SIREN ${siren}`].filter(Boolean)
  if (!website && links.length === 0 && numbers.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2 text-ink-soft">
      {website && (
        <a href={website} rel="nofollow noreferrer" className="link">
          Son site
        </a>
      )}
      {links.map((link) => (
        <a key={link} href={link} rel="nofollow noreferrer" className="link">
          {hostOf(link)}
        </a>
      ))}
      {numbers.length > 0 && <span>{numbers.join(' · ')}</span>}
    </p>
  )
}
