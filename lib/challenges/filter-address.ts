import { z } from 'zod'
import { causes, findCauseBySlug, formats } from '@/lib/challenges/causes'
import {
  audiences,
  moments,
  noFilters,
  radii,
  sorts,
  times,
  usualRadius,
  whens,
  type Audience,
  type ChallengeFilters,
  type SearchParams,
  type Where,
} from '@/lib/challenges/filters'
import { cursorOf, cursorText } from '@/lib/challenges/cursor'
import type { Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'
import { paths } from '@/lib/paths'

const LONGEST_WORDS = 100

// Each value falls back on its own: a stale or hand-typed link shows défis rather than an error.
const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string()).catch('')
const many = z
  .preprocess((value) => [value].flat(), z.array(z.unknown()))
  .transform((values) => values.slice(0, 30))
const schema = z.object({
  q: one.transform(wordsOf),
  cause: many.transform((slugs) => [...new Set(slugs.flatMap(causeOf))].sort()),
  lieu: one.transform(wordsOf),
  departement: one.transform(departmentOf),
  ville: one.transform((slug) => (/^[a-z0-9-]{1,100}$/.test(slug) ? slug : null)),
  pres: one.transform(pointOf),
  rayon: one.transform((text) => radii.find((radius) => String(radius) === text) ?? usualRadius),
  format: one.transform(formatOf),
  date: one.transform((when) => oneOf(whens, when)),
  du: one.transform(dayOf),
  au: one.transform(dayOf),
  moment: one.transform((moment) => oneOf(moments, moment)),
  duree: one.transform((time) => oneOf(times, time)),
  public: many.transform((names) => [...new Set(names.flatMap(audienceOf))].sort()),
  places: one.transform((text) => text === '1' || text === 'oui'),
  tri: one.transform((sort) => oneOf(sorts, sort)),
  vue: one.transform((view) => (view === 'carte' ? view : null)),
  apres: one.transform(cursorOf),
})

/** The parameters that these filters read: what the page cache keeps apart. */
export const filterParameters: readonly string[] = Object.keys(schema.shape)

/**
 * Reads the query string; whatever it cannot read it ignores. Of several places the one that was chosen last wins: the
 * form sends the place it showed along with the département or the town that somebody has now asked for.
 */
export function parseFilters(params: SearchParams): ChallengeFilters {
  const read = schema.parse({ ...params })
  const { du, au } = read
  const reversed = du !== null && au !== null && du > au
  return {
    words: read.q,
    causes: read.cause,
    where: whereOf(read),
    format: read.format,
    when: du || au ? null : read.date,
    from: reversed ? au : du,
    until: reversed ? du : au,
    moment: read.moment,
    time: read.duree,
    audience: read.public,
    withPlaces: read.places,
    sort: read.tri,
    view: read.vue,
    after: read.apres,
  }
}

function whereOf({ departement, lieu, pres, ville, rayon: radius }: z.output<typeof schema>): Where | null {
  if (departement && !departement.kept) return { kind: 'department', code: departement.code }
  if (lieu) return { kind: 'typed', text: lieu, radius }
  if (pres) return { kind: 'point', ...pres, radius }
  if (ville) return { kind: 'town', slug: ville, radius }
  return departement && { kind: 'department', code: departement.code }
}

/** Reads a query string as text, as `challengesQuery` writes it. */
export function parseQuery(query: string): ChallengeFilters {
  const params: SearchParams = Object.create(null)
  for (const [name, value] of new URLSearchParams(query)) {
    const known = params[name]
    params[name] = known === undefined ? value : [known, value].flat()
  }
  return parseFilters(params)
}

/** The one address that says these filters: same filters, same address. */
export function challengesPath(filters: Partial<ChallengeFilters>): string {
  const text = challengesQuery(filters)
  return text ? `${paths.challenges}?${text}` : paths.challenges
}

/** The query string of these filters, in one order; empty where there are none. */
export function challengesQuery(filters: Partial<ChallengeFilters>): string {
  const f = { ...noFilters, ...filters }
  const query = new URLSearchParams()
  if (f.words) query.set('q', f.words)
  for (const cause of f.causes.toSorted()) query.append('cause', causes[cause].slug)
  for (const [name, value] of whereParameters(f.where)) query.set(name, value)
  if (f.format) query.set('format', formats[f.format].slug)
  if (f.when) query.set('date', f.when)
  if (f.from) query.set('du', f.from)
  if (f.until) query.set('au', f.until)
  if (f.moment) query.set('moment', f.moment)
  if (f.time) query.set('duree', f.time)
  for (const audience of f.audience.toSorted()) query.append('public', audience)
  if (f.withPlaces) query.set('places', '1')
  if (f.sort) query.set('tri', f.sort)
  if (f.view) query.set('vue', f.view)
  if (f.after) query.set('apres', cursorText(f.after))
  return query.toString()
}

function whereParameters(where: Where | null): [string, string][] {
  if (!where) return []
  if (where.kind === 'department') return [['departement', where.code]]
  const radius: [string, string][] = where.radius === usualRadius ? [] : [['rayon', String(where.radius)]]
  if (where.kind === 'town') return [['ville', where.slug], ...radius]
  if (where.kind === 'typed') return [['lieu', where.text], ...radius]
  return [['pres', `${where.latitude.toFixed(2)},${where.longitude.toFixed(2)}`], ...radius]
}

/** Whether anything but the order, the view and the page is asked for. */
export function isFiltered(filters: ChallengeFilters): boolean {
  return challengesQuery({ ...filters, sort: null, view: null, after: null }) !== ''
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

function audienceOf(name: unknown): Audience[] {
  const audience = typeof name === 'string' ? oneOf(audiences, name) : null
  return audience ? [audience] : []
}

/** What the list of the form says of the département that it already shows; a place next to it was typed since. */
export function keptDepartment(code: string): string {
  return `${code}-actuel`
}

function departmentOf(text: string): { code: string; kept: boolean } | null {
  const [, code, kept] = /^(\d{2}|2[AB]|9[78]\d)(-actuel)?$/.exec(text) ?? []
  return code ? { code, kept: kept !== undefined } : null
}

function oneOf<Name extends string>(known: Record<Name, unknown>, text: string): Name | null {
  return isKey(known, text) ? text : null
}

function isKey<Name extends string>(known: Record<Name, unknown>, text: string): text is Name {
  return Object.hasOwn(known, text)
}

/** « 43.30,5.37 », rounded again: an address written by hand is no more precise than ours. */
function pointOf(text: string): { latitude: number; longitude: number } | null {
  const match = /^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text)
  if (!match) return null
  const [latitude, longitude] = [roundedDegrees(Number(match[1])), roundedDegrees(Number(match[2]))]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

/** To 0.01°, about a kilometre; never « -0 ». */
export function roundedDegrees(degrees: number): number {
  return Math.round(degrees * 100) / 100 + 0
}

/** A day that exists, of this century: PostgreSQL refuses the 30th of February, and so do we. */
function dayOf(text: string): string | null {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return null
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null
}
