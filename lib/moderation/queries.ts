import { db } from '@/lib/db'

/** Défis that wait for a first reading, longest first. */
export async function listPendingChallenges() {
  return db.challenge.findMany({
    where: { status: 'PENDING_REVIEW' },
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      description: true,
      cause: true,
      format: true,
      createdAt: true,
      imageId: true,
      imageAlt: true,
      commune: { select: { name: true } },
      author: { select: { pseudonym: true, createdAt: true } },
      organization: { select: { name: true, slug: true, rna: true, siren: true } },
      slots: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: 'asc' }, take: 1 },
      timezone: true,
    },
    orderBy: { createdAt: 'asc' },
    take: 50,
  })
}

export async function countVerificationRequests(): Promise<number> {
  return db.organizationVerification.count({
    where: { status: 'ASKED', organization: { suspendedAt: null } },
  })
}

export async function countPendingChallenges(): Promise<number> {
  return db.challenge.count({ where: { status: 'PENDING_REVIEW' } })
}
