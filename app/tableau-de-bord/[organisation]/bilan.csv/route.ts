import { notFound } from 'next/navigation'
import { requireUser } from '@/lib/accounts/session'
import { csv } from '@/lib/exports/csv'
import { fileHeaders } from '@/lib/exports/headers'
import { findProof } from '@/lib/proof/queries'
import { readPeriod } from '@/lib/proof/schema'
import { proofTable } from '@/lib/proof/table'
import { fieldsOf } from '@/lib/time'

/** What volunteers did in a period, action by action, for the organisation's owners and editors. */
export async function GET(request: Request, { params }: { params: Promise<{ organisation: string }> }) {
  const { id: userId } = await requireUser()
  const { organisation } = await params
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const period = readPeriod(asked, fieldsOf(new Date(), 'Europe/Paris').date)
  const found = (await findProof(organisation, userId, period)) ?? notFound()
  const name = `bilan-${found.organization.slug}-${period.from}-${period.to}.csv`
  return new Response(csv(proofTable(found.proof, found.rateCents)), { headers: fileHeaders(name) })
}
