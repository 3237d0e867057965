import { db, inTransaction, type Database } from '@/lib/db'
import { done, refuse, type Result } from '@/lib/result'

type Following = { organizationId: string; person: { id: string } }

/** Follows an organisation: one row for this person, however often it is asked. */
export async function follow(
  { organizationId, person }: Following,
  database: Database = db,
): Promise<Result<{ followerCount: number }, 'not-found'>> {
  return inTransaction(database, async (tx) => {
    const organization = await tx.organization.findFirst({
      where: { id: organizationId, suspendedAt: null },
      select: { id: true },
    })
    if (!organization) return refuse('not-found')
    // The trigger counts rows that were really added.
    await tx.follow.createMany({ data: [{ organizationId, userId: person.id }], skipDuplicates: true })
    return done({ followerCount: await countFollowers(tx, organizationId) })
  })
}

/** Follows it no more; asked again, it changes nothing. */
export async function unfollow({ organizationId, person }: Following): Promise<{ followerCount: number }> {
  await db.follow.deleteMany({ where: { organizationId, userId: person.id } })
  return { followerCount: await countFollowers(db, organizationId) }
}

async function countFollowers(database: Database, id: string): Promise<number> {
  const organization = await database.organization.findUnique({
    where: { id },
    select: { followerCount: true },
  })
  return organization?.followerCount ?? 0
}
