import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Rendered } from '@/lib/front-door/captured-response'
import { sealScripts } from '@/lib/front-door/csp'
import { compress, type Compressed } from '@/lib/front-door/encoding'
import type { PageKey } from '@/lib/front-door/public-pages'

/** Milliseconds: served as it is; served while one render replaces it; served when rendering fails. */
export const FRESH = 2_000
export const STALE = 60_000
export const STALE_IF_ERROR = 24 * 3_600_000
/** Bytes of compressed pages, and of pages that say "not found", which anybody can ask for without end. */
const MAX_BYTES = 64 * 1024 * 1024
const MAX_MISSING_BYTES = 4 * 1024 * 1024
/** Copies of one path that differ by their query string. */
export const MAX_VARIANTS = 300

/** A page, or a feed, as it is kept and sent: without nonce, compressed. */
export type Page = {
  status: number
  contentType: string
  cacheControl: string
  lastModified: string | undefined
  /** What else it says of itself. */
  own: [string, string][]
  scriptHashes: string[]
  bodies: Compressed
  /** Of the plain bytes; each encoding adds its name. */
  digest: string
  renderedAt: number
  /** After a failed render, not before this moment again. */
  retryAt: number
}

export type Found =
  | { kind: 'page'; page: Page; from: 'hit' | 'stale' | 'miss' | 'error' }
  /** Not for everybody: each request must be rendered for itself. */
  | { kind: 'pass' }
  | { kind: 'failed'; error: unknown }

type Flight = { kind: 'page'; page: Page } | { kind: 'pass' } | { kind: 'failed'; error: unknown }
export type Render = (url: string) => Promise<{ rendered: Rendered; nonce: string }>

/** Pages for people without an account. It is only ever given renders that were made without a visitor's headers. */
export class PageCache {
  readonly #render: Render
  readonly #now: () => number
  readonly #flights = new Map<string, Promise<Flight>>()
  readonly #variants = new Map<string, Set<string>>()
  readonly #pages: LRUCache<string, Page>
  readonly #missing: LRUCache<string, Page>

  constructor(render: Render, now: () => number = Date.now) {
    this.#render = render
    this.#now = now
    const size = ({ bodies, scriptHashes }: Page) =>
      bodies.br.length + bodies.gzip.length + scriptHashes.length * 60 + 1_000
    this.#pages = new LRUCache({
      maxSize: MAX_BYTES,
      sizeCalculation: size,
      dispose: (_, url) => this.#forgetVariant(url),
    })
    this.#missing = new LRUCache({ maxSize: MAX_MISSING_BYTES, sizeCalculation: size })
  }

  /** The page under this key, from memory if it is young enough, rendered once for all who wait for it if not. */
  async find(key: PageKey): Promise<Found> {
    const url = key.path + key.search
    const kept = this.#pages.get(url) ?? this.#missing.get(url)
    const age = kept ? this.#now() - kept.renderedAt : Infinity
    if (kept && age < FRESH) return { kind: 'page', page: kept, from: 'hit' }
    if (kept && age < STALE_IF_ERROR && this.#now() < kept.retryAt)
      return { kind: 'page', page: kept, from: 'error' }

    const flight = this.#fly(key, url)
    if (kept && age < STALE) return { kind: 'page', page: kept, from: 'stale' }
    const landed = await flight
    if (landed.kind === 'page') return { ...landed, from: 'miss' }
    if (landed.kind === 'failed' && kept && age < STALE_IF_ERROR)
      return { kind: 'page', page: kept, from: 'error' }
    return landed
  }

  /** How many pages are kept, for tests and measurements. */
  get size(): number {
    return this.#pages.size + this.#missing.size
  }

  // One render per address at a time, however many wait.
  #fly(key: PageKey, url: string): Promise<Flight> {
    const under = this.#flights.get(url)
    if (under) return under
    const flight = this.#land(key, url).finally(() => this.#flights.delete(url))
    this.#flights.set(url, flight)
    return flight
  }

  async #land(key: PageKey, url: string): Promise<Flight> {
    try {
      const { rendered, nonce } = await this.#render(url)
      if (rendered.status >= 500) throw new Error(`The page answered ${rendered.status}`)
      if (!isForEverybody(rendered)) {
        this.#pages.delete(url)
        this.#missing.delete(url)
        return { kind: 'pass' }
      }
      const page = await makePage(rendered, nonce, this.#now())
      this.#keep(key, url, page)
      return { kind: 'page', page }
    } catch (error) {
      const kept = this.#pages.get(url)
      if (kept) kept.retryAt = this.#now() + FRESH
      return { kind: 'failed', error }
    }
  }

  #keep(key: PageKey, url: string, page: Page): void {
    if (page.status !== 200) {
      this.#pages.delete(url)
      this.#missing.set(url, page)
      return
    }
    this.#missing.delete(url)
    this.#pages.set(url, page)
    const variants = this.#variants.get(key.path) ?? new Set()
    this.#variants.set(key.path, variants)
    // Again at the end: the first of a set is the one written longest ago.
    variants.delete(url)
    if (this.#pages.has(url)) variants.add(url)
    const [oldest] = variants
    if (variants.size > MAX_VARIANTS && oldest !== undefined) this.#pages.delete(oldest)
  }

  #forgetVariant(url: string): void {
    const [path = ''] = url.split('?')
    const variants = this.#variants.get(path)
    variants?.delete(url)
    if (variants?.size === 0) this.#variants.delete(path)
  }
}

const KEPT_STATUSES = [200, 404, 410]
// Pages, feeds, and the sentence for a feed or a frame that does not exist.
const KEPT_TYPES = /^(text\/(html|plain|calendar)|application\/(atom\+xml|feed\+json))\b/
// The browser asks each time: once somebody has signed in, the page in its own cache is not theirs any more.
const ASKED_EACH_TIME = 'public, max-age=0, must-revalidate'
// What Next says of every dynamic page. Anything else that forbids sharing was meant by whoever wrote it.
const NEXT_DEFAULT = 'private, no-cache, no-store, max-age=0, must-revalidate'

/** Whether a render may be given to others than the one who asked. */
export function isForEverybody({ status, headers, setsCookie }: Rendered): boolean {
  const cacheControl = headers.get('cache-control') ?? ''
  return (
    KEPT_STATUSES.includes(status) &&
    !setsCookie &&
    KEPT_TYPES.test(headers.get('content-type') ?? '') &&
    !headers.has('content-encoding') &&
    (cacheControl === NEXT_DEFAULT || !/private|no-store/i.test(cacheControl))
  )
}

async function makePage({ status, headers, body }: Rendered, nonce: string, now: number): Promise<Page> {
  const { html, hashes } = sealScripts(body.toString(), nonce)
  const bytes = Buffer.from(html)
  const contentType = headers.get('content-type') ?? 'text/html; charset=utf-8'
  const cacheControl = headers.get('cache-control')
  const saysHowLong = !contentType.startsWith('text/html') && cacheControl !== NEXT_DEFAULT
  return {
    status,
    contentType,
    // A feed is the same for whoever is signed in.
    cacheControl: (saysHowLong && cacheControl) || ASKED_EACH_TIME,
    lastModified: headers.get('last-modified'),
    own: ['link', 'last-modified', 'access-control-allow-origin'].flatMap((name): [string, string][] => {
      const value = headers.get(name)
      return value ? [[name, value.replaceAll(nonce, '')]] : []
    }),
    scriptHashes: hashes,
    bodies: await compress(bytes, 5),
    digest: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    renderedAt: now,
    retryAt: 0,
  }
}
