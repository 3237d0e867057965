// What must be there before anything else runs. No dependency, and nothing newer than Node 18: this is the
// one file that runs on a fresh clone under whatever Node the machine has.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { inProject, root } from './root.mjs'
import { Refusal, step } from './steps.mjs'

const wanted = [22, 12]

/**
 * Installs what is missing, then answers whether this process may go on. If not, another one has done the
 * work under the project's own Node, and `code` is how it ended.
 * @param {string[]} args what was typed: the script, then its arguments
 * @returns {Promise<{ goOn: true } | { goOn: false, code: number }>}
 */
export async function prepare(args) {
  if (process.env.DIFFUZ_PREPARED === process.execPath) return { goOn: true }
  await install()
  const own = ownNode()
  if (own && !isRecent([24, 0])) return { goOn: false, code: await runUnder(own, args) }
  if (!isRecent(wanted)) {
    throw new Refusal(
      `Node ${process.versions.node} est trop ancien : installe Node ${wanted.join('.')} ou plus récent.`,
    )
  }
  process.env.PATH = [inProject('node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { goOn: true }
}

/** Installs from the lockfile, unless what it names is there already. */
async function install() {
  if (isInstalled()) return
  if (!isRecent([18, 0])) {
    throw new Refusal(`Node ${process.versions.node} est trop ancien pour npm : installe Node 24.`)
  }
  await step('Dépendances installées', async () => {
    const { code, output } = await npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund')
    if (code !== 0 || !isInstalled()) {
      const reason = output.match(/npm error (?!code)(.+)/)?.[1] ?? `code ${code}`
      throw new Refusal(`« npm ci » a échoué dans ${root} : ${reason}`)
    }
  })
}

/**
 * Compares what npm says it installed with the lockfile, rather than dates, which a checkout changes.
 * Packages for other platforms may be absent.
 */
function isInstalled() {
  const installed = inProject('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const there = packagesOf(installed)
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional === true),
  )
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

/**
 * @param {...string} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npm(...args) {
  // Under npm, the very npm that was called; else the one on the path.
  const called = process.env.npm_execpath
  const [program, ...before] = called ? [process.execPath, called] : ['npm']
  return new Promise((resolve, reject) => {
    const child = spawn(program ?? 'npm', [...before, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !called && process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** @returns {string | null} the Node that the project brings for this platform, where it brings one */
function ownNode() {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const program = inProject('node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  return existsSync(program) ? program : null
}

/** @param {number[]} floor major, minor */
function isRecent([major = 0, minor = 0]) {
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number)
  return ourMajor > major || (ourMajor === major && ourMinor >= minor)
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function runUnder(node, args) {
  const child = spawn(node, args, {
    // The fourth is the thread by which the child learns that we are gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DIFFUZ_PREPARED: node,
      PATH: [inProject('node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  leaveWithNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * npm puts a shell between itself and us. SIGTERM to npm ends that shell, which says nothing to us; a kill -9 of npm
 * not even that. So we look whether both are still there.
 * @param {() => void} leave
 */
export function leaveWithNpm(leave) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const shell = process.ppid
  const npm = parentOf(shell)
  setInterval(() => {
    if (process.ppid !== shell || (npm !== null && parentOf(shell) !== npm)) leave()
  }, 150).unref()
}

/**
 * @param {number} pid
 * @returns {number | null}
 */
function parentOf(pid) {
  try {
    // The second field may hold anything, in brackets; the parent is the second after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return Number(fields[1])
  } catch {
    return null
  }
}
