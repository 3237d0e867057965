import { createHash, randomBytes } from 'node:crypto'
import autocannon from 'autocannon'
import pg from 'pg'
import { cpuPerRequest } from '@/scripts/bench/cpu'
import { Refusal } from '@/scripts/lib/steps.mjs'
import { largeOrganization } from '@/tests/load/large-organization'

export type DashboardFigures = {
  /** Milliseconds until the whole page is there, asked one after the other: the median and the slowest of twenty. */
  pages: { path: string; median: number; slowest: number }[]
  /** Processor per answer from the page cache: of a browser that fetches ahead, and of a thousand people who are counted. */
  uncounted: number
  counted: number
}

const REQUESTS = 40
const HITS = 10_000
const VISITORS = 1_000

/** What an organisation of 500 défis and 20,000 participations waits for its pages, and what counting visits costs. */
export async function measureDashboard(
  site: { url: string; pid: number },
  databaseUrl: string,
  rounds: number,
): Promise<DashboardFigures> {
  const { slug, ownerId } = await largeOrganization(databaseUrl)
  const token = await openSession(databaseUrl, ownerId)
  const pages = []
  for (const path of ['', '?q=plage', '/portee', '/bilan?du=2000-01-01&au=2100-12-31']) {
    const times = await timesOf(`${site.url}/tableau-de-bord/${slug}${path}`, token)
    pages.push({ path: `/tableau-de-bord/<organisation>${path}`, ...times })
  }
  const page = `${site.url}/defis/mesure-400`
  const ahead = { 'sec-purpose': 'prefetch' }
  const visitors = Array.from({ length: VISITORS }, (_, n) => ({
    'x-forwarded-for': `192.0.2.${n % 250}`,
    'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${n}.0) Gecko/20100101 Firefox/${n}.0`,
  }))
  await hit(page, [ahead], 5_000)
  await hit(page, visitors, 5_000)
  const uncounted = await cpuPerRequest([site.pid], rounds, () => hit(page, [ahead], HITS))
  const counted = await cpuPerRequest([site.pid], rounds, () => hit(page, visitors, HITS))
  return { pages, uncounted, counted }
}

async function timesOf(url: string, token: string): Promise<{ median: number; slowest: number }> {
  const times: number[] = []
  for (let n = 0; n < REQUESTS; n++) {
    const since = performance.now()
    const answer = await fetch(url, { headers: { cookie: `next-auth.session-token=${token}` } })
    await answer.text()
    if (!answer.ok) throw new Refusal(`${url} répond ${answer.status}.`)
    times.push(performance.now() - since)
  }
  // The first half warms what is compiled and planned.
  const warm = times.slice(REQUESTS / 2).toSorted((a, b) => a - b)
  return { median: warm[Math.floor(warm.length / 2)] ?? Number.NaN, slowest: warm.at(-1) ?? Number.NaN }
}

async function hit(url: string, headers: Record<string, string>[], amount: number): Promise<number> {
  const result = await autocannon({
    url,
    connections: 32,
    amount,
    timeout: 60,
    requests: headers.map((own) => ({ headers: { 'accept-encoding': 'br', ...own } })),
  })
  if (result['2xx'] !== amount) throw new Refusal(`${amount - result['2xx']} requêtes ont échoué : ${url}`)
  return amount
}

async function openSession(databaseUrl: string, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO sessions (session_token, user_id, expires) VALUES ($1, $2, now() + interval '1 day')`,
      [createHash('sha256').update(token).digest('hex'), userId],
    )
  } finally {
    await client.end()
  }
  return token
}
