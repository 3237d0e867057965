import type { VisitSource } from '@/lib/generated/prisma/enums'
import type { Cell } from '@/lib/exports/csv'
import { sources, totalOf, type DayFigures } from '@/lib/reach/figures'

/** Where people came from, as the organiser reads it. */
export const sourceLabels: Record<VisitSource, string> = {
  SEARCH: 'Moteur de recherche',
  RELAY: 'Lien relayé',
  POSTER: 'Affiche ou QR code',
  FEED: 'Flux d’actualités',
  EMBED: 'Page d’un autre site',
  SITE: 'Ailleurs sur ce site',
  OTHER: 'Lien direct ou inconnu',
}

/** One row a day: what happened, then what each source brought, for a spreadsheet. */
export function reachTable(figures: DayFigures[]): Cell[][] {
  const days = Map.groupBy(figures, ({ day }) => day)
  return [
    [
      'Jour',
      'Vues',
      'Relais',
      'Personnes inscrites',
      'Personnes venues',
      ...sources.flatMap((source) => [
        `Vues : ${sourceLabels[source]}`,
        `Inscrites : ${sourceLabels[source]}`,
      ]),
    ],
    ...[...days].map(([day, rows]) => {
      const { seen, relayed, joined, came } = totalOf(rows)
      const from = (source: VisitSource) => totalOf(rows.filter((row) => row.source === source))
      return [
        day,
        seen,
        relayed,
        joined,
        came,
        ...sources.flatMap((source) => [from(source).seen, from(source).joined]),
      ]
    }),
  ]
}
