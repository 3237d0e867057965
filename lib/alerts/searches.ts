import { causes, formats } from '@/lib/challenges/causes'
import { audiences, moments, times, whens, type ChallengeFilters, type Where } from '@/lib/challenges/filters'
import { challengesQuery, isFiltered, parseQuery } from '@/lib/challenges/filter-address'
import { locate, type Area } from '@/lib/challenges/locate'
import type { Cause } from '@/lib/generated/prisma/enums'
import { dateOf } from '@/lib/french'
import { inDepartment } from '@/lib/places/departments'
import { ofPlace } from '@/lib/places/rules'
import { findTown } from '@/lib/places/town'
import { done, refuse, type Result } from '@/lib/result'

export type Search = {
  query: string
  /** The same in words. */
  label: string
  causes: Cause[]
  departmentCode: string | null
  around: { latitude: number; longitude: number; radiusKm: number } | null
  until: string | null
}

/** What an alert keeps of a search: its order, its view and its page do not matter, its place must be known. */
export async function findSearch(query: string): Promise<Result<Search, 'everything' | 'place-unknown'>> {
  const asked = { ...parseQuery(query), sort: null, view: null, after: null }
  const where = await named(asked.where)
  const { area } = await locate(where)
  if (asked.where && !area) return refuse('place-unknown')
  const filters = { ...asked, where }
  if (!isFiltered(filters)) return refuse('everything')
  return done({
    query: challengesQuery(filters),
    label: wordsOf(filters, area),
    causes: filters.causes,
    departmentCode: area?.kind === 'department' ? area.code : null,
    around:
      area?.kind === 'around'
        ? { latitude: area.latitude, longitude: area.longitude, radiusKm: area.radius }
        : null,
    until: filters.until,
  })
}

/** A place that was typed, as the town or the département that it means; null where it means none. */
async function named(where: Where | null): Promise<Where | null> {
  if (where?.kind !== 'typed') return where
  const { area } = await locate(where)
  if (area?.kind === 'department') return { kind: 'department', code: area.code }
  const found = await findTown(where.text, '')
  const commune = 'commune' in found ? found.commune : 'choices' in found ? found.choices[0] : null
  return commune ? { kind: 'town', slug: commune.slug, radius: where.radius } : null
}

function placeOf(area: Area | null): string | null {
  if (!area) return null
  if (area.kind === 'department') return inDepartment({ code: area.code, name: area.label })
  return `à moins de ${area.radius} km ${area.label === 'ta position' ? 'de ta position' : ofPlace(area.label)}`
}

function wordsOf(filters: ChallengeFilters, area: Area | null): string {
  const { words, format, when, from, until, moment, time, audience, withPlaces } = filters
  const said = [
    words && `« ${words} »`,
    ...filters.causes.map((cause) => causes[cause].label.toLowerCase()),
    placeOf(area),
    when && whens[when].toLowerCase(),
    from && `à partir du ${dayText(from)}`,
    until && `jusqu’au ${dayText(until)}`,
    moment && moments[moment].toLowerCase(),
    time && times[time].label.toLowerCase(),
    format && formats[format].label.toLowerCase(),
    ...audience.map((name) => audiences[name].toLowerCase()),
    withPlaces && 'avec des places',
  ]
  return said.filter(Boolean).join(', ')
}

function dayText(isoDay: string): string {
  return dateOf(new Date(`${isoDay}T12:00Z`), 'Europe/Paris')
}
