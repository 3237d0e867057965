/**
 * npm run prove -- histories|crowd|crashes: the promises of taking part, put to the test for minutes rather than
 * seconds. Each runs on a throw-away database; `--runs`, `--rounds`, `--cycles` say how long, `--seed` what again.
 */
import { randomInt } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '@/scripts/lib/migrations.mjs'
import { startPostgres } from '@/scripts/lib/postgres.mjs'
import { command, Refusal, step } from '@/scripts/lib/steps.mjs'
import { throwAway, throwAwayFolder } from '@/scripts/lib/throw-away.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
})

const proofs: Record<string, () => Promise<void>> = { histories: proveHistories }

await command(async () => {
  const proof = proofs[positionals[0] ?? '']
  if (!proof) throw new Refusal(`Que prouver ? ${Object.keys(proofs).join(', ')}`)
  await proof()
})

async function proveHistories(): Promise<void> {
  await onThrowAwayDatabase(async () => {
    const { tryCrushes, tryHistories } = await import('@/tests/load/histories')
    const [runs, seed] = [Number(values.runs), Number(values.seed)]
    await step('', async () => {
      const { steps } = await tryHistories({ runs, seed })
      return `${runs} histoires, ${steps} pas, chacun comparé au modèle (graine ${seed})`
    })
    await step(`${runs / 4} bousculades`, () => tryCrushes({ runs: runs / 4, seed }))
  })
}

/** What our own modules need, in this process: settings, and a database that is gone afterwards. */
async function onThrowAwayDatabase(work: () => Promise<void>): Promise<void> {
  const folder = throwAwayFolder('prove')
  const postgres = await startPostgres(folder, { throwAway: true })
  try {
    await query(postgres.url('postgres'), 'CREATE DATABASE prove')
    Object.assign(process.env, {
      DATABASE_URL: postgres.url('prove'),
      APP_URL: 'http://localhost:3000',
      AUTH_SECRET: 'a secret of the proofs, long enough to be one',
      UPLOADS_URL: pathToFileURL(folder).href,
    })
    await migrate(postgres.url('prove'))
    await work()
    const { stopBoss } = await import('@/lib/jobs/queue')
    const { closeDatabase } = await import('@/lib/db')
    await stopBoss()
    await closeDatabase()
  } finally {
    await postgres.stop()
    throwAway(folder)
  }
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
