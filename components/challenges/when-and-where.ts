import { slotMinutes } from '@/lib/challenges/rules'
import { formats } from '@/lib/challenges/causes'
import { count, duration, nearDay, time } from '@/lib/french'
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

/** « Lyon (69) », « À distance », « Chez soi ». */
export function whereLine(card: {
  format: ChallengeFormat
  town: string | null
  departmentCode: string | null
}): string {
  if (card.format !== 'ON_SITE' || !card.town) return formats[card.format].label
  return card.departmentCode ? `${card.town} (${card.departmentCode})` : card.town
}
