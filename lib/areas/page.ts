import { pathOf, type Area } from '@/lib/areas/areas'
import type { AreaFigures } from '@/lib/areas/queries'
import { findSurroundings } from '@/lib/areas/surroundings'
import { achievedSentence, introductionOf, titleOf } from '@/lib/areas/words'
import { describe, pageMetadata } from '@/lib/metadata'

/** Something is open or was achieved: else the page is there for people, and not for search engines. */
export function isWorthFinding({ open, achieved }: AreaFigures): boolean {
  return open > 0 || achieved.people > 0
}

export async function areaMetadata(area: Area, figures: AreaFigures, now: Date) {
  const { character } = await findSurroundings(area)
  return pageMetadata({
    title: titleOf(area),
    description: describe(
      ...introductionOf(area, figures, character, now),
      achievedSentence(figures) ?? '',
      'Vois quoi, quand, où et combien de temps, et prends ta place en un clic.',
    ),
    path: pathOf(area),
    index: isWorthFinding(figures),
  })
}
