import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { freePort, startPostgres } from '@/scripts/lib/postgres.mjs'
import { runningPostmaster } from '@/scripts/lib/postmaster.mjs'
import { inProject } from '@/scripts/lib/root.mjs'
import { throwAway, throwAwayFolder } from '@/scripts/lib/throw-away.mjs'

let data: string
/** How many commands have asked for the server and not been given it. */
const waitingForLock = `SELECT count(*)::int AS waiting FROM pg_stat_activity
  WHERE application_name = 'diffuz' AND query LIKE 'SELECT pg_try_advisory_lock%'
    AND pid NOT IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)`
const children: ChildProcess[] = []

beforeAll(() => {
  data = throwAwayFolder('starting')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  if (runningPostmaster(join(data, 'postgres'))) await (await startPostgres(data)).stop()
  throwAway(data)
})

test('every mistake in the environment is a line of its own', async () => {
  const { code, lines } = await start({ APP_URL: 'diffuz', AUTH_SECRET: 'short', MIN_AGE: '9' })
  expect(code).toBe(1)
  expect(lines).toEqual([
    expect.stringContaining('✗ APP_URL doit être'),
    expect.stringContaining('✗ AUTH_SECRET doit compter'),
    expect.stringContaining('✗ MIN_AGE ne peut pas descendre'),
  ])
})

test('a port that is no port is named', async () => {
  const { code, lines } = await start({ PORT: '80a' })
  expect(code).toBe(1)
  expect(lines).toEqual(['✗ PORT vaut « 80a » : ce doit être un nombre entre 1 et 65535.'])
})

test('a taken port is named, with the way to another, before anything is started', async () => {
  const taken = createServer()
  const port = await freePort()
  await new Promise<void>((listening) => taken.listen(port, listening))
  const { code, lines } = await start({ PORT: String(port) })
  taken.close()
  expect(code).toBe(1)
  expect(lines).toEqual([
    `✗ Le port ${port} est déjà pris par un autre programme : arrête-le ou choisis un autre port, PORT=${port + 1} npm start.`,
  ])
  expect(existsSync(join(data, 'postgres'))).toBe(false)
})

test('a folder one cannot write to is named', async () => {
  writeFileSync(join(data, 'file'), '')
  const { code, lines } = await start({ DIFFUZ_DATA: join(data, 'file', 'data') })
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringMatching(/^✗ Impossible d’écrire dans .+\/file\/data \(ENOTDIR\)/)])
})

test.runIf(process.getuid?.() === 0)(
  'as root, a folder that the database’s user cannot enter is named',
  async () => {
    const closed = join(data, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o700)
    const { code, lines } = await start({ DIFFUZ_DATA: join(closed, 'data') })
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining(`ne peut pas entrer dans ${closed} :`)])
  },
)

test('a database that does not answer is named by host and port, never by its password', async () => {
  const port = await freePort()
  const { code, lines } = await start({ DATABASE_URL: `postgresql://diffuz:s3cret@127.0.0.1:${port}/diffuz` })
  expect(code).toBe(1)
  expect(lines).toEqual([
    `✗ La base de données ne répond pas à 127.0.0.1:${port} (ECONNREFUSED) : vérifie DATABASE_URL.`,
  ])
})

test('a wrong password and a missing database are told apart', async () => {
  const wrong = new URL(process.env.DATABASE_URL ?? '')
  wrong.password = 's3cret'
  expect((await start({ DATABASE_URL: wrong.href })).lines).toEqual([
    expect.stringContaining('refuse l’accès au compte'),
  ])
  const missing = new URL(process.env.DATABASE_URL ?? '')
  missing.pathname = '/nowhere'
  expect((await start({ DATABASE_URL: missing.href })).lines).toEqual([
    expect.stringContaining('n’a pas de base « nowhere »'),
  ])
})

