import { sql } from '@/lib/db'

export type Achieved = {
  people: number
  hours: number
  challenges: {
    slug: string
    title: string
    timezone: string
    endedAt: Date | null
    people: number
    hours: number
  }[]
}

/**
 * What an organisation's défis have come to, counts only: who came, announced or not, and the hours they gave, in all
 * and for the latest défis. Whoever was not noted as present is not counted.
 */
export async function findAchieved(organizationId: string, now: Date, limit = 6): Promise<Achieved> {
  const rows = await sql<Achieved['challenges'][number] & { allPeople: number; allHours: number }>(
    `WITH held AS (
       SELECT c.id, c.slug, c.title, c.timezone, s.ends_at,
         COALESCE(extract(epoch FROM s.ends_at - s.starts_at) / 60, c.duration_minutes) AS minutes,
         (SELECT COALESCE(sum(p.party_size), 0) FROM participations p WHERE p.slot_id = s.id AND p.status = 'ATTENDED')
         + (SELECT COALESCE(sum(w.people), 0) FROM walk_ins w WHERE w.slot_id = s.id) AS came
       FROM challenges c JOIN slots s ON s.challenge_id = c.id
       WHERE c.organization_id = $1::uuid AND c.status IN ('PUBLISHED', 'COMPLETED')
         AND (s.ends_at IS NULL OR s.ends_at <= $2))
     SELECT slug, title, timezone, max(ends_at) AS "endedAt", sum(came)::int AS people,
       round(sum(came * minutes) / 60)::int AS hours, sum(sum(came)) OVER ()::int AS "allPeople",
       round(sum(sum(came * minutes)) OVER () / 60)::int AS "allHours"
     FROM held GROUP BY id, slug, title, timezone HAVING sum(came) > 0
     ORDER BY max(ends_at) DESC NULLS LAST, id LIMIT $3`,
    [organizationId, now, limit],
  )
  return {
    people: rows[0]?.allPeople ?? 0,
    hours: rows[0]?.allHours ?? 0,
    challenges: rows.map(({ allPeople: _, allHours: __, ...challenge }) => challenge),
  }
}
