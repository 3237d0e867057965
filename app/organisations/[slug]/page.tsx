import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { CauseBadge } from '@/components/challenges/cause-badge'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { SuspendForm } from '@/components/moderation/suspend-form'
import { PlainText } from '@/components/ui/plain-text'
import { VerifiedMark } from '@/components/ui/verified-mark'
import { currentUser } from '@/lib/accounts/session'
import { listOpenChallengesOfOrganization } from '@/lib/challenges/lists'
import { number, typeset } from '@/lib/french'
import { organizationKinds } from '@/lib/organizations/labels'
import { findOrganization, type OrganizationDetails } from '@/lib/organizations/queries'
import { paths } from '@/lib/paths'

type Props = { params: Promise<{ slug: string }> }

const organizationAsked = cache(findOrganization)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organization = await organizationAsked((await params).slug)
  if (!organization) return { title: 'Organisation introuvable' }
  const description = typeset(organization.summary) || `Les défis solidaires lancés par ${organization.name}.`
  return {
    title: organization.name,
    description,
    alternates: { canonical: paths.organization(organization.slug) },
    openGraph: { title: organization.name, description, url: paths.organization(organization.slug) },
  }
}

export default async function OrganizationPage({ params }: Props) {
  const organization = await organizationAsked((await params).slug)
  if (!organization) notFound()
  const now = new Date()
  const [challenges, person] = await Promise.all([
    listOpenChallengesOfOrganization(organization.id, now),
    currentUser(),
  ])
  return (
    <article className="page grid grid-cols-1 gap-10 pt-4 sm:pt-6">
      <header className="grid gap-4">
        <p className="text-ink-soft">
          {[organizationKinds[organization.kind], organization.commune?.name].filter(Boolean).join(' · ')}
        </p>
        <h1 className="text-3xl font-black">{organization.name}</h1>
        {organization.verified ? (
          <p className="flex items-center gap-2 font-bold">
            <VerifiedMark /> Organisation vérifiée
          </p>
        ) : (
          <p className="text-ink-soft">Organisation pas encore vérifiée par la modération</p>
        )}
        {organization.summary && <p className="column text-lg">{typeset(organization.summary)}</p>}
        {organization.causes.length > 0 && (
          <p className="flex flex-wrap gap-2">
            {organization.causes.map((cause) => (
              <CauseBadge key={cause} cause={cause} />
            ))}
          </p>
        )}
      </header>
      <Reach organization={organization} />
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
      {organization.description && (
        <section aria-labelledby="qui" className="grid gap-4">
          <h2 id="qui">Qui nous sommes</h2>
          <PlainText text={organization.description} />
        </section>
      )}
      <Identity organization={organization} />
      {person?.role === 'MODERATOR' && <SuspendForm what="organization" slug={organization.slug} />}
    </article>
  )
}

function Reach({ organization: { launched, people, relays } }: { organization: OrganizationDetails }) {
  if (launched === 0) return null
  const figures = [
    [launched, launched < 2 ? 'défi lancé' : 'défis lancés'],
    [people, people < 2 ? 'personne mobilisée' : 'personnes mobilisées'],
    [relays, 'relais'],
  ] as const
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y border-line py-6">
      {figures.map(([n, label]) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="text-2xl font-black tabular-nums">{number(n)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Identity({ organization: { website, rna, siren } }: { organization: OrganizationDetails }) {
  const lines = [rna && `RNA ${rna}`, siren && `SIREN ${siren}`].filter(Boolean)
  if (!website && lines.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2 text-ink-soft">
      {website && (
        <a href={website} rel="nofollow noreferrer" className="link">
          Son site
        </a>
      )}
      {lines.length > 0 && <span>{lines.join(' · ')}</span>}
    </p>
  )
}
