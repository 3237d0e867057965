import { Cover } from '@/components/challenges/cover'
import { PlacesLeft } from '@/components/challenges/places-left'
import { whenLine, whereLine } from '@/components/challenges/when-and-where'
import { VerifiedMark } from '@/components/ui/verified-mark'
import type { ChallengeCard as Card } from '@/lib/challenges/lists'
import { count, typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

/**
 * When and how long, title, where, organiser, places left, relays. The title's link covers the card: one target.
 * A plain link: the page behind it comes from the front door's cache, which an RSC request would pass by.
 */
export function ChallengeCard({
  challenge,
  now,
  level: Title = 'h3',
}: {
  challenge: Card
  now: Date
  level?: 'h2' | 'h3'
}) {
  return (
    <article className="challenge-card">
      <div className="challenge-card-cover">
        <Cover challenge={challenge} />
      </div>
      <div className="challenge-card-text">
        <p className="challenge-card-when">{whenLine(challenge, now)}</p>
        <Title>
          <a href={paths.challenge(challenge.slug)}>{typeset(challenge.title)}</a>
        </Title>
        <p>{whereLine(challenge)}</p>
        <p className="challenge-card-organizer">
          {challenge.organizer}
          {challenge.verified && <VerifiedMark />}
        </p>
        <p className="challenge-card-foot">
          <PlacesLeft challenge={challenge} left={challenge.placesLeft} now={now} />
          {challenge.relayCount > 0 && <span>{count(challenge.relayCount, 'relais', 'relais')}</span>}
        </p>
      </div>
    </article>
  )
}
