import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { METHODS, whyRefused, type AskedRequest } from '@/lib/front-door/access'
import { renderAlone, type NextHandler } from '@/lib/front-door/captured-response'
import { contentSecurityPolicy, newNonce, nonceSource } from '@/lib/front-door/csp'
import { embedHeaders, embedPolicy, isEmbed } from '@/lib/front-door/embeds'
import { errorPage, errorPageStyle, type DoorError } from '@/lib/front-door/error-page'
import { cleanRequestHeaders, securityHeaders } from '@/lib/front-door/headers'
import { mapSources } from '@/lib/front-door/map-view'
import { PageCache, type Page } from '@/lib/front-door/page-cache'
import { type PassingResponse } from '@/lib/front-door/passing-response'
import { publicPage, type PageKey } from '@/lib/front-door/public-pages'
import { loggedPath } from '@/lib/front-door/request-log'
import { sendBytes, sendPage, sharedHeaders } from '@/lib/front-door/send'
import type { Site } from '@/lib/front-door/site'
import type { StaticFiles } from '@/lib/front-door/static-files'
import { visitOf, type ViewCounter } from '@/lib/front-door/view-counter'

type Parts = {
  site: Site
  /** Next's own request handler. */
  next: NextHandler
  /** Null in development, where Next serves them. */
  staticFiles: StaticFiles | null
  log: Pick<Logger, 'info' | 'error'>
  /** Counts who sees a challenge. */
  views?: Pick<ViewCounter, 'add'>
}

/** How a request was answered, for the log. */
type Outcome = 'hit' | 'stale' | 'miss' | 'error' | 'pass' | 'static' | 'refused'

/** One request, under the id that its log line and its answer carry. */
type Exchange = { requestId: string; outcome: Outcome }

