import type { Cursor } from '@/lib/challenges/cursor'
import type { Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'

/** What `/defis` is asked for, as its address says it. */
export type ChallengeFilters = {
  /** As typed, for the field; `understandWords` makes a query of it. */
  words: string
  causes: Cause[]
  where: Where | null
  format: ChallengeFormat | null
  when: When | null
  /** Days (YYYY-MM-DD), both included. They win over `when`. */
  from: string | null
  until: string | null
  /** From 17 h, or on a Saturday or Sunday, or on another day, where it takes place. */
  moment: Moment | null
  /** What it takes at most; `plus`: more than a day. */
  time: TimeOneHas | null
  /** All of them. */
  audience: Audience[]
  withPlaces: boolean
  /** Null: what suits the search, see `sortOf`. */
  sort: Sort | null
  view: 'carte' | null
  after: Cursor | null
}

/** `typed` is what somebody wrote into the field of the place; `locate` makes one of the others of it. */
export type Where =
  | { kind: 'department'; code: string }
  | { kind: 'town'; slug: string; radius: Radius }
  /** Degrees, rounded to 0.01: a kilometre tells what is near, and not who asks. */
  | { kind: 'point'; latitude: number; longitude: number; radius: Radius }
  | { kind: 'typed'; text: string; radius: Radius }

export type When = keyof typeof whens
export type Moment = keyof typeof moments
export type TimeOneHas = keyof typeof times
export type Audience = keyof typeof audiences
export type Sort = keyof typeof sorts
/** Kilometres. */
export type Radius = (typeof radii)[number]
export type SearchParams = Record<string, string | string[] | undefined>

export const whens = {
  semaine: 'Cette semaine',
  'week-end': 'Ce week-end',
  mois: 'Ce mois-ci',
} as const

export const moments = {
  soir: 'En soirée',
  'en-semaine': 'En semaine',
  'week-ends': 'Le week-end',
} as const

export const times = {
  '1h': { label: 'Une heure', minutes: 60 },
  'demi-journee': { label: 'Une demi-journée', minutes: 240 },
  journee: { label: 'Une journée', minutes: 480 },
  plus: { label: 'Plus d’une journée', minutes: null },
} as const

export const audiences = {
  famille: 'En famille',
  mineurs: 'Ouvert aux mineurs',
  fauteuil: 'Accessible en fauteuil',
  debut: 'Sans expérience',
} as const

export const sorts = {
  pertinence: 'Les plus pertinents',
  date: 'Les plus proches dans le temps',
  distance: 'Les plus proches d’ici',
  popularite: 'Les plus populaires',
} as const

export const radii = [5, 10, 25, 50, 100] as const
export const usualRadius = 25

export const noFilters: ChallengeFilters = {
  words: '',
  causes: [],
  where: null,
  format: null,
  when: null,
  from: null,
  until: null,
  moment: null,
  time: null,
  audience: [],
  withPlaces: false,
  sort: null,
  view: null,
  after: null,
}

/** How the list is sorted: as asked, or else the nearest around a point, the most relevant for words, the soonest. */
export function sortOf({ sort, where, words }: ChallengeFilters): Sort {
  const around = where !== null && where.kind !== 'department'
  if (sort === 'distance' && !around) return 'date'
  if (sort === 'pertinence' && !words) return 'date'
  return sort ?? (words ? 'pertinence' : where?.kind === 'point' ? 'distance' : 'date')
}

/** The days meant, both included, for somebody who asks at `now` in mainland France. */
export function daysMeant(
  filters: ChallengeFilters,
  now: Date,
): { from: string | null; until: string | null } {
  if (!filters.when) return { from: filters.from, until: filters.until }
  const today = dayInParis.format(now)
  const weekday = (new Date(`${today}T12:00Z`).getUTCDay() + 6) % 7
  if (filters.when === 'semaine') return { from: today, until: plusDays(today, 6 - weekday) }
  if (filters.when === 'week-end')
    return { from: plusDays(today, Math.max(0, 5 - weekday)), until: plusDays(today, 6 - weekday) }
  const [year, month] = today.split('-').map(Number)
  return { from: today, until: new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10) }
}

// Swedish writes dates as ISO does.
const dayInParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
