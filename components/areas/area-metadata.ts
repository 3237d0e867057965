import { causeShareCard } from '@/components/sharing/share-card'
import { describe, pageMetadata } from '@/components/sharing/page-metadata'
import { feedOf, pathOf, type Area } from '@/lib/areas/areas'
import { isWorthFinding, type AreaFigures } from '@/lib/areas/queries'
import { findSurroundings } from '@/lib/areas/surroundings'
import { achievedSentence, introductionOf, titleOf } from '@/lib/areas/words'
import { causes } from '@/lib/challenges/causes'
import { alternatesOf } from '@/lib/federation/alternates'
import { paths } from '@/lib/paths'

export async function areaMetadata(area: Area, figures: AreaFigures, now: Date) {
  const { character } = await findSurroundings(area)
  const feed = feedOf(area)
  return pageMetadata({
    title: titleOf(area),
    description: describe(
      ...introductionOf(area, figures, character, now),
      achievedSentence(figures) ?? '',
      figures.open > 0 ? 'Vois quoi, quand, où et combien de temps, et prends ta place en un clic.' : '',
    ),
    path: pathOf(area),
    index: isWorthFinding(figures),
    shared:
      'cause' in area
        ? {
            card: causeShareCard(area.cause),
            image: paths.shareImage('causes', causes[area.cause].slug),
          }
        : undefined,
    alternates: feed ? alternatesOf(feed) : undefined,
  })
}
