import { inSqlTransaction, type Sql } from '@/lib/db'
import { dividedTowns } from '@/lib/places/divided-towns'

/** Counts what every area has come to, once an hour; the upkeep asks every five minutes. */
export async function countAreasEachHour(sql: Sql): Promise<void> {
  const [last] = await sql<{ recent: boolean }>(
    `SELECT max(counted_at) > now() - interval '59 minutes' AS recent FROM area_figures`,
  )
  if (last?.recent) return
  await inSqlTransaction(async (within) => {
    // A million défis take some seconds, more than a page may ask of the database.
    await within(`SET LOCAL statement_timeout = '10min'`)
    await countAreas(within)
  })
}

/**
 * Counts who came, announced or not, and how long they stayed, by cause, département, both, and town, all in one
 * reading of the rows, in an open transaction; remote défis have a cause alone, and a divided town has those of its parts. What has no défi left has no row left. A page counts as changed
 * when a défi of it was, when one closed, or when these figures are new.
 */
export async function countAreas(sql: Sql): Promise<void> {
  const divided = [...dividedTowns].flatMap(([whole, parts]) =>
    [whole, ...parts].map((part) => [whole, part]),
  )
  await sql(
    `WITH came AS (
       SELECT s.challenge_id, sum(held.people) AS people,
         sum(held.people * COALESCE(extract(epoch FROM s.ends_at - s.starts_at) / 60, c.duration_minutes)) AS minutes
       FROM (
         SELECT slot_id, sum(party_size) AS people FROM participations WHERE status = 'ATTENDED' GROUP BY slot_id
         UNION ALL SELECT slot_id, sum(people) FROM walk_ins GROUP BY slot_id
       ) held JOIN slots s ON s.id = held.slot_id JOIN challenges c ON c.id = s.challenge_id
       WHERE s.ends_at IS NULL OR s.ends_at <= now()
       GROUP BY s.challenge_id
     ), counted AS (
     SELECT COALESCE(c.cause::text, '') AS cause, COALESCE(c.department_code, '') AS department_code,
       COALESCE(c.commune_code, '') AS commune_code, count(came.challenge_id) AS challenges,
       COALESCE(sum(came.people), 0) AS people, COALESCE(round(sum(came.minutes)), 0) AS minutes,
       max(greatest(c.updated_at, c.published_at, CASE WHEN c.open_until <= now() THEN c.open_until END)) AS changed_at
     FROM challenges c LEFT JOIN came ON came.challenge_id = c.id
     WHERE c.status IN ('PUBLISHED', 'COMPLETED')
     GROUP BY GROUPING SETS
       ((c.cause), (c.department_code), (c.cause, c.department_code), (c.department_code, c.commune_code))
     HAVING (GROUPING(c.department_code) = 1 OR c.department_code IS NOT NULL)
       AND (GROUPING(c.commune_code) = 1 OR c.commune_code IS NOT NULL)
     ), divided (whole, part) AS (
       SELECT * FROM unnest($1::text[], $2::text[])
     )
     INSERT INTO area_figures AS known
       (cause, department_code, commune_code, challenges, people, minutes, changed_at, counted_at)
     SELECT cause, department_code, commune_code, challenges, people, minutes, changed_at, now()
     FROM counted WHERE commune_code NOT IN (SELECT whole FROM divided)
     UNION ALL
     SELECT '', department_code, whole, sum(challenges), sum(people), sum(minutes), max(changed_at), now()
     FROM counted JOIN divided ON part = commune_code GROUP BY department_code, whole
     ON CONFLICT (cause, department_code, commune_code) DO UPDATE SET
       challenges = excluded.challenges, people = excluded.people, minutes = excluded.minutes,
       counted_at = excluded.counted_at,
       changed_at = CASE
         WHEN (known.challenges, known.people, known.minutes) = (excluded.challenges, excluded.people, excluded.minutes)
         THEN greatest(known.changed_at, excluded.changed_at) ELSE excluded.counted_at END`,
    [divided.map(([whole]) => whole), divided.map(([, part]) => part)],
  )
  // Kept to the millisecond, rounded.
  await sql(`DELETE FROM area_figures WHERE counted_at < date_trunc('milliseconds', now())`)
}
