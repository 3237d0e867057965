// Whether a PostgreSQL runs on a data folder, even one whose parent was killed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './throw-away.mjs'

/**
 * @param {string} folder
 * @returns {{ pid: number, port: number } | null}
 */
export function runningPostmaster(folder) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  // PostgreSQL clears away the file of a dead process by itself.
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  if (!isPostgres(pid)) {
    // The number went to another program since; PostgreSQL, which cannot tell, would refuse to start.
    rmSync(file, { force: true })
    return null
  }
  const port = Number(lines[3])
  return port > 0 ? { pid, port } : null
}

/** @param {number} pid */
function isPostgres(pid) {
  if (process.platform === 'win32') return true
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres') && !command.includes('<defunct>')
  } catch {
    // No such program on a minimal system: Linux tells by itself.
    const told = `/proc/${pid}/cmdline`
    // Empty for a process that is dead but not yet buried.
    return !existsSync(told) || readFileSync(told, 'utf8').includes('postgres')
  }
}
