import type { ChallengeDetails } from '@/lib/challenges/queries'
import { joinableSlots } from '@/lib/challenges/rules'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

/** schema.org Event, for search engines: https://schema.org/Event. Only what has a date is an event. */
export function ChallengeJsonLd({ challenge, now }: { challenge: ChallengeDetails; now: Date }) {
  const slot = joinableSlots(challenge.slots, now)[0] ?? challenge.slots.at(-1)
  if (!slot?.startsAt || !slot.endsAt) return null
  const absolute = (path: string) => new URL(path, env().APP_URL).href
  const onSite = challenge.format === 'ON_SITE'
  const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: challenge.title,
    description: challenge.summary,
    url: absolute(paths.challenge(challenge.slug)),
    startDate: slot.startsAt.toISOString(),
    endDate: slot.endsAt.toISOString(),
    eventStatus: `https://schema.org/${challenge.status === 'CANCELLED' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${onSite ? 'OfflineEventAttendanceMode' : 'OnlineEventAttendanceMode'}`,
    isAccessibleForFree: true,
    location: onSite
      ? {
          '@type': 'Place',
          name: challenge.commune?.name,
          address: {
            '@type': 'PostalAddress',
            streetAddress: challenge.address || undefined,
            addressLocality: challenge.commune?.name,
            postalCode: challenge.commune?.postalCodes[0],
            addressCountry: 'FR',
          },
        }
      : { '@type': 'VirtualLocation', url: absolute(paths.challenge(challenge.slug)) },
    organizer: challenge.organization
      ? {
          '@type': 'Organization',
          name: challenge.organization.name,
          url: absolute(paths.organization(challenge.organization.slug)),
        }
      : { '@type': 'Person', name: challenge.author.pseudonym },
  }
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInHtml(event) }} />
}

/** JSON that no text can end the script element of: it holds no raw « < ». */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
