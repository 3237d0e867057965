import { startPostgres } from './postgres.mjs'
import { leftOverFolders, throwAway } from './throw-away.mjs'

/**
 * Clears away what killed test runs left: their folders, and the database servers that may still run on them.
 * @param {string} purpose
 */
export async function tidyLeftOvers(purpose) {
  for (const folder of leftOverFolders(purpose)) {
    const left = await startPostgres(folder, { throwAway: true }).catch(() => null)
    await left?.stop()
    throwAway(folder)
  }
}
