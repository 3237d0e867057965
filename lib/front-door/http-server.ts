import { createServer } from 'node:http'
import type { Logger } from 'pino'
import { rawRefusal } from '@/lib/front-door/front-door'
import { PassingResponse } from '@/lib/front-door/passing-response'
import type { Site } from '@/lib/front-door/site'

/** Node's HTTP server with limits in time and size; what breaks them gets a page as well. */
export function createHttpServer(site: Site, log: Pick<Logger, 'info'>) {
  const server = createServer({
    ServerResponse: PassingResponse,
    // Address, cookies and all other headers together.
    maxHeaderSize: 16 * 1024,
    headersTimeout: 15_000,
    // A photo over a poor mobile connection.
    requestTimeout: 120_000,
    // Longer than nginx keeps its own side open, so that it never writes into a closed connection.
    keepAliveTimeout: 65_000,
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy()
    const reason = reasons[error.code ?? ''] ?? 'unreadable'
    log.info({ method: '', path: '', refused: reason, cache: 'refused' })
    socket.end(rawRefusal(reason, site))
  })
  return server
}

const reasons: Record<string, 'headers-too-large' | 'too-slow' | undefined> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
}
