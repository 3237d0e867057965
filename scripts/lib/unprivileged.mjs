// PostgreSQL refuses to run as root, so that a hole in it does not open the machine. Where this command is
// run as root, the database's processes run as another user, to whom the data folder belongs.
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from './steps.mjs'

/** @typedef {{ name: string, uid: number, gid: number }} SystemUser */

/** @returns {SystemUser | null} whom to run the database as; null: as ourselves */
export function databaseUser() {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const found = users.find((fields) => fields[0] === name)
    if (found) return { name, uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new Refusal(
    'PostgreSQL refuse de tourner en root et cette machine n’a ni utilisateur « postgres » ni « nobody » : lance la commande sous un autre compte.',
  )
}

/**
 * The first folder on the way to `path` that this user may not pass, if any.
 * @param {string} path
 * @param {SystemUser} user
 * @returns {string | null}
 */
export function barredFolder(path, user) {
  const way = []
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    way.unshift(folder)
    if (folder === dirname(folder)) break
  }
  return way.find((folder) => !mayPass(folder, user)) ?? null
}

/**
 * @param {string} folder
 * @param {SystemUser} user
 */
function mayPass(folder, user) {
  const { mode, uid, gid } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/**
 * Gives a folder and all in it to the user; does nothing where the folder is theirs already.
 * @param {string} folder
 * @param {SystemUser} user
 */
export function giveTo(folder, user) {
  if (statSync(folder).uid === user.uid) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveTo(path, user)
    else lchownSync(path, user.uid, user.gid)
  }
  // The folder itself comes last: an interrupted handover is begun again.
  chownSync(folder, user.uid, user.gid)
}
