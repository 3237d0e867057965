// The processes that a command starts, and how they end with it.
import { spawn } from 'node:child_process'
import { inProject, root } from './root.mjs'

const leaveWithParent = new URL('leave-with-parent.mjs', import.meta.url).href

/**
 * @typedef {object} Child
 * @property {Promise<number>} ended exit code; 1 where a signal ended it
 * @property {() => string} output what it said, where it was not shown
 * @property {(patience: number) => Promise<void>} stop SIGTERM, and SIGKILL after that many milliseconds
 */

/**
 * Starts Node on a script in a process group of its own: Ctrl-C in the terminal reaches our command alone,
 * which then stops things in the right order.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Child}
 */
export function startNode(args, { env = process.env, quiet = false } = {}) {
  const child = spawn(process.execPath, ['--import', leaveWithParent, ...args], {
    cwd: root,
    env: { ...env, DIFFUZ_PARENT: String(process.pid) },
    detached: process.platform !== 'win32',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit', 'ipc'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
  // Who starts a child decides when to look; until then its failure is not an unhandled one.
  ended.catch(() => {})
  return {
    ended,
    output: () => output,
    stop: async (patience) => {
      signal('SIGTERM')
      const late = setTimeout(() => signal('SIGKILL'), patience)
      await ended.catch(() => {})
      clearTimeout(late)
      // Workers that outlived their leader.
      signal('SIGKILL')
    },
  }

  /** @param {NodeJS.Signals} name */
  function signal(name) {
    if (child.pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, name)
    } catch {
      // The group is gone already.
    }
  }
}

/**
 * Runs Node on a script to its end, silently; stopped as soon as the signal aborts.
 * @param {string[]} args
 * @param {AbortSignal} stopped
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runNode(args, stopped, env) {
  stopped.throwIfAborted()
  const child = startNode(args, { env, quiet: true })
  const stop = () => void child.stop(3_000)
  stopped.addEventListener('abort', stop)
  const code = await child.ended
  stopped.removeEventListener('abort', stop)
  stopped.throwIfAborted()
  return { code, output: child.output() }
}

/**
 * @param {string} packageName
 * @param {string} file
 */
export function programOf(packageName, file) {
  return inProject('node_modules', packageName, file)
}
