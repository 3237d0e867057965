import { createHash, randomBytes } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { migrate } from '@/scripts/lib/migrations.mjs'
import { startPostgres } from '@/scripts/lib/postgres.mjs'
import { throwAway, throwAwayFolder } from '@/scripts/lib/throw-away.mjs'

export type Proving = {
  folder: string
  /** The database's address, which our own modules use too. */
  url: string
  /** Starts PostgreSQL again on its folder after it was killed. */
  restart: () => Promise<void>
}

/** A database that is gone afterwards, and in this process what our own modules need to use it. */
export async function onThrowAwayDatabase(
  { durable }: { durable: boolean },
  work: (proving: Proving) => Promise<void>,
): Promise<void> {
  const folder = throwAwayFolder('prove')
  let postgres = await startPostgres(folder, { throwAway: !durable })
  try {
    await query(postgres.url('postgres'), 'CREATE DATABASE prove')
    const url = postgres.url('prove')
    Object.assign(process.env, {
      DATABASE_URL: url,
      APP_URL: 'http://localhost:3000',
      AUTH_SECRET: 'a secret of the measurements, long enough to be one',
      UPLOADS_URL: pathToFileURL(folder).href,
    })
    await migrate(url)
    const restart = async () => {
      postgres = await startPostgres(folder, { throwAway: !durable })
      if (postgres.url('prove') !== url) throw new Error('PostgreSQL came back at another address.')
    }
    await work({ folder, url, restart })
    const { stopBoss } = await import('@/lib/jobs/queue')
    const { closeDatabase } = await import('@/lib/db')
    await stopBoss()
    await closeDatabase()
  } finally {
    await postgres.stop()
    throwAway(folder)
  }
}

export async function query(url: string, statement: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows
  } finally {
    await client.end()
  }
}

/** People who are signed in: the token that their browser holds. */
export async function aCrowd(url: string, size: number): Promise<{ id: string; token: string }[]> {
  const tokens = Array.from({ length: size }, () => randomBytes(32).toString('base64url'))
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'))
  const rows: { id: string; hash: string }[] = await query(
    url,
    `WITH person AS (
       INSERT INTO users (email, pseudonym, adult)
       SELECT left(hash, 12) || '@preuve.localhost', left(hash, 12), true FROM unnest($1::text[]) AS hash
       RETURNING id, pseudonym)
     INSERT INTO sessions (session_token, user_id, expires)
     SELECT hash, person.id, now() + interval '1 day'
     FROM unnest($1::text[]) AS hash JOIN person ON person.pseudonym = left(hash, 12)
     RETURNING user_id AS id, session_token AS hash`,
    [hashes],
  )
  const idOf = new Map(rows.map(({ id, hash }) => [hash, id]))
  return tokens.map((token, n) => ({ token, id: idOf.get(hashes[n] ?? '') ?? '' }))
}