test('a modified migration is named', async () => {
  await db.$executeRaw`UPDATE _prisma_migrations SET checksum = 'another'`
  const { code, lines } = await start({ DATABASE_URL: process.env.DATABASE_URL ?? '' })
  expect(code).toBe(1)
  expect(lines.at(-1)).toMatch(/^✗ La migration \d+_\w+ a été modifiée après avoir été appliquée/)
})

test('what was acknowledged survives a kill -9 of the command, and of the server with it', async () => {
  for (const killServer of [false, true]) {
    const { child, url } = await holdPostgres()
    await query(url, 'CREATE TABLE IF NOT EXISTS kept (id int)')
    await query(url, 'INSERT INTO kept VALUES (1)')
    const server = runningPostmaster(join(data, 'postgres'))
    child.kill('SIGKILL')
    if (killServer && server) process.kill(server.pid, 'SIGKILL')
  }
  const again = await startPostgres(data)
  expect(await query(again.url('postgres'), 'SELECT count(*)::int AS count FROM kept')).toEqual([
    { count: 2 },
  ])
  await again.stop()
  expect(runningPostmaster(join(data, 'postgres'))).toBeNull()
})

test('a folder that another command uses is left alone', async () => {
  const { url } = await holdPostgres()
  await expect(startPostgres(data)).rejects.toThrow('sert déjà à une autre commande en cours')
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  const shared = await startPostgres(data, { share: true })
  await shared.stop()
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a server that is still going away while the next command waits for it is started again', async () => {
  const leaving = await startPostgres(data)
  const waiting = startPostgres(data)
  await expect.poll(() => query(leaving.url('postgres'), waitingForLock)).toEqual([{ waiting: 1 }])
  const [again] = await Promise.all([waiting, leaving.stop()])
  expect(await query(again.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await again.stop()
})

test('a server that lets nobody in any more is started again, even where its lock is free', async () => {
  const held = await holdPostgres()
  const waiting = startPostgres(data)
  await expect.poll(() => query(held.url, waitingForLock)).toEqual([{ waiting: 1 }])
  // SIGTERM lets those who are connected finish: the lock comes free while the server is going away.
  const server = runningPostmaster(join(data, 'postgres'))
  process.kill(server?.pid ?? 0, 'SIGTERM')
  await expect.poll(() => query(held.url, 'SELECT 1').catch(String)).toContain('shutting down')
  held.child.kill('SIGKILL')
  const again = await waiting
  expect(runningPostmaster(join(data, 'postgres'))?.pid).not.toBe(server?.pid)
  expect(await query(again.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await again.stop()
})

test('the number of a dead server that went to another program does not bar the way', async () => {
  await (await startPostgres(data)).stop()
  writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n`)
  const again = await startPostgres(data)
  expect(runningPostmaster(join(data, 'postgres'))?.pid).not.toBe(process.pid)
  await again.stop()
})

test('the password of the embedded database is for this account’s eyes', async () => {
  await (await startPostgres(data)).stop()
  const file = join(data, 'postgres.json')
  expect(JSON.parse(readFileSync(file, 'utf8')).password).toMatch(/^[\w-]{32}$/)
  expect(statSync(file).mode & 0o077).toBe(0)
})

/** `npm start` until it refuses; nothing but what the test says comes from the environment. */
async function start(env: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs')], {
    env: {
      PATH: process.env.PATH,
      PORT: String(await freePort()),
      DIFFUZ_DATA: data,
      NODE_ENV: 'test',
      ...env,
    },
  })
  children.push(child)
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, lines: said.split('\n').filter((line) => line !== '' && !line.startsWith('✓')) }
}

/** The embedded database as a command holds it that is about to be killed. */
async function holdPostgres(): Promise<{ child: ChildProcess; url: string }> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(inProject('scripts', 'lib', 'postgres.mjs'))})
    console.log((await startPostgres(${JSON.stringify(data)})).url('postgres'))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  children.push(child)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()))
    child.stderr.once('data', (chunk) => reject(new Error(String(chunk))))
  })
  return { child, url }
}

async function query(url: string, statement: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
