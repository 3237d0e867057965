import { Prisma } from '@/lib/db'
import { areaSql, type AreaKey } from '@/lib/challenges/area'
import { cards, PAGE_SIZE, type ChallengeCard } from '@/lib/challenges/cards'
import { isOpenSql } from '@/lib/challenges/open'
import type { Cause } from '@/lib/generated/prisma/enums'

/** The soonest open ones that have a date, for the home page. */
export function listSoonestChallenges(now: Date, limit = 6): Promise<ChallengeCard[]> {
  return cards(
    Prisma.sql`${isOpenSql(now)} AND c.next_starts_at BETWEEN ${now.toISOString()}::timestamptz AND '9999-01-01'`,
    limit,
    now,
  )
}

/** Open ones that need no travel: what an empty search offers. */
export function listRemoteChallenges(now: Date, limit = 6): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND c.format IN ('REMOTE', 'AT_HOME')`, limit, now)
}

/** Open ones of the same cause, those of the same département first. */
export async function listSimilarChallenges(
  challenge: { id: string; cause: Cause; departmentCode: string | null },
  now: Date,
  limit = 3,
): Promise<ChallengeCard[]> {
  const same = Prisma.sql`${isOpenSql(now)} AND c.cause = ${challenge.cause}::"Cause" AND c.id <> ${challenge.id}::uuid`
  const near = challenge.departmentCode
    ? await cards(Prisma.sql`${same} AND c.department_code = ${challenge.departmentCode}`, limit, now)
    : []
  if (near.length === limit) return near
  const elsewhere = await cards(same, limit * 2, now)
  const known = new Set(near.map((card) => card.id))
  return [...near, ...elsewhere.filter((card) => !known.has(card.id))].slice(0, limit)
}

export function listOpenChallengesOfOrganization(
  organizationId: string,
  now: Date,
): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND c.organization_id = ${organizationId}::uuid`, PAGE_SIZE, now)
}

/** The open ones of a cause, a département or a town, soonest first. */
export function listOpenChallengesIn(area: AreaKey, now: Date, limit = PAGE_SIZE): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND ${areaSql(area)}`, limit, now)
}

/** Those of these that are open, soonest first. */
export function listOpenChallengesAmong(ids: string[], now: Date): Promise<ChallengeCard[]> {
  return cards(Prisma.sql`${isOpenSql(now)} AND c.id = ANY(${ids}::uuid[])`, PAGE_SIZE, now)
}
