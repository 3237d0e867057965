import { slotMinutes } from '@/lib/challenges/rules'
import { formats } from '@/lib/challenges/causes'
import { count, distance, duration, nearDay, time } from '@/lib/french'
import type { ChallengeFormat } from '@/lib/generated/prisma/enums'

type Timed = {
  startsAt: Date | null
  endsAt: Date | null
  durationMinutes: number
  timezone: string
  slotCount: number
}

/** « Sam. 28 nov. à 9 h 30 · durée 3 h », « Quand tu veux · durée 2 h »; further slots are counted. */
export function whenLine(card: Timed, now: Date): string {
  const long = duration(slotMinutes(card, card.durationMinutes))
  if (!card.startsAt) return `Quand tu veux · durée\u00a0${long}`
  const more = card.slotCount > 1 ? ` · ${count(card.slotCount, 'créneau', 'créneaux')}` : ''
  const when = `${nearDay(card.startsAt, card.timezone, now)} à\u00a0${time(card.startsAt, card.timezone)} · durée\u00a0${long}${more}`
  return when.charAt(0).toUpperCase() + when.slice(1)
}

/** « Lyon (69) · à 3 km », « À distance », « Chez soi ». */
export function whereLine(card: {
  format: ChallengeFormat
  town: string | null
  departmentCode: string | null
  /** From where one searches. */
  kilometres?: number | null
}): string {
  if (card.format !== 'ON_SITE' || !card.town) return formats[card.format].label
  const town = card.departmentCode ? `${card.town} (${card.departmentCode})` : card.town
  // Measured from town to town: less than a kilometre says nothing, and neither do its decimals.
  const { kilometres } = card
  if (typeof kilometres !== 'number' || kilometres < 1) return town
  return `${town} · à\u00a0${distance(Math.round(kilometres))}`
}
