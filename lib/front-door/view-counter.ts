import type { IncomingHttpHeaders } from 'node:http'
import type { Logger } from 'pino'
import type { AskedRequest } from '@/lib/front-door/access'
import { clientAddress } from '@/lib/front-door/headers'
import { sourceOf, type Visit } from '@/lib/reach/rules'

/** Visits that wait to be written: some megabytes at the most. Whoever comes when it is full is not counted. */
export const MOST_WAITING = 10_000
const PAUSE_MS = 5_000

/** Longer than any browser's name, and than any link to a challenge; what is longer is not kept in memory. */
const LONGEST = 500

type Look = Omit<Visit, 'source'> & { path: string; referrer: string }

/**
 * Remembers for some seconds who saw which challenge and hands it over in one piece, off the requests' path. A visit
 * that comes again meanwhile costs one look-up; a database that is down costs a line in the log.
 */
export class ViewCounter {
  readonly #write: (visits: Visit[]) => Promise<void>
  readonly #host: string
  readonly #log: Pick<Logger, 'warn'>
  #waiting = new Map<string, Visit>()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> | undefined

  constructor(write: (visits: Visit[]) => Promise<void>, host: string, log: Pick<Logger, 'warn'>) {
    this.#write = write
    this.#host = host
    this.#log = log
  }

  add({ path, referrer, ...person }: Look): void {
    if (this.#waiting.size >= MOST_WAITING) return
    const key = `${person.slug}\n${person.address}\n${person.agent}`
    // The first way here counts.
    if (this.#waiting.has(key)) return
    const source = sourceOf(new URL(path, `http://${this.#host}`), referrer, this.#host)
    this.#waiting.set(key, { ...person, source })
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE_MS).unref()
  }

  /** Writes what waits now, after what is being written; used on leaving, and by tests. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#writing
    const visits = [...this.#waiting.values()]
    this.#waiting = new Map()
    if (visits.length === 0) return
    this.#writing = this.#hand(visits)
    await this.#writing
  }

  async #hand(visits: Visit[]): Promise<void> {
    try {
      await this.#write(visits)
    } catch (error) {
      this.#log.warn(
        { visits: visits.length, error: error instanceof Error ? error.message : '' },
        'Visits were not counted',
      )
    }
  }
}

const CHALLENGE = /^\/defis\/(?!nouveau(?:\?|$))([\w-]+)(?:\?|$)/

/**
 * The visit that this request is, where somebody looks at the page of a challenge: not a program that fetches ahead,
 * nor Next's router doing so. To be asked before the headers are cleaned for Next.
 */
export function visitOf({ method, url, headers }: AskedRequest, remoteAddress?: string): Look | null {
  const agent = headers['user-agent'] ?? ''
  if (method !== 'GET' || !url.startsWith('/defis/') || url.length > LONGEST || agent.length > LONGEST)
    return null
  const [, slug] = CHALLENGE.exec(url) ?? []
  if (!slug || fetchesAhead(headers)) return null
  return {
    slug,
    path: url,
    address: clientAddress(headers, remoteAddress),
    agent,
    referrer: headers.referer ?? '',
  }
}

function fetchesAhead(headers: IncomingHttpHeaders): boolean {
  return (
    headers['next-router-prefetch'] !== undefined ||
    headers['next-router-segment-prefetch'] !== undefined ||
    [headers['sec-purpose'], headers.purpose].flat().some((purpose) => purpose?.startsWith('pre'))
  )
}
