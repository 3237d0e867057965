/** Dates, durations, numbers and plurals as French writes them; the only file that formats them. */

import { clock, type Clock } from '@/lib/wall-clock'

const NARROW = '\u202f'
const NBSP = '\u00a0'

/** « 3 places », « 0 place »: the plural begins at two. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${number(n)}${NBSP}${Math.abs(n) < 2 ? singular : plural}`
}

// Building an Intl formatter costs a hundred times its use.
const numbers = new Intl.NumberFormat('fr-FR')

/** 12345 → « 12 345 ». */
export function number(n: number): string {
  return numbers.format(n)
}

const money = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

/** 1202 → « 12,02 € ». */
export function euros(cents: number): string {
  return money.format(cents / 100)
}

const decimals = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** 750 → « 12,5 h »: hours that are added up, as accounts count them. */
export function decimalHours(minutes: number): string {
  return `${decimals.format(minutes / 60)}${NBSP}h`
}

/** 90 → « 1 h 30 », 45 → « 45 min », 2880 → « 2 jours ». */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes}${NBSP}min`
  if (minutes >= 1440 && minutes % 1440 === 0) return count(minutes / 1440, 'jour')
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${hours}${NBSP}h${rest ? `${NBSP}${String(rest).padStart(2, '0')}` : ''}`
}

/** « samedi 28 novembre » ; the year is added when it is not the current one. */
export function day(at: Date, timezone: string, now = new Date()): string {
  const on = clock(at, timezone)
  const text = `${weekdayName(on)} ${dayNumber(on.day)} ${monthName(on)}`
  return on.year === clock(now, timezone).year ? text : `${text} ${on.year}`
}

/** « sam. 28 nov. » */
export function shortDay(at: Date, timezone: string): string {
  const on = clock(at, timezone)
  return `${weekdayName(on).slice(0, 3)}. ${dayNumber(on.day)} ${monthName(on, 1)}`
}

/** « 28 novembre 2026 » */
export function dateOf(at: Date, timezone: string): string {
  const on = clock(at, timezone)
  return `${dayNumber(on.day)} ${monthName(on)} ${on.year}`
}

/** « 28 nov. » */
export function shortDate(at: Date, timezone: string): string {
  const on = clock(at, timezone)
  return `${dayNumber(on.day)} ${monthName(on, 1)}`
}

/** « novembre 2026 » */
export function monthOf(at: Date, timezone: string): string {
  const on = clock(at, timezone)
  return `${monthName(on)} ${on.year}`
}

/** « 9 h 30 », « 14 h ». */
export function time(at: Date, timezone: string): string {
  const { hour, minute } = clock(at, timezone)
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${String(minute).padStart(2, '0')}`
}

/** « samedi 28 novembre, de 9 h 30 à 12 h » ; both days where it ends on another one. */
export function period(startsAt: Date, endsAt: Date, timezone: string, now = new Date()): string {
  const [first, last] = [day(startsAt, timezone, now), day(endsAt, timezone, now)]
  if (first === last)
    return `${first}, de${NBSP}${time(startsAt, timezone)} à${NBSP}${time(endsAt, timezone)}`
  return `du ${first}, ${time(startsAt, timezone)}, au ${last}, ${time(endsAt, timezone)}`
}

/** « aujourd’hui », « demain », else the short day. */
export function nearDay(at: Date, timezone: string, now = new Date()): string {
  const days = calendarDaysBetween(now, at, timezone)
  if (days === 0) return 'aujourd’hui'
  if (days === 1) return 'demain'
  return shortDay(at, timezone)
}

/** « aujourd’hui », « demain », else the day in full, as a sentence takes it. */
export function nearFullDay(at: Date, timezone: string, now = new Date()): string {
  return calendarDaysBetween(now, at, timezone) > 1 ? day(at, timezone, now) : nearDay(at, timezone, now)
}

/** « jusqu’à demain, 9 h », « jusqu’au sam. 28 nov., 9 h ». */
export function until(at: Date, timezone: string, now = new Date()): string {
  const on = nearDay(at, timezone, now)
  return `${on === 'aujourd’hui' || on === 'demain' ? 'jusqu’à' : 'jusqu’au'} ${on}, ${time(at, timezone)}`
}

/** « depuis aujourd’hui », « depuis hier », « depuis 12 jours »: of something that began in the past. */
export function since(at: Date, timezone: string, now = new Date()): string {
  const days = calendarDaysBetween(at, now, timezone)
  if (days <= 0) return 'depuis aujourd’hui'
  return days === 1 ? 'depuis hier' : `depuis ${count(days, 'jour')}`
}

/** 1 → « 1re », 2 → « 2e »: of a person or a place, feminine both. */
export function ordinal(n: number): string {
  return n === 1 ? '1re' : `${number(n)}e`
}

const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

/** 0.8 → « 800 m », 3.42 → « 3,4 km », 128 → « 128 km ». */
export function distance(kilometres: number): string {
  if (kilometres < 1) return `${Math.round(kilometres * 10) * 100}${NBSP}m`
  return `${(kilometres < 10 ? tenths : whole).format(kilometres)}${NBSP}km`
}

/** Typographic spaces before « ; ! ? » and inside guillemets, and the curly apostrophe, in text that people typed. */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/[ \u00a0]+([;!?])/g, `${NARROW}$1`)
    .replace(/[ \u00a0]+:(?=\s|$)/g, `${NBSP}:`)
    .replace(/«[ \u00a0]+/g, `«${NBSP}`)
    .replace(/[ \u00a0]+»/g, `${NBSP}»`)
}

function dayNumber(day: number): string {
  return day === 1 ? '1er' : String(day)
}

function calendarDaysBetween(from: Date, to: Date, timezone: string): number {
  const midnight = (at: Date) => {
    const { year, month, day } = clock(at, timezone)
    return Date.UTC(year, month, day)
  }
  return (midnight(to) - midnight(from)) / 86_400_000
}

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const months = [
  ['janvier', 'janv.'],
  ['février', 'févr.'],
  ['mars', 'mars'],
  ['avril', 'avr.'],
  ['mai', 'mai'],
  ['juin', 'juin'],
  ['juillet', 'juil.'],
  ['août', 'août'],
  ['septembre', 'sept.'],
  ['octobre', 'oct.'],
  ['novembre', 'nov.'],
  ['décembre', 'déc.'],
] as const

function weekdayName({ weekday }: Clock): string {
  return weekdays[weekday] ?? ''
}

function monthName({ month }: Clock, length: 0 | 1 = 0): string {
  return months[month]?.[length] ?? ''
}
