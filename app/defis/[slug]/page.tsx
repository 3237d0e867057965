import type { Metadata } from 'next'
import { cache, type ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { CauseBadge } from '@/components/challenges/cause-badge'
import { ChallengeAudience } from '@/components/challenges/challenge-audience'
import { ChallengeFacts } from '@/components/challenges/challenge-facts'
import { ChallengeJsonLd } from '@/components/challenges/challenge-json-ld'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { ChallengeNotice } from '@/components/challenges/challenge-notice'
import { Cover } from '@/components/challenges/cover'
import { GettingThere } from '@/components/challenges/getting-there'
import { SlotList } from '@/components/challenges/slot-list'
import { PublicQuestions } from '@/components/messages/public-questions'
import { SuspendForm } from '@/components/moderation/suspend-form'
import { OrganizerCard } from '@/components/organizations/organizer-card'
import { JoinPanel } from '@/components/participations/join-panel'
import { TestimonyList } from '@/components/testimonies/testimony-list'
import { PlainText } from '@/components/ui/plain-text'
import { currentUser } from '@/lib/accounts/session'
import { causes } from '@/lib/challenges/causes'
import { listSimilarChallenges } from '@/lib/challenges/lists'
import { findAttendance, findChallenge, type Attendance } from '@/lib/challenges/queries'
import { publicStatuses } from '@/lib/challenges/rules'
import { count, typeset } from '@/lib/french'
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
    alternates: { canonical: paths.challenge(challenge.slug) },
    openGraph: { title, description, url: paths.challenge(challenge.slug), type: 'article' },
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
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <header className="grid grid-cols-1 gap-4">
          <div className="-mx-4 aspect-[5/2] overflow-hidden sm:mx-0 sm:aspect-[3/1] sm:rounded-card">
            <Cover challenge={{ ...challenge, imageId: challenge.image?.id ?? null }} wide />
          </div>
          <ChallengeNotice challenge={challenge} now={now} />
          <CauseBadge cause={challenge.cause} />
          <h1 className="max-w-[24ch] font-black">{typeset(challenge.title)}</h1>
          <ChallengeFacts challenge={challenge} now={now} />
        </header>
        <div className="lg:row-span-2">
          <div className="lg:sticky lg:top-6">
            <JoinPanel
              challenge={challenge}
              relayCode={typeof relayCode === 'string' ? relayCode : undefined}
            />
          </div>
        </div>
        <div className="grid grid-cols-1 content-start gap-10">
          <div className="grid gap-4">
            <p className="column text-lg font-bold">{typeset(challenge.summary)}</p>
            <PlainText text={challenge.description} />
          </div>
          {challenge.slots.length > 1 && (
            <Section id="creneaux" title="Les créneaux">
              <SlotList challenge={challenge} now={now} />
            </Section>
          )}
          {challenge.whatToBring && (
            <Section id="a-apporter" title="À apporter">
              <PlainText text={challenge.whatToBring} />
            </Section>
          )}
          <Section id="pour-qui" title="Pour qui">
            <ChallengeAudience challenge={challenge} />
          </Section>
          {challenge.format === 'ON_SITE' && (
            <Section id="y-aller" title="Y aller">
              <GettingThere challenge={challenge} />
            </Section>
          )}
          {testimonies.length > 0 && (
            <Section id="temoignages" title="Elles et ils y étaient">
              <TestimonyList testimonies={testimonies} moderated={person?.role === 'MODERATOR'} />
            </Section>
          )}
          <Section id="qui-organise" title="Qui organise">
            <OrganizerCard
              organization={challenge.organization}
              pseudonym={challenge.author.pseudonym}
              partners={challenge.partners}
            />
          </Section>
          <PublicQuestions challenge={challenge} />
          <Section id="qui-vient" title="Qui vient">
            <WhoComes attendance={attendance} />
          </Section>
          <Section id="empechement" title="Et si tu as un empêchement ?">
            <p className="column">
              Tu te désistes en un geste, depuis cette page, ton tableau de bord ou le courriel de
              confirmation, jusqu’au début. Ta place est aussitôt proposée à quelqu’un d’autre, et personne ne
              t’en voudra : tu ne t’engages que pour cette fois.
            </p>
          </Section>
        </div>
      </div>
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

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function WhoComes({ attendance: { people, listed } }: { attendance: Attendance }) {
  if (people === 0) return <p>Personne pour l’instant : ouvre la voie.</p>
  return (
    <div className="grid column gap-3">
      <p>{count(people, 'personne a relevé ce défi', 'personnes ont relevé ce défi')}.</p>
      {listed.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {listed.map((pseudonym) => (
            <li key={pseudonym} className="rounded-full bg-sunken px-3 py-1 text-sm font-bold">
              {pseudonym}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
