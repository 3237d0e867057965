import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isOwnOrigin } from '@/lib/front-door/access'
import { isSecure, type Site } from '@/lib/front-door/site'

/** What every answer carries, whatever it is: page, file, redirection, refusal. The CSP comes beside, per answer. */
export function securityHeaders(site: Site): Map<string, string> {
  const headers = new Map([
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', PERMISSIONS],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
  ])
  if (isSecure(site)) headers.set('Strict-Transport-Security', 'max-age=31536000')
  return headers
}

// Where am I, and the QR code of a check-in; nothing else of the device is asked for.
const PERMISSIONS = [
  'geolocation=(self)',
  'camera=(self)',
  ...['accelerometer', 'autoplay', 'browsing-topics', 'display-capture', 'encrypted-media', 'gyroscope'].map(
    (feature) => `${feature}=()`,
  ),
  ...['hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ')

/**
 * Removes what only Next or this door may say of a request, and says it anew: a visitor's nonce, a visitor's
 * `x-middleware-…` or `x-forwarded-host` must decide nothing. Afterwards `x-forwarded-for` is one address that
 * rate limits may rely on, and `x-request-id` ours.
 */
export function cleanRequestHeaders(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  site: Site,
  own: { nonce: string; policy: string; requestId: string },
): void {
  const { headers } = request
  const client = clientAddress(headers, request.socket.remoteAddress)
  for (const name of Object.keys(headers)) if (isForged(name, site.development)) delete headers[name]
  // For an action, Next compares this with the origin again, after the door has.
  const { origin } = headers
  headers['x-forwarded-host'] =
    origin && isOwnOrigin(origin, headers.host, site) ? new URL(origin).host : site.address.host
  headers['x-forwarded-proto'] = site.address.protocol.slice(0, -1)
  headers['x-forwarded-for'] = client
  headers['x-request-id'] = own.requestId
  headers['content-security-policy'] = own.policy
  headers['x-nonce'] = own.nonce
}

function isForged(name: string, development: boolean): boolean {
  if (development && name.startsWith('x-nextjs-')) return false
  return FORGED.some((prefix) => name.startsWith(prefix))
}

const FORGED = [
  'content-security-policy',
  'forwarded',
  'next-resume',
  'x-action-revalidated',
  'x-forwarded-',
  'x-invoke-',
  'x-matched-path',
  'x-middleware-',
  'x-next-',
  'x-nextjs-',
  'x-nonce',
  'x-now-',
  'x-original-url',
  'x-prerender-',
  'x-real-ip',
  'x-request-id',
  'x-rewrite-url',
  'x-vercel-',
]

/** Who asks. A proxy on this machine or in a private network says it last in `X-Forwarded-For`; others are not believed. */
export function clientAddress(headers: IncomingHttpHeaders, remoteAddress = ''): string {
  const peer = remoteAddress.replace(/^::ffff:/, '')
  if (!PRIVATE.test(peer)) return peer
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',')
  return forwarded.at(-1)?.trim() || peer
}

const PRIVATE = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/
