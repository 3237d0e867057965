import { Prisma, db, sql } from '@/lib/db'
import { env } from '@/lib/env'
import { editableOrganization } from '@/lib/organizations/editing'
import {
  proofOf,
  type Facts,
  type Period,
  type Presence,
  type ProvenChallenge,
  type Unannounced,
} from '@/lib/proof/rules'

/** An organisation's proof for a period, and who it is; null for those who may not change it. Five queries at the most. */
export async function findProof(slug: string, userId: string, period: Period) {
  const organization = await db.organization.findFirst({
    where: { slug, ...editableOrganization(userId) },
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      rna: true,
      siren: true,
      hourRateCents: true,
      commune: { select: { name: true } },
      members: { where: { userId }, select: { role: true } },
    },
  })
  const role = organization?.members[0]?.role
  if (!organization || !role) return null
  const rateCents = organization.hourRateCents ?? siteRateCents()
  const proof = proofOf(await findFacts(organization.id, period), rateCents)
  return { organization: { ...organization, role }, rateCents, proof }
}

/** What an hour counts for where an organisation has not chosen: VOLUNTEER_HOUR_RATE. */
export function siteRateCents(): number {
  return Math.round(env().VOLUNTEER_HOUR_RATE * 100)
}

async function findFacts(organizationId: string, { from, to }: Period): Promise<Facts> {
  const within = Prisma.sql`BETWEEN ${from}::date AND ${to}::date`
  const [challenges, presences, unannounced, before] = await Promise.all([
    read<ProvenChallenge>(Prisma.sql`
      SELECT c.id::text, c.slug, c.title, c.cause::text FROM challenges c
      WHERE c.organization_id = ${organizationId}::uuid`),
    read<Presence>(Prisma.sql`
      SELECT user_id::text AS "userId", challenge_id::text AS "challengeId", to_char(day, 'YYYY-MM-DD') AS day,
        sum(people)::int AS people, sum(people * minutes)::int AS minutes
      FROM (${presencesOf(organizationId)}) presence WHERE day ${within}
      GROUP BY user_id, challenge_id, day`),
    read<Unannounced>(Prisma.sql`
      SELECT challenge_id::text AS "challengeId", to_char(day, 'YYYY-MM-DD') AS day,
        sum(people)::int AS people, sum(people * minutes)::int AS minutes
      FROM (
        SELECT c.id AS challenge_id, w.people, ${minutesOfSlot} AS minutes,
          (COALESCE(s.starts_at, w.at) AT TIME ZONE c.timezone)::date AS day
        FROM challenges c JOIN slots s ON s.challenge_id = c.id JOIN walk_ins w ON w.slot_id = s.id
        WHERE c.organization_id = ${organizationId}::uuid) walk_in
      WHERE day ${within} GROUP BY challenge_id, day`),
    read<{ userId: string }>(Prisma.sql`
      SELECT DISTINCT user_id::text AS "userId" FROM (${presencesOf(organizationId)}) presence WHERE day < ${from}::date`),
  ])
  return { challenges, presences, unannounced, knownBefore: new Set(before.map(({ userId }) => userId)) }
}

/** Who was there, on the day of the slot on the clock of the place; without hours, on the day on which it was noted. */
function presencesOf(organizationId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.user_id, c.id AS challenge_id, p.party_size AS people, ${minutesOfSlot} AS minutes,
      (COALESCE(s.starts_at, noted.at, p.updated_at) AT TIME ZONE c.timezone)::date AS day
    FROM challenges c JOIN slots s ON s.challenge_id = c.id
    JOIN participations p ON p.slot_id = s.id AND p.status = 'ATTENDED'
    LEFT JOIN LATERAL (
      SELECT max(e.at) AS at FROM participation_events e
      WHERE s.starts_at IS NULL AND e.participation_id = p.id AND e.to_status = 'ATTENDED') noted ON true
    WHERE c.organization_id = ${organizationId}::uuid`
}

/** How long a slot holds one person: its own hours, else what the défi says. */
const minutesOfSlot = Prisma.sql`COALESCE(round(extract(epoch FROM s.ends_at - s.starts_at) / 60)::int, c.duration_minutes)`

function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
