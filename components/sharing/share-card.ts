import { whereLine } from '@/components/challenges/when-and-where'
import { causes } from '@/lib/challenges/causes'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { joinableSlots, situation, slotMinutes } from '@/lib/challenges/rules'
import { env } from '@/lib/env'
import { count, duration, period, typeset } from '@/lib/french'
import type { Cause } from '@/lib/generated/prisma/enums'
import { organizationKinds } from '@/lib/organizations/labels'
import type { OrganizationDetails } from '@/lib/organizations/queries'

/** All that the image of a shared link shows, and nothing that it does not: what changes here is drawn anew. */
export type ShareCard = {
  title: string
  /** A word above the title; `over`: it cannot be joined any more. */
  label: { text: string; over: boolean }
  lines: { icon: 'when' | 'where' | 'who' | null; text: string }[]
  verified: boolean
  panel:
    | { kind: 'photo'; imageId: string }
    | { kind: 'logo'; imageId: string }
    | { kind: 'cover'; cause: Cause; seed: string }
    | { kind: 'rings' }
}

type Details = Pick<
  ChallengeDetails,
  | 'slug'
  | 'title'
  | 'status'
  | 'cause'
  | 'format'
  | 'timezone'
  | 'durationMinutes'
  | 'openUntil'
  | 'departmentCode'
  | 'slots'
  | 'image'
  | 'commune'
  | 'organization'
  | 'author'
>

export function challengeShareCard(challenge: Details, now: Date): ShareCard {
  const { cause, slug, image, organization, author } = challenge
  const over = situation(challenge, null, now)
  return {
    title: typeset(challenge.title),
    label:
      over === 'cancelled' || over === 'past'
        ? { text: over === 'cancelled' ? 'Défi annulé' : 'Défi passé', over: true }
        : { text: causes[cause].label, over: false },
    lines: [
      { icon: 'when', text: whenOf(challenge, now) },
      { icon: 'where', text: whereLine({ ...challenge, town: challenge.commune?.name ?? null }) },
      { icon: 'who', text: organization?.name ?? author.pseudonym },
    ],
    verified: organization?.verified ?? false,
    panel: image ? { kind: 'photo', imageId: image.id } : { kind: 'cover', cause, seed: slug },
  }
}

export function organizationShareCard(organization: OrganizationDetails): ShareCard {
  const { slug, name, kind, commune, summary, imageId, verified } = organization
  const [cause] = organization.causes
  const town = commune && `${commune.name} (${commune.departmentCode})`
  return {
    title: name,
    label: { text: organizationKinds[kind], over: false },
    lines: [
      ...(summary ? [{ icon: null, text: typeset(summary) }] : []),
      ...(town ? [{ icon: 'where' as const, text: town }] : []),
    ],
    verified,
    panel: imageId
      ? { kind: 'logo', imageId }
      : cause
        ? { kind: 'cover', cause, seed: slug }
        : { kind: 'rings' },
  }
}

export function causeShareCard(cause: Cause): ShareCard {
  const { label, slug } = causes[cause]
  return {
    title: label,
    label: { text: 'Cause', over: false },
    lines: [{ icon: null, text: 'Des défis courts et concrets, près de chez toi ou depuis chez toi.' }],
    verified: false,
    panel: { kind: 'cover', cause, seed: slug },
  }
}

export function siteShareCard(): ShareCard {
  return {
    title: 'Les bonnes idées se propagent',
    label: { text: 'Défis solidaires', over: false },
    lines: [
      {
        icon: null,
        text: 'Des actions de bénévolat courtes et concrètes, partout en France. Relève un défi en un clic.',
      },
    ],
    verified: false,
    panel: { kind: 'rings' },
  }
}

/** What is written beside the logo: where this is. */
export function siteHost(): string {
  return new URL(env().APP_URL).host
}

function whenOf({ slots, timezone, durationMinutes }: Details, now: Date): string {
  const held = slots.filter(({ cancelledAt }) => cancelledAt === null)
  const joinable = joinableSlots(held, now)
  const slot = joinable[0] ?? held.at(-1) ?? slots.at(-1)
  if (!slot?.startsAt || !slot.endsAt)
    return `Quand tu veux, durée ${duration(slot ? slotMinutes(slot, durationMinutes) : durationMinutes)}`
  const when = period(slot.startsAt, slot.endsAt, timezone, now)
  const others = joinable.length - 1
  const more = others > 0 ? ` et ${count(others, 'autre créneau', 'autres créneaux')}` : ''
  return when.charAt(0).toUpperCase() + when.slice(1) + more
}
