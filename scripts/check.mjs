// npm run check: everything that is judged without a browser. `--no-tests` leaves the tests to `npm test`.
import { prepare } from './lib/dependencies.mjs'
import { command, Refusal, step } from './lib/steps.mjs'

await command(async () => {
  const prepared = await prepare(process.argv.slice(1))
  if (!prepared.goOn) return prepared.code
  const { generateClient } = await import('./lib/build.mjs')
  const { programOf, runNode } = await import('./lib/children.mjs')
  const { runVitest } = await import('./lib/test-runs.mjs')
  const { untilStopped } = await import('./lib/stopping.mjs')
  const stopped = untilStopped()
  let failed = false

  /**
   * @param {string} name
   * @param {string} program
   * @param {...string} args
   */
  const check = async (name, program, ...args) => {
    try {
      await step(name, async () => {
        const { code, output } = await runNode([program, ...args], stopped)
        if (code !== 0) throw new Refusal(`${name}\n${output.trim()}`)
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      console.error(`✗ ${error.message}`)
      failed = true
    }
  }

  await generateClient(stopped)
  await check('Types des routes', programOf('next', 'dist/bin/next'), 'typegen')
  await check('Mise en forme', programOf('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.')
  await check('Types', programOf('typescript', 'bin/tsc'), '--noEmit', '-p', '.')
  await check('Règles et frontières', programOf('oxlint', 'bin/oxlint'))
  await check('Code mort', programOf('knip', 'bin/knip.js'), '--no-progress', '--no-config-hints')
  if (!process.argv.includes('--no-tests')) {
    const count = await runVitest(['rules', 'database'], [], stopped)
    if (count.failed > 0 || count.passed === 0) failed = true
  }
  return failed ? 1 : 0
})
