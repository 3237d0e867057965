import { type ChallengeFilters } from '@/lib/challenges/filters'
import { challengesPath } from '@/lib/challenges/filter-address'

/** The heading of the results. A link to it takes the focus there, and a screen reader says how many they are. */
export const resultsId = 'resultats'

/** The first page of this search, at its results. */
export function resultsAt(filters: Partial<ChallengeFilters>): string {
  return `${challengesPath({ ...filters, after: null })}#${resultsId}`
}
