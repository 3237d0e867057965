/** What `npm start` and `npm run dev` run: Next behind the front door (lib/front-door), on one port. */
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import next from 'next'
import { hasDemoMailbox, readEnv } from '@/lib/env'
import { createFrontDoor } from '@/lib/front-door/front-door'
import { createHttpServer } from '@/lib/front-door/http-server'
import type { Site } from '@/lib/front-door/site'
import { StaticFiles } from '@/lib/front-door/static-files'
import { ViewCounter } from '@/lib/front-door/view-counter'
import { stopBoss } from '@/lib/jobs/queue'
import { log } from '@/lib/log'
import { countViews } from '@/lib/reach/commands'

/** How long requests under way may still take once the server was told to stop. */
const DRAIN_MS = 10_000
/** The first visitor of a new server comes first; only then are its files made as small as they can be. */
const REFINE_AFTER_MS = 5_000

process.env.NEXT_TELEMETRY_DISABLED ??= '1'
const read = readEnv(process.env)
if ('mistakes' in read) stopWith(...read.mistakes)
const port = Number(process.env.PORT || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stopWith('PORT doit être un nombre entre 0 et 65535.')
const development = process.env.DIFFUZ_DEV === '1'
const hostname = chosenHostname()
const site: Site = {
  address: new URL(read.env.APP_URL),
  formTargets: read.env.OIDC_ISSUER ? [new URL(read.env.OIDC_ISSUER).origin] : [],
  mapOrigin: read.env.MAP_STYLE_URL === 'non' ? null : new URL(read.env.MAP_STYLE_URL).origin,
  development,
}

if (!development && !existsSync(path.join(import.meta.dirname, '.next', 'BUILD_ID')))
  stopWith('Le site n’est pas construit : npm start le construit et le lance.')

// Actions that end in a redirection fetch the next page from ourselves; never from an address a visitor names.
process.env.__NEXT_PRIVATE_ORIGIN ??= `http://${hostname ?? '127.0.0.1'}:${port}`

const server = createHttpServer(site, log)
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    stopWith(`Le port ${port} est déjà pris : arrête l’autre programme, ou choisis PORT.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    stopWith(`HOSTNAME (${hostname}) n’est pas une adresse de cette machine.`)
  if (error.code === 'EACCES') stopWith(`Le port ${port} est réservé : choisis PORT au-dessus de 1023.`)
  throw error
})

// The port is taken before Next is loaded: two servers on one port are told apart in a moment, not after seconds.
await new Promise<void>((listening) => server.listen(port, hostname, listening))
server.on('request', (request, response) => {
  if (!ready) void loading.then(() => ready?.(request, response))
  else void ready(request, response)
})

const views = new ViewCounter((visits) => countViews(visits, new Date()), site.address.host, log)
let ready: ReturnType<typeof createFrontDoor> | undefined
const app = next({ dev: development, dir: import.meta.dirname, hostname, port })
const loading = app.prepare().then(async () => {
  const staticFiles = development
    ? null
    : await StaticFiles.in(path.join(import.meta.dirname, '.next', 'static'))
  ready = createFrontDoor({ site, next: app.getRequestHandler(), staticFiles, log, views })
  setTimeout(() => void staticFiles?.refine(), REFINE_AFTER_MS).unref()
})
await loading
log.info({ port, address: site.address.origin }, 'Diffuz répond')

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))

async function stop(signal: string): Promise<void> {
  log.info({ signal }, 'Diffuz s’arrête')
  const patience = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  // A connection that has had its answer is idle, and would be kept open for the next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.all([new Promise((closed) => server.close(closed)), stopJobs()])
  clearTimeout(patience)
  clearInterval(sweep)
  await views.flush()
  await stopBoss()
  process.exit(0)
}

// The worker that runs inside Next (instrumentation.ts) finishes the mail that it is sending.
async function stopJobs(): Promise<void> {
  const { stopBoss } = await import('@/lib/jobs/queue')
  await stopBoss().catch((error: unknown) => log.error({ err: error }, 'The jobs did not stop'))
}

// Containers export HOSTNAME as their own name, which nobody chose. The demonstration mailbox lets anybody sign in
// as anybody: then only this machine may reach the site, unless told otherwise.
function chosenHostname(): string | undefined {
  const chosen = process.env.HOSTNAME
  if (chosen && chosen !== os.hostname()) return chosen
  return hasDemoMailbox() ? '127.0.0.1' : undefined
}

function stopWith(...sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}
