import { randomBytes } from 'node:crypto'
import { isbot } from 'isbot'
import { sql } from '@/lib/db'
import { markOf, type Visit } from '@/lib/reach/rules'
import { fieldsOf } from '@/lib/time'

/**
 * Adds these visits to the counters in one statement, each person once a day and défi; programs are left out. Only
 * what the public may see is counted. Rows are taken in one order, so that two instances never wait for each other.
 */
export async function countViews(visits: Visit[], now: Date): Promise<void> {
  const people = visits.filter(({ agent }) => agent !== '' && !isbot(agent))
  if (people.length === 0) return
  const day = dayOf(now)
  const salt = await saltOf(day)
  await sql(
    `WITH seen AS (
       SELECT DISTINCT ON (mark) mark, slug, source
       FROM unnest($2::text[], $3::"VisitSource"[], $4::bytea[]) AS v (slug, source, mark)),
     fresh AS (
       INSERT INTO view_marks (day, mark) SELECT $1::date, mark FROM seen ORDER BY mark
       ON CONFLICT DO NOTHING RETURNING mark)
     INSERT INTO challenge_views (challenge_id, day, source, views)
     SELECT c.id, $1::date, seen.source, count(*) FROM fresh JOIN seen USING (mark)
     JOIN challenges c ON c.slug = seen.slug AND c.status IN ('PUBLISHED', 'COMPLETED', 'CANCELLED')
     GROUP BY c.id, seen.source ORDER BY c.id, seen.source
     ON CONFLICT (challenge_id, day, source) DO UPDATE SET views = challenge_views.views + excluded.views`,
    [
      day,
      people.map(({ slug }) => slug),
      people.map(({ source }) => source),
      people.map((visit) => markOf(visit, salt)),
    ],
  )
}

/** Deletes what told the people of past days apart, and the counters after two years. */
export async function forgetMarks(now: Date): Promise<void> {
  const day = dayOf(now)
  await sql(`DELETE FROM challenge_views WHERE day < $1::date - interval '2 years'`, [day])
  await sql('DELETE FROM view_salts WHERE day < $1::date', [day])
  await sql('DELETE FROM view_marks WHERE day < $1::date', [day])
}

let known: { day: string; salt: Uint8Array } | undefined

/** The day's secret: made by whoever needs it first, the same for all instances. */
async function saltOf(day: string): Promise<Uint8Array> {
  if (known?.day === day) return known.salt
  // An update that changes nothing, so that the row of another is given back too.
  const [row] = await sql<{ salt: Uint8Array }>(
    `INSERT INTO view_salts (day, salt) VALUES ($1::date, $2)
     ON CONFLICT (day) DO UPDATE SET day = excluded.day RETURNING salt`,
    [day, randomBytes(32)],
  )
  if (!row) throw new Error('The salt of the day was not written.')
  known = { day, salt: row.salt }
  return row.salt
}

function dayOf(now: Date): string {
  return fieldsOf(now, 'Europe/Paris').date
}
