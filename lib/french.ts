/** Dates, durations, numbers and plurals as French writes them; the only file that formats them. */

const NARROW = '\u202f'
const NBSP = '\u00a0'

/** « 3 places », « 0 place »: the plural begins at two. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${number(n)}${NBSP}${Math.abs(n) < 2 ? singular : plural}`
}

/** 12345 → « 12 345 ». */
export function number(n: number): string {
  return new Intl.NumberFormat('fr-FR').format(n)
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
  const parts = format(at, timezone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const sameYear = yearIn(at, timezone) === yearIn(now, timezone)
  const text = `${parts.weekday} ${dayNumber(parts.day)} ${parts.month}`
  return sameYear ? text : `${text} ${parts.year}`
}

/** « sam. 28 nov. » */
export function shortDay(at: Date, timezone: string): string {
  const parts = format(at, timezone, { weekday: 'short', day: 'numeric', month: 'short' })
  return `${parts.weekday} ${dayNumber(parts.day)} ${parts.month}`
}

/** « 9 h 30 », « 14 h ». */
export function time(at: Date, timezone: string): string {
  const parts = format(at, timezone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  const hour = Number(parts.hour)
  return parts.minute === '00' ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${parts.minute}`
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

/** 0.8 → « 800 m », 3.42 → « 3,4 km », 128 → « 128 km ». */
export function distance(kilometres: number): string {
  if (kilometres < 1) return `${Math.round(kilometres * 10) * 100}${NBSP}m`
  return `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: kilometres < 10 ? 1 : 0 }).format(kilometres)}${NBSP}km`
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

/** Lower case, without accents, words joined by hyphens: for addresses. At most `length` characters, cut at a word. */
export function slugify(text: string, length = 80): string {
  const slug = plainWords(text).replaceAll(' ', '-')
  if (slug.length <= length) return slug
  const cut = slug.slice(0, length + 1)
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : length)
}

/** Lower case, without accents nor punctuation, words separated by one space: for comparing. */
export function plainWords(text: string): string {
  return text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function dayNumber(day: string | undefined): string {
  return day === '1' ? '1er' : (day ?? '')
}

function yearIn(at: Date, timezone: string): string | undefined {
  return format(at, timezone, { year: 'numeric' }).year
}

function calendarDaysBetween(from: Date, to: Date, timezone: string): number {
  const midnight = (at: Date) => {
    const { year, month, day } = format(at, timezone, { year: 'numeric', month: 'numeric', day: 'numeric' })
    return Date.UTC(Number(year), Number(month) - 1, Number(day))
  }
  return (midnight(to) - midnight(from)) / 86_400_000
}

const formatters = new Map<string, Intl.DateTimeFormat>()

// Building an Intl formatter costs a hundred times its use.
function format(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const key = `${timeZone} ${JSON.stringify(options)}`
  let formatter = formatters.get(key)
  if (!formatter)
    formatters.set(key, (formatter = new Intl.DateTimeFormat('fr-FR', { ...options, timeZone })))
  return Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]))
}
