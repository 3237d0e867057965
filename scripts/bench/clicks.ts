import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { clicker, gatherCrowd, joinAll } from '@/scripts/bench/joins'

const AT_ONCE = 20
/** Clicks of each of the people at once: enough that the hundredth slowest of all is a figure. */
const CLICKS = 50
const POPULAR = 1_000

export type Clicks = {
  /** Milliseconds until a person has the answer, twenty at a time on twenty défis. */
  p50: number
  p99: number
  /** Joins per second on one slot, by the site and by the bare transaction; null where pgbench is missing. */
  popular: number
  bare: number | null
}

/** How long a click takes, and how many one popular slot bears, by the clock: the machine should have nothing else to do. */
export async function measureClicks(site: string, databaseUrl: string, folder: string): Promise<Clicks> {
  const crowd = await gatherCrowd(databaseUrl, AT_ONCE * CLICKS + 2 * POPULAR)
  const ofMany = crowd.tokens.slice(0, AT_ONCE * CLICKS)
  const warming = crowd.tokens.slice(-POPULAR)
  await joinAll(site, crowd, warming, AT_ONCE)

  const slots = await openSlots(databaseUrl)
  const times: number[] = []
  await Promise.all(
    slots.map(async ({ id, slug }, n) => {
      const tokens = ofMany.slice(n * CLICKS, (n + 1) * CLICKS)
      const click = await clicker(site, slug, tokens[0] ?? '')
      for (const token of tokens) {
        const since = performance.now()
        await click(token, id)
        times.push(performance.now() - since)
      }
    }),
  )
  times.sort((a, b) => a - b)

  const since = performance.now()
  const ofOne = crowd.tokens.slice(AT_ONCE * CLICKS, AT_ONCE * CLICKS + POPULAR)
  await joinAll(site, crowd, ofOne, AT_ONCE)
  const popular = POPULAR / ((performance.now() - since) / 1_000)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), popular, bare: await measureBare(databaseUrl, crowd.slotId, folder) }
}

/** Twenty défis with one slot each and room for everybody. */
async function openSlots(databaseUrl: string): Promise<{ id: string; slug: string }[]> {
  return query(
    databaseUrl,
    `UPDATE slots SET capacity = NULL FROM (
       SELECT s.id, c.slug FROM slots s JOIN challenges c ON c.id = s.challenge_id
       WHERE c.status = 'PUBLISHED' AND c.admission = 'AUTOMATIC' AND s.starts_at > now() + interval '2 days'
         AND (s.closes_at IS NULL OR s.closes_at > now() + interval '1 day')
         AND (SELECT count(*) FROM slots o WHERE o.challenge_id = c.id) = 1
       ORDER BY s.id LIMIT ${AT_ONCE}) AS chosen
     WHERE slots.id = chosen.id RETURNING slots.id, chosen.slug`,
  )
}

/** The transaction alone, without letter or server, as PostgreSQL's own measure runs it. */
async function measureBare(databaseUrl: string, slotId: string, folder: string): Promise<number | null> {
  await query(databaseUrl, 'CREATE TABLE bench_people (n serial PRIMARY KEY, id uuid)')
  await query(
    databaseUrl,
    `WITH made AS (INSERT INTO users (email, pseudonym, adult)
       SELECT 'nu-' || n || '@mesure.localhost', 'nu-' || n, true FROM generate_series(1, ${2 * POPULAR}) AS n RETURNING id)
     INSERT INTO bench_people (id) SELECT id FROM made`,
  )
  await query(databaseUrl, 'CREATE SEQUENCE bench_next')
  const script = path.join(folder, 'join.sql')
  writeFileSync(
    script,
    `BEGIN;
SELECT 1 FROM slots WHERE id = '${slotId}' FOR UPDATE;
WITH begun AS (INSERT INTO participations (slot_id, user_id, status)
  SELECT '${slotId}', id, 'CONFIRMED' FROM bench_people WHERE n = (SELECT nextval('bench_next')) RETURNING id)
INSERT INTO participation_events (participation_id, to_status, actor) SELECT id, 'CONFIRMED', 'PARTICIPANT' FROM begun;
COMMIT;
`,
  )
  const each = String((2 * POPULAR) / AT_ONCE)
  const args = [
    '-n',
    '-c',
    String(AT_ONCE),
    '-j',
    '2',
    '-t',
    each,
    '-M',
    'prepared',
    '-f',
    script,
    databaseUrl,
  ]
  const { stdout } = await promisify(execFile)('pgbench', args).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { stdout: null }
    throw error
  })
  return stdout === null ? null : Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
}

async function query(databaseUrl: string, text: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