/** What stands between the network and Next: refusals, headers, page cache, files, one log line per request. */
export function createFrontDoor({ site, next, staticFiles, log, views }: Parts) {
  const headers = securityHeaders(site)
  const framed = embedHeaders(site)
  const dress = (response: PassingResponse, requestId: string, own = headers) => {
    response.setHeaders(own)
    response.setHeader('X-Request-Id', requestId)
  }
  // Headers are written once a page: setting them one by one on each answer costs more than the rest of a hit.
  const written = new WeakMap<Page, string[]>()
  const cache = new PageCache(async (url) => {
    const nonce = newNonce()
    return { rendered: await renderAlone(next, url, lonelyHeaders(site, nonce)), nonce }
  })

  return async function answer(request: IncomingMessage, response: PassingResponse): Promise<void> {
    const started = performance.now()
    const exchange: Exchange = { requestId: newRequestId(), outcome: 'pass' }
    const { requestId } = exchange
    const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers }
    const visit = views ? visitOf(asked, request.socket.remoteAddress) : null
    response.on('close', () => {
      // What could not be shown was not seen.
      if (visit && (response.statusCode === 200 || response.statusCode === 304)) views?.add(visit)
      const ms = Math.round((performance.now() - started) * 10) / 10
      const { method, url } = asked
      const { outcome: cache } = exchange
      log.info({ id: requestId, method, path: loggedPath(url), status: response.statusCode, ms, cache })
    })

    try {
      const answered = await tryShortWays(asked, response, exchange)
      if (!answered) await passThrough(request, response, requestId)
    } catch (error) {
      log.error({ id: requestId, err: error }, 'A request failed at the front door')
      if (response.headersSent) response.destroy()
      else refuse(asked, response, 'failed', requestId)
    }
  }

  /** Answers without Next where that can be done; false where the request must pass. */
  async function tryShortWays(
    asked: AskedRequest,
    response: PassingResponse,
    exchange: Exchange,
  ): Promise<boolean> {
    const { requestId } = exchange
    const refusal = whyRefused(asked, site)
    if (refusal) {
      exchange.outcome = 'refused'
      refuse(asked, response, refusal, requestId)
      return true
    }
    if (site.development) return false
    if (asked.url.startsWith('/_next/static/')) {
      exchange.outcome = 'static'
      dress(response, requestId)
      await sendStatic(asked, response)
      return true
    }
    const key = publicPage(asked)
    return key !== null && (await sendPublicPage(asked, response, key, exchange))
  }

  async function sendStatic(asked: AskedRequest, response: PassingResponse): Promise<void> {
    const [path = ''] = asked.url.split('?')
    const file = await staticFiles?.find(decodeURIComponent(path))
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(site, [], [], mapSources(path, site)))
    // A file of another build, or of none: Next would render a whole page to say so.
    sendBytes(asked, response, file ?? null)
  }

  async function sendPublicPage(
    asked: AskedRequest,
    response: PassingResponse,
    key: PageKey,
    exchange: Exchange,
  ): Promise<boolean> {
    const { requestId } = exchange
    const found = await cache.find(key)
    if (found.kind === 'pass') return false
    if (found.kind === 'failed') {
      exchange.outcome = 'error'
      log.error(
        { id: requestId, path: loggedPath(asked.url), err: found.error },
        'A page could not be rendered',
      )
      refuse(asked, response, 'failed', requestId)
      return true
    }
    // Before it is sent: a short answer may be gone, and its line written, before its promise has settled.
    exchange.outcome = found.from
    await sendPage(asked, response, found.page, pageHeaders(found.page, key), requestId)
    return true
  }

  function pageHeaders(page: Page, { path, search }: PageKey): string[] {
    let flat = written.get(page)
    if (!flat) {
      flat = isEmbed(path)
        ? [...framed, ...sharedHeaders(page, embedPolicy(site))].flat()
        : [...headers, ...sharedHeaders(page, pagePolicy(page, path + search))].flat()
      written.set(page, flat)
    }
    return flat
  }

  function pagePolicy({ scriptHashes }: Page, url: string): string {
    return contentSecurityPolicy(site, scriptHashes, [], mapSources(url, site))
  }

  async function passThrough(request: IncomingMessage, response: PassingResponse, requestId: string) {
    const embed = isEmbed(request.url ?? '')
    dress(response, requestId, embed ? framed : headers)
    // Shown beside our links by other sites, whatever they isolate themselves from.
    if (request.url?.startsWith('/partage/'))
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    const nonce = newNonce()
    const policy = contentSecurityPolicy(
      site,
      [nonceSource(nonce)],
      site.development ? [] : [nonceSource(nonce)],
      mapSources(request.url ?? '', site),
    )
    cleanRequestHeaders(request, site, { nonce, policy, requestId })
    response.setHeader('Content-Security-Policy', embed ? embedPolicy(site) : policy)
    if (!site.development) response.failurePage = () => failurePage(requestId)
    await next(request, response)
  }

  function failurePage(requestId: string) {
    const { html } = errorPage('failed', requestId)
    return { html, headers: errorHeaders(site, html) }
  }

  function refuse(asked: AskedRequest, response: PassingResponse, error: DoorError, requestId: string) {
    const { status, html } = errorPage(error, requestId)
    dress(response, requestId)
    response.asIs = true
    for (const [name, value] of Object.entries(errorHeaders(site, html))) response.setHeader(name, value)
    if (status === 405) response.setHeader('Allow', METHODS.join(', '))
    // What a refused request still sends is not read.
    if (asked.method !== 'GET' && asked.method !== 'HEAD') response.setHeader('Connection', 'close')
    response.writeHead(status)
    response.end(asked.method === 'HEAD' ? undefined : html)
  }
}

/** The whole answer, as bytes, to what is not a readable request at all: there is no response object then. */
export function rawRefusal(error: DoorError, site: Site): string {
  const requestId = newRequestId()
  const { status, html } = errorPage(error, requestId)
  const headers = {
    ...Object.fromEntries(securityHeaders(site)),
    ...errorHeaders(site, html),
    'X-Request-Id': requestId,
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n${html}`
}

function errorHeaders(site: Site, html: string): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(html)),
    'Content-Security-Policy': contentSecurityPolicy(site, [], [errorPageStyle]),
    'Cache-Control': 'no-store',
  }
}

// All that a cached render knows: the site's address and its own nonce.
function lonelyHeaders(site: Site, nonce: string) {
  return {
    host: site.address.host,
    accept: 'text/html',
    'x-forwarded-host': site.address.host,
    'x-forwarded-proto': site.address.protocol.slice(0, -1),
    'x-request-id': newRequestId(),
    'content-security-policy': `script-src ${nonceSource(nonce)}`,
    'x-nonce': nonce,
  }
}

function newRequestId(): string {
  // Random enough to be told apart in a log; Node keeps a stock of these.
  return randomUUID().slice(-12)
}
