import dns from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@/lib/federation/partners/addresses'
import { done, refuse, type Result } from '@/lib/result'

export type FetchRefusal =
  'not-web' | 'not-public' | 'redirects' | 'status' | 'encoded' | 'too-large' | 'too-slow' | 'unreachable'

export type FetchLimits = {
  /** Which addresses may be connected to; public ones, unless a test says otherwise. */
  mayConnect: (address: string) => boolean
  /** Milliseconds for all of it, redirections included. */
  patience: number
  /** Bytes. */
  longest: number
}

const usual: FetchLimits = { mayConnect: isPublicAddress, patience: 30_000, longest: 10_000_000 }
const REDIRECTS = 3

class NotPublic extends Error {}

/**
 * The bytes behind a web address, from the public internet alone. The name is resolved by the connection itself and
 * what it resolves to is checked there: no second answer of the name server can lead elsewhere, nor can a redirection.
 */
export async function fetchPublic(
  address: string,
  limits: Partial<FetchLimits> = {},
): Promise<Result<Uint8Array, FetchRefusal>> {
  const { mayConnect, patience, longest } = { ...usual, ...limits }
  const signal = AbortSignal.timeout(patience)
  let next = address
  try {
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const url = webAddress(next)
      if (!url) return refuse('not-web')
      const answer = await get(url, mayConnect, signal)
      const { statusCode = 0, headers } = answer
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        answer.destroy()
        if (!URL.canParse(headers.location, url)) return refuse('not-web')
        next = new URL(headers.location, url).href
        continue
      }
      if (statusCode !== 200) {
        answer.destroy()
        return refuse('status')
      }
      if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
        answer.destroy()
        return refuse('encoded')
      }
      return await readAll(answer, longest)
    }
    return refuse('redirects')
  } catch (error) {
    if (error instanceof NotPublic) return refuse('not-public')
    return refuse(signal.aborted ? 'too-slow' : 'unreachable')
  }
}

/** Http or https, and nobody's password in it. */
export function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null
}

function get(url: URL, mayConnect: FetchLimits['mayConnect'], signal: AbortSignal): Promise<IncomingMessage> {
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  // Where the host is an address already, nothing is looked up.
  if (isIP(literal) && !mayConnect(literal)) return Promise.reject(new NotPublic())
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const headers = { Accept: 'application/xml, text/xml', 'Accept-Encoding': 'identity' }
    // A connection of its own: one that was opened before was checked for another.
    const asked = request(url, { signal, agent: false, headers, lookup: lookupWithin(mayConnect) }, resolve)
    asked.on('error', reject)
    asked.end()
  })
}

function lookupWithin(mayConnect: FetchLimits['mayConnect']): LookupFunction {
  return (hostname, options, told) =>
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return told(error ?? new Error('No address'), [])
      if (!addresses.every(({ address }) => mayConnect(address))) return told(new NotPublic(), [])
      return options.all ? told(null, addresses) : told(null, first.address, first.family)
    })
}

/** A connection that ends before its length throws: what was cut is not taken for whole. */
async function readAll(answer: IncomingMessage, longest: number): Promise<Result<Uint8Array, FetchRefusal>> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of answer) {
    if (!(piece instanceof Uint8Array)) continue
    length += piece.length
    if (length > longest) {
      answer.destroy()
      return refuse('too-large')
    }
    pieces.push(piece)
  }
  return done(Buffer.concat(pieces))
}
