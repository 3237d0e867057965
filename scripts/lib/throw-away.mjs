// Folders that live as long as one command.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { barredFolder, databaseUser } from './unprivileged.mjs'

/** @returns {string} the system's folder for temporary things, one that the database's user may enter */
export function temporaryFolder() {
  const user = databaseUser()
  if (!user) return tmpdir()
  return [tmpdir(), '/tmp', '/var/tmp'].find((folder) => !barredFolder(folder, user)) ?? tmpdir()
}

/**
 * @param {string} purpose part of its name
 * @returns {string} a new empty folder, named after this process so that a later one can tell it is left over
 */
export function throwAwayFolder(purpose) {
  const folder = mkdtempSync(join(temporaryFolder(), `diffuz-${purpose}-${process.pid}-`))
  // The database's user must pass through it, and nobody else list it.
  chmodSync(folder, 0o711)
  return folder
}

/**
 * Folders of that purpose whose process is gone: somebody killed it before it could tidy up.
 * @param {string} purpose
 * @returns {string[]}
 */
export function leftOverFolders(purpose) {
  const parent = temporaryFolder()
  return readdirSync(parent)
    .filter((name) => {
      const [, pid] = new RegExp(`^diffuz-${purpose}-(\\d+)-\\w+$`).exec(name) ?? []
      return pid !== undefined && !isAlive(Number(pid))
    })
    .map((name) => join(parent, name))
}

/** @param {string} folder */
export function throwAway(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
