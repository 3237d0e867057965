import { noFilters, type ChallengeFilters } from '@/lib/challenges/filters'
import { listWithoutFacets } from '@/lib/challenges/search'
import { type ChallengeCard } from '@/lib/challenges/cards'

/** What was given up to find something. */
export type Concession = 'distance' | 'place' | 'rest' | 'words'

export type Closest = { conceded: Concession; filters: ChallengeFilters; challenges: ChallengeCard[] }

/**
 * Where a search finds nothing, what comes closest to it: a little farther, then the same words anywhere, then the same
 * place or words without the rest. Null where nothing is left to give up.
 */
export async function findClosest(filters: ChallengeFilters, now: Date, limit = 6): Promise<Closest | null> {
  for (const [conceded, wider] of widerThan(filters)) {
    const { challenges } = await listWithoutFacets(wider, now, limit)
    if (challenges.length > 0) return { conceded, filters: wider, challenges }
  }
  return null
}

/** Other searches than this one, the likest first. */
function widerThan(filters: ChallengeFilters): [Concession, ChallengeFilters][] {
  const { words, where, causes, view } = filters
  const around = where !== null && where.kind !== 'department' ? where : null
  const farther = around && around.radius < 100 ? { ...around, radius: 100 as const } : null
  const bare = { ...noFilters, view, sort: around ? ('distance' as const) : null }
  const said = words || causes.length > 0 ? { words, causes } : null
  const wider: [Concession, ChallengeFilters | null][] = [
    ['distance', farther && { ...filters, where: farther, sort: 'distance', after: null }],
    ['rest', said && where && { ...bare, ...said, where }],
    ['place', said && { ...bare, ...said, sort: null }],
    ['words', where && { ...bare, where }],
    ['words', farther && { ...bare, where: farther }],
    ['rest', causes.length > 0 ? { ...bare, causes, sort: null } : null],
  ]
  return wider.filter((one): one is [Concession, ChallengeFilters] => one[1] !== null)
}
