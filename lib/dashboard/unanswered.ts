import { Prisma, sql } from '@/lib/db'
import { launchedBy, type Launcher } from '@/lib/dashboard/launched'
import type { Unanswered } from '@/lib/dashboard/rules'

/** Défis that are looked at for one list; nobody reads further before coming back. */
const MOST = 50

/** The défis of this launcher where a conversation or a question waits for an answer, the longest first: one query. */
export async function listUnanswered(launcher: Launcher, now: Date): Promise<Unanswered[]> {
  const query = Prisma.sql`
    SELECT c.slug, c.title, sum(waiting.messages)::int AS messages, sum(waiting.questions)::int AS questions,
      min(waiting.since) AS since
    FROM (
      SELECT s.challenge_id, 1 AS messages, 0 AS questions, v.last_at AS since
      FROM conversations v JOIN participations p ON p.id = v.participation_id JOIN slots s ON s.id = p.slot_id
      WHERE v.unanswered AND p.status NOT IN ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED')
        AND (s.ends_at IS NULL OR s.ends_at > ${now.toISOString()}::timestamptz - interval '30 days')
      UNION ALL
      SELECT q.challenge_id, 0, 1, q.created_at FROM questions q WHERE q.answer IS NULL AND q.hidden_at IS NULL
    ) waiting JOIN challenges c ON c.id = waiting.challenge_id
    WHERE ${launchedBy(launcher)} AND c.status IN ('PUBLISHED', 'COMPLETED')
    GROUP BY c.id ORDER BY since, c.id LIMIT ${MOST}`
  return sql<Unanswered>(query.text, query.values)
}
