import { db } from '@/lib/db'
import { helps } from '@/lib/challenges/editing'
import { bySoonest, mayManage, publicStatuses } from '@/lib/challenges/rules'
import type { Prisma } from '@/lib/generated/prisma/client'

/** Who asks; null is the public. */
export type Viewer = { id: string; role: 'MEMBER' | 'MODERATOR' } | null

export type ChallengeDetails = NonNullable<Awaited<ReturnType<typeof findChallenge>>>

/**
 * A challenge as `viewer` may see it, null where they may not know of it. Where the place is hidden, the address
 * and the exact position are left out for all but those who manage it and those who have a place in it.
 */
export async function findChallenge(slug: string, viewer: Viewer) {
  // PostgreSQL refuses NUL in text; no slug holds one, nor anything else outside this alphabet.
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const row = await db.challenge.findFirst({
    where: { slug, ...visibleTo(viewer) },
    select: detailFields,
  })
  if (!row) return null

  const { author, organization, coOrganizers, ...challenge } = row
  const managed = mayManage(
    {
      authorId: author.id,
      organization: organization && { memberIds: organization.members.map((m) => m.userId) },
      coOrganizerIds: coOrganizers.flatMap(({ userId, organization: helping }) =>
        helping ? helping.members.map((m) => m.userId) : (userId ?? []),
      ),
    },
    viewer,
  )
  const knowsPlace = !row.placeHidden || managed || (await hasPlace(row.id, viewer))
  return {
    ...challenge,
    slots: bySoonest(challenge.slots),
    address: knowsPlace ? challenge.address : '',
    latitude: knowsPlace ? challenge.latitude : null,
    longitude: knowsPlace ? challenge.longitude : null,
    knowsPlace,
    managed,
    // What moderators wrote to the author is not the public's business; why it was cancelled is.
    statusReason: managed || challenge.status === 'CANCELLED' ? challenge.statusReason : '',
    author: { pseudonym: author.pseudonym },
    // A person who helps is known to the organisers alone.
    partners: coOrganizers.flatMap(({ organization: helping }) =>
      helping ? [{ slug: helping.slug, name: helping.name, verified: helping.verifiedAt !== null }] : [],
    ),
    organization: organization && {
      slug: organization.slug,
      name: organization.name,
      summary: organization.summary,
      verified: organization.verifiedAt !== null,
      town: organization.commune?.name ?? null,
    },
  }
}

/** Where a short link leads, null where there is nothing the public may see. */
export async function findSlugByCode(code: string): Promise<string | null> {
  if (!/^[a-z0-9]{5,12}$/.test(code)) return null
  const challenge = await db.challenge.findFirst({
    where: { code, ...visibleTo(null) },
    select: { slug: true },
  })
  return challenge?.slug ?? null
}

export type Attendance = { people: number; listed: string[] }

const COMING = ['CONFIRMED', 'ATTENDED'] as const

/** How many people take part, and the pseudonyms of those who agreed to be seen: the first twelve. */
export async function findAttendance(challengeId: string): Promise<Attendance> {
  const coming = {
    status: { in: [...COMING] },
    slot: { challengeId },
  } satisfies Prisma.ParticipationWhereInput
  const [people, listed] = await Promise.all([
    db.participation.aggregate({ where: coming, _sum: { partySize: true } }),
    db.user.findMany({
      where: { listed: true, suspendedAt: null, participations: { some: coming } },
      select: { pseudonym: true },
      orderBy: { pseudonym: 'asc' },
      take: 12,
    }),
  ])
  return { people: people._sum.partySize ?? 0, listed: listed.map((user) => user.pseudonym) }
}

function visibleTo(viewer: Viewer): Prisma.ChallengeWhereInput {
  if (viewer?.role === 'MODERATOR') return {}
  const published = { status: { in: [...publicStatuses] } }
  if (!viewer) return published
  return {
    OR: [
      published,
      { authorId: viewer.id },
      { organization: { members: { some: { userId: viewer.id } } } },
      { coOrganizers: { some: helps(viewer.id) } },
    ],
  }
}

async function hasPlace(challengeId: string, viewer: Viewer): Promise<boolean> {
  if (!viewer) return false
  const held = await db.participation.findFirst({
    where: { userId: viewer.id, status: { in: [...COMING] }, slot: { challengeId } },
    select: { id: true },
  })
  return held !== null
}

const detailFields = {
  id: true,
  code: true,
  slug: true,
  status: true,
  statusReason: true,
  title: true,
  summary: true,
  description: true,
  cause: true,
  format: true,
  address: true,
  placeHidden: true,
  latitude: true,
  longitude: true,
  timezone: true,
  durationMinutes: true,
  whatToBring: true,
  accessInfo: true,
  admission: true,
  openToMinors: true,
  familyFriendly: true,
  wheelchairAccessible: true,
  noExperience: true,
  imageAlt: true,
  openUntil: true,
  relayCount: true,
  publishedAt: true,
  image: { select: { id: true, width: true, height: true } },
  commune: { select: { name: true, slug: true, postalCodes: true } },
  department: { select: { code: true, name: true } },
  departmentCode: true,
  author: { select: { id: true, pseudonym: true } },
  organization: {
    select: {
      slug: true,
      name: true,
      summary: true,
      verifiedAt: true,
      commune: { select: { name: true } },
      members: { select: { userId: true } },
    },
  },
  coOrganizers: {
    where: {
      acceptedAt: { not: null },
      OR: [{ organizationId: null }, { organization: { suspendedAt: null } }],
    },
    select: {
      userId: true,
      organization: {
        select: { slug: true, name: true, verifiedAt: true, members: { select: { userId: true } } },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  slots: {
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      closesAt: true,
      capacity: true,
      takenPlaces: true,
      cancelledAt: true,
    },
  },
} satisfies Prisma.ChallengeSelect
