import { Prisma, sql } from '@/lib/db'
import { launchedBy, type Launcher } from '@/lib/dashboard/launched'
import { almostEmpty, nearDays, rememberedDays, type ManagedChallenge } from '@/lib/dashboard/rules'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'

/** Slots that are looked at for one list, most pressing first: nobody reads further before coming back. */
const MOST = 200

type Row = {
  id: string
  slug: string
  title: string
  status: ChallengeStatus
  statusReason: string
  startsAt: Date | null
  endsAt: Date | null
  capacity: number | null
  takenPlaces: number
  waiting: number
  confirmed: number
  pending: number
  pendingSince: Date | null
}

/**
 * Of all the défis of this launcher, however many, those that may need somebody, with the slots that do: one query.
 * What each needs, and in which words, `needsOf` decides.
 */
export async function findChallengesInNeed(launcher: Launcher, now: Date): Promise<ManagedChallenge[]> {
  const at = Prisma.sql`${now.toISOString()}::timestamptz`
  const query = Prisma.sql`
    SELECT c.id::text, c.slug, c.title, c.status::text, c.status_reason AS "statusReason", s.starts_at AS "startsAt",
      s.ends_at AS "endsAt", s.capacity, s.taken_places AS "takenPlaces", people.waiting, people.confirmed,
      people.pending, people.pending_since AS "pendingSince"
    FROM challenges c JOIN slots s ON s.challenge_id = c.id AND s.cancelled_at IS NULL
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(p.party_size) FILTER (WHERE p.status = 'WAITLISTED'), 0)::int AS waiting,
        COALESCE(sum(p.party_size) FILTER (WHERE p.status = 'CONFIRMED'), 0)::int AS confirmed,
        (count(*) FILTER (WHERE p.status = 'PENDING'))::int AS pending,
        min(p.queued_at) FILTER (WHERE p.status = 'PENDING') AS pending_since
      FROM participations p WHERE p.slot_id = s.id AND p.status IN ('WAITLISTED', 'CONFIRMED', 'PENDING')
    ) people
    WHERE ${launchedBy(launcher)} AND (c.status = 'CHANGES_REQUESTED'
        OR s.ends_at IS NULL OR s.ends_at > ${at} - make_interval(days => ${rememberedDays}))
      AND (c.status = 'CHANGES_REQUESTED'
        OR c.status IN ('PUBLISHED', 'COMPLETED') AND s.ends_at <= ${at} AND people.confirmed > 0
        OR c.status = 'PUBLISHED' AND (
          (s.ends_at IS NULL OR s.ends_at > ${at}) AND people.pending > 0
          OR (s.starts_at IS NULL OR s.starts_at > ${at}) AND s.taken_places >= s.capacity AND people.waiting > 0
          OR s.starts_at > ${at} AND s.starts_at <= ${at} + make_interval(days => ${nearDays})
            AND s.taken_places < COALESCE(s.capacity * ${almostEmpty}::float8, 1)))
    ORDER BY people.pending_since NULLS LAST, s.starts_at NULLS LAST, s.id LIMIT ${MOST}`
  const challenges = new Map<string, ManagedChallenge>()
  for (const { id, slug, title, status, statusReason, pending, pendingSince, ...slot } of await sql<Row>(
    query.text,
    query.values,
  )) {
    const known = challenges.get(id)
    challenges.set(id, {
      slug,
      title,
      status,
      statusReason,
      pending: (known?.pending ?? 0) + pending,
      pendingSince: known?.pendingSince ?? pendingSince,
      slots: [...(known?.slots ?? []), slot],
    })
  }
  return [...challenges.values()]
}
