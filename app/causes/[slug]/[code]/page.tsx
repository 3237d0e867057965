import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { areaMetadata } from '@/components/areas/area-metadata'
import { AreaPage } from '@/components/areas/area-page'
import { findAreaFigures, findDepartment } from '@/lib/areas/queries'
import { findCauseBySlug } from '@/lib/challenges/causes'

type Props = { params: Promise<{ slug: string; code: string }> }

/** Null too where no défi ever was: two names side by side are no page. */
const areaAsked = cache(async (slug: string, code: string) => {
  const cause = findCauseBySlug(slug)
  const department = cause && (await findDepartment(code))
  if (!cause || !department) return null
  const area = { kind: 'cause-in', cause, department } as const
  const now = new Date()
  const figures = await findAreaFigures(area, now)
  return figures.known ? { area, now, figures } : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, code } = await params
  const asked = await areaAsked(slug, code)
  return asked ? areaMetadata(asked.area, asked.figures, asked.now) : { title: 'Page introuvable' }
}

export default async function CauseInDepartmentPage({ params }: Props) {
  const { slug, code } = await params
  const asked = await areaAsked(slug, code)
  if (!asked) notFound()
  return <AreaPage {...asked} />
}
