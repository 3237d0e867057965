import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AskedRequest } from '@/lib/front-door/access'
import { acceptedEncoding, plain } from '@/lib/front-door/encoding'
import type { Page } from '@/lib/front-door/page-cache'
import type { PassingResponse } from '@/lib/front-door/passing-response'
import type { StaticFile } from '@/lib/front-door/static-files'

/** What every answer of a kept page carries, whatever its encoding, as names and values. */
export function sharedHeaders(page: Page, policy: string): [string, string][] {
  return [
    ['Content-Security-Policy', policy],
    ['Content-Type', page.contentType],
    ['Cache-Control', page.cacheControl],
    ['Vary', 'Accept-Encoding, Cookie'],
    ...page.own,
  ]
}

/** Sends a kept page in the encoding that the browser prefers, or 304 when it has it. `Range` is ignored. */
export async function sendPage(
  asked: AskedRequest,
  response: PassingResponse,
  page: Page,
  headers: string[],
  requestId: string,
): Promise<void> {
  const encoding = acceptedEncoding(asked.headers['accept-encoding'])
  const etag = `"${page.digest}${encoding ? `-${encoding}` : ''}"`
  response.asIs = true
  const own = ['X-Request-Id', requestId]
  if (page.status === 200) {
    own.push('ETag', etag)
    if (hasIt(asked.headers, etag, page.lastModified)) {
      response.writeHead(304, [...headers, ...own])
      response.end()
      return
    }
  }
  const body = encoding ? page.bodies[encoding] : await plain(page.bodies.gzip)
  if (encoding) own.push('Content-Encoding', encoding)
  own.push('Content-Length', String(body.length))
  response.writeHead(page.status, [...headers, ...own])
  // To HEAD, Node sends no body.
  response.end(body)
}

/** Sends a file of the build, which never changes under its name; null is a file that does not exist. */
export function sendBytes(asked: AskedRequest, response: PassingResponse, file: StaticFile | null): void {
  response.asIs = true
  if (!file) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8')
    response.setHeader('Cache-Control', 'no-store')
    return answer(response, 404, Buffer.from('Ce fichier n’existe pas.\n'))
  }
  const encoding = file.bodies && acceptedEncoding(asked.headers['accept-encoding'])
  response.setHeader('Content-Type', file.type)
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  if (file.bodies) response.setHeader('Vary', 'Accept-Encoding')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  answer(response, 200, encoding && file.bodies ? file.bodies[encoding] : file.bytes)
}

function answer(response: ServerResponse, status: number, body?: Buffer): void {
  if (body) response.setHeader('Content-Length', body.length)
  response.writeHead(status)
  // To HEAD, Node sends no body.
  response.end(body)
}

/** By its tag, or by its date where the reader keeps no tags (RFC 9110, 13.2.2). */
function hasIt(asked: IncomingHttpHeaders, etag: string, lastModified: string | undefined): boolean {
  if (asked['if-none-match']) return matches(asked['if-none-match'], etag)
  return (
    lastModified !== undefined && Date.parse(lastModified) <= Date.parse(asked['if-modified-since'] ?? '')
  )
}

/** `If-None-Match` (RFC 9110, 13.1.2): a list, compared weakly. */
export function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
}
