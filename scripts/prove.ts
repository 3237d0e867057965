/**
 * npm run prove -- histories | crowd | crashes | worker | queries: the promises of taking part, and that no address breaks
 * the site, put to the test for minutes rather than seconds, each on a throw-away database.
 * histories: `--runs 2000`, `--seed` what again; crowd: `--rounds 20`, `--at-once 100`; crashes, worker: `--cycles 20`;
 * queries: `--queries 10000`, `--seed`.
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { build, isBuilt } from '@/scripts/lib/build.mjs'
import { command, Refusal, step } from '@/scripts/lib/steps.mjs'
import { proveCrashes } from '@/scripts/prove/crashes'
import { proveCrowd } from '@/scripts/prove/crowd'
import { onThrowAwayDatabase } from '@/scripts/prove/database'
import { proveQueries } from '@/scripts/prove/queries'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    rounds: { type: 'string', default: '20' },
    'at-once': { type: 'string', default: '100' },
    cycles: { type: 'string', default: '20' },
    queries: { type: 'string', default: '10000' },
  },
})

const proofs: Record<string, () => Promise<void>> = {
  histories: proveHistories,
  crowd: async () => {
    await builtSite()
    await proveCrowd({ rounds: Number(values.rounds), atOnce: Number(values['at-once']) })
  },
  crashes: async () => {
    await builtSite()
    await proveCrashes({ cycles: Number(values.cycles) })
  },
  worker: proveWorker,
  queries: async () => {
    await builtSite()
    await proveQueries({ runs: Number(values.queries), seed: Number(values.seed) })
  },
}

await command(async () => {
  const proof = proofs[positionals[0] ?? '']
  if (!proof) throw new Refusal(`Que prouver ? ${Object.keys(proofs).join(', ')}`)
  await proof()
})

async function proveHistories(): Promise<void> {
  await onThrowAwayDatabase({ durable: false }, async () => {
    const { tryCrushes, tryHistories } = await import('@/tests/load/histories')
    const [runs, seed] = [Number(values.runs), Number(values.seed)]
    await step('', async () => {
      const { steps } = await tryHistories({ runs, seed })
      return `${runs} histoires, ${steps} pas, chacun comparé au modèle (graine ${seed})`
    })
    await step('', async () => {
      const { steps } = await tryCrushes({ runs: runs / 4, seed })
      return `${runs / 4} bousculades, ${steps} pas en même temps, aucun invariant rompu`
    })
  })
}

async function proveWorker(): Promise<void> {
  await onThrowAwayDatabase({ durable: false }, async () => {
    const { killWorkers } = await import('@/tests/load/workers')
    await step('', async () => {
      const { letters, repeated, crashes } = await killWorkers({ cycles: Number(values.cycles) })
      return `${crashes} kill -9 pendant un envoi : ${letters} courriers, tous arrivés, ${repeated} en double, chaque fois un seul et sous le même Message-ID`
    })
  })
}

async function builtSite(): Promise<void> {
  if (!isBuilt()) await step('Site construit', () => build(new AbortController().signal))
}
