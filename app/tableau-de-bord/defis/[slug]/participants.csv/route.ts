import { notFound } from 'next/navigation'
import { requireUser } from '@/lib/accounts/session'
import { readListFilters } from '@/lib/dashboard/participant-filters'
import { findParticipantTable } from '@/lib/dashboard/participant-table'
import { csv } from '@/lib/exports/csv'
import { fileHeaders } from '@/lib/exports/headers'

/** The list of participants as a file, as filtered on its page and for the same people. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { id: userId } = await requireUser()
  const { slug } = await params
  const filters = readListFilters(Object.fromEntries(new URL(request.url).searchParams))
  const table = await findParticipantTable({ slug, userId, filters }, new Date())
  if (!table) notFound()
  return new Response(csv(table.rows, table.timezone), { headers: fileHeaders(`qui-vient-${slug}.csv`) })
}
