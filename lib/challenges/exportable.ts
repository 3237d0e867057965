import { count } from '@/lib/french'

/** What decides whether JeVeuxAider, which API Engagement feeds, would take a défi. */
export type ExportFacts = {
  title: string
  /** As it would be exported, see `exportedText`. */
  description: string
  /** A town of its own, or its organisation's where it is at a distance. */
  hasTown: boolean
  hasOrganization: boolean
  /** First start and last end of the slots one may join; null where it has no hours. */
  startsAt: Date | null
  endsAt: Date | null
  postedAt: Date
}

export type NotExportable =
  | 'no-organization'
  | 'short-title'
  | 'short-description'
  | 'long-description'
  | 'no-town'
  | 'too-soon'
  | 'too-old'

const DAY = 86_400_000
const shortest = 300
const longest = 20_000

/**
 * Why it would be refused there; empty where it would not. All but the first are API Engagement's own. A mission stands
 * under the name of an organisation: a person's pseudonym does not leave our pages.
 */
export function whyNotExportable(facts: ExportFacts, now: Date): NotExportable[] {
  const { title, description, startsAt, endsAt, postedAt } = facts
  const words = title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const length = [...description].length
  const soon =
    startsAt !== null &&
    endsAt !== null &&
    startsAt.getTime() < now.getTime() + 7 * DAY &&
    endsAt.getTime() < now.getTime() + 21 * DAY
  const told: [NotExportable, boolean][] = [
    ['no-organization', !facts.hasOrganization],
    ['short-title', words.length < 2],
    ['short-description', length < shortest],
    ['long-description', length > longest],
    ['no-town', !facts.hasTown],
    ['too-soon', soon],
    ['too-old', postedAt < sixMonthsBefore(now)],
  ]
  return told.flatMap(([reason, applies]) => (applies ? [reason] : []))
}

/** What a mission says of itself: the sentence, the text, and how to come and enter. */
export function exportedText(challenge: {
  summary: string
  description: string
  accessInfo: string
}): string {
  const { summary, description, accessInfo } = challenge
  return [summary, description, accessInfo && `Pour venir : ${accessInfo}`]
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n\n')
}

/** What to do about it. */
export function exportAdvice(
  reason: NotExportable,
  { description }: Pick<ExportFacts, 'description'>,
): string {
  switch (reason) {
    case 'no-organization':
      return 'Lance ton défi au nom d’une organisation : JeVeuxAider ne reprend pas les défis de particuliers.'
    case 'short-title':
      return 'Donne au titre deux mots au moins : un verbe et ce qu’on fera.'
    case 'short-description': {
      const missing = Math.max(1, shortest - [...description].length)
      return `Raconte encore un peu : il manque ${count(missing, 'caractère')} au résumé et à la description pour arriver à ${shortest}.`
    }
    case 'long-description':
      return 'Raccourcis la description : 20\u202f000 caractères au plus.'
    case 'no-town':
      return 'Dis dans quelle commune cela se passe ; à distance, c’est celle de ton organisation, à remplir sur sa page.'
    case 'too-soon':
      return 'Publie plus tôt, ou ajoute une date plus lointaine : il doit commencer dans sept jours au moins, ou finir dans trois semaines au moins.'
    case 'too-old':
      return 'Ton défi a plus de six mois : lance-le de nouveau avec « Dupliquer ».'
  }
}

function sixMonthsBefore(now: Date): Date {
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - 6)
  // The 31st of August goes back to the end of February, not on into March.
  if (before.getUTCDate() !== now.getUTCDate()) before.setUTCDate(0)
  return before
}
