import type { ReactNode } from 'react'
import { CauseBadge } from '@/components/challenges/cause-badge'
import { ChallengeAudience } from '@/components/challenges/challenge-audience'
import { ChallengeFacts } from '@/components/challenges/challenge-facts'
import { ChallengeNotice } from '@/components/challenges/challenge-notice'
import { Cover } from '@/components/challenges/cover'
import { GettingThere } from '@/components/challenges/getting-there'
import { SlotList } from '@/components/challenges/slot-list'
import { OrganizerCard } from '@/components/organizations/organizer-card'
import { PlainText } from '@/components/ui/plain-text'
import type { Attendance, ChallengeDetails } from '@/lib/challenges/queries'
import { count, typeset } from '@/lib/french'

type Props = {
  challenge: ChallengeDetails
  now: Date
  minAge: number
  attendance: Attendance
  /** Whoever looks takes part, or waits for a place. */
  taken?: boolean
  /** Where one takes part: beside the text on a screen, under the facts on a phone. */
  panel: ReactNode
  /** What those who came tell, where there is something. */
  stories?: ReactNode
  /** What was asked, and answered. */
  questions?: ReactNode
  /** Of a draft. */
  dateMissing?: boolean
  /** The preview stands on a page that has a heading of its own. */
  titleAs?: 'h1' | 'h2'
}

/** All that a défi's page says, for its page and for its preview alike; it asks nothing of server or session. */
export function ChallengeBody({
  challenge,
  now,
  minAge,
  attendance,
  taken = false,
  panel,
  stories,
  questions,
  dateMissing = false,
  titleAs: Title = 'h1',
}: Props) {
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
      <header className="grid grid-cols-1 gap-4">
        <div className="-mx-4 aspect-[5/2] overflow-hidden sm:mx-0 sm:aspect-[3/1] sm:rounded-card">
          <Cover challenge={{ ...challenge, imageId: challenge.image?.id ?? null }} wide />
        </div>
        <ChallengeNotice challenge={challenge} now={now} taken={taken} />
        <CauseBadge cause={challenge.cause} />
        <Title className="max-w-[24ch] text-2xl leading-[1.12] font-black">{typeset(challenge.title)}</Title>
        <ChallengeFacts challenge={challenge} now={now} dateMissing={dateMissing} />
      </header>
      <div className="lg:row-span-2">
        <div className="lg:sticky lg:top-6">{panel}</div>
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
          <ChallengeAudience challenge={challenge} minAge={minAge} />
        </Section>
        {challenge.format === 'ON_SITE' && (
          <Section id="y-aller" title="Y aller">
            <GettingThere challenge={challenge} />
          </Section>
        )}
        {stories && (
          <Section id="temoignages" title="Elles et ils y étaient">
            {stories}
          </Section>
        )}
        <Section id="qui-organise" title="Qui organise">
          <OrganizerCard
            organization={challenge.organization}
            pseudonym={challenge.author.pseudonym}
            partners={challenge.partners}
          />
        </Section>
        {questions}
        <Section id="qui-vient" title="Qui vient">
          <WhoComes attendance={attendance} />
        </Section>
        <Section id="empechement" title="Et si tu as un empêchement ?">
          <p className="column">
            Tu te désistes en un geste, depuis cette page, ton tableau de bord ou le courrier de confirmation,
            jusqu’au début. Ta place est aussitôt proposée à quelqu’un d’autre, et personne ne t’en voudra :
            tu ne t’engages que pour cette fois.
          </p>
        </Section>
      </div>
    </div>
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
