import { RRule, type ByWeekday } from 'rrule'
import { isPublicHoliday } from '@/lib/challenges/holidays'
import { mostSlots, slotField, slotKeys, type DraftValues } from '@/lib/challenges/draft-values'
import { dateField, shiftsOf, withSlots } from '@/lib/challenges/shifts'
import { readDate, readTime, type CalendarDate } from '@/lib/time'

/** What makes many slots of a few answers, in the guided page: a rhythm, or days cut into shifts. */

export type Arranged = { values: DraftValues; errors?: Record<string, string> }

/**
 * The first slot again in its rhythm (RFC 5545 by `rrule`), until a day or a number of times. Days are repeated and not
 * instants, so half past nine stays half past nine when clocks change.
 */
export function repeated(values: DraftValues): Arranged {
  const first = slotKeys(values).find((key) => readDate(values[slotField(key, 'date')] ?? ''))
  const from = first === undefined ? null : readDate(values[slotField(first, 'date')] ?? '')
  if (first === undefined || !from)
    return told(
      values,
      slotField(slotKeys(values)[0] ?? 0, 'date'),
      'Choisis d’abord le jour et les heures du premier créneau.',
    )

  const until = readDate(values.repeatUntil ?? '')
  const times = Number(values.repeatCount?.trim() || 0)
  if (values.repeatUntil?.trim() && !until)
    return told(values, 'repeatUntil', 'Cette date n’existe pas : vérifie le jour et le mois.')
  if (!until && !values.repeatCount?.trim())
    return told(values, 'repeatUntil', 'Dis jusqu’à quand, ou combien de fois.')
  if (!until && (!Number.isInteger(times) || times < 2 || times > mostSlots))
    return told(values, 'repeatCount', `Donne un nombre de 2 à ${mostSlots}.`)

  const days = daysOf(from, values.repeatEvery ?? '', until ? { until } : { count: times })
  const kept = values.repeatSkipHolidays === 'on' ? days.filter((day) => !isPublicHoliday(day)) : days
  if (kept.length > mostSlots)
    return told(
      values,
      'repeatUntil',
      `Cela ferait plus de ${mostSlots} créneaux : choisis une fin plus proche.`,
    )
  if (kept.length < 2)
    return told(values, 'repeatUntil', 'Aucun jour ne s’ajoute d’ici là : choisis une fin plus lointaine.')
  const hours = {
    start: values[slotField(first, 'start')] ?? '',
    end: values[slotField(first, 'end')] ?? '',
    capacity: values[slotField(first, 'capacity')] ?? '',
  }
  return fitting(
    values,
    kept.map((day) => ({ date: dateField(day), ...hours })),
    'repeatUntil',
  )
}

/** Days in a row, cut into shifts of one length. */
export function cutIntoShifts(values: DraftValues): Arranged {
  const from = readDate(values.gridFrom ?? '')
  const [start, end] = [readTime(values.gridStart ?? ''), readTime(values.gridEnd ?? '')]
  const [days, minutes] = [Number(values.gridDays), Number(values.gridMinutes)]
  if (!from) return told(values, 'gridFrom', 'Choisis le premier jour.')
  if (!Number.isInteger(days) || days < 1 || days > 14)
    return told(values, 'gridDays', 'Donne un nombre de jours de 1 à 14.')
  if (!start) return told(values, 'gridStart', 'Donne l’heure où l’on commence, par exemple 9:00.')
  if (!end || end.hour * 60 + end.minute <= start.hour * 60 + start.minute)
    return told(values, 'gridEnd', 'Donne l’heure où l’on finit, le même jour, par exemple 19:00.')
  if (!Number.isInteger(minutes) || minutes < 15) return told(values, 'gridMinutes', 'Choisis une durée.')
  const plan = { from, days, start, end, minutes, capacity: values.gridCapacity?.trim() ?? '' }
  return fitting(values, shiftsOf(plan), 'gridDays')
}

function fitting(values: DraftValues, wanted: Parameters<typeof withSlots>[1], field: string): Arranged {
  const arranged = withSlots(values, wanted)
  const there = slotKeys(arranged).length
  const lost = wanted.some(
    ({ date, start }) =>
      !slotKeys(arranged).some(
        (key) => arranged[slotField(key, 'date')] === date && arranged[slotField(key, 'start')] === start,
      ),
  )
  return lost && there >= mostSlots
    ? told(values, field, `Cela ferait plus de ${mostSlots} créneaux : prends-en moins.`)
    : { values: arranged }
}

function told(values: DraftValues, field: string, sentence: string): Arranged {
  return { values, errors: { [field]: sentence } }
}

const weekdays = [RRule.SU, RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA]

/** The days of the rhythm, the first included; one more than fits at most, so that too many shows. */
function daysOf(
  from: CalendarDate,
  rhythm: string,
  end: { until: CalendarDate } | { count: number },
): CalendarDate[] {
  const rule = new RRule({
    ...frequencyOf(from, rhythm),
    dtstart: atMidnight(from),
    ...('until' in end ? { until: atMidnight(end.until) } : { count: end.count }),
  })
  const days = rule
    .all((_, found) => found <= mostSlots)
    .map((at) => ({
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
    }))
  // The first slot is typed: « le dernier samedi » begins after it where it is another one.
  return dateField(days[0] ?? from) === dateField(from) ? days : [from, ...days]
}

function frequencyOf(from: CalendarDate, rhythm: string) {
  const weekday = weekdays[atMidnight(from).getUTCDay()] ?? RRule.MO
  const onlyThe = (rank: number): { freq: number; byweekday: ByWeekday[] } => ({
    freq: RRule.MONTHLY,
    byweekday: [weekday.nth(rank)],
  })
  switch (rhythm) {
    case 'daily':
      return { freq: RRule.DAILY }
    case 'fortnightly':
      return { freq: RRule.WEEKLY, interval: 2 }
    case 'every-3-weeks':
      return { freq: RRule.WEEKLY, interval: 3 }
    case 'monthly': {
      // Few months have a fifth Saturday: it is the last one that is meant.
      const rank = Math.ceil(from.day / 7)
      return onlyThe(rank > 4 ? -1 : rank)
    }
    case 'monthly-last':
      return onlyThe(-1)
    default:
      return { freq: RRule.WEEKLY }
  }
}

function atMidnight({ year, month, day }: CalendarDate): Date {
  return new Date(Date.UTC(year, month - 1, day))
}
