import { db } from '@/lib/db'
import type { Cause } from '@/lib/generated/prisma/enums'

export type PartnerMissionCard = Awaited<ReturnType<typeof listPartnerMissions>>[number]

/** Where a list of missions looks: each condition that is given holds. */
export type MissionArea = { causes?: Cause[]; departmentCode?: string; communeSlug?: string }

/** Partners' missions that are not over, soonest first. They are taken on there: none of them is a défi of ours. */
export async function listPartnerMissions(
  { causes, departmentCode, communeSlug }: MissionArea,
  now: Date,
  limit = 4,
) {
  return db.partnerMission.findMany({
    where: {
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      ...(causes && causes.length > 0 && { cause: { in: causes } }),
      ...(departmentCode && { departmentCode }),
      ...(communeSlug && { commune: { slug: communeSlug } }),
    },
    select: {
      id: true,
      title: true,
      organization: true,
      town: true,
      remote: true,
      startsAt: true,
      endsAt: true,
      url: true,
      partner: { select: { name: true } },
      department: { select: { timezone: true } },
    },
    orderBy: [{ endsAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: limit,
  })
}

/** For the operator: each partner with what it brings and how its last reading went. */
export function listPartners() {
  return db.partner.findMany({
    select: {
      slug: true,
      name: true,
      feedUrl: true,
      active: true,
      triedAt: true,
      completeAt: true,
      problem: true,
      skipped: true,
      shrunkSince: true,
      _count: { select: { missions: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
}
