import { createHmac } from 'node:crypto'
import type { VisitSource } from '@/lib/generated/prisma/enums'

/** What an address says of where its reader found it: `?de=` on posters, in feeds and in embedded pages. */
export const sourceParameter = 'de'
const sourcesByWord = new Map<string, VisitSource>([
  ['affiche', 'POSTER'],
  ['flux', 'FEED'],
  ['integration', 'EMBED'],
])

/** Hosts of search engines that are used in France, whatever country they end with. */
const SEARCH_ENGINE =
  /(^|\.)(google|bing|duckduckgo|qwant|ecosia|lilo|yahoo|startpage|brave|yandex|mojeek|swisscows|kagi)\.[a-z]{2,3}(\.[a-z]{2})?$/

/**
 * Where somebody who opens `url` came from: what the link itself says, a relay first, else the page that led here.
 * `referrer` is that page's address, empty where the browser keeps it; `site` our own host.
 */
export function sourceOf(url: URL, referrer: string, site: string): VisitSource {
  if (url.searchParams.get('r')) return 'RELAY'
  const said = sourcesByWord.get(url.searchParams.get(sourceParameter) ?? '')
  if (said) return said
  if (!URL.canParse(referrer)) return 'OTHER'
  const { host, hostname } = new URL(referrer)
  if (host === site) return 'SITE'
  return SEARCH_ENGINE.test(hostname) ? 'SEARCH' : 'OTHER'
}

/** Somebody before the page of a challenge; the address and the browser's name never leave this process. */
export type Visit = { slug: string; address: string; agent: string; source: VisitSource }

/**
 * What tells a second visit of the same day from a first: eight bytes of a keyed hash. Without the day's salt, which is
 * deleted the day after, trying every address of the internet finds nothing.
 */
export function markOf({ slug, address, agent }: Omit<Visit, 'source'>, salt: Uint8Array): Buffer {
  return createHmac('sha256', salt).update(`${address}\n${agent}\n${slug}`).digest().subarray(0, 8)
}
