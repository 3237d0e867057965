import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { migrate } from '@/scripts/lib/migrations.mjs'

const url = process.env.DATABASE_URL ?? ''
let folder: string

// The file's database is migrated already; each test applies migrations of its own in an empty schema.
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diffuz-migrations-'))
  await db.$executeRawUnsafe('DROP SCHEMA public CASCADE')
  await db.$executeRawUnsafe('CREATE SCHEMA public')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('what has landed is not applied again', async () => {
  write('1_first', 'CREATE TABLE first (id int)')
  expect(await migrate(url, folder)).toEqual(['1_first'])
  write('2_second', 'CREATE TABLE second (id int); INSERT INTO second VALUES (1)')
  expect(await migrate(url, folder)).toEqual(['2_second'])
  expect(await migrate(url, folder)).toEqual([])
  expect(await tables()).toEqual(['_prisma_migrations', 'first', 'second'])
})

test('the table is what Prisma’s own tool writes', async () => {
  write('1_first', 'CREATE TABLE first (id int)')
  await migrate(url, folder)
  const rows = await db.$queryRaw<object[]>`SELECT * FROM _prisma_migrations`
  expect(rows).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: createHash('sha256')
        .update(readFileSync(join(folder, '1_first', 'migration.sql')))
        .digest('hex'),
      finished_at: expect.any(Date),
      migration_name: '1_first',
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    },
  ])
})

test('a landed migration that was modified is named, and nothing is applied', async () => {
  write('1_first', 'CREATE TABLE first (id int)')
  await migrate(url, folder)
  write('1_first', 'CREATE TABLE first (id bigint)')
  write('2_second', 'CREATE TABLE second (id int)')
  await expect(migrate(url, folder)).rejects.toThrow(/1_first a été modifiée/)
  expect(await tables()).toEqual(['_prisma_migrations', 'first'])
})

test('other ends of line are no modification', async () => {
  write('1_first', 'CREATE TABLE first (\n  id int\n)')
  await migrate(url, folder)
  write('1_first', 'CREATE TABLE first (\r\n  id int\r\n)')
  expect(await migrate(url, folder)).toEqual([])
})

test('a migration that fails leaves no trace, those before it stay', async () => {
  write('1_first', 'CREATE TABLE first (id int)')
  write('2_second', 'CREATE TABLE second (id int); SELECT 1 / 0')
  await expect(migrate(url, folder)).rejects.toThrow(/2_second a échoué, rien n’en reste/)
  expect(await tables()).toEqual(['_prisma_migrations', 'first'])

  write('2_second', 'CREATE TABLE second (id int)')
  expect(await migrate(url, folder)).toEqual(['2_second'])
})

test('an extension that only an administrator may create is named, with what to do', async () => {
  write('1_first', 'CREATE EXTENSION not_installed_here')
  await expect(migrate(url, folder)).rejects.toThrow(
    /l’extension not_installed_here de PostgreSQL .* « CREATE EXTENSION not_installed_here CASCADE »/,
  )
  expect(await tables()).toEqual(['_prisma_migrations'])
})

test('of four at once, one applies and the others find it done', async () => {
  write('1_first', 'SELECT pg_sleep(0.2); CREATE TABLE first (id int)')
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url, folder)))
  expect(applied.flat()).toEqual(['1_first'])
})

test('waits for a migration that Prisma’s own tool is applying', async () => {
  write('1_first', 'CREATE TABLE first (id int)')
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  await other.query('SELECT pg_advisory_lock(72707369)')
  const applied = migrate(url, folder)
  const first = await Promise.race([applied, waiting(other)])
  expect(first).toBe('waiting')
  await other.end()
  expect(await applied).toEqual(['1_first'])
})

async function waiting(client: pg.Client): Promise<'waiting'> {
  for (;;) {
    const { rows } = await client.query(
      `SELECT FROM pg_stat_activity WHERE application_name = 'diffuz-migrations' AND wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return 'waiting'
  }
}

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function tables(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`
  return rows.map(({ name }) => name)
}
