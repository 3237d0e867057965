import type { Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'

/** How each cause is called, addressed and exported; `domain` is its name in the State's API Engagement. */
export const causes = {
  CAREGIVERS: { slug: 'aide-aux-aidants', label: 'Aide aux aidants', domain: 'solidarite-insertion' },
  YOUTH: { slug: 'enfance-jeunesse', label: 'Enfance et jeunesse', domain: 'education' },
  HARDSHIP: { slug: 'difficultes-sociales', label: 'Difficultés sociales', domain: 'solidarite-insertion' },
  ENVIRONMENT: { slug: 'environnement', label: 'Environnement', domain: 'environnement' },
  ANIMALS: { slug: 'animaux', label: 'Animaux', domain: 'animaux' },
  DISABILITY: { slug: 'handicap', label: 'Handicap', domain: 'vivre-ensemble' },
  HEALTH: { slug: 'sante', label: 'Santé', domain: 'sante' },
  EDUCATION: {
    slug: 'education-citoyennete',
    label: 'Éducation et citoyenneté',
    domain: 'memoire-et-citoyennete',
  },
  CULTURE_SPORT: { slug: 'culture-sport', label: 'Culture et sport', domain: 'culture-loisirs' },
  DISCRIMINATION: {
    slug: 'lutte-contre-les-discriminations',
    label: 'Lutte contre les discriminations',
    domain: 'vivre-ensemble',
  },
  EMERGENCY: { slug: 'urgence-secours', label: 'Urgence et secours', domain: 'prevention-protection' },
} as const satisfies Record<Cause, { slug: string; label: string; domain: string }>

export const causeList = (Object.keys(causes) as Cause[]).map((cause) => ({ cause, ...causes[cause] }))

export function findCauseBySlug(slug: string): Cause | null {
  return causeList.find((cause) => cause.slug === slug)?.cause ?? null
}

export const formats = {
  ON_SITE: { slug: 'sur-place', label: 'Sur place' },
  REMOTE: { slug: 'a-distance', label: 'À distance' },
  AT_HOME: { slug: 'chez-soi', label: 'Chez soi' },
} as const satisfies Record<ChallengeFormat, { slug: string; label: string }>
