import { consume, visitorOf } from '@/lib/rate-limit'
import { findOrDraw } from '@/lib/sharing/pictures'

type Asked = { subject: string; version: string; draw: () => Promise<Buffer> }

/** The picture of a shared link. Under its own version it never changes; without, it is asked for again in an hour. */
export async function answerPicture(request: Request, { subject, version, draw }: Asked): Promise<Response> {
  const tag = `"${version}"`
  const isLasting = new URL(request.url).searchParams.get('v') === version
  const headers = {
    ETag: tag,
    'Cache-Control': isLasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  }
  if (knows(request, tag)) return new Response(null, { status: 304, headers })
  const found = await findOrDraw(
    { subject, version, allowed: () => consume(`share:${visitorOf(request)}`, 60, 60) },
    draw,
  )
  if (found.ok)
    return new Response(new Uint8Array(found.value), {
      headers: { 'Content-Type': 'image/png', ...headers },
    })
  return found.refusal === 'busy' ? later(503, '10') : later(429, '60')
}

export function missingPicture(): Response {
  return sentence('Image introuvable', 404)
}

function later(status: number, seconds: string): Response {
  const response = sentence('Trop d’images à la fois : redemande celle-ci un peu plus tard.', status)
  response.headers.set('Retry-After', seconds)
  return response
}

function sentence(text: string, status: number): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

function knows(request: Request, tag: string): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim())
  return known.includes(tag) || known.includes(`W/${tag}`)
}
