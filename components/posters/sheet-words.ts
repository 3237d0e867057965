import { whereLine } from '@/components/challenges/when-and-where'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { joinableSlots, slotMinutes } from '@/lib/challenges/rules'
import { count, duration, period } from '@/lib/french'

/** More dates than this are counted: the page tells them all. */
const DATES = 3

/** When, a line a date; what is over or called off stands on no poster. */
export function datesOf({ slots, timezone, durationMinutes }: ChallengeDetails, now: Date): string[] {
  const open = joinableSlots(
    slots.filter(({ cancelledAt }) => cancelledAt === null),
    now,
  )
  const [first] = open
  if (!first?.startsAt)
    return [`Quand tu veux, durée ${duration(first ? slotMinutes(first, durationMinutes) : durationMinutes)}`]
  const dated = open.flatMap(({ startsAt, endsAt }) =>
    startsAt && endsAt ? [capital(period(startsAt, endsAt, timezone, now))] : [],
  )
  const shown = dated.length > DATES ? dated.slice(0, DATES - 1) : dated
  const more = dated.length - shown.length
  return more > 0 ? [...shown, `et ${count(more, 'autre créneau', 'autres créneaux')}`] : shown
}

/** Where, as anybody may know it. */
export function placeOf(challenge: ChallengeDetails): string {
  const area = whereLine({ ...challenge, town: challenge.commune?.name ?? null })
  if (challenge.format !== 'ON_SITE') return area
  if (!challenge.knowsPlace) return `${area}, l’adresse exacte est donnée à l’inscription`
  return challenge.address ? `${challenge.address}, ${area}` : area
}

/** Hundredths of the sheet's width: the longer the title, the smaller. */
export function titleSize(title: string): number {
  if (title.length <= 28) return 9.6
  return title.length <= 60 ? 7.6 : 6.2
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
