import type { z } from 'zod'
import { causes } from '@/lib/challenges/causes'
import { challengesQuery, parseFilters } from '@/lib/challenges/filter-address'
import { cursorText } from '@/lib/challenges/cursor'
import { listWithoutFacets } from '@/lib/challenges/search'
import { type ChallengeCard } from '@/lib/challenges/cards'
import { findChallenge, type ChallengeDetails } from '@/lib/challenges/queries'
import { placesLeft, placesLeftOver, situation } from '@/lib/challenges/rules'
import { absolute } from '@/lib/env'
import { USUAL_PAGE, type challengeQuery } from '@/lib/federation/api-parameters'
import type { challengeDetails, challengeList, challengeSummary } from '@/lib/federation/api-schema'
import { typeset } from '@/lib/french'
import { paths } from '@/lib/paths'
import { isoAt } from '@/lib/time'

type Query = z.infer<typeof challengeQuery>
type Formatted = z.infer<typeof challengeSummary>['format']

/** The open défis that match, a page of them; a sentence where the place meant is none. */
export async function listForApi(
  { limit, ...query }: Query,
  now: Date,
): Promise<{ list: z.infer<typeof challengeList> } | { unknownPlace: string }> {
  const filters = parseFilters(query)
  const size = limit === undefined ? USUAL_PAGE : Number(limit)
  const { challenges, total, more, next, searchedFor, located } = await listWithoutFacets(filters, now, size)
  if (located.problem && !located.area) return { unknownPlace: located.problem }
  const following = new URLSearchParams(challengesQuery(filters))
  if (next) following.set('apres', cursorText(next))
  if (limit) following.set('limit', limit)
  return {
    list: {
      total,
      more,
      searchedFor,
      next: next && `${absolute(paths.apiChallenges)}?${following.toString()}`,
      challenges: challenges.map(summaryOf),
    },
  }
}

export function summaryOf(card: ChallengeCard): z.infer<typeof challengeSummary> {
  return {
    ...commonOf(card),
    town: card.town,
    placesLeft: card.placesLeft,
    startsAt: instant(card.startsAt, card.timezone),
    endsAt: instant(card.endsAt, card.timezone),
    openSlotCount: card.slotCount,
    organizer: { name: card.organizer, verified: card.verified },
    kilometres: card.kilometres,
  }
}

/** A défi as the public sees it, null where there is none for them. */
export async function findForApi(slug: string, now: Date): Promise<z.infer<typeof challengeDetails> | null> {
  const challenge = await findChallenge(slug, null)
  if (!challenge) return null
  const { timezone, latitude, longitude } = challenge
  return {
    ...commonOf(challenge),
    town: challenge.commune?.name ?? null,
    placesLeft: placesLeftOver(challenge.slots, now),
    status: statusOf(challenge, now),
    cancelReason: challenge.statusReason ? typeset(challenge.statusReason) : null,
    summary: typeset(challenge.summary),
    description: challenge.description,
    whatToBring: challenge.whatToBring,
    accessInfo: challenge.accessInfo,
    department: challenge.department,
    // What is hidden findChallenge leaves out.
    address: challenge.address || null,
    location: latitude === null || longitude === null ? null : { latitude, longitude },
    audience: {
      openToMinors: challenge.openToMinors,
      familyFriendly: challenge.familyFriendly,
      wheelchairAccessible: challenge.wheelchairAccessible,
      noExperience: challenge.noExperience,
    },
    organizer: organizerOf(challenge),
    publishedAt: instant(challenge.publishedAt, timezone),
    slots: challenge.slots.map((slot) => ({
      startsAt: instant(slot.startsAt, timezone),
      endsAt: instant(slot.endsAt, timezone),
      registrationClosesAt: instant(slot.closesAt, timezone),
      cancelled: slot.cancelledAt !== null,
      placesLeft: placesLeft(slot),
    })),
  }
}

type Common = Pick<
  ChallengeCard,
  | 'id'
  | 'slug'
  | 'title'
  | 'cause'
  | 'format'
  | 'departmentCode'
  | 'timezone'
  | 'durationMinutes'
  | 'relayCount'
>

function commonOf(challenge: Common) {
  const { id, slug, title, cause, format, departmentCode, timezone, durationMinutes, relayCount } = challenge
  const formatted: Formatted = format === 'ON_SITE' ? 'on-site' : format === 'REMOTE' ? 'remote' : 'at-home'
  return {
    id,
    slug,
    url: absolute(paths.challengeFrom(slug, 'flux')),
    self: absolute(paths.apiChallenge(slug)),
    image: absolute(paths.shareImage('defis', slug)),
    title: typeset(title),
    cause: { slug: causes[cause].slug, label: causes[cause].label },
    format: formatted,
    departmentCode,
    timezone,
    durationMinutes,
    relayCount,
  }
}

function organizerOf({ organization, author }: ChallengeDetails) {
  return organization
    ? {
        type: 'organization' as const,
        name: organization.name,
        verified: organization.verified,
        url: absolute(paths.organization(organization.slug)),
      }
    : { type: 'person' as const, name: author.pseudonym, verified: false, url: null }
}

function statusOf(challenge: ChallengeDetails, now: Date) {
  switch (situation(challenge, placesLeftOver(challenge.slots, now), now)) {
    case 'cancelled':
      return 'cancelled'
    case 'full':
      return 'full'
    case 'open':
    case 'few-places':
      return 'open'
    default:
      // The public sees none of what is under review or suspended.
      return 'past'
  }
}

function instant(at: Date | null, timezone: string): string | null {
  return at && isoAt(at, timezone)
}
