import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { count } from '@/lib/french'
import { paths } from '@/lib/paths'

type Slot = { startsAt: Date | null; endsAt: Date | null; capacity: number | null; takenPlaces: number }
/** With how many people wait for a place, and how many are confirmed: neither come nor absent yet. */
type ManagedSlot = Slot & { waiting: number; confirmed: number }
type Challenge = {
  slug: string
  title: string
  status: ChallengeStatus
  statusReason: string
  pending: number
  slots: ManagedSlot[]
}

/** One thing that waits for this person: a sentence, its reason where there is one, and the button that answers it. */
export type Need = { key: string; sentence: string; detail?: string; button: string; href: string }

const DAY = 86_400_000

/**
 * What needs a decision, most pressing first: people who wait for an answer, changes asked for, who came, full with
 * people waiting, near and almost empty, drafts.
 */
export function needsOf(challenges: Challenge[], drafts: { id: string; title: string }[], now: Date): Need[] {
  const waiting = challenges
    .filter(({ pending, status, slots }) => pending > 0 && status === 'PUBLISHED' && !isOver(slots, now))
    .map(({ slug, title, pending }) => ({
      key: `waiting-${slug}`,
      sentence: `${count(pending, 'personne attend', 'personnes attendent')} ta réponse pour « ${title} ».`,
      button: 'Répondre',
      href: paths.participants(slug),
    }))
  const changes = challenges
    .filter(({ status }) => status === 'CHANGES_REQUESTED')
    .map(({ slug, title, statusReason }) => ({
      key: `changes-${slug}`,
      sentence: `« ${title} » attend une correction avant de paraître.`,
      detail: statusReason,
      button: 'Corriger',
      href: paths.editChallenge(slug),
    }))
  const over = challenges
    .filter(({ status }) => status === 'PUBLISHED' || status === 'COMPLETED')
    .filter(({ slots }) => slots.some((slot) => isToBeNoted(slot, now)))
    .map(({ slug, title }) => ({
      key: `came-${slug}`,
      sentence: `Qui est venu à « ${title} » ?`,
      button: 'Noter les présences',
      href: paths.reception(slug),
    }))
  const full = challenges
    .map((challenge) => ({ ...challenge, queue: queueOf(challenge.slots, now) }))
    .filter(({ queue, status }) => queue > 0 && status === 'PUBLISHED')
    .map(({ slug, title, queue }) => ({
      key: `full-${slug}`,
      sentence: `${count(queue, 'personne attend', 'personnes attendent')} une place pour « ${title} ».`,
      button: 'Ajouter des places',
      href: paths.challengePlaces(slug),
    }))
  const empty = challenges
    .filter((challenge) => challenge.status === 'PUBLISHED' && isNearAndAlmostEmpty(challenge.slots, now))
    .map(({ slug, title }) => ({
      key: `empty-${slug}`,
      sentence: `« ${title} », c’est bientôt, et il reste presque toutes les places.`,
      button: 'Le partager',
      href: paths.challenge(slug),
    }))
  return [...waiting, ...changes, ...over, ...full, ...empty, ...draftNeeds(drafts)]
}

/** One draft is taken up at once; several are first looked at. */
function draftNeeds(drafts: { id: string; title: string }[]): Need[] {
  const [draft, ...others] = drafts
  if (!draft) return []
  if (others.length > 0)
    return [
      {
        key: 'drafts',
        sentence: `Tu as ${count(drafts.length, 'brouillon')} à finir.`,
        button: 'Les voir',
        href: '#brouillons',
      },
    ]
  const sentence = `« ${draft.title} » est encore un brouillon.`
  return [{ key: 'draft', sentence, button: 'Reprendre', href: paths.draft(draft.id) }]
}

/** Where a défi stands in its organiser's list. */
export function shelfOf(
  challenge: { status: ChallengeStatus; slots: Slot[] },
  now: Date,
): 'review' | 'upcoming' | 'past' {
  if (challenge.status === 'PENDING_REVIEW' || challenge.status === 'CHANGES_REQUESTED') return 'review'
  return challenge.status === 'PUBLISHED' && !isOver(challenge.slots, now) ? 'upcoming' : 'past'
}

/** « 8 / 12 viennent », « 8 viennent » where places are not counted. */
export function comingLine(slots: Slot[]): string {
  const taken = slots.reduce((sum, slot) => sum + slot.takenPlaces, 0)
  const capacities = slots.map(({ capacity }) => capacity)
  const verb = taken < 2 ? 'vient' : 'viennent'
  if (capacities.includes(null)) return taken === 0 ? 'personne encore' : `${taken} ${verb}`
  return `${taken} / ${capacities.reduce<number>((sum, places) => sum + (places ?? 0), 0)} ${verb}`
}

/** « 11 personnes sont venues », once presence has been noted; else who was expected. */
export function cameLine(came: number, slots: Slot[]): string {
  return came > 0 ? count(came, 'personne est venue', 'personnes sont venues') : comingLine(slots)
}

/** The slot that matters now: the next one, else the last. */
export function nextSlot<S extends Slot>(slots: S[], now: Date): S | undefined {
  return slots.find(({ endsAt }) => endsAt === null || endsAt > now) ?? slots.at(-1)
}

/** An organiser needs the addresses to answer and to thank: until 30 days after the slot (data minimisation, GDPR 5.1.c and e). */
export function emailUntil({ endsAt }: { endsAt: Date | null }): Date {
  return endsAt ? new Date(endsAt.getTime() + 30 * DAY) : new Date('9999-12-31')
}

function isOver(slots: Slot[], now: Date): boolean {
  return slots.every(({ endsAt }) => endsAt !== null && endsAt <= now)
}

/** People count on their presence being noted for two weeks; afterwards nobody remembers, and the list stops asking. */
function isToBeNoted({ endsAt, confirmed }: ManagedSlot, now: Date): boolean {
  return confirmed > 0 && endsAt !== null && endsAt <= now && now.getTime() - endsAt.getTime() <= 14 * DAY
}

/** How many people wait for a place in slots that are full and to come. */
function queueOf(slots: ManagedSlot[], now: Date): number {
  return slots.reduce((sum, { startsAt, capacity, takenPlaces, waiting }) => {
    const isFull = capacity !== null && takenPlaces >= capacity
    return sum + (isFull && (startsAt === null || startsAt > now) ? waiting : 0)
  }, 0)
}

function isNearAndAlmostEmpty(slots: Slot[], now: Date): boolean {
  return slots.some(({ startsAt, capacity, takenPlaces }) => {
    if (!startsAt || startsAt <= now || startsAt.getTime() - now.getTime() > 7 * DAY) return false
    return capacity === null ? takenPlaces === 0 : takenPlaces < capacity * 0.25
  })
}
