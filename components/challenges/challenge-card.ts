import { coverMarkup } from '@/components/challenges/cover-markup'
import { placesLeftWords } from '@/components/challenges/places-left'
import { whenLine, whereLine } from '@/components/challenges/when-and-where'
import { markup, type Markup } from '@/components/ui/markup'
import type { ChallengeCard } from '@/lib/challenges/cards'
import { count, typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

/**
 * An item of a list: when and how long, title, where, organiser, places left, relays. The title's link covers it:
 * one target. A plain link, since the page behind it comes from the front door's cache, which an RSC request
 * would pass by.
 */
export function challengeCard(challenge: ChallengeCard, now: Date): Markup {
  const { look, words } = placesLeftWords(challenge, challenge.placesLeft, now)
  const relays = challenge.relayCount > 0 && count(challenge.relayCount, 'relais', 'relais')
  const mark = challenge.verified && verified
  return markup`<li class="card">${coverMarkup(challenge, 'card')}
    <p>${whenLine(challenge, now)}</p>
    <h3><a href="${paths.challenge(challenge.slug)}">${typeset(challenge.title)}</a></h3>
    <p>${`${whereLine(challenge)}\n${challenge.organizer} `}${mark}</p>
    <p><span class="status ${look}">${words}</span>${relays}</p></li>`
}

/** As `VerifiedMark` draws it. */
const verified = markup`<span role="img" aria-label="vérifiée" class="verified"></span>`
