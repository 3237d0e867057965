import { JsonLd } from '@/components/ui/json-ld'
import { eventsOf } from '@/lib/challenges/events'
import { findMovedStarts } from '@/lib/challenges/facts'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { absolute } from '@/lib/env'
import { paths } from '@/lib/paths'

/** Its dates, for search engines. */
export async function ChallengeJsonLd({ challenge, now }: { challenge: ChallengeDetails; now: Date }) {
  if (!challenge.slots.some(({ startsAt }) => startsAt)) return null
  const { image, slug } = challenge
  const images = [...(image ? [paths.image(image.id, 1600, 'webp')] : []), paths.shareImage('defis', slug)]
  const movedFrom = await findMovedStarts(challenge.id, challenge.slots)
  const events = eventsOf(challenge, { now, absolute, images: images.map(absolute), movedFrom })
  return <JsonLd data={events.length === 1 && events[0] ? events[0] : events} />
}
