import { causes, formats } from '@/lib/challenges/causes'
import { audiences, moments, times, whens, type ChallengeFilters } from '@/lib/challenges/filters'
import type { ChallengePage } from '@/lib/challenges/search'
import type { Located } from '@/lib/challenges/locate'
import { count, day } from '@/lib/french'
import { inDepartment } from '@/lib/places/departments'
import { ofPlace } from '@/lib/places/rules'

/** « À moins de 25 km du Havre (76) », « Loire-Atlantique »; null where the search is everywhere, or nowhere known. */
export function placeWords({ area }: Located): string | null {
  if (!area) return null
  if (area.kind === 'department') return area.label
  return `À moins de ${area.radius}\u00a0km ${ofPlace(area.label)}`
}

/** The same inside a sentence: « autour du Havre », « en Loire-Atlantique ». */
export function aroundWords({ area }: Located): string | null {
  if (!area) return null
  if (area.kind === 'department') return inDepartment({ code: area.code, name: area.label })
  if (area.label === 'ta position') return 'autour de toi'
  return `autour ${ofPlace(area.label.replace(/ \(\w+\)$/, ''))}`
}

/** What is searched, for the title of the tab: « « plage », environnement, ce week-end, en Loire-Atlantique ». */
export function searchWords(filters: ChallengeFilters, located: Located): string {
  const { words, causes: chosen, format, when, from, until, moment, time, audience, withPlaces } = filters
  const said = [
    words && `«\u00a0${words}\u00a0»`,
    ...chosen.map((cause) => causes[cause].label),
    format && formats[format].label,
    when && whens[when],
    from && `À partir du ${dayText(from)}`,
    until && `Jusqu’au ${dayText(until)}`,
    moment && moments[moment],
    time && times[time].label,
    ...audience.map((one) => audiences[one]),
    withPlaces && 'Avec des places',
    located.area?.kind === 'department' ? aroundWords(located) : placeWords(located),
  ].filter((part): part is string => Boolean(part))
  const sentence = said.map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join(', ') || 'défis'
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** « samedi 28 novembre », of a day as an address says it. */
export function dayText(isoDay: string): string {
  return day(new Date(`${isoDay}T12:00Z`), 'Europe/Paris')
}

/** « 12 défis ouverts », the heading of the results. */
export function resultLine({ total, more }: ChallengePage, filters: ChallengeFilters): string {
  if (more) return `Plus de ${count(total, 'défi ouvert', 'défis ouverts')}`
  if (total === 0) return filters.after ? 'C’est tout pour le moment' : 'Aucun défi trouvé'
  return count(total, 'défi ouvert', 'défis ouverts')
}
