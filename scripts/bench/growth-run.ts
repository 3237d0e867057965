import autocannon from 'autocannon'
import { z } from 'zod'
import { cpuPerRequest } from '@/scripts/bench/cpu'
import { siteEnv, startSite } from '@/scripts/bench/server'
import { runNode } from '@/scripts/lib/children.mjs'
import { Refusal } from '@/scripts/lib/steps.mjs'

const both = z.object({ p50: z.number(), p95: z.number() })
const searchTimes = z.array(z.object({ what: z.string(), clock: both, cpu: both }))

/** What a search costs with so many challenges, and CPU-ms of `/defis` rendered, server and database together. */
export type Growth = { size: number; searches: z.infer<typeof searchTimes>; rendered: number }

const PORT = 3192
const RENDERS = 200

export async function measureGrowth(
  databaseUrl: string,
  postmaster: number,
  folder: string,
  size: number,
  rounds: number,
): Promise<Growth> {
  const { code, output } = await runNode(
    ['--import', 'tsx', 'scripts/bench/growth.ts', '--rounds', '40'],
    new AbortController().signal,
    siteEnv(databaseUrl, `http://localhost:${PORT}`, folder),
  )
  if (code !== 0) throw new Refusal(`Les recherches n’ont pas pu être mesurées :\n${output.trim()}`)
  const searches = searchTimes.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
  const site = await startSite(databaseUrl, PORT, folder)
  try {
    // A parameter that no list names passes by the page cache.
    const get = async (amount: number) => {
      await autocannon({ url: `${site.url}/defis?mesure=1`, connections: 4, amount, timeout: 60 })
      return amount
    }
    await get(1_000)
    const rendered = await cpuPerRequest([site.pid, postmaster], rounds, () => get(RENDERS))
    return { size, searches, rendered }
  } finally {
    await site.stop()
  }
}

export function printGrowth(growth: Growth[]): void {
  const last = growth.at(-1)
  if (!last) return
  const figures = (what: string, { searches }: Growth) => {
    const found = searches.find((search) => search.what === what)
    return found
      ? [found.clock, found.cpu].map(({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`)
      : ['–', '–']
  }
  console.log(
    [
      '\nMilliseconds of one search, list, count and facets together, p50 / p95 (aim 25), seen from the server',
      'process by the clock, and of processor in PostgreSQL:\n',
      `| | ${growth.map(({ size }) => `${size}: clock | CPU`).join(' | ')} |`,
      `|---|${growth.map(() => '---:|---:|').join('')}`,
      ...last.searches.map(
        ({ what }) => `| ${what} | ${growth.flatMap((one) => figures(what, one)).join(' | ')} |`,
      ),
      `\nCPU-ms of \`/defis\` rendered: ${growth.map(({ size, rendered }) => `${rendered.toFixed(2)} with ${size}`).join(', ')}.`,
    ].join('\n'),
  )
}
