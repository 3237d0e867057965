/**
 * npm run bench: what a request costs the processor, server and database together, in one run on this machine.
 * `--challenges 1000,100000` sizes of the data; `--rounds 5` repetitions, of which the median is shown; `--only clicks`
 * how long a join takes by the clock, `--only participants` how long the list of 400 people, `--only dashboard` how
 * long the pages of a large organisation, and nothing else.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { measureClicks, type Clicks } from '@/scripts/bench/clicks'
import { measureDashboard, type DashboardFigures } from '@/scripts/bench/dashboard'
import { cpuPerRequest } from '@/scripts/bench/cpu'
import { gatherCrowd, joinAll, refuseAll } from '@/scripts/bench/joins'
import { startNginx } from '@/scripts/bench/nginx'
import { measureParticipants, printParticipants, type ListTimes } from '@/scripts/bench/participants'
import { siteEnv, startSite, type Running } from '@/scripts/bench/server'
import { build, isBuilt } from '@/scripts/lib/build.mjs'
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
  },
})
const sizes = values.challenges.split(',').map(Number)
const rounds = Number(values.rounds)
/** Requests of one round: enough that the hundredths of a second in which Linux counts do not show. */
const RENDERS = 300
const CACHED = 10_000
const JOINS = 400
/** Requests before the first round: V8 compiles what is hot only after some hundreds. */
const WARMING = 1_000

const SITE_PORT = 3190
const NGINX_PORT = 3191

type Figures = {
  text: number
  rendered: number
  cached: number
  nginx: number | null
  refused: number
  joined: number
}

await command(async () => {
  if (process.platform !== 'linux') throw new Refusal('npm run bench lit /proc : il lui faut Linux.')
  const never = new AbortController().signal
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
    for (const size of sizes) {
      const database = `bench_${size}`
      await createDatabase(postgres.url('postgres'), database)
      const url = postgres.url(database)
      await step(`${size} défis en base`, async () => {
        await migrate(url)
        await seed(url, size, folder, never)
      })
      if (!values.only) figures.set(size, await measure(url, postmaster, folder))
      if (isWanted('clicks'))
        clicks ??= await onSite(url, folder, ({ url: site }) => measureClicks(site, url, folder))
      if (isWanted('participants'))
        participants ??= await onSite(url, folder, ({ url: site }) => measureParticipants(site, url))
      if (isWanted('dashboard'))
        dashboard ??= await onSite(url, folder, (site) => measureDashboard(site, url, rounds))
    }
    if (figures.size > 0) print(figures)
    if (clicks) printClicks(clicks)
    if (participants) printParticipants(participants)
    if (dashboard) printDashboard(dashboard)
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

function print(figures: Map<number, Figures>): void {
  const row = (what: string, figure: (figures: Figures) => string) =>
    `| ${what} | ${[...figures.values()].map(figure).join(' | ')} |`
  const ms = (value: number) => value.toFixed(value < 1 ? 3 : 2)
  console.log(
    [
      `\nCPU-ms per request, server and database together, median of ${rounds} rounds:\n`,
      `| | ${[...figures.keys()].map((size) => `${size} challenges`).join(' | ')} |`,
      `|---|${[...figures].map(() => '---:|').join('')}`,
      row('yardstick: a page of text rendered', ({ text }) => ms(text)),
      row('`/defis` rendered (at most 12)', ({ rendered }) => ms(rendered)),
      row('`/defis` from the page cache', ({ cached }) => ms(cached)),
      row('the same bytes from nginx', ({ nginx }) => (nginx === null ? 'no nginx here' : ms(nginx))),
      row('cache ÷ nginx (at most 3)', ({ cached, nginx }) => (nginx ? (cached / nginx).toFixed(1) : '–')),
      row('an action of the same form that is refused unread', ({ refused }) => ms(refused)),
      row('signed-in join by server action (at most 4)', ({ joined }) => ms(joined)),
    ].join('\n'),
  )
}

function printClicks({ p50, p99, popular, bare }: Clicks): void {
  const nothing = 'pgbench n’est pas installé : sans lui, pas de transaction nue à côté'
  console.log(
    [
      '\nBy the clock, server and database on this machine:\n',
      '| | |\n|---|---:|',
      `| a join, 20 people at once on 20 défis, p50 | ${p50.toFixed(0)} ms |`,
      `| the same, p99 (at most 250) | ${p99.toFixed(0)} ms |`,
      `| joins on one popular slot (at least 150) | ${popular.toFixed(0)} /s |`,
      `| the bare transaction on it, by pgbench | ${bare === null ? nothing : `${bare.toFixed(0)} /s`} |`,
    ].join('\n'),
  )
}

function printDashboard({ pages, uncounted, counted }: DashboardFigures): void {
  console.log(
    [
      '\nAn organisation with 500 défis and 20,000 participations, by the clock, one request after the other:\n',
      '| | median | slowest |\n|---|---:|---:|',
      ...pages.map(
        ({ path: page, median, slowest }) =>
          `| \`${page}\` | ${median.toFixed(0)} ms | ${slowest.toFixed(0)} ms |`,
      ),
      '\nCPU-ms of the server per answer from the page cache:\n',
      '| | |\n|---|---:|',
      `| fetched ahead, not counted | ${uncounted.toFixed(3)} |`,
      `| a thousand visitors, counted | ${counted.toFixed(3)} |`,
    ].join('\n'),
  )
}
