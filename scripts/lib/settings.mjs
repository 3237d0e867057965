// What the server is told: the person's settings, completed by what this machine can give.
import { createServer } from 'node:net'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { dataFolder, keptSecret, makeDataFolder } from './data-folder.mjs'
import { codeOf } from './postgres-binaries.mjs'
import { runningPostmaster } from './postmaster.mjs'
import { inProject } from './root.mjs'
import { Refusal } from './steps.mjs'

// Checked like any other address, and replaced once the embedded database has said where it is.
const notYetKnown = 'postgresql://embedded'

/**
 * @typedef {object} Settings
 * @property {NodeJS.ProcessEnv} env
 * @property {string} data
 * @property {number} port
 * @property {boolean} embedded whether the database is ours to start
 * @property {boolean} local whether the site answers on this machine only
 */

/** @returns {Promise<Settings>} every mistake is refused in a sentence of its own */
export async function readSettings() {
  if (existsSync(inProject('.env'))) process.loadEnvFile(inProject('.env'))
  const data = dataFolder()
  makeDataFolder(data)
  const port = readPort()
  const embedded = !process.env.DATABASE_URL
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: process.env.DATABASE_URL || notYetKnown,
    APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(data),
    UPLOADS_URL: process.env.UPLOADS_URL || pathToFileURL(join(data, 'uploads')).href,
  }
  const { readEnv } = await tsImport('../../lib/env.ts', import.meta.url)
  const read = readEnv(env)
  if ('mistakes' in read) throw new Refusal(read.mistakes.join('\n'))
  return {
    env,
    data,
    port,
    embedded,
    local: /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]?/.test(env.APP_URL),
  }
}

function readPort() {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Refusal(`PORT vaut « ${process.env.PORT} » : ce doit être un nombre entre 1 et 65535.`)
}

/**
 * Refuses a taken port before anything is built for it.
 * @param {Pick<Settings, 'port' | 'data'>} settings
 */
export async function requireFreePort({ port, data }) {
  // What a killed command left needs a moment to be gone: longer where its database is still there to show it.
  const patience = runningPostmaster(join(data, 'postgres')) ? 10_000 : 2_000
  for (const until = Date.now() + patience; ; await pause(100)) {
    const code = await tryPort(port)
    if (code === null) return
    if (code === 'EACCES') {
      throw new Refusal(`Le port ${port} est réservé au système : choisis-en un autre, PORT=3001 npm start.`)
    }
    if (Date.now() > until) {
      throw new Refusal(
        `Le port ${port} est déjà pris par un autre programme : arrête-le ou choisis un autre port, PORT=${port + 1} npm start.`,
      )
    }
  }
}

/**
 * @param {number} port
 * @returns {Promise<string | null>} why one cannot listen there
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(codeOf(error) || 'unknown'))
    server.listen(port, chosenHost(), () => server.close(() => resolve(null)))
  })
}

/** @returns {string | undefined} containers export HOSTNAME as their own name, which nobody chose */
export function chosenHost() {
  return process.env.HOSTNAME && process.env.HOSTNAME !== hostname() ? process.env.HOSTNAME : undefined
}
