import { Cover } from '@/components/challenges/cover'
import { PlacesLeft } from '@/components/challenges/places-left'
import { whenLine, whereLine } from '@/components/challenges/when-and-where'
import { VerifiedMark } from '@/components/ui/verified-mark'
import type { ChallengeCard as Card } from '@/lib/challenges/lists'
import { count, typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

/**
 * An item of a list: when and how long, title, where, organiser, places left, relays. The title's link covers it:
 * one target. A plain link, since the page behind it comes from the front door's cache, which an RSC request
 * would pass by. As few elements as it takes: each of them is rendered 24 times, twice.
 */
export function ChallengeCard({ challenge, now }: { challenge: Card; now: Date }) {
  return (
    <li className="card">
      <Cover challenge={challenge} />
      <p>{whenLine(challenge, now)}</p>
      <h3>
        <a href={paths.challenge(challenge.slug)}>{typeset(challenge.title)}</a>
      </h3>
      <p>
        {`${whereLine(challenge)}\n${challenge.organizer} `}
        {challenge.verified && <VerifiedMark />}
      </p>
      <p>
        <PlacesLeft challenge={challenge} left={challenge.placesLeft} now={now} />
        {challenge.relayCount > 0 && count(challenge.relayCount, 'relais', 'relais')}
      </p>
    </li>
  )
}
