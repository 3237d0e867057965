import { z } from 'zod'
import { causes, findCauseBySlug, formats } from '@/lib/challenges/causes'
import { plainWords } from '@/lib/french'
import type { Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'
import { paths } from '@/lib/paths'

/** What `/defis` is asked for, as its address says it. */
export type ChallengeFilters = {
  /** As typed, for the field; `tsquery` makes a query of it. */
  words: string
  causes: Cause[]
  department: string | null
  format: ChallengeFormat | null
  when: When | null
  /** Days (YYYY-MM-DD), both included. They win over `when`. */
  from: string | null
  until: string | null
  withPlaces: boolean
  after: Cursor | null
}

export type When = 'semaine' | 'week-end' | 'mois'
export type Cursor = { startsAt: Date; id: string }
export type SearchParams = Record<string, string | string[] | undefined>

export const whens = {
  semaine: 'Cette semaine',
  'week-end': 'Ce week-end',
  mois: 'Ce mois-ci',
} as const satisfies Record<When, string>

export const noFilters: ChallengeFilters = {
  words: '',
  causes: [],
  department: null,
  format: null,
  when: null,
  from: null,
  until: null,
  withPlaces: false,
  after: null,
}

const LONGEST_WORDS = 100

// Each value falls back on its own: a stale or hand-typed link shows défis rather than an error.
const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string()).catch('')
const schema = z.object({
  q: one.transform(wordsOf),
  cause: z
    .preprocess((value) => [value].flat(), z.array(z.unknown()))
    .transform((slugs) => [...new Set(slugs.slice(0, 30).flatMap(causeOf))].sort()),
  departement: one.transform((code) => (/^(\d{2}|2[AB]|9[78]\d)$/.test(code) ? code : null)),
  format: one.transform(formatOf),
  date: one.transform((when) => (isWhen(when) ? when : null)),
  du: one.transform(dayOf),
  au: one.transform(dayOf),
  places: one.transform((text) => text === '1' || text === 'oui'),
  apres: one.transform(cursorOf),
})

/** Reads the query string; whatever it cannot read it ignores. */
export function parseFilters(params: SearchParams): ChallengeFilters {
  const { q, cause, departement, format, date, du, au, places, apres } = schema.parse({ ...params })
  const reversed = du !== null && au !== null && du > au
  return {
    words: q,
    causes: cause,
    department: departement,
    format,
    when: du || au ? null : date,
    from: reversed ? au : du,
    until: reversed ? du : au,
    withPlaces: places,
    after: apres,
  }
}

/** The one address that says these filters: same filters, same address. */
export function challengesPath(filters: Partial<ChallengeFilters>): string {
  const f = { ...noFilters, ...filters }
  const query = new URLSearchParams()
  if (f.words) query.set('q', f.words)
  for (const cause of f.causes.toSorted()) query.append('cause', causes[cause].slug)
  if (f.department) query.set('departement', f.department)
  if (f.format) query.set('format', formats[f.format].slug)
  if (f.when) query.set('date', f.when)
  if (f.from) query.set('du', f.from)
  if (f.until) query.set('au', f.until)
  if (f.withPlaces) query.set('places', '1')
  if (f.after) query.set('apres', cursorText(f.after))
  const text = query.toString()
  return text ? `${paths.challenges}?${text}` : paths.challenges
}

/** Whether anything but the page is asked for. */
export function isFiltered(filters: ChallengeFilters): boolean {
  return challengesPath({ ...filters, after: null }) !== paths.challenges
}

/**
 * What was typed as a tsquery of configuration `fr`: all the words, the last one as a beginning, since it may
 * still be being typed. Null where nothing is left to look for.
 */
export function tsquery(words: string): string | null {
  const tokens = plainWords(words)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.slice(0, 40))
  const last = tokens.at(-1)
  if (last === undefined) return null
  return [...tokens.slice(0, -1), last.length > 2 ? `${last}:*` : last].join(' & ')
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

/** Without control characters, and cut between characters: an address says them again as they are. */
function wordsOf(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
  return [...clean].slice(0, LONGEST_WORDS).join('').trim()
}

function causeOf(slug: unknown): Cause[] {
  const cause = typeof slug === 'string' ? findCauseBySlug(slug) : null
  return cause ? [cause] : []
}

function formatOf(slug: string): ChallengeFormat | null {
  const formatted = (['ON_SITE', 'REMOTE', 'AT_HOME'] as const).find(
    (format) => formats[format].slug === slug,
  )
  return formatted ?? null
}

function isWhen(text: string): text is When {
  return Object.hasOwn(whens, text)
}

/** A day that exists, of this century: PostgreSQL refuses the 30th of February, and so do we. */
function dayOf(text: string): string | null {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return null
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null
}

/** « <milliseconds>_<id> », as an address carries where a list goes on. */
export function cursorOf(text: string): Cursor | null {
  const match = /^(\d{1,15})_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/.exec(text)
  if (!match?.[1] || !match[2]) return null
  const startsAt = new Date(Number(match[1]))
  return startsAt.getTime() <= Date.UTC(9999, 11, 31) ? { startsAt, id: match[2] } : null
}

export function cursorText({ startsAt, id }: Cursor): string {
  return `${startsAt.getTime()}_${id}`
}
