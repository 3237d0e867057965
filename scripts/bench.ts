/**
 * npm run bench: what a request costs the processor, server and database together, in one run on this machine.
 * `--challenges 1000,100000` sizes of the data; `--rounds 5` repetitions, of which the median is shown; `--only clicks`
 * how long a join takes by the clock, `--only participants` how long the list of 400 people, `--only dashboard` how
 * long the pages of a large organisation, and nothing else; `--growth` what each search costs the database with 1,000
 * and with 1,000,000 challenges (tens of minutes to fill), and `/defis` beside.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { measureClicks, type Clicks } from '@/scripts/bench/clicks'
import { measureDashboard, type DashboardFigures } from '@/scripts/bench/dashboard'
import { cpuPerRequest } from '@/scripts/bench/cpu'
import { gatherCrowd, joinAll, refuseAll } from '@/scripts/bench/joins'
import { measureGrowth, printGrowth, type Growth } from '@/scripts/bench/growth-run'
import { startNginx } from '@/scripts/bench/nginx'
import { measureParticipants, printParticipants, type ListTimes } from '@/scripts/bench/participants'
import { print, printClicks, printDashboard, type Figures } from '@/scripts/bench/report'
import { siteEnv, startSite, type Running } from '@/scripts/bench/server'
import { build, generateClient, isBuilt } from '@/scripts/lib/build.mjs'
import { runNode } from '@/scripts/lib/children.mjs'
import { migrate } from '@/scripts/lib/migrations.mjs'
import { startPostgres } from '@/scripts/lib/postgres.mjs'
import { command, Refusal, step } from '@/scripts/lib/steps.mjs'
import { throwAway, throwAwayFolder } from '@/scripts/lib/throw-away.mjs'

const { values } = parseArgs({
  options: {
    challenges: { type: 'string', default: '1000,100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    growth: { type: 'boolean', default: false },
  },
})
const sizes = (values.growth ? '1000,1000000' : values.challenges).split(',').map(Number)
const rounds = Number(values.rounds)
/** Requests of one round: enough that the hundredths of a second in which Linux counts do not show. */
const RENDERS = 300
const CACHED = 10_000
const JOINS = 400
/** Requests before the first round: V8 compiles beside it until then, which doubles what a page of text costs. */
const WARMING = 3_000

const SITE_PORT = 3190
const NGINX_PORT = 3191

await command(async () => {
  if (process.platform !== 'linux') throw new Refusal('npm run bench lit /proc : il lui faut Linux.')
  const never = new AbortController().signal
  await generateClient(never)
  if (!isBuilt()) await step('Site construit', () => build(never))
  const folder = throwAwayFolder('bench')
  // As durable as in production: a join waits for the disk, even if waiting costs no processor.
  const postgres = await startPostgres(folder)
  try {
    const postmaster = Number(
      readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
    )
    const figures = new Map<number, Figures>()
    let clicks: Clicks | null = null
    let participants: ListTimes | null = null
    let dashboard: DashboardFigures | null = null
    const growth: Growth[] = []
    for (const size of sizes) {
      const database = `bench_${size}`
      await createDatabase(postgres.url('postgres'), database)
      const url = postgres.url(database)
      await step(`${size} défis en base`, async () => {
        await migrate(url)
        await seed(url, size, folder, never)
      })
      if (values.growth) {
        growth.push(await measureGrowth(url, postmaster, folder, size, rounds))
        continue
      }
      if (!values.only) figures.set(size, await measure(url, postmaster, folder))
      if (isWanted('clicks'))
        clicks ??= await onSite(url, folder, ({ url: site }) => measureClicks(site, url, folder))
      if (isWanted('participants'))
        participants ??= await onSite(url, folder, ({ url: site }) => measureParticipants(site, url))
      if (isWanted('dashboard'))
        dashboard ??= await onSite(url, folder, (site) => measureDashboard(site, url, rounds))
    }
    if (figures.size > 0) print(figures, rounds)
    if (clicks) printClicks(clicks)
    if (participants) printParticipants(participants)
    if (dashboard) printDashboard(dashboard)
    if (growth.length > 0) printGrowth(growth)
  } finally {
    await postgres.stop()
    throwAway(folder)
  }
})

