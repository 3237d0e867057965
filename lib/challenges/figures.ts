import { db } from '@/lib/db'
import { isOpenSql } from '@/lib/challenges/open'
import { kept } from '@/lib/kept'

const MINUTE = 60_000

/** What the network has done, counted from its rows; up to a minute old. */
export const networkFigures = kept(MINUTE, async () => {
  const [row] = await db.$queryRaw<
    { open: number; people: number; relays: number; hours: number; organizations: number }[]
  >`
    SELECT
      (SELECT count(*)::int FROM challenges c WHERE ${isOpenSql(new Date())}) AS open,
      (SELECT count(DISTINCT user_id)::int FROM participations WHERE status IN ('CONFIRMED', 'ATTENDED')) AS people,
      (SELECT count(*)::int FROM relays) AS relays,
      (SELECT count(*)::int FROM organizations WHERE suspended_at IS NULL) AS organizations,
      (SELECT COALESCE(round(sum(p.party_size * COALESCE(extract(epoch FROM s.ends_at - s.starts_at) / 3600, c.duration_minutes / 60.0))), 0)::int
        FROM participations p JOIN slots s ON s.id = p.slot_id JOIN challenges c ON c.id = s.challenge_id
        WHERE p.status = 'ATTENDED') AS hours`
  return row ?? { open: 0, people: 0, relays: 0, hours: 0, organizations: 0 }
})

/** The départements where something is open, in the order of their codes; up to a minute old. */
export const listDepartmentsWithChallenges = kept(
  MINUTE,
  () => db.$queryRaw<{ code: string; name: string }[]>`
    SELECT d.code, d.name FROM departments d
    WHERE EXISTS (SELECT FROM challenges c WHERE c.department_code = d.code AND ${isOpenSql(new Date())})
    ORDER BY d.code`,
)
