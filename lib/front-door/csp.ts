import { createHash, randomBytes } from 'node:crypto'
import { isSecure, type Site } from '@/lib/front-door/site'

/** A secret for one render: 128 random bits in letters that need no escaping in HTML nor in a header. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * The policy of one answer. `scripts` and `styles` are sources besides the site's own files: a nonce, or hashes.
 * Style attributes stay allowed (React writes them); style elements need a source. `fetched`: whom it may ask besides
 * the site itself, see `mapSources`.
 */
export function contentSecurityPolicy(
  site: Site,
  scripts: string[] = [],
  styles: string[] = [],
  fetched: string[] = [],
): string {
  const asked = [...(site.development ? ['ws:'] : []), ...fetched]
  const directives = [
    "default-src 'self'",
    ["script-src 'self'", ...scripts, ...(site.development ? ["'unsafe-eval'"] : [])].join(' '),
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    ...(site.development ? [] : [["style-src-elem 'self'", ...styles].join(' ')]),
    "img-src 'self' data: blob:",
    ...(asked.length > 0 ? [["connect-src 'self'", ...asked].join(' ')] : []),
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...site.formTargets].join(' '),
    "frame-ancestors 'none'",
    ...(isSecure(site) ? ['upgrade-insecure-requests'] : []),
  ]
  return directives.join('; ')
}

export function nonceSource(nonce: string): string {
  return `'nonce-${nonce}'`
}

export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * Takes the nonce out of a rendered page and returns, in its place, the hashes of the inline scripts that carried
 * it, so that the page can be kept and served to many. A script that somebody managed to inject has no nonce,
 * hence gets no hash. Scripts with an address need none: they are the site's own files, or refused.
 */
export function sealScripts(html: string, nonce: string): { html: string; hashes: string[] } {
  const sealed: string[] = []
  const hashes = new Set<string>()
  let position = 0
  for (const match of html.matchAll(SCRIPT)) {
    const [whole, attributes = '', content = ''] = match
    if (!attributes.includes(` nonce="${nonce}"`)) continue
    const kept = attributes.replaceAll(` nonce="${nonce}"`, '')
    const text = withoutNonce(content, nonce)
    if (!HAS_ADDRESS.test(kept) && text) hashes.add(hashSource(text))
    sealed.push(withoutNonce(html.slice(position, match.index), nonce), `<script${kept}>${text}</script`)
    position = match.index + whole.length
  }
  sealed.push(withoutNonce(html.slice(position), nonce))
  return { html: sealed.join(''), hashes: [...hashes] }
}

// The first `</script` ends a script in a browser as it does here, whatever stands in between.
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script/gi
const HAS_ADDRESS = /\ssrc=/i

// React repeats the nonce in its flight data. There it opens nothing once the page is sealed, but two renders of
// the same page would differ by it, and never share an ETag. The length stays, because flight rows may count it.
function withoutNonce(text: string, nonce: string): string {
  return text.replaceAll(` nonce="${nonce}"`, '').replaceAll(nonce, '0'.repeat(nonce.length))
}
