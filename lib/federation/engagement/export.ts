import type { ExportFacts } from '@/lib/challenges/exportable'
import { isOpenSql } from '@/lib/challenges/open'
import { db, Prisma, sql } from '@/lib/db'
import { env } from '@/lib/env'
import { exportFacts, missionXml } from '@/lib/federation/engagement/mission'

const BATCH = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** The whole feed of API Engagement in pieces: every open défi of an organisation that would be accepted, by id. */
export async function* engagementXml(now: Date): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n<source>\n'
  let after = FIRST
  for (;;) {
    const batch = await listExported(after, now)
    const last = batch.at(-1)
    if (!last) break
    yield batch.map((challenge) => missionXml(challenge, env().APP_URL, now) ?? '').join('')
    after = last.id
  }
  yield '</source>\n'
}

/** What decides whether the feed holds this défi; null of one that is not open, which no feed holds. */
export async function findExportFacts(challengeId: string, now: Date): Promise<ExportFacts | null> {
  const challenge = await db.challenge.findFirst({
    where: {
      id: challengeId,
      status: 'PUBLISHED',
      openUntil: { gt: now },
      OR: [{ organizationId: null }, { organization: { suspendedAt: null } }],
    },
    select: exportedFields,
  })
  if (!challenge?.publishedAt) return null
  return exportFacts({ ...challenge, publishedAt: challenge.publishedAt }, now)
}

async function listExported(after: string, now: Date) {
  const { text, values } = Prisma.sql`SELECT c.id::text FROM challenges c
    JOIN organizations o ON o.id = c.organization_id AND o.suspended_at IS NULL
    WHERE ${isOpenSql(now)} AND c.id > ${after}::uuid ORDER BY c.id LIMIT ${BATCH}`
  const found = await sql<{ id: string }>(text, values)
  const rows = await db.challenge.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: exportedFields,
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ organization, publishedAt, ...challenge }) =>
    organization && publishedAt ? [{ ...challenge, organization, publishedAt }] : [],
  )
}

const town = {
  select: {
    name: true,
    postalCodes: true,
    latitude: true,
    longitude: true,
    department: { select: { code: true, name: true } },
  },
} satisfies Prisma.CommuneDefaultArgs

const exportedFields = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  description: true,
  whatToBring: true,
  accessInfo: true,
  cause: true,
  format: true,
  timezone: true,
  durationMinutes: true,
  openToMinors: true,
  familyFriendly: true,
  wheelchairAccessible: true,
  noExperience: true,
  placeHidden: true,
  address: true,
  latitude: true,
  longitude: true,
  imageId: true,
  publishedAt: true,
  slots: {
    select: {
      startsAt: true,
      endsAt: true,
      closesAt: true,
      capacity: true,
      takenPlaces: true,
      cancelledAt: true,
    },
  },
  commune: town,
  organization: {
    select: {
      slug: true,
      name: true,
      summary: true,
      kind: true,
      rna: true,
      siren: true,
      imageId: true,
      commune: town,
    },
  },
} satisfies Prisma.ChallengeSelect
