import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { Refusal } from '@/scripts/lib/steps.mjs'

const PEOPLE = 400
const REQUESTS = 200
const WARMING = 100

export type ListTimes = { p50: number; p99: number; bytes: number }

/** How long the organiser of 400 people waits for their list, by the clock, one request after the other. */
export async function measureParticipants(site: string, databaseUrl: string): Promise<ListTimes> {
  const { slug, token } = await gatherList(databaseUrl)
  const times: number[] = []
  let bytes = 0
  for (let n = 0; n < WARMING + REQUESTS; n++) {
    const since = performance.now()
    const answer = await fetch(`${site}/tableau-de-bord/defis/${slug}`, {
      headers: { cookie: `next-auth.session-token=${token}`, 'accept-encoding': 'identity' },
    })
    const page = await answer.text()
    if (n >= WARMING) times.push(performance.now() - since)
    bytes = Buffer.byteLength(page)
    const boxes = page.split('type="checkbox"').length - 1
    if (boxes < PEOPLE) throw new Refusal(`La liste n’a que ${boxes} cases à cocher sur ${PEOPLE}.`)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), bytes }
}

/** Four hundred people in the one slot of an open défi, a tenth of whom wait for an answer and as many for a place. */
async function gatherList(databaseUrl: string): Promise<{ slug: string; token: string }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; slug: string; author: string }>(
      `SELECT s.id, c.slug, c.author_id AS author FROM slots s JOIN challenges c ON c.id = s.challenge_id
       WHERE c.status = 'PUBLISHED' AND c.organization_id IS NULL AND s.starts_at > now() + interval '1 day'
         AND (SELECT count(*) FROM slots o WHERE o.challenge_id = c.id) = 1 ORDER BY c.id LIMIT 1`,
    )
    const [slot] = rows
    if (!slot) throw new Refusal('Aucun défi ouvert dans la base de mesure.')
    await client.query('UPDATE slots SET capacity = NULL WHERE id = $1', [slot.id])
    await client.query(
      `WITH person AS (
         INSERT INTO users (email, pseudonym, name, adult)
         SELECT 'liste-' || n || '@mesure.localhost', 'Liste ' || n, 'Prénom Nom ' || n, true
         FROM generate_series(1, $2::int) n RETURNING id, pseudonym),
       place AS (
         INSERT INTO participations (slot_id, user_id, status)
         SELECT $1, id, (CASE substr(pseudonym, length(pseudonym)) WHEN '0' THEN 'PENDING'
           WHEN '5' THEN 'WAITLISTED' ELSE 'CONFIRMED' END)::"ParticipationStatus" FROM person
         RETURNING id, user_id, status)
       INSERT INTO participation_events (participation_id, to_status, actor, actor_id)
       SELECT id, status, 'PARTICIPANT', user_id FROM place`,
      [slot.id, PEOPLE],
    )
    const token = randomBytes(32).toString('base64url')
    await client.query(
      `INSERT INTO sessions (session_token, user_id, expires) VALUES ($1, $2, now() + interval '1 day')`,
      [createHash('sha256').update(token).digest('hex'), slot.author],
    )
    return { slug: slot.slug, token }
  } finally {
    await client.end()
  }
}

export function printParticipants({ p50, p99, bytes }: ListTimes): void {
  console.log(
    [
      '\nThe list of 400 participants, by the clock, one request after the other:\n',
      '| | |\n|---|---:|',
      `| median (at most 100) | ${p50.toFixed(0)} ms |`,
      `| p99 | ${p99.toFixed(0)} ms |`,
      `| HTML, not compressed | ${(bytes / 1024).toFixed(0)} KB |`,
    ].join('\n'),
  )
}
