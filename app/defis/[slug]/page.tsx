import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { ChallengeBody } from '@/components/challenges/challenge-body'
import { ChallengeJsonLd } from '@/components/challenges/challenge-json-ld'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { PublicQuestions } from '@/components/messages/public-questions'
import { SuspendForm } from '@/components/moderation/suspend-form'
import { JoinPanel } from '@/components/participations/join-panel'
import { challengeShareCard } from '@/components/sharing/share-card'
import { sharedAs } from '@/components/sharing/share-image'
import { TestimonyList } from '@/components/testimonies/testimony-list'
import { currentUser } from '@/lib/accounts/session'
import { causes } from '@/lib/challenges/causes'
import { listSimilarChallenges } from '@/lib/challenges/lists'
import { findAttendance, findChallenge } from '@/lib/challenges/queries'
import { publicStatuses } from '@/lib/challenges/rules'
import { env } from '@/lib/env'
import { discoveryOf } from '@/lib/federation/alternates'
import { typeset } from '@/lib/french'
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
  const title = typeset(challenge.title)
  const description = typeset(challenge.summary)
  return {
    title,
    description,
    alternates: {
      canonical: paths.challenge(challenge.slug),
      types: discoveryOf(paths.challenge(challenge.slug)),
    },
    ...sharedAs({
      card: challengeShareCard(challenge, new Date()),
      image: paths.shareImage('defis', challenge.slug),
      path: paths.challenge(challenge.slug),
      title,
      description,
      type: 'article',
    }),
    robots: publicStatuses.some((status) => status === challenge.status) ? undefined : { index: false },
  }
}

export default async function ChallengePage({ params, searchParams }: Props) {
  // ?r= is the relay by which the person came; what it is worth the join decides.
  const { r: relayCode } = await searchParams
  const challenge = await challengeAsked((await params).slug)
  if (!challenge) notFound()
  const now = new Date()
  const [attendance, similar, testimonies, person] = await Promise.all([
    findAttendance(challenge.id),
    listSimilarChallenges(challenge, now),
    listTestimonies(challenge.id),
    currentUser(),
  ])
  return (
    <article className="page pt-2 sm:pt-4">
      <ChallengeJsonLd challenge={challenge} now={now} />
      <ChallengeBody
        challenge={challenge}
        now={now}
        minAge={env().MIN_AGE}
        attendance={attendance}
        panel={
          <JoinPanel
            challenge={challenge}
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
      {similar.length > 0 && (
        <section aria-labelledby="similaires" className="mt-16 grid gap-5">
          <h2 id="similaires">Dans la même veine : {causes[challenge.cause].label.toLowerCase()}</h2>
          <ChallengeList challenges={similar} now={now} />
        </section>
      )}
    </article>
  )
}
