// npm test: every test, on a fresh clone too. Names of kinds (rules, database, browser) and parts of file names
// choose among them: npm test -- rules joining
import { prepare } from './lib/dependencies.mjs'
import { command, Refusal } from './lib/steps.mjs'

await command(async () => {
  const prepared = await prepare(process.argv.slice(1))
  if (!prepared.goOn) return prepared.code
  const { runPlaywright, runVitest } = await import('./lib/test-runs.mjs')
  const { untilStopped } = await import('./lib/stopping.mjs')

  const stopped = untilStopped()
  const words = process.argv.slice(2)
  const filters = words.filter((word) => !['rules', 'database', 'browser'].includes(word))
  const chosen = (/** @type {string} */ kind) => words.length === filters.length || words.includes(kind)

  let passed = 0
  let failed = 0
  /** @param {() => Promise<{ passed: number, failed: number }>} run */
  const add = async (run) => {
    try {
      const count = await run()
      passed += count.passed
      failed += count.failed
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      console.error(`✗ ${error.message}`)
      failed += 1
    }
  }
  const projects = ['rules', 'database'].filter(chosen)
  if (projects.length > 0) await add(() => runVitest(projects, filters, stopped))
  if (chosen('browser') && !stopped.aborted) await add(() => runPlaywright(filters, stopped))

  if (passed + failed === 0) console.error('✗ Aucun test ne porte ce nom.')
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 || passed === 0 ? 1 : 0
})
