import { sql } from '@/lib/db'

/**
 * What time alone changes, every five minutes: a défi whose slot has begun moves on to its next one, and one whose
 * slots are all over is completed. So the index of published ones holds what is to come, however long the past grows.
 */
export async function followTheClock(): Promise<void> {
  await sql(
    `SELECT refresh_challenge_dates(id)::text FROM challenges
     WHERE status = 'PUBLISHED' AND next_starts_at <= now() AND open_until > now()`,
  )
  await sql(
    `UPDATE challenges c SET status = 'COMPLETED', updated_at = now()
     WHERE status = 'PUBLISHED' AND (next_starts_at <= now() OR next_starts_at = '9999-12-31 00:00:00+00')
       AND open_until <= now()
       AND NOT EXISTS (SELECT FROM slots s WHERE s.challenge_id = c.id AND s.cancelled_at IS NULL AND s.ends_at > now())`,
  )
}
