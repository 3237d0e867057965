// npm start: from a fresh clone to an open site. `--dev` does the same without a build.
import { prepare } from './lib/dependencies.mjs'
import { command } from './lib/steps.mjs'

await command(async () => {
  const prepared = await prepare(process.argv.slice(1))
  if (!prepared.goOn) return prepared.code
  const { serve } = await import('./lib/serve.mjs')
  return serve({ dev: process.argv.includes('--dev') })
})
