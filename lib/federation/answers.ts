import { createHash } from 'node:crypto'

/** Answers 304 to whoever has this already (RFC 9110, 13.2.2: the tag counts, and the date where there is none). */
export function answerIfChanged(
  request: Request,
  body: string | { digest: string; read: () => ReadableStream<Uint8Array> },
  changedAt: Date | null,
  headers: Record<string, string>,
): Response {
  const digest =
    typeof body === 'string' ? createHash('sha256').update(body).digest('base64url') : body.digest
  // Weak, since the same text goes out compressed in several ways.
  const tag = `W/"${digest}"`
  const known = { ETag: tag, ...(changedAt && { 'Last-Modified': changedAt.toUTCString() }), ...headers }
  if (has(request.headers, tag, changedAt)) return new Response(null, { status: 304, headers: known })
  return new Response(typeof body === 'string' ? body : body.read(), { headers: known })
}

/** With a sentence: a frame of another site would show the browser's own page for an empty answer. */
export function missingPage(): Response {
  return new Response('Cette page n’existe pas.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

function has(headers: Headers, tag: string, changedAt: Date | null): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) {
    const known = tags.split(',').map((one) => one.trim().replace(/^(W\/)?/, 'W/'))
    return tags.trim() === '*' || known.includes(tag)
  }
  if (!changedAt) return false
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  // Dates of HTTP have no milliseconds.
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}
