import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findPrintable } from '@/components/posters/printable'
import { PrintPage } from '@/components/posters/print-page'

export const metadata: Metadata = { title: 'Affiche', robots: { index: false } }

export default async function PosterPage({ params }: { params: Promise<{ slug: string }> }) {
  const now = new Date()
  const printable = (await findPrintable((await params).slug, now)) ?? notFound()
  return <PrintPage printable={printable} kind="poster" now={now} />
}
