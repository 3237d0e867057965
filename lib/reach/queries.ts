import { Prisma, db, sql } from '@/lib/db'
import { editableBy } from '@/lib/challenges/editing'
import type { DayFigures, Steps } from '@/lib/reach/figures'

type Scope = { challengeId: string } | { organizationId: string }

/** The reach of one défi since it was launched; null for those who may not change it. */
export async function findReach(slug: string, userId: string) {
  const challenge = await db.challenge.findFirst({
    where: { slug, ...editableBy(userId) },
    select: { id: true, slug: true, title: true, publishedAt: true },
  })
  return challenge && { challenge, figures: await listFigures({ challengeId: challenge.id }, new Date(0)) }
}

/** By day and source since then, whatever the number of défis: one query. Who joined counts on the day of joining, came or not. */
export async function listFigures(scope: Scope, since: Date): Promise<DayFigures[]> {
  const day = (column: string) => Prisma.raw(`(${column} AT TIME ZONE 'Europe/Paris')::date`)
  const from = Prisma.sql`${since.toISOString()}::timestamptz`
  return read<DayFigures>(Prisma.sql`
    WITH mine AS (SELECT c.id FROM challenges c WHERE ${inScope(scope)}),
    facts (day, source, seen, relayed, joined, came) AS (
      SELECT v.day, v.source, v.views, 0, 0, 0 FROM challenge_views v JOIN mine ON mine.id = v.challenge_id
      WHERE v.day >= ${from}::date
      UNION ALL
      SELECT ${day('r.created_at')}, 'RELAY', 0, 1, 0, 0 FROM relays r JOIN mine ON mine.id = r.challenge_id
      WHERE r.created_at >= ${from}
      UNION ALL
      SELECT ${day('p.created_at')}, ${sourceSql}, 0, 0, p.party_size,
        CASE WHEN p.status = 'ATTENDED' THEN p.party_size ELSE 0 END
      FROM participations p JOIN slots s ON s.id = p.slot_id JOIN mine ON mine.id = s.challenge_id
      WHERE p.created_at >= ${from} AND ${tookItOn})
    SELECT to_char(day, 'YYYY-MM-DD') AS day, source::text, sum(seen)::int AS seen, sum(relayed)::int AS relayed,
      sum(joined)::int AS joined, sum(came)::int AS came
    FROM facts GROUP BY day, source ORDER BY day, source`)
}

export type ReachOfChallenge = Steps & { slug: string; title: string }

/** The défis of an organisation with what each has reached since then, most seen first: a hundred at the most. */
export async function listReachByChallenge(organizationId: string, since: Date): Promise<ReachOfChallenge[]> {
  const from = Prisma.sql`${since.toISOString()}::timestamptz`
  return read<ReachOfChallenge>(Prisma.sql`
    SELECT c.slug, c.title, COALESCE(v.seen, 0)::int AS seen, COALESCE(r.relayed, 0)::int AS relayed,
      COALESCE(p.joined, 0)::int AS joined, COALESCE(p.came, 0)::int AS came
    FROM challenges c
    LEFT JOIN LATERAL (SELECT sum(views) AS seen FROM challenge_views
      WHERE challenge_id = c.id AND day >= ${from}::date) v ON true
    LEFT JOIN LATERAL (SELECT count(*) AS relayed FROM relays
      WHERE challenge_id = c.id AND created_at >= ${from}) r ON true
    LEFT JOIN LATERAL (
      SELECT sum(p.party_size) AS joined, sum(p.party_size) FILTER (WHERE p.status = 'ATTENDED') AS came
      FROM participations p JOIN slots s ON s.id = p.slot_id
      WHERE s.challenge_id = c.id AND p.created_at >= ${from} AND ${tookItOn}) p ON true
    WHERE c.organization_id = ${organizationId}::uuid AND (v.seen > 0 OR r.relayed > 0 OR p.joined > 0)
    ORDER BY seen DESC, joined DESC, c.id LIMIT 100`)
}

/** Those who have a place, or had one to the end; not who waits, asked in vain or left. */
const tookItOn = Prisma.sql`p.status IN ('CONFIRMED', 'ATTENDED', 'NO_SHOW')`

const sourceSql = Prisma.sql`CASE WHEN p.relay_id IS NOT NULL THEN 'RELAY' ELSE COALESCE(p.source, 'OTHER') END`

function inScope(scope: Scope): Prisma.Sql {
  return 'challengeId' in scope
    ? Prisma.sql`c.id = ${scope.challengeId}::uuid`
    : Prisma.sql`c.organization_id = ${scope.organizationId}::uuid`
}

function read<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return sql<Row>(query.text, query.values)
}
