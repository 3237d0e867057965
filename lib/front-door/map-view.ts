import { paths } from '@/lib/paths'
import type { Site } from '@/lib/front-door/site'

// The build names it after its content. A worker obeys the policy of its own file, not that of the page.
const WORKER = /^\/_next\/static\/media\/maplibre-gl-worker\.[\w.~-]+\.mjs$/

/**
 * Whom this answer may fetch from besides the site: for the map view of the search and for the map's worker, where
 * the tiles come from; for anything else nobody.
 */
export function mapSources(url: string, { mapOrigin }: Site): string[] {
  if (mapOrigin === null) return []
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  const isMap = path === paths.challenges && new URLSearchParams(query).get('vue') === 'carte'
  return isMap || WORKER.test(path) ? [mapOrigin] : []
}
