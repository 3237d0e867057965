import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { ChallengeBody } from '@/components/challenges/challenge-body'
import { ChallengeJsonLd } from '@/components/challenges/challenge-json-ld'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { PublicQuestions } from '@/components/messages/public-questions'
import { SuspendForm } from '@/components/moderation/suspend-form'
import { JoinPanel } from '@/components/participations/join-panel'
import { describe, pageMetadata } from '@/components/sharing/page-metadata'
import { challengeShareCard } from '@/components/sharing/share-card'
import { TestimonyList } from '@/components/testimonies/testimony-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { currentUser } from '@/lib/accounts/session'
import { causes } from '@/lib/challenges/causes'
import { isIndexable } from '@/lib/challenges/indexing'
import { listSimilarChallenges } from '@/lib/challenges/lists'
import { findAttendance, findChallenge, type ChallengeDetails } from '@/lib/challenges/queries'
import { isOpen, placesLeftOver } from '@/lib/challenges/rules'
import { env } from '@/lib/env'
import { discoveryOf } from '@/lib/federation/alternates'
import { typeset } from '@/lib/french'
import { listMyParticipations } from '@/lib/participations/queries'
import { isActive } from '@/lib/participations/rules'
import { paths } from '@/lib/paths'
import { listTestimonies } from '@/lib/testimonies/queries'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const challengeAsked = cache(async (slug: string) => findChallenge(slug, await currentUser()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const challenge = await challengeAsked((await params).slug)
  if (!challenge) return { title: 'Défi introuvable' }
  const now = new Date()
  const path = paths.challenge(challenge.slug)
  const [first, ...lines] = challengeShareCard(challenge, now).lines.map(({ text }) => text)
  return pageMetadata({
    title: typeset(challenge.title),
    description: describe(
      typeset(challenge.summary),
      `${first}, ${lines.join(', ')}.`,
      `${first}.`,
      isOpen(challenge, now) && placesLeftOver(challenge.slots, now) !== 0
        ? 'Une place se prend en un clic.'
        : '',
    ),
    path,
    index: isIndexable(challenge, now),
    shared: {
      card: challengeShareCard(challenge, now),
      image: paths.shareImage('defis', challenge.slug),
    },
    alternates: discoveryOf(path),
  })
}

export default async function ChallengePage({ params, searchParams }: Props) {
  // ?r= is the relay by which the person came; what it is worth the join decides.
  const { r: relayCode } = await searchParams
  const challenge = await challengeAsked((await params).slug)
  if (!challenge) notFound()
  const now = new Date()
  const person = await currentUser()
  const [attendance, similar, testimonies, mine] = await Promise.all([
    findAttendance(challenge.id),
    listSimilarChallenges(challenge, now),
    listTestimonies(challenge.id),
    person ? listMyParticipations(challenge.id, person.id) : [],
  ])
  return (
    <article className="page pt-2 sm:pt-4">
      <ChallengeJsonLd challenge={challenge} now={now} />
      <ChallengeBody
        challenge={challenge}
        now={now}
        minAge={env().MIN_AGE}
        attendance={attendance}
        taken={mine.some(({ status }) => isActive(status))}
        panel={
          <JoinPanel
            challenge={challenge}
            mine={mine}
            relayCode={typeof relayCode === 'string' ? relayCode : undefined}
          />
        }
        questions={<PublicQuestions challenge={challenge} />}
        stories={
          testimonies.length > 0 && (
            <TestimonyList testimonies={testimonies} moderated={person?.role === 'MODERATOR'} />
          )
        }
      />
      {person?.role === 'MODERATOR' && (
        <SuspendForm
          what="challenge"
          slug={challenge.slug}
          author={challenge.organization ? undefined : challenge.author.pseudonym}
        />
      )}
      <Whereabouts challenge={challenge} />
      {similar.length > 0 && (
        <section aria-labelledby="similaires" className="mt-16 grid gap-5">
          <h2 id="similaires">Dans la même veine : {causes[challenge.cause].label.toLowerCase()}</h2>
          <ChallengeList challenges={similar} now={now} />
        </section>
      )}
    </article>
  )
}

/** Up from here: to what else there is in the town, or for the cause. */
function Whereabouts({ challenge }: { challenge: ChallengeDetails }) {
  const { cause, commune, department, slug, title } = challenge
  const trail =
    commune && department
      ? [
          { label: 'Départements', href: paths.departments },
          { label: department.name, href: paths.department(department.code) },
          { label: commune.name, href: paths.town(commune.slug) },
        ]
      : [
          { label: 'Causes', href: paths.causes },
          { label: causes[cause].label, href: paths.cause(causes[cause].slug) },
        ]
  return (
    <div className="mt-16 border-t border-line pt-3">
      <Breadcrumbs trail={trail} here={{ label: typeset(title), href: paths.challenge(slug) }} />
    </div>
  )
}
