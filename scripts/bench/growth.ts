/** What each search costs the database at DATABASE_URL: run by `npm run bench -- --growth`; the last line is JSON. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ChallengeFilters } from '@/lib/challenges/filters'
import { parseFilters } from '@/lib/challenges/filter-address'
import { forgetCounts, listOpenChallenges } from '@/lib/challenges/search'
import { closeDatabase, pool, sql } from '@/lib/db'
import { searches } from './searches'

/** Milliseconds of one search: list, count and facets together, as the page asks them. */
export type SearchTime = {
  what: string
  /** By the clock, seen from the server process: with its way there and back, and whatever else this machine does. */
  clock: { p50: number; p95: number }
  /** Of processor, of PostgreSQL's own processes. */
  cpu: { p50: number; p95: number }
}

type Cost = { clock: number; cpu: number }

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, only: { type: 'string', default: '' } },
})
const rounds = Number(values.rounds)

let inUse = 0
const since = new Map<unknown, number>()
pool().on('acquire', (client) => since.set(client, performance.now()))
pool().on('release', (_, client) => (inUse += performance.now() - (since.get(client) ?? performance.now())))

const times: SearchTime[] = []
for (const [what, paramsOf] of Object.entries(searches)) {
  if (what.includes(values.only)) times.push(await measure(what, (n) => parseFilters(paramsOf(n))))
}
if ('deep pages'.includes(values.only)) times.push(await measureDeepPages())
await closeDatabase()
console.log(JSON.stringify(times))

async function measureDeepPages(): Promise<SearchTime> {
  let filters = parseFilters({})
  const turn = async () => {
    filters = { ...filters, after: (await listOpenChallenges(filters, new Date())).next }
  }
  for (let pages = 0; pages < 40; pages++) await turn()
  return measure('the fortieth page', () => filters)
}

async function measure(what: string, filtersOf: (n: number) => ChallengeFilters): Promise<SearchTime> {
  // A server in service has met the question before, if not the values: its connections have planned it.
  for (let n = 0; n < rounds; n++) await listOpenChallenges(filtersOf(n), new Date())
  const costs: Cost[] = []
  for (let n = 0; n < rounds; n++) costs.push(await costOf(filtersOf(n)))
  const at = (share: number, of: (cost: Cost) => number) =>
    costs.map(of).sort((a, b) => a - b)[Math.min(rounds - 1, Math.floor(rounds * share))] ?? 0
  const both = (of: (cost: Cost) => number) => ({ p50: at(0.5, of), p95: at(0.95, of) })
  return { what, clock: both(({ clock }) => clock), cpu: both(({ cpu }) => cpu) }
}

async function costOf(filters: ChallengeFilters): Promise<Cost> {
  forgetCounts()
  const before = await backendCpu()
  const clock = inUse
  await listOpenChallenges(filters, new Date())
  const used = inUse - clock
  const after = await backendCpu()
  return {
    clock: used,
    cpu: [...after].reduce((sum, [pid, spent]) => sum + spent - (before.get(pid) ?? 0), 0),
  }
}

/** Milliseconds that each of PostgreSQL's processes has run, as Linux counts them. */
async function backendCpu(): Promise<Map<number, number>> {
  const rows = await sql<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'diffuz' AND datname = current_database() AND pid <> pg_backend_pid()
     UNION ALL SELECT pg_backend_pid()`,
  )
  return new Map(
    rows.map(({ pid }) => [
      pid,
      Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000,
    ]),
  )
}