async function createDatabase(admin: string, name: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
}

async function seed(url: string, size: number, folder: string, stopped: AbortSignal): Promise<void> {
  const { code, output } = await runNode(
    ['--import', 'tsx', 'scripts/seed.ts', '--challenges', String(size)],
    stopped,
    siteEnv(url, `http://localhost:${SITE_PORT}`, folder),
  )
  if (code !== 0) throw new Refusal(`Les données n’ont pas pu être faites :\n${output.trim()}`)
}

async function measure(databaseUrl: string, postmaster: number, folder: string): Promise<Figures> {
  const site = await startSite(databaseUrl, SITE_PORT, folder)
  try {
    const both = [site.pid, postmaster]
    // A parameter that no list names passes by the cache.
    const passing = `${site.url}/defis?mesure=1`
    // The yardstick of this machine: what Next costs for a page of text, without database or list.
    const plainPage = `${site.url}/a-propos?mesure=1`
    await get(plainPage, 4, WARMING)
    const text = await told(
      'une page de texte',
      cpuPerRequest(both, rounds, () => get(plainPage, 4, RENDERS)),
    )
    await get(passing, 4, WARMING)
    await get(`${site.url}/defis`, 8, 5_000)
    const rendered = await told(
      'rendue',
      cpuPerRequest(both, rounds, () => get(passing, 4, RENDERS)),
    )
    const cached = await told(
      'gardée',
      cpuPerRequest(both, rounds, () => get(`${site.url}/defis`, 32, CACHED)),
    )
    const nginx = await told('par nginx', measureNginx(`${site.url}/defis`, folder))
    const crowd = await gatherCrowd(databaseUrl, JOINS * rounds + WARMING)
    const group = (n: number) => crowd.tokens.slice(n * JOINS, (n + 1) * JOINS)
    await joinAll(site.url, crowd, crowd.tokens.slice(-WARMING), 8)
    const refused = await told(
      'un défi refusé',
      cpuPerRequest(both, rounds, async (round) => {
        await refuseAll(site.url, crowd, group(round), 8)
        return JOINS
      }),
    )
    const joined = await told(
      'un défi relevé',
      cpuPerRequest(both, rounds, async (round) => {
        await joinAll(site.url, crowd, group(round), 8)
        return JOINS
      }),
    )
    return { text, rendered, cached, nginx, refused, joined }
  } finally {
    await site.stop()
  }
}

function isWanted(what: string): boolean {
  return !values.only || values.only === what
}

async function onSite<Figure>(
  databaseUrl: string,
  folder: string,
  measureIt: (site: Running) => Promise<Figure>,
): Promise<Figure> {
  const site = await startSite(databaseUrl, SITE_PORT, folder)
  try {
    return await measureIt(site)
  } finally {
    await site.stop()
  }
}

/** Says each figure when it is known: the whole takes minutes. */
async function told<Figure extends number | null>(what: string, measured: Promise<Figure>): Promise<Figure> {
  const figure = await measured
  console.log(`  ${what} : ${figure === null ? 'pas de nginx ici' : `${figure.toFixed(3)} ms de processeur`}`)
  return figure
}

async function measureNginx(page: string, folder: string): Promise<number | null> {
  const nginx = await startNginx(page, NGINX_PORT, folder)
  if (!nginx) return null
  try {
    await get(`${nginx.url}/defis`, 32, 5_000)
    return await cpuPerRequest([nginx.pid], rounds, () => get(`${nginx.url}/defis`, 32, CACHED))
  } finally {
    await nginx.stop()
  }
}

async function get(url: string, connections: number, amount: number): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    amount,
    timeout: 60,
    headers: { 'accept-encoding': 'br' },
  })
  if (result['2xx'] !== amount)
    throw new Refusal(`${amount - result['2xx']} requêtes sur ${amount} ont échoué : ${url}`)
  return amount
}
