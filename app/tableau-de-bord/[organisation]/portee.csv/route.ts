import { notFound } from 'next/navigation'
import { requireUser } from '@/lib/accounts/session'
import { findMembership } from '@/lib/dashboard/queries'
import { csv } from '@/lib/exports/csv'
import { fileHeaders } from '@/lib/exports/headers'
import { yearBefore } from '@/lib/reach/figures'
import { listFigures } from '@/lib/reach/queries'
import { reachTable } from '@/lib/reach/table'

/** The reach of an organisation's défis in the last twelve months, for its owners and editors. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }) {
  const { id: userId } = await requireUser()
  const membership = await findMembership((await params).organisation, userId)
  if (!membership || membership.role === 'CHECK_IN') notFound()
  const figures = await listFigures({ organizationId: membership.id }, yearBefore(new Date()))
  return new Response(csv(reachTable(figures)), { headers: fileHeaders(`portee-${membership.slug}.csv`) })
}
