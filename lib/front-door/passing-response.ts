import { ServerResponse, type OutgoingHttpHeaders } from 'node:http'
import type { BrotliCompress, Gzip } from 'node:zlib'
import {
  acceptedEncoding,
  compressor,
  compressWhole,
  isCompressible,
  type Encoding,
} from '@/lib/front-door/encoding'

type ErrorPage = { html: string; headers: OutgoingHttpHeaders }

/** Bytes under which compressing costs more than it spares: an action answers with a few hundred. */
const WORTH_COMPRESSING = 1_000
/**
 * An answer that is whole by then is compressed in one piece: a page of 130 kB costs 1 ms of processor then, and 4 as it
 * streams. What takes longer to come, or is larger, streams.
 */
const HELD_MS = 50
const HELD_BYTES = 500_000

/**
 * The response of a request that passes through to Next: compressed, unless it turns out to be a few bytes, and a page
 * that failed replaced by one that can be read without JavaScript (Next's own is empty then).
 */
export class PassingResponse extends ServerResponse {
  /** Set by the door: the page that stands in for a failed one. */
  failurePage?: () => ErrorPage
  /** Answers that the door has made itself are sent as they are. */
  asIs = false
  #decided = false
  #replaced = false
  #encoding: Encoding | null = null
  /** What came so far, until all of it is there or it is to stream. */
  #held: Buffer[] = []
  #heldBytes = 0
  #timer: NodeJS.Timeout | undefined
  #sink: BrotliCompress | Gzip | null = null
  #flushing = false

  override flushHeaders(): void {
    this.#decide()
    // Of an answer that is held back the headers leave with it, a few milliseconds later.
    if (!this.#replaced && (!this.#encoding || this.#sink)) super.flushHeaders()
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.#decide()
    if (this.#replaced) return callBack(rest) ?? true
    if (this.#encoding && !this.#sink && this.#hold(chunk, rest)) return callBack(rest) ?? true
    if (!this.#sink) return Reflect.apply(super.write, this, [chunk, ...rest])
    const ready = Reflect.apply(this.#sink.write, this.#sink, [chunk, ...rest])
    this.#flushSoon()
    return ready
  }

  override end(...rest: unknown[]): this {
    this.#decide()
    if (this.#replaced) callBack(rest)
    else if (this.#encoding && !this.#sink) this.#endHeld(rest)
    else if (this.#sink) Reflect.apply(this.#sink.end, this.#sink, rest)
    else Reflect.apply(super.end, this, rest)
    return this
  }

  #decide(): void {
    if (this.#decided || this.asIs) return
    this.#decided = true
    if (this.headersSent) return
    const type = String(this.getHeader('content-type') ?? '')
    if (this.statusCode >= 500 && this.failurePage && (type === '' || type.startsWith('text/html'))) {
      this.#replace(this.failurePage())
    } else if (isCompressible(type)) this.#compress()
  }

  #replace({ html, headers }: ErrorPage): void {
    this.#replaced = true
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value)
    this.removeHeader('content-encoding')
    super.end(this.req.method === 'HEAD' ? undefined : html)
  }

  #compress(): void {
    this.appendHeader('vary', 'Accept-Encoding')
    const encoding = acceptedEncoding(this.req.headers['accept-encoding'])
    const length = this.getHeader('content-length')
    const isBodiless = this.req.method === 'HEAD' || this.statusCode === 204 || this.statusCode === 304
    if (!encoding || isBodiless || this.hasHeader('content-encoding')) return
    if (length === undefined || Number(length) >= WORTH_COMPRESSING) this.#encoding = encoding
  }

  /** Keeps the bytes back, HELD_MS at most; false once there are too many of them. */
  #hold(chunk: string | Uint8Array, rest: unknown[]): boolean {
    const bytes = bytesOf(chunk, rest)
    if (this.#heldBytes + bytes.length > HELD_BYTES) {
      this.#startCompressing()
      return false
    }
    this.#timer ??= setTimeout(() => this.#startCompressing(), HELD_MS)
    this.#held.push(bytes)
    this.#heldBytes += bytes.length
    return true
  }

  #endHeld(rest: unknown[]): void {
    clearTimeout(this.#timer)
    const [chunk] = rest
    const last =
      typeof chunk === 'string' || chunk instanceof Uint8Array ? [bytesOf(chunk, rest.slice(1))] : []
    const whole = Buffer.concat([...this.#held, ...last])
    this.#held = []
    if (this.#encoding && whole.length >= WORTH_COMPRESSING) {
      this.setHeader('content-encoding', this.#encoding)
      this.#endWith(compressWhole(whole, this.#encoding))
    } else this.#endWith(whole)
    callBack(rest)
  }

  #endWith(body: Buffer): void {
    if (!this.headersSent) this.setHeader('content-length', body.length)
    super.end(body)
  }

  #startCompressing(): void {
    if (!this.#encoding || this.#sink || this.destroyed) return
    this.setHeader('content-encoding', this.#encoding)
    this.removeHeader('content-length')
    const sink = compressor(this.#encoding)
    sink.on('data', (chunk: Buffer) => {
      if (!super.write(chunk)) sink.pause()
    })
    sink.on('end', () => super.end())
    sink.on('error', (error) => this.destroy(error))
    sink.on('drain', () => this.emit('drain'))
    this.on('drain', () => sink.resume())
    this.on('close', () => sink.destroy())
    this.#sink = sink
    for (const bytes of this.#held) sink.write(bytes)
    this.#held = []
    clearTimeout(this.#timer)
    this.#flushSoon()
  }

  // A page that streams must not wait in the compressor; what comes in one turn goes out together.
  #flushSoon(): void {
    if (this.#flushing) return
    this.#flushing = true
    setTimeout(() => {
      this.#flushing = false
      if (this.#sink && !this.#sink.writableEnded && !this.#sink.destroyed) this.#sink.flush()
    }, 5)
  }
}

function bytesOf(chunk: string | Uint8Array, [encoding]: unknown[]): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk)
  return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8')
}

function callBack(parameters: unknown[]): undefined {
  const callback = parameters.findLast((parameter) => typeof parameter === 'function')
  if (callback) callback()
}
