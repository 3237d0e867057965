import type { IncomingHttpHeaders } from 'node:http'
import type { Site } from '@/lib/front-door/site'

/** Why the door does not let a request in; each has its sentence in error-page.ts. */
export type AccessRefusal =
  'bad-address' | 'address-too-long' | 'bad-method' | 'length-required' | 'too-large' | 'foreign-origin'

export type AskedRequest = { method: string; url: string; headers: IncomingHttpHeaders }

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
/** Characters of path and query; filters in the URL need a few hundred. */
export const LONGEST_ADDRESS = 4_096
/** Bytes of a body: a photo of 12 MB with the form around it. */
export const LARGEST_BODY = 13 * 1024 * 1024

/**
 * Requests from elsewhere that are meant to come: each proves itself by what it carries, not by a cookie.
 * An identity provider may answer by a form, and a mail program unsubscribes in one click (RFC 8058).
 */
export const FOREIGN_POSTS = [
  /^\/api\/auth\/callback\/[\w-]+$/,
  /^\/desinscription(\/|$)/,
  /^\/alertes\/[^/]+\/arret$/,
]

/** Looks at a request before anything of it is used. */
export function whyRefused(request: AskedRequest, site: Site): AccessRefusal | null {
  const { method, url, headers } = request
  if (!METHODS.includes(method)) return 'bad-method'
  if (url.length > LONGEST_ADDRESS) return 'address-too-long'
  if (!isReadable(url)) return 'bad-address'
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  // A length announced is a length that the parser enforces; browsers and proxies always announce it.
  if (headers['transfer-encoding']) return 'length-required'
  if (Number(headers['content-length'] ?? 0) > LARGEST_BODY) return 'too-large'
  return comesFromHere(request, site) ? null : 'foreign-origin'
}

function isReadable(url: string): boolean {
  const [path = '', query = ''] = split(url)
  // PostgreSQL has no NUL in its text, and nobody has one in a sentence.
  if (!path.startsWith('/') || /%00/.test(url) || path.includes('\\')) return false
  try {
    return !CONTROL.test(decodeURIComponent(path)) && query.length <= LONGEST_ADDRESS
  } catch {
    return false
  }
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/

function comesFromHere({ url, headers }: AskedRequest, site: Site): boolean {
  const [path = ''] = split(url)
  if (FOREIGN_POSTS.some((exception) => exception.test(path))) return true
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite && fetchSite !== 'same-origin') return false
  if (headers.origin) return isOwnOrigin(headers.origin, headers.host, site)
  if (fetchSite) return true
  // Neither header: no browser of these years. Without a cookie it can do no more than anybody.
  return !headers.cookie && !headers['next-action']
}

// The Host header counts too, so that 127.0.0.1 works where the address says localhost; a page elsewhere cannot
// choose it for us.
export function isOwnOrigin(origin: string, host: string | undefined, site: Site): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return origin === site.address.origin || (url.host === host && url.protocol === site.address.protocol)
}

function split(url: string): string[] {
  const question = url.indexOf('?')
  return question < 0 ? [url] : [url.slice(0, question), url.slice(question + 1)]
}
