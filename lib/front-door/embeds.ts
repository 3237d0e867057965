import { embedStyle } from '@/lib/federation/embed-style'
import { hashSource } from '@/lib/front-door/csp'
import { securityHeaders } from '@/lib/front-door/headers'
import { isSecure, type Site } from '@/lib/front-door/site'

// Route by route: an address under /embed that is no page of ours stays unframed.
const EMBED = /^\/embed\/(defis|causes|departements|villes|organisations)\/[a-zA-Z0-9-]+$/

/** Whether other sites may show this address in a frame. */
export function isEmbed(url: string): boolean {
  const [path = ''] = url.split('?')
  return EMBED.test(path)
}

/** What such a page may do: show itself in its own style, anywhere. No script, no form, no picture, nothing fetched. */
export function embedPolicy(site: Site): string {
  const directives = [
    "default-src 'none'",
    `style-src ${hashSource(embedStyle)}`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    ...(isSecure(site) ? ['upgrade-insecure-requests'] : []),
  ]
  return directives.join('; ')
}

/** As for every answer, but for what forbids frames. */
export function embedHeaders(site: Site): Map<string, string> {
  const headers = securityHeaders(site)
  headers.delete('X-Frame-Options')
  // A site that isolates itself may frame what says that it agrees.
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
  return headers
}
