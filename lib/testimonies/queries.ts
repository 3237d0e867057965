import { sql } from '@/lib/db'

export type ShownTestimony = { id: string; text: string; pseudonym: string; at: Date }

/** What those who came say of a défi, latest first, six at most. */
export function listTestimonies(challengeId: string): Promise<ShownTestimony[]> {
  return sql<ShownTestimony>(
    `SELECT t.id, t.text, u.pseudonym, t.created_at AS at FROM testimonies t
     JOIN participations p ON p.id = t.participation_id AND p.status = 'ATTENDED'
     JOIN slots s ON s.id = p.slot_id JOIN users u ON u.id = p.user_id AND u.suspended_at IS NULL
     WHERE s.challenge_id = $1::uuid AND t.hidden_at IS NULL ORDER BY t.created_at DESC LIMIT 6`,
    [challengeId],
  )
}
