import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { areaMetadata } from '@/components/areas/area-metadata'
import { AreaPage } from '@/components/areas/area-page'
import { findAreaFigures, findTown } from '@/lib/areas/queries'

type Props = { params: Promise<{ slug: string }> }

const areaAsked = cache(async (slug: string) => {
  const town = await findTown(slug)
  if (!town) return null
  const area = { kind: 'town', town } as const
  const now = new Date()
  return { area, now, figures: await findAreaFigures(area, now) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await areaAsked((await params).slug)
  return asked ? areaMetadata(asked.area, asked.figures, asked.now) : { title: 'Ville introuvable' }
}

export default async function TownPage({ params }: Props) {
  const asked = await areaAsked((await params).slug)
  if (!asked) notFound()
  return <AreaPage {...asked} />
}
