import { notFound } from 'next/navigation'
import { requireUser } from '@/lib/accounts/session'
import { readListFilters } from '@/lib/dashboard/participant-filters'
import { findParticipantTable } from '@/lib/dashboard/participant-table'
import { fileHeaders } from '@/lib/exports/headers'
import { xlsx } from '@/lib/exports/xlsx'

/** The list of participants as a workbook, as filtered on its page and for the same people. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { id: userId } = await requireUser()
  const { slug } = await params
  const filters = readListFilters(Object.fromEntries(new URL(request.url).searchParams))
  const table = await findParticipantTable({ slug, userId, filters }, new Date())
  if (!table) notFound()
  const workbook = await xlsx('Qui vient', table.rows, table.timezone)
  return new Response(new Uint8Array(workbook), { headers: fileHeaders(`qui-vient-${slug}.xlsx`) })
}
