import type { Metadata } from 'next'
import { cache } from 'react'
import { notFound } from 'next/navigation'
import { areaMetadata } from '@/components/areas/area-metadata'
import { AreaPage } from '@/components/areas/area-page'
import { findAreaFigures, findDepartment } from '@/lib/areas/queries'

type Props = { params: Promise<{ code: string }> }

const areaAsked = cache(async (code: string) => {
  const department = await findDepartment(code)
  if (!department) return null
  const area = { kind: 'department', department } as const
  const now = new Date()
  return { area, now, figures: await findAreaFigures(area, now) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await areaAsked((await params).code)
  return asked ? areaMetadata(asked.area, asked.figures, asked.now) : { title: 'Département introuvable' }
}

export default async function DepartmentPage({ params }: Props) {
  const asked = await areaAsked((await params).code)
  if (!asked) notFound()
  return <AreaPage {...asked} />
}
