// The database that the site runs on: the one that was given, or the embedded one.
import pg from 'pg'
import { runNode } from './children.mjs'
import { isOnThisMachine, requireDatabase } from './given-database.mjs'
import { migrate } from './migrations.mjs'
import { startPostgres } from './postgres.mjs'
import { inProject } from './root.mjs'
import { Refusal } from './steps.mjs'

/** @typedef {import('./settings.mjs').Settings} Settings */

/**
 * Starts or finds the database, and writes its address into the settings' environment.
 * @param {Settings} settings
 * @param {{ share?: boolean }} [options] `share`: use the embedded server that another command runs
 * @returns {Promise<{ stop: () => Promise<void>, lost: Promise<void> }>}
 */
export async function openDatabase({ env, data, embedded }, { share = false } = {}) {
  if (!embedded) {
    await requireDatabase(env.DATABASE_URL ?? '')
    return { stop: async () => {}, lost: new Promise(() => {}) }
  }
  const server = await startPostgres(data, { share })
  try {
    await createDatabase(server.url('postgres'))
  } catch (error) {
    await server.stop()
    throw error
  }
  env.DATABASE_URL = server.url('diffuz')
  return server
}

/** @param {string} url */
async function createDatabase(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(`SELECT FROM pg_database WHERE datname = 'diffuz'`)
    if (rows.length === 0) await client.query('CREATE DATABASE diffuz')
  } finally {
    await client.end()
  }
}

/**
 * @param {Settings} settings
 * @returns {Promise<string>} what was done, in words
 */
export async function migrateDatabase({ env }) {
  const applied = await migrate(env.DATABASE_URL ?? '')
  if (applied.length === 0) return 'Base à jour'
  return applied.length === 1
    ? `Migration appliquée : ${applied[0]}`
    : `${applied.length} migrations appliquées`
}

/**
 * Whether the communes are loaded, and whether anybody is there.
 * @param {Settings} settings
 * @returns {Promise<{ places: boolean, people: boolean }>}
 */
export async function contents({ env }) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT EXISTS (SELECT FROM communes) AS places, EXISTS (SELECT FROM users) AS people',
    )
    return rows[0]
  } finally {
    await client.end()
  }
}

/**
 * Whether demonstration data may fill this database while it is empty: never a site that others can reach.
 * @param {Settings} settings
 */
export function mayDemonstrate({ env, embedded, local }) {
  return local && (embedded || isOnThisMachine(env.DATABASE_URL ?? ''))
}

/**
 * @param {Settings} settings
 * @param {string[]} args
 * @param {AbortSignal} stopped
 */
export async function seed({ env }, args, stopped) {
  const script = inProject('scripts', 'seed.ts')
  const { code, output } = await runNode(['--import', 'tsx', script, ...args], stopped, env)
  if (code !== 0) throw new Refusal(`Les données n’ont pas pu être chargées :\n${output.trim()}`)
}
