import { IncomingMessage, ServerResponse, type IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'

/** Next's own request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Rendered = { status: number; headers: Map<string, string>; setsCookie: boolean; body: Buffer }

/** Longer than any query may take (see lib/db.ts); who waits gets a sentence instead of nothing. */
const RENDER_MS = 20_000

/** No route has this address, which is why Next renders its not-found page whole there. */
const MISSING = '/introuvable'

/** Asks Next for a page without a visitor: only the headers given here exist, so nothing personal can get in. */
export async function renderAlone(
  handler: NextHandler,
  url: string,
  headers: IncomingHttpHeaders,
): Promise<Rendered> {
  const rendered = await renderOnce(handler, url, headers)
  // A page that calls notFound() itself leaves an empty shell, which only JavaScript would fill.
  const isShell = rendered.status === 404 && rendered.body.includes('<html id="__next_error__"')
  return isShell && url !== MISSING ? renderOnce(handler, MISSING, headers) : rendered
}

async function renderOnce(
  handler: NextHandler,
  url: string,
  headers: IncomingHttpHeaders,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = headers
  request.push(null)
  const response = new CapturedResponse(request)
  const timer = setTimeout(() => response.destroy(new Error('The page took too long to render')), RENDER_MS)
  try {
    const [rendered] = await Promise.all([response.captured, handler(request, response)])
    return rendered
  } finally {
    clearTimeout(timer)
  }
}

/** A response that nobody receives: what is written to it is kept. */
class CapturedResponse extends ServerResponse {
  readonly captured: Promise<Rendered>
  #settle: { resolve: (rendered: Rendered) => void; reject: (error: Error) => void }
  #chunks: Buffer[] = []

  constructor(request: IncomingMessage) {
    super(request)
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>()
    this.captured = promise
    this.#settle = { resolve, reject }
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.flushHeaders()
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk))
    callBack(rest)
    return true
  }

  override end(...rest: unknown[]): this {
    if (this.finished) return this
    const [chunk] = rest
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk)
    this.flushHeaders()
    this.finished = true
    this.#settle.resolve({
      status: this.statusCode,
      headers: new Map(
        Object.entries(this.getHeaders()).map(([name, value]) => [name, [value].flat().join(', ')]),
      ),
      setsCookie: this.hasHeader('set-cookie'),
      body: Buffer.concat(this.#chunks),
    })
    // Next waits for these two before it lets go of the render.
    process.nextTick(() => {
      callBack(rest)
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  override destroy(error?: Error): this {
    this.#settle.reject(error ?? new Error('The render was given up'))
    return super.destroy(error)
  }
}

function callBack(parameters: unknown[]): void {
  const callback = parameters.findLast((parameter) => typeof parameter === 'function')
  if (callback) callback()
}
