import type { Cause } from '@/lib/generated/prisma/enums'

const DAY = 86_400_000

/** From how many missions on a feed can shrink suspiciously. */
const FEW = 10

/**
 * Whether what is missing from a feed has really left it. More than half gone at once looks like an accident of its
 * writer: it is believed once it has lasted for a day.
 */
export function isBelievable(
  { shown, missing, shrunkSince }: { shown: number; missing: number; shrunkSince: Date | null },
  now: Date,
): boolean {
  if (shown < FEW || missing * 2 <= shown) return true
  return shrunkSince !== null && now.getTime() - shrunkSince.getTime() >= DAY
}

/** The cause that a domain of API Engagement comes nearest to; null for one that is none of ours. */
export function causeOfDomain(domain: string | null): Cause | null {
  return domain !== null && Object.hasOwn(causesByDomain, domain) ? (causesByDomain[domain] ?? null) : null
}

const causesByDomain: Record<string, Cause> = {
  animaux: 'ANIMALS',
  'culture-loisirs': 'CULTURE_SPORT',
  sport: 'CULTURE_SPORT',
  education: 'YOUTH',
  numerique: 'EDUCATION',
  'memoire-et-citoyennete': 'EDUCATION',
  environnement: 'ENVIRONMENT',
  humanitaire: 'EMERGENCY',
  'prevention-protection': 'EMERGENCY',
  'service-public-defense-securite': 'EMERGENCY',
  sante: 'HEALTH',
  recherche: 'HEALTH',
  'solidarite-insertion': 'HARDSHIP',
  emploi: 'HARDSHIP',
  'vivre-ensemble': 'DISCRIMINATION',
}
