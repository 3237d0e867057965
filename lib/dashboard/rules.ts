import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { count, since } from '@/lib/french'
import { paths } from '@/lib/paths'

type Places = { capacity: number | null; takenPlaces: number }
type Slot = Places & { startsAt: Date | null; endsAt: Date | null }
/** With how many people wait for a place, and how many are confirmed: neither come nor absent yet. */
type ManagedSlot = Slot & { waiting: number; confirmed: number }
export type ManagedChallenge = {
  slug: string
  title: string
  status: ChallengeStatus
  statusReason: string
  /** People who wait for an answer, and since when the first of them does. */
  pending: number
  pendingSince: Date | null
  slots: ManagedSlot[]
}

/** Where a défi stands in its organiser's list: not in public yet, to come, or over. */
export type Shelf = 'review' | 'upcoming' | 'past'

/** A défi where somebody wrote or asked, and has no answer yet; since when the first of them waits. */
export type Unanswered = { slug: string; title: string; messages: number; questions: number; since: Date }

/** One thing that waits for this person: a sentence, its reason where there is one, and the button that answers it. */
export type Need = { key: string; sentence: string; detail?: string; button: string; href: string }

const DAY = 86_400_000

/** People count on their presence being noted for two weeks; afterwards nobody remembers, and the list stops asking. */
export const rememberedDays = 14
/** In a week one can still bring people together. */
export const nearDays = 7
/** Under a quarter of the places. */
export const almostEmpty = 0.25

/**
 * What needs a decision, most pressing first: people who wait for an answer, who wrote or asked, changes asked for, who came, full with
 * people waiting, near and almost empty, drafts.
 */
export function needsOf(
  challenges: ManagedChallenge[],
  drafts: { id: string; title: string }[],
  now: Date,
  unanswered: Unanswered[] = [],
): Need[] {
  const waiting = challenges
    .filter(({ pending, status, slots }) => pending > 0 && status === 'PUBLISHED' && !isOver(slots, now))
    .map(({ slug, title, pending, pendingSince }) => ({
      key: `waiting-${slug}`,
      sentence: `${count(pending, 'personne attend', 'personnes attendent')} ta réponse pour « ${title} ».`,
      ...(pendingSince && { detail: waitsSince(pending, pendingSince, now) }),
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
  return [
    ...waiting,
    ...unanswered.map((about) => unansweredNeed(about, now)),
    ...changes,
    ...over,
    ...full,
    ...empty,
    ...draftNeeds(drafts),
  ]
}

function unansweredNeed({ slug, title, messages, questions, since: at }: Unanswered, now: Date): Need {
  const what = [
    messages > 0 && count(messages, 'message'),
    questions > 0 && count(questions, 'question'),
  ].filter(Boolean)
  return {
    key: `unanswered-${slug}`,
    sentence: `${what.join(' et ')} ${messages + questions > 1 ? 'attendent' : 'attend'} ta réponse pour « ${title} ».`,
    detail: `${capitalized(since(at, 'Europe/Paris', now))}.`,
    button: 'Lire et répondre',
    href: paths.challengeMessages(slug),
  }
}

function waitsSince(pending: number, at: Date, now: Date): string {
  const words = since(at, 'Europe/Paris', now)
  return pending > 1 ? `La première ${words}.` : `${capitalized(words)}.`
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
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

/** « 8 / 12 viennent », « 8 viennent » where places are not counted. */
export function comingLine(slots: Places[]): string {
  const taken = slots.reduce((sum, slot) => sum + slot.takenPlaces, 0)
  const capacities = slots.map(({ capacity }) => capacity)
  const verb = taken < 2 ? 'vient' : 'viennent'
  if (capacities.includes(null)) return taken === 0 ? 'personne encore' : `${taken} ${verb}`
  return `${taken} / ${capacities.reduce<number>((sum, places) => sum + (places ?? 0), 0)} ${verb}`
}

/** « 11 personnes sont venues », once presence has been noted; else who was expected. */
export function cameLine(came: number, slots: Places[]): string {
  return came > 0 ? count(came, 'personne est venue', 'personnes sont venues') : comingLine(slots)
}

function isOver(slots: Slot[], now: Date): boolean {
  return slots.every(({ endsAt }) => endsAt !== null && endsAt <= now)
}

function isToBeNoted({ endsAt, confirmed }: ManagedSlot, now: Date): boolean {
  return (
    confirmed > 0 &&
    endsAt !== null &&
    endsAt <= now &&
    now.getTime() - endsAt.getTime() <= rememberedDays * DAY
  )
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
    if (!startsAt || startsAt <= now || startsAt.getTime() - now.getTime() > nearDays * DAY) return false
    return capacity === null ? takenPlaces === 0 : takenPlaces < capacity * almostEmpty
  })
}
