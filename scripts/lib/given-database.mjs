import pg from 'pg'
import { codeOf } from './postgres-binaries.mjs'
import { Refusal } from './steps.mjs'

/**
 * Makes sure that the database named by DATABASE_URL answers. The sentence of a refusal names host and port,
 * never the password.
 * @param {string} url
 */
export async function requireDatabase(url) {
  const { hostname, port, pathname, username } = new URL(url)
  const where = `${hostname}:${port || 5432}`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`)
    if (rows[0].version < 170_000) {
      throw new Refusal(
        `La base ${where} est un PostgreSQL trop ancien : il faut la version 17 ou plus récente.`,
      )
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const code = codeOf(error)
    const name = decodeURIComponent(pathname.slice(1))
    if (code.startsWith('28')) {
      throw new Refusal(
        `La base ${where} refuse l’accès au compte « ${decodeURIComponent(username)} » : vérifie DATABASE_URL.`,
      )
    }
    if (code === '3D000')
      throw new Refusal(`Le serveur ${where} n’a pas de base « ${name} » : crée-la ou corrige DATABASE_URL.`)
    throw new Refusal(
      `La base de données ne répond pas à ${where} (${code || 'sans réponse en 5 s'}) : vérifie DATABASE_URL.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * @param {string} url
 * @returns {boolean}
 */
export function isOnThisMachine(url) {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
}
