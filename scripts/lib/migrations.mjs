// Applies prisma/migrations. Keeps the table of Prisma's own tool, as that tool writes it, so that
// `prisma migrate status` agrees; unlike it, needs no engine, and a migration that fails leaves no trace.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inProject } from './root.mjs'
import { Refusal } from './steps.mjs'

/** @typedef {{ name: string, sql: string }} Migration */

// The lock that Prisma's own tool takes: the two exclude each other as well.
const migrationLock = 72_707_369

/**
 * Applies what is missing, one transaction each. Several at once wait for each other.
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<string[]>} names of the migrations applied
 */
export async function migrate(url, folder = inProject('prisma', 'migrations')) {
  const migrations = readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'diffuz-migrations' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(table)
    const pending = await findPending(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/**
 * @param {string} folder
 * @returns {Migration[]} oldest first
 */
function readMigrations(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
}

/**
 * @param {pg.Client} client
 * @param {Migration[]} migrations
 */
async function findPending(client, migrations) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const unfinished = rows.find((row) => row.finished_at === null)
  if (unfinished) {
    throw new Refusal(
      `La migration ${unfinished.name} a échoué à mi-chemin sous un autre outil : répare la base, puis « prisma migrate resolve ».`,
    )
  }
  const landed = new Map(rows.map((row) => [row.name, row.checksum]))
  for (const { name, sql } of migrations) {
    const checksum = landed.get(name)
    if (checksum && !checksums(sql).includes(checksum)) {
      throw new Refusal(
        `La migration ${name} a été modifiée après avoir été appliquée : rétablis son fichier et écris le changement dans une nouvelle migration. Rien n’a été appliqué.`,
      )
    }
  }
  return migrations.filter(({ name }) => !landed.has(name))
}

/**
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql }) {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksums(sql)[0], name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const reason = error instanceof Error ? error.message : String(error)
    const extension = /extension "(\w+)"/.exec(reason)?.[1]
    if (extension)
      throw new Refusal(
        `La migration ${name} demande l’extension ${extension} de PostgreSQL (${reason}) : installe-la (postgresql-contrib), puis un administrateur de la base lance « CREATE EXTENSION ${extension} CASCADE ».`,
      )
    throw new Refusal(`La migration ${name} a échoué, rien n’en reste dans la base : ${reason}`)
  }
}

/**
 * SHA-256 of the file, then of the same text with the other ends of line, which Git may have put in.
 * @param {string} sql
 */
function checksums(sql) {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].map((text) =>
    createHash('sha256').update(text).digest('hex'),
  )
}

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
