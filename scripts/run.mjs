// Runs one of our TypeScript scripts with the site's settings and database: the running site's, or, where none
// runs, the embedded one for as long as the script lasts. `npm run seed`, `worker` and `bench` come here.
import { prepare } from './lib/dependencies.mjs'
import { command, Refusal } from './lib/steps.mjs'

await command(async () => {
  const prepared = await prepare(process.argv.slice(1))
  if (!prepared.goOn) return prepared.code
  const [script, ...args] = process.argv.slice(2)
  if (!script) throw new Refusal('Quel script ? Par exemple : node scripts/run.mjs scripts/seed.ts')

  const { generateClient } = await import('./lib/build.mjs')
  const { startNode } = await import('./lib/children.mjs')
  const { readSettings } = await import('./lib/settings.mjs')
  const { migrateDatabase, openDatabase } = await import('./lib/site-database.mjs')
  const { untilStopped } = await import('./lib/stopping.mjs')

  const stopped = untilStopped()
  const settings = await readSettings()
  const database = await openDatabase(settings, { share: true })
  try {
    await migrateDatabase(settings)
    await generateClient(stopped)
    const child = startNode(['--import', 'tsx', script, ...args], { env: settings.env })
    stopped.addEventListener('abort', () => void child.stop(15_000))
    return await child.ended
  } finally {
    await database.stop()
  }
})
