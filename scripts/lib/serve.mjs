// What `npm start` does once its dependencies are there.
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { build, generateClient, isBuilt } from './build.mjs'
import { startNode } from './children.mjs'
import { chosenHost, readSettings, requireFreePort } from './settings.mjs'
import { contents, mayDemonstrate, migrateDatabase, openDatabase, seed } from './site-database.mjs'
import { Refusal, seconds, step } from './steps.mjs'
import { untilStopped } from './stopping.mjs'

/**
 * @param {{ dev: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function serve({ dev }) {
  const stopped = untilStopped()
  const settings = await readSettings()
  await requireFreePort(settings)
  const database = await step('Base de données prête', () => openDatabase(settings))
  try {
    await step('Base à jour', () => migrateDatabase(settings))
    await generateClient(stopped)
    const { places, people } = await contents(settings)
    if (mayDemonstrate(settings) && !(places && people)) {
      await step('Données de démonstration en place', () => seed(settings, ['--if-empty'], stopped))
    } else if (!places) {
      await step('Communes en place', () => seed(settings, ['--places'], stopped))
    }
    if (!dev && !isBuilt()) {
      console.log('… Construction du site : une à deux minutes, la première fois et après chaque changement')
      await step('Site construit', () => build(stopped))
    }
    return await runServer(settings, dev, database.lost, stopped)
  } catch (error) {
    if (stopped.aborted) return 0
    throw error
  } finally {
    await database.stop()
  }
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {boolean} dev
 * @param {Promise<void>} databaseLost
 * @param {AbortSignal} stopped
 * @returns {Promise<number>}
 */
async function runServer({ env, port }, dev, databaseLost, stopped) {
  stopped.throwIfAborted()
  const server = startNode(['--import', 'tsx', 'server.ts'], {
    env: { ...env, ...(dev ? { DIFFUZ_DEV: '1' } : { NODE_ENV: 'production' }) },
  })
  const stop = new Promise((resolve) => stopped.addEventListener('abort', resolve))
  const answered = firstAnswer(port, server.ended).then((answers) => {
    if (!answers || stopped.aborted) return
    console.log(
      `✓ Diffuz est ouvert sur ${env.APP_URL} (${seconds(performance.now())}). Ctrl-C pour arrêter.`,
    )
  })
  const first = await Promise.race([
    server.ended,
    stop.then(() => /** @type {const} */ ('asked')),
    databaseLost.then(() => /** @type {const} */ ('database lost')),
  ])
  if (typeof first === 'number') {
    await server.stop(0)
    await answered
    // What went wrong, the server has told.
    return stopped.aborted ? 0 : first || 1
  }
  await server.stop(15_000)
  if (first === 'asked') return 0
  throw new Refusal(
    'La base de données s’est arrêtée : relance « npm start », rien de ce qui était confirmé n’est perdu.',
  )
}

/**
 * @param {number} port
 * @param {Promise<unknown>} ended
 * @returns {Promise<boolean>} whether the server answered before it ended
 */
async function firstAnswer(port, ended) {
  let over = false
  void ended.finally(() => (over = true)).catch(() => {})
  while (!over) {
    if (await answers(port)) return true
    await pause(50)
  }
  return false
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    const asked = request({ host: chosenHost() ?? 'localhost', port, path: '/livez' }, (response) => {
      response.resume()
      resolve(true)
    })
    asked.once('error', () => resolve(false))
    asked.end()
  })
}
