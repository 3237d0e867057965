// What an installation keeps on this machine: the embedded database, its password, the secret, the uploads.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { codeOf } from './postgres-binaries.mjs'
import { inProject } from './root.mjs'
import { Refusal } from './steps.mjs'

/** @returns {string} `.data`, or another folder named by DIFFUZ_DATA, as the tests do */
export function dataFolder() {
  return process.env.DIFFUZ_DATA ? resolve(process.env.DIFFUZ_DATA) : inProject('.data')
}

/** @param {string} data */
export function makeDataFolder(data) {
  try {
    mkdirSync(join(data, 'uploads'), { recursive: true })
    // The database's user passes through; nobody else lists it.
    chmodSync(data, 0o711)
    writeFileSync(join(data, '.writable'), '')
    rmSync(join(data, '.writable'))
  } catch (error) {
    throw new Refusal(
      `Impossible d’écrire dans ${data} (${codeOf(error)}) : rends ce dossier accessible en écriture ou lance la commande sous le compte à qui il appartient.`,
    )
  }
}

/**
 * The secret that signs cookies, made once.
 * @param {string} data
 * @returns {string}
 */
export function keptSecret(data) {
  return writeOnce(join(data, 'auth-secret'), () => randomBytes(32).toString('base64'))
}

/**
 * Password of the embedded database, made once, and the port it was last given.
 * @param {string} data
 * @returns {{ password: string, port: number }}
 */
export function keptCredentials(data) {
  const file = join(data, 'postgres.json')
  return JSON.parse(
    writeOnce(file, () => JSON.stringify({ password: randomBytes(24).toString('base64url'), port: 0 })),
  )
}

/**
 * @param {string} data
 * @param {number} port
 */
export function keepPort(data, port) {
  const kept = keptCredentials(data)
  if (kept.port === port) return
  const file = join(data, 'postgres.json')
  const written = `${file}.${process.pid}`
  writeFileSync(written, JSON.stringify({ ...kept, port }), { mode: 0o600 })
  renameSync(written, file)
}

/**
 * Two commands at once agree on what the first one wrote, and never read half of it.
 * @param {string} file
 * @param {() => string} make
 */
function writeOnce(file, make) {
  if (!existsSync(file)) {
    const written = `${file}.${process.pid}`
    writeFileSync(written, make(), { mode: 0o600 })
    try {
      linkSync(written, file)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    } finally {
      rmSync(written)
    }
  }
  return readFileSync(file, 'utf8')
}
