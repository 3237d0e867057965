// The site that the browser tests visit.
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { keptCredentials } from './data-folder.mjs'
import { tidyLeftOvers } from './left-overs.mjs'
import { freePort } from './postgres.mjs'
import { inProject, root } from './root.mjs'
import { Refusal } from './steps.mjs'
import { throwAway, throwAwayFolder } from './throw-away.mjs'

/**
 * Starts the site as a newcomer does, with demonstration data, in a folder that goes away with it.
 * @param {string} log where the server's own log is kept
 * @param {AbortSignal} stopped
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} `env`: what a test needs to reach it
 */
export async function startTestSite(log, stopped) {
  await tidyLeftOvers('browser')
  const data = throwAwayFolder('browser')
  const port = await freePort()
  const shared = {
    ...process.env,
    APP_URL: `http://localhost:${port}`,
    AUTH_SECRET: 'a secret of the tests, long enough to be one',
    UPLOADS_URL: pathToFileURL(join(data, 'uploads')).href,
    SMTP_URL: '',
    // Where a test may answer as the public register; nobody listens there otherwise.
    REGISTER_URL: `http://127.0.0.1:${await freePort()}`,
    // Where a test may answer for the map's tiles: no such host exists.
    MAP_STYLE_URL: 'https://tuiles.test/style.json',
  }
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs')], {
    cwd: root,
    env: { ...shared, DATABASE_URL: '', DIFFUZ_DATA: data, PORT: String(port) },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    throwAway(data)
  }
  stopped.addEventListener('abort', () => child.kill('SIGTERM'))

  mkdirSync(dirname(log), { recursive: true })
  const kept = createWriteStream(log)
  child.stderr.pipe(kept)
  const open = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/^[✓…]/.test(line)) console.log(line.replace(' Ctrl-C pour arrêter.', ''))
      else kept.write(`${line}\n`)
      if (line.startsWith('✓ Diffuz est ouvert')) resolve('open')
    })
  })
  if ((await Promise.race([open, ended])) !== 'open') {
    throwAway(data)
    stopped.throwIfAborted()
    throw new Refusal(`Le site des tests n’a pas démarré : ${log} dit pourquoi.`)
  }
  const { password, port: databasePort } = keptCredentials(data)
  return {
    env: { ...shared, DATABASE_URL: `postgresql://diffuz:${password}@127.0.0.1:${databasePort}/diffuz` },
    stop,
  }
}
