import {
  mostSlots,
  slotField,
  slotKeys,
  type DraftValues,
  type SlotPart,
} from '@/lib/challenges/draft-values'
import { readHours } from '@/lib/challenges/slot-hours'
import { fieldsOf, instantAt, readDate, readTime } from '@/lib/time'

export type ParsedSlot = {
  /** Of a slot that was there when the form was opened. */
  id: string | null
  startsAt: Date | null
  endsAt: Date | null
  closesAt: Date | null
  /** Null: as many as come. */
  capacity: number | null
  /** The form's key, so that a refusal can stand beside this slot. */
  key: number
}

export type ExistingSlot = {
  id: string
  startsAt: Date | null
  closesAt: Date | null
}

type Context = { now: Date; timezone: string; timed: boolean; existingSlots?: ExistingSlot[] }
type Schedule = { slots: ParsedSlot[]; durationMinutes: number }
type Errors = Record<string, string>

/** The slots of the form as instants, or a sentence by field. A défi without hours has one slot and a duration. */
export function readSlots(values: DraftValues, context: Context): Schedule | { errors: Errors } {
  return context.timed ? readTimedSlots(values, context) : readFreeSlot(values, context)
}

function readTimedSlots(values: DraftValues, context: Context): Schedule | { errors: Errors } {
  const keys = slotKeys(values)
  const first = slotField(keys[0] ?? 0, 'date')
  if (keys.length > mostSlots) return { errors: { [first]: `Un défi a au plus ${mostSlots} créneaux.` } }

  const errors: Errors = {}
  const slots = keys.flatMap((key) => readSlot(values, key, context, errors) ?? [])
  const starts = new Set<number>()
  for (const slot of slots) {
    const start = slot.startsAt?.getTime() ?? 0
    if (starts.has(start)) errors[slotField(slot.key, 'date')] ??= 'Deux créneaux commencent au même moment.'
    starts.add(start)
  }
  const lengths = slots.map(({ startsAt, endsAt }) => minutesBetween(startsAt, endsAt))
  return Object.keys(errors).length > 0 ? { errors } : { slots, durationMinutes: Math.min(...lengths) }
}

function readFreeSlot(values: DraftValues, { existingSlots = [] }: Context): Schedule | { errors: Errors } {
  const errors: Errors = {}
  const durationMinutes = readNumber(values.duration)
  if (durationMinutes === null || durationMinutes < 5 || durationMinutes > 14_400)
    errors.duration = 'Dis combien de temps l’action prend, de 5 minutes à 10 jours.'
  const capacity = readCapacity(values.freeCapacity, 'freeCapacity', errors)
  if (Object.keys(errors).length > 0 || durationMinutes === null) return { errors }
  const kept = existingSlots.find((slot) => slot.startsAt === null)
  const slot = { id: kept?.id ?? null, startsAt: null, endsAt: null, closesAt: null, capacity, key: 0 }
  return { durationMinutes, slots: [slot] }
}

function readSlot(values: DraftValues, key: number, context: Context, errors: Errors): ParsedSlot | null {
  const found = Object.keys(errors).length
  const field = (part: SlotPart) => values[slotField(key, part)] ?? ''
  const mistake = (part: SlotPart, sentence: string) => {
    errors[slotField(key, part)] ??= sentence
  }

  const date = readDate(field('date'))
  const start = readTime(field('start'))
  const end = readTime(field('end'))
  if (!date)
    mistake(
      'date',
      field('date') ? 'Cette date n’existe pas : vérifie le jour et le mois.' : 'Choisis le jour.',
    )
  if (!start) mistake('start', 'Donne l’heure de début, par exemple 9:30.')
  if (!end) mistake('end', 'Donne l’heure de fin, par exemple 12:00.')
  const capacity = readCapacity(field('capacity'), slotField(key, 'capacity'), errors)
  if (!date || !start || !end) return null

  const typed = { date, start, end, startFold: field('startFold'), endFold: field('endFold') }
  const hours = readHours(typed, context.timezone)
  if ('mistakes' in hours) {
    for (const part of hourParts) if (hours.mistakes[part]) mistake(part, hours.mistakes[part])
    return null
  }
  const { startsAt, endsAt, overnight } = hours

  const existing = context.existingSlots?.find((slot) => slot.id === field('id'))
  const moved = existing?.startsAt?.getTime() !== startsAt.getTime()
  const minutes = minutesBetween(startsAt, endsAt)
  if (minutes < 5 || (overnight && minutes > 12 * 60))
    mistake('end', 'L’heure de fin vient avant celle du début : vérifie les deux.')
  if (moved && startsAt <= context.now)
    mistake('date', 'Ce créneau est déjà passé : choisis une date à venir.')
  if (startsAt.getTime() - context.now.getTime() > twoYears)
    mistake('date', 'Choisis une date dans les deux ans qui viennent.')

  const closesAt = readClosing(field('closes'), startsAt, existing, context)
  if (closesAt === 'impossible')
    mistake(
      'closes',
      'Cette date n’existe pas : corrige-la, ou laisse vide pour rester ouvert jusqu’au début.',
    )
  if (closesAt === 'after') mistake('closes', 'Les inscriptions ferment au plus tard le jour du créneau.')
  if (typeof closesAt === 'string' || Object.keys(errors).length > found) return null
  return { id: field('id') || null, startsAt, endsAt, closesAt, capacity, key }
}

/** End of the day that was typed, at the latest the start of the slot; empty: the start. */
function readClosing(
  typed: string,
  startsAt: Date,
  existing: ExistingSlot | undefined,
  { timezone }: Context,
): Date | 'impossible' | 'after' {
  if (!typed.trim()) return startsAt
  const date = readDate(typed)
  if (!date) return 'impossible'
  // An hour that was set elsewhere stays as it is as long as its day does.
  const before = existing?.closesAt
  if (before && before <= startsAt && fieldsOf(before, timezone).date === typed.trim()) return before
  const endOfDay = instantAt(date, { hour: 23, minute: 59 }, timezone)
  if (!endOfDay) return 'impossible'
  if (endOfDay <= startsAt) return endOfDay
  return fieldsOf(startsAt, timezone).date === fieldsOf(endOfDay, timezone).date ? startsAt : 'after'
}

function readCapacity(typed: string | undefined, field: string, errors: Errors): number | null {
  if (!typed?.trim()) return null
  const places = readNumber(typed)
  if (places !== null && places >= 1 && places <= 100_000) return places
  errors[field] ??=
    'Donne un nombre de places entre 1 et 100 000, ou laisse vide si tout le monde peut venir.'
  return null
}

function readNumber(typed: string | undefined): number | null {
  const digits = typed?.replace(/[\s\u202f]/g, '') ?? ''
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null
}

function minutesBetween(start: Date | null, end: Date | null): number {
  return start && end ? Math.round((end.getTime() - start.getTime()) / 60_000) : 0
}

const twoYears = 2 * 366 * 86_400_000
const hourParts = ['start', 'startFold', 'end', 'endFold'] as const
