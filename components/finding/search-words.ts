import { causes, formats } from '@/lib/challenges/causes'
import { moments, times, whens, type ChallengeFilters } from '@/lib/challenges/filters'
import type { ChallengePage } from '@/lib/challenges/lists'
import type { Located } from '@/lib/challenges/locate'
import { count } from '@/lib/french'

/** « À moins de 25 km de Nantes (44) », « Loire-Atlantique »; null where the search is everywhere, or nowhere known. */
export function placeWords({ area }: Located): string | null {
  if (!area) return null
  if (area.kind === 'department') return area.label
  return `À moins de ${area.radius}\u00a0km de ${area.label}`
}

/** What is searched, for the title of the tab: « « plage », Environnement, ce week-end ». */
export function searchWords(filters: ChallengeFilters, located: Located): string {
  const { words, causes: chosen, format, when, moment, time } = filters
  const said = [
    words && `«\u00a0${words}\u00a0»`,
    chosen.map((cause) => causes[cause].label).join(', '),
    format && formats[format].label,
    when && whens[when],
    moment && moments[moment],
    time && times[time].label,
    placeWords(located),
  ]
  const [first = '', ...rest] = said.filter((part): part is string => Boolean(part))
  return [first, ...rest.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join(', ')
}

/** « 12 défis ouverts », the heading of the results. */
export function resultLine({ total, more }: ChallengePage, filters: ChallengeFilters): string {
  if (more) return `Plus de ${count(total, 'défi ouvert', 'défis ouverts')}`
  if (total === 0) return filters.after ? 'C’est tout pour le moment' : 'Aucun défi trouvé'
  return count(total, 'défi ouvert', 'défis ouverts')
}
