import type { Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'

export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Where an action happens. A beach, a river or a forest must be told by the town; each town has the others. */
export type Spot =
  | 'beach'
  | 'river'
  | 'forest'
  | 'park'
  | 'market'
  | 'square'
  | 'hall'
  | 'library'
  | 'school'
  | 'highschool'
  | 'stadium'
  | 'gym'
  | 'pool'
  | 'station'
  | 'shop'
  | 'care'
  | 'hospital'
  | 'shelter'
  | 'farm'

/**
 * A kind of défi, in words written by hand. In every text `[a|b]` is one of several ways to say it, and
 * `{à}` (« au Havre »), `{de}`, `{ville}`, `{lieu}` (« le parc Jouvet »), `{auLieu}`, `{duLieu}`, `{asso}`,
 * `{prénom}` are filled in. An empty line parts two paragraphs.
 */
export type Action = {
  cause: Cause
  format: ChallengeFormat
  /** Who may launch it; either one unless told. */
  by?: 'organization' | 'citizen'
  title: string
  summary: string
  text: string
  bring?: string
  access?: string
  spot?: Spot
  /** Where to meet at the spot. */
  meet?: string
  /** Weekdays and local hours at which it may start; absent where one does it when one likes. */
  when?: readonly `${Day} ${number}:${string}`[]
  minutes: number
  places: readonly [least: number, most: number]
  /** Slots that follow each other on the same day. */
  shifts?: number
  /** Months in which it makes sense in mainland France, 1 to 12; absent: all. */
  months?: readonly number[]
  family?: boolean
  minors?: boolean
  wheelchair?: boolean
  experienced?: boolean
  /** Speaks of frost, coats or titmice: not for the tropics. */
  temperate?: boolean
  /** The organiser answers each request. */
  approval?: boolean
}
