import { db } from '@/lib/db'
import { editableOrganization } from '@/lib/organizations/editing'
import { done, refuse, type Result } from '@/lib/result'

/** What an hour counts for in this organisation's reports, in cents; null: the site's own rate. */
export async function setHourRate(request: {
  slug: string
  userId: string
  rateCents: number | null
}): Promise<Result<null, 'not-found'>> {
  const { count } = await db.organization.updateMany({
    where: { slug: request.slug, ...editableOrganization(request.userId) },
    data: { hourRateCents: request.rateCents },
  })
  return count === 1 ? done(null) : refuse('not-found')
}
