import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gunzip,
  gzip,
  gzipSync,
  type BrotliCompress,
  type Gzip,
} from 'node:zlib'

export type Encoding = 'br' | 'gzip'

// Browsers say one of a few things, and reading it anew costs a tenth of an answer from the cache.
const understood = new Map<string, Encoding | null>()
const MOST_UNDERSTOOD = 100

/** The best encoding that both sides know, or null for the plain bytes (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  const said = String(header ?? '')
  const known = understood.get(said)
  if (known !== undefined) return known
  const encoding = bestEncoding(said)
  if (understood.size < MOST_UNDERSTOOD) understood.set(said, encoding)
  return encoding
}

function bestEncoding(said: string): Encoding | null {
  const accepted = new Map<string, number>()
  for (const part of said.split(',')) {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    accepted.set(name, quality ? Number(quality.slice(2)) || 0 : 1)
  }
  const quality = (name: Encoding) => accepted.get(name) ?? accepted.get('*') ?? 0
  if (quality('br') > 0 && quality('br') >= quality('gzip')) return 'br'
  return quality('gzip') > 0 ? 'gzip' : null
}

/** Worth compressing: text. Pictures, fonts and archives are already. */
export function isCompressible(contentType: string): boolean {
  return /^(text\/(?!event-stream)|application\/(json|javascript|xml|ld\+json|manifest\+json|[\w.-]+\+xml)|image\/svg)/.test(
    contentType,
  )
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
export const plain: (bytes: Buffer) => Promise<Buffer> = promisify(gunzip)

export type Compressed = Record<Encoding, Buffer>

/** Both encodings of bytes that are kept. Quality 5 for what somebody waits for, 11 (a tenth smaller, fifty times slower) for what stays. */
export async function compress(bytes: Buffer, quality: 5 | 11): Promise<Compressed> {
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    zip(bytes, { level: quality === 5 ? 5 : 9 }),
  ])
  return { br, gzip: gz }
}

const cheap = {
  [constants.BROTLI_PARAM_QUALITY]: 2,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
}

/** For an answer that is made for one person: cheap rather than small. */
export function compressWhole(bytes: Buffer, encoding: Encoding): Buffer {
  // In turn rather than beside: handing it to another thread costs half as much again.
  if (encoding === 'gzip') return gzipSync(bytes, { level: 2 })
  return brotliCompressSync(bytes, {
    params: {
      ...cheap,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** The same for one that is sent as it comes. */
export function compressor(encoding: Encoding): BrotliCompress | Gzip {
  if (encoding === 'gzip') return createGzip({ level: 2, flush: constants.Z_SYNC_FLUSH })
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_PROCESS,
    params: cheap,
  })
}
