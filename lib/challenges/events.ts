import type { ChallengeDetails } from '@/lib/challenges/queries'
import { isOpen, joinableSlots, placesLeft, registrationClosed } from '@/lib/challenges/rules'
import { paths } from '@/lib/paths'
import { isoAt } from '@/lib/time'

type Slot = ChallengeDetails['slots'][number]
type DatedSlot = Slot & { startsAt: Date; endsAt: Date }

type Around = {
  now: Date
  absolute: (path: string) => string
  /** Its picture, and the image of the shared link. */
  images: string[]
  /** When the slots that were moved were first to begin, by their id. */
  movedFrom: Map<string, Date>
}

/** A year of Saturdays is told by its next ten. */
const MOST = 10

/**
 * The dates of a défi as search engines read them (schema.org Event, in Google's profile): one event each, the ones to
 * come that one may still join, or the last one where there are none. What the viewer may not know of the place is not
 * in `challenge` to begin with. Without a date it is no event.
 */
export function eventsOf(challenge: ChallengeDetails, around: Around): object[] {
  const dated = challenge.slots.filter(
    (slot): slot is DatedSlot => slot.startsAt !== null && slot.endsAt !== null,
  )
  const toCome =
    challenge.status === 'CANCELLED'
      ? dated.filter(({ endsAt }) => endsAt > around.now)
      : joinableSlots(dated, around.now)
  const calledOff = dated.filter(({ cancelledAt, startsAt }) => cancelledAt !== null && startsAt > around.now)
  const chosen = [...new Set([...toCome, ...calledOff])]
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, MOST)
  return (chosen.length > 0 ? chosen : dated.slice(-1)).map((slot) => eventOf(challenge, slot, around))
}

function eventOf(challenge: ChallengeDetails, slot: DatedSlot, { now, absolute, images, movedFrom }: Around) {
  const { timezone } = challenge
  const url = absolute(paths.challenge(challenge.slug))
  const cancelled = challenge.status === 'CANCELLED' || slot.cancelledAt !== null
  const previous = cancelled ? undefined : movedFrom.get(slot.id)
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `${url}#${slot.id}`,
    name: challenge.title,
    description: challenge.summary,
    url,
    image: images,
    startDate: isoAt(slot.startsAt, timezone),
    endDate: isoAt(slot.endsAt, timezone),
    ...(previous && { previousStartDate: isoAt(previous, timezone) }),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : previous ? 'EventRescheduled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${challenge.format === 'ON_SITE' ? 'OfflineEventAttendanceMode' : 'OnlineEventAttendanceMode'}`,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    location: challenge.format === 'ON_SITE' ? placeOf(challenge) : { '@type': 'VirtualLocation', url },
    organizer: organizerOf(challenge, absolute),
    offers: {
      '@type': 'Offer',
      url,
      price: 0,
      priceCurrency: 'EUR',
      availability: `https://schema.org/${hasPlaces(challenge, slot, now) ? 'InStock' : 'SoldOut'}`,
      ...(challenge.publishedAt && { validFrom: isoAt(challenge.publishedAt, timezone) }),
    },
    ...(slot.capacity !== null && { maximumAttendeeCapacity: slot.capacity }),
  }
}

/** The town alone, where the meeting point is for those who take part. */
function placeOf({ commune, department, address, latitude, longitude }: ChallengeDetails) {
  return {
    '@type': 'Place',
    name: address || commune?.name,
    address: {
      '@type': 'PostalAddress',
      ...(address && { streetAddress: address }),
      addressLocality: commune?.name,
      ...(commune?.postalCodes[0] && { postalCode: commune.postalCodes[0] }),
      ...(department && { addressRegion: department.name }),
      addressCountry: 'FR',
    },
    ...(latitude !== null &&
      longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }
}

function organizerOf({ organization, author }: ChallengeDetails, absolute: Around['absolute']) {
  if (!organization) return { '@type': 'Person', name: author.pseudonym }
  const url = absolute(paths.organization(organization.slug))
  return { '@type': 'Organization', name: organization.name, url }
}

function hasPlaces(challenge: ChallengeDetails, slot: DatedSlot, now: Date): boolean {
  return isOpen(challenge, now) && !registrationClosed(slot, now) && placesLeft(slot) !== 0
}
