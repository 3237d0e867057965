import { notFound } from 'next/navigation'
import { requireUser } from '@/lib/accounts/session'
import { csv } from '@/lib/exports/csv'
import { fileHeaders } from '@/lib/exports/headers'
import { findReach } from '@/lib/reach/queries'
import { reachTable } from '@/lib/reach/table'

/** The reach of a défi by day and source, for those who may change it. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { id: userId } = await requireUser()
  const { slug } = await params
  const reach = (await findReach(slug, userId)) ?? notFound()
  return new Response(csv(reachTable(reach.figures)), { headers: fileHeaders(`portee-${slug}.csv`) })
}
