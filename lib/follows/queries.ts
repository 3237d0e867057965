import { listOpenChallengesAmong } from '@/lib/challenges/lists'
import { type ChallengeCard } from '@/lib/challenges/cards'
import { isOpenSql } from '@/lib/challenges/open'
import { db, Prisma, sql } from '@/lib/db'

export async function follows(userId: string, organizationId: string): Promise<boolean> {
  const row = await db.follow.findUnique({
    where: { userId_organizationId: { userId, organizationId } },
    select: { userId: true },
  })
  return row !== null
}

export function countFollowed(userId: string): Promise<number> {
  return db.follow.count({ where: { userId, organization: { suspendedAt: null } } })
}

/** The open défis that those one follows launched last, soonest first. */
export async function listNewestOfFollowed(userId: string, now: Date, limit = 3): Promise<ChallengeCard[]> {
  const { text, values } = Prisma.sql`
    SELECT c.id::text FROM follows f JOIN challenges c ON c.organization_id = f.organization_id
    WHERE f.user_id = ${userId}::uuid AND ${isOpenSql(now)} ORDER BY c.published_at DESC, c.id LIMIT ${limit}`
  const rows = await sql<{ id: string }>(text, values)
  return rows.length > 0
    ? listOpenChallengesAmong(
        rows.map(({ id }) => id),
        now,
      )
    : []
}
