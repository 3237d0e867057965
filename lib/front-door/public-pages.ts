import type { IncomingHttpHeaders } from 'node:http'
import { filterParameters } from '@/lib/challenges/filter-address'
import type { AskedRequest } from '@/lib/front-door/access'
import { sourceParameter } from '@/lib/reach/rules'

/** What the page cache keeps a page under, and what is rendered for it. */
export type PageKey = { path: string; search: string }

/**
 * The pages and feeds that say the same to everybody without an account, with the parameters that they read. What is not
 * listed here is never cached; a parameter that is not listed makes the request pass through, correct but slower.
 * One that stands `aside` is for whoever counts or answers a form later: the page is the same with it and without.
 * A relay's code (`r`) is public, as is the link that carries it: each has its own copy of the page.
 */
const PUBLIC_PAGES: { path: RegExp; parameters: readonly string[]; aside?: readonly string[] }[] = [
  { path: /^\/$/, parameters: [] },
  { path: /^\/defis$/, parameters: filterParameters },
  { path: /^\/defis\/(?!nouveau$)[\w-]+$/, parameters: ['r'], aside: [sourceParameter] },
  { path: /^\/defis\/(?!nouveau\/)[\w-]+\/(affiche|tracts)$/, parameters: [] },
  { path: /^\/(causes|departements)$/, parameters: [] },
  { path: /^\/(causes|departements|villes)\/[\w-]+$/, parameters: [] },
  { path: /^\/causes\/[\w-]+\/\w+$/, parameters: [] },
  { path: /^\/campagnes\/[\w-]+$/, parameters: ['apres'] },
  { path: /^\/organisations$/, parameters: ['q', 'apres'] },
  { path: /^\/organisations\/(?!nouvelle$)[\w-]+$/, parameters: ['apres'] },
  { path: /^\/(embed|integrer)\/(defis|causes|departements|villes|organisations)\/[\w-]+$/, parameters: [] },
  { path: /^\/membres\/[\w-]+$/, parameters: [] },
  {
    path: /^\/flux\/(defis|(causes|departements|villes|organisations)\/[\w-]+)\.(atom|json|ics)$/,
    parameters: [],
  },
  {
    path: /^\/(a-propos|developpeurs|mentions-legales|conditions|confidentialite|accessibilite)$/,
    parameters: [],
  },
]

/** Added to shared links by mail programs, networks and advertisers; no page of ours reads them. */
const TRACKERS =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|twclid|ttclid|igshid|yclid|mc_[ce]id|mtm_.*|pk_.*|_gl|_ga)$/

/** Cookies of ours begin so. Others, set by a parent domain, mean nothing to us and never reach a cached render. */
const OWN_COOKIE = /(?:^|;)\s*(?:__Secure-|__Host-|next-auth|diffuz|__prerender|__next)/

/** The key of a page that may be answered from the cache, or null where the request must pass through. */
export function publicPage({ method, url, headers }: AskedRequest): PageKey | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (isPersonal(headers) || isRouterRequest(headers)) return null
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  const page = PUBLIC_PAGES.find((candidate) => candidate.path.test(path))
  if (!page) return null
  const parameters: [string, string][] = []
  for (const [name, value] of new URLSearchParams(query)) {
    if (TRACKERS.test(name) || page.aside?.includes(name)) continue
    if (!page.parameters.includes(name)) return null
    // A form without JavaScript sends its empty fields too.
    if (value) parameters.push([name, value])
  }
  // By name only: the order of a repeated one may mean something.
  parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const search = new URLSearchParams(parameters).toString()
  return { path, search: search && `?${search}` }
}

function isPersonal(headers: IncomingHttpHeaders): boolean {
  return headers.authorization !== undefined || OWN_COOKIE.test(headers.cookie ?? '')
}

// Next's client asks for data, not for a page. Its `_rsc` parameter is on no list, and passes through as well.
function isRouterRequest(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => name === 'rsc' || name.startsWith('next-'))
}
