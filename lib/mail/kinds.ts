import type { MailKind } from '@/lib/generated/prisma/enums'

/** What a person may be written about, as they choose it; the slug stands in the address that switches it off. */
export const mailKinds = {
  ANSWERS: {
    slug: 'inscriptions',
    label: 'Mes inscriptions',
    detail: 'Ce que devient chacune : confirmée, en attente, déclinée, terminée.',
  },
  PLACES: {
    slug: 'places',
    label: 'Les places qui se libèrent',
    detail: 'Quand une place t’est proposée depuis une liste d’attente.',
  },
  CHANGES: {
    slug: 'changements',
    label: 'Les changements et les annulations',
    detail: 'Quand un défi que tu relèves change d’heure ou de lieu, ou n’a plus lieu.',
  },
  REMINDERS: {
    slug: 'rappels',
    label: 'Les rappels',
    detail: 'La veille à 18 h, et deux heures avant si tu l’as demandé.',
  },
  THANKS: {
    slug: 'remerciements',
    label: 'Les remerciements',
    detail: 'Après un défi, avec de quoi raconter comment c’était.',
  },
  MESSAGES: {
    slug: 'messages',
    label: 'Les messages',
    detail: 'Annonces et réponses des organisateurs, et ce qu’on t’écrit pour les défis que tu lances.',
  },
  ORGANIZING: {
    slug: 'organisation',
    label: 'Les défis que je lance',
    detail: 'Demandes, désistements, relecture, et « qui est venu ? » le lendemain.',
  },
  FOLLOWS: {
    slug: 'suivis',
    label: 'Les organisations que je suis',
    detail: 'Quand l’une d’elles lance un défi : un courrier par jour au plus.',
  },
} as const satisfies Record<MailKind, { slug: string; label: string; detail: string }>

export const mailKindNames = Object.keys(mailKinds).filter(isMailKind)

export function isMailKind(text: string): text is MailKind {
  return Object.hasOwn(mailKinds, text)
}

export function mailKindOf(slug: string): MailKind | null {
  return mailKindNames.find((kind) => mailKinds[kind].slug === slug) ?? null
}
