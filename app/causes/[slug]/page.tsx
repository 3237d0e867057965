import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { areaMetadata } from '@/components/areas/area-metadata'
import { AreaPage } from '@/components/areas/area-page'
import { findAreaFigures } from '@/lib/areas/queries'
import { findCauseBySlug } from '@/lib/challenges/causes'

type Props = { params: Promise<{ slug: string }> }

const areaAsked = cache(async (slug: string) => {
  const cause = findCauseBySlug(slug)
  if (!cause) return null
  const area = { kind: 'cause', cause } as const
  const now = new Date()
  return { area, now, figures: await findAreaFigures(area, now) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await areaAsked((await params).slug)
  return asked ? areaMetadata(asked.area, asked.figures, asked.now) : { title: 'Cause introuvable' }
}

export default async function CausePage({ params }: Props) {
  const asked = await areaAsked((await params).slug)
  if (!asked) notFound()
  return <AreaPage {...asked} />
}
