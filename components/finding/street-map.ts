import 'maplibre-gl/dist/maplibre-gl.css'
import { LngLatBounds, Map, Marker, NavigationControl, Popup, setWorkerUrl } from 'maplibre-gl'
import { clustersOf, type Cluster, type MapFeature } from '@/components/finding/clusters'
import { count } from '@/lib/french'

type Asked = {
  style: string
  query: string
  around: { latitude: number; longitude: number; radius: number } | null
}
type Answer = { features: MapFeature[]; more: boolean }

/** Mainland France and Corsica. */
const FRANCE = new LngLatBounds([-5.2, 41.3], [9.6, 51.1])
const PATIENCE_MS = 12_000

setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href)

/**
 * Shows the défis of a search on a map with streets; `say` is told each time what there is to see. Throws where the
 * style does not come or the device cannot draw it. Returns how to take the map away.
 */
export async function openMap(
  box: HTMLElement,
  { style, query, around }: Asked,
  say: (sentence: string) => void,
): Promise<() => void> {
  const first = await listFeatures(query, null)
  const map = new Map({
    container: box,
    style,
    bounds: around ? boundsAround(around) : boundsOf(first.features),
    fitBoundsOptions: { padding: 40, maxZoom: 12 },
    maxZoom: 16,
    attributionControl: { compact: false },
    dragRotate: false,
    touchPitch: false,
    cooperativeGestures: true,
    transformRequest: (url) => ({ url: singleSprite(url) }),
    locale: french,
  })
  try {
    await styled(map)
  } catch (error) {
    map.remove()
    throw error
  }
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.touchZoomRotate.disableRotation()

  let markers: Marker[] = []
  let asked = new AbortController()
  const show = ({ features, more }: Answer) => {
    for (const marker of markers) marker.remove()
    const inside = features.filter(({ geometry }) => map.getBounds().contains(geometry.coordinates))
    markers = clustersOf(inside, (at) => map.project(at)).map((cluster) => markerOf(cluster, map))
    for (const marker of markers) marker.addTo(map)
    say(
      more
        ? `Voici les ${features.length} premiers défis de ce cadre\u00a0: zoome pour voir les autres.`
        : `${count(inside.length, 'défi')} dans ce cadre.`,
    )
  }
  const look = async () => {
    asked.abort()
    asked = new AbortController()
    try {
      show(await listFeatures(query, map.getBounds(), asked.signal))
    } catch {
      // Asked again by the next move; what is shown stays.
    }
  }
  show(first)
  map.on('moveend', look)
  return () => {
    asked.abort()
    map.remove()
  }
}

/** A button, so that the keyboard reaches it; a crowd says its number. */
function markerOf({ at, members, samePlace }: Cluster, map: Map): Marker {
  const [only] = members
  const button = document.createElement('button')
  button.type = 'button'
  button.className = members.length > 1 ? 'map-marker map-crowd' : 'map-marker'
  button.textContent = members.length > 1 ? String(members.length) : ''
  button.setAttribute(
    'aria-label',
    members.length === 1 && only
      ? `${only.properties.title}, ${only.properties.where}`
      : `${count(members.length, 'défi')}, ${samePlace ? only?.properties.where : 'zoomer'}`,
  )
  button.addEventListener('click', (event) => {
    event.stopPropagation()
    if (samePlace || map.getZoom() >= 12) return openPopup(at, members, map, button)
    const bounds = boundsOf(members)
    map.fitBounds(bounds, { padding: 60, maxZoom: 13, animate: !wantsStillness() })
  })
  return new Marker({ element: button }).setLngLat(at)
}

/** The défis of one place, as links; Escape leads back to where one came from. */
function openPopup(at: [number, number], members: MapFeature[], map: Map, from: HTMLElement): void {
  const list = document.createElement('ul')
  list.className = 'map-list'
  for (const { properties } of members) {
    const item = document.createElement('li')
    const when = document.createElement('p')
    when.textContent = properties.when
    const link = document.createElement('a')
    link.href = properties.href
    link.textContent = properties.title
    const where = document.createElement('p')
    where.textContent = properties.where
    item.append(when, link, where)
    list.append(item)
  }
  const popup = new Popup({ maxWidth: '19rem', offset: 18 }).setLngLat(at).setDOMContent(list).addTo(map)
  list.parentElement?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    popup.remove()
    from.focus()
  })
}

async function listFeatures(
  query: string,
  frame: LngLatBounds | null,
  signal?: AbortSignal,
): Promise<Answer> {
  const asked = new URLSearchParams(query)
  if (frame)
    asked.set(
      'cadre',
      [frame.getWest(), frame.getSouth(), frame.getEast(), frame.getNorth()]
        .map((degrees) => degrees.toFixed(2))
        .join(','),
    )
  const answer = await fetch(`/api/carte?${asked}`, { signal })
  if (!answer.ok) throw new Error(`The map's points answered ${answer.status}`)
  return answer.json()
}

/** Resolves once the style can be drawn. Tiles that do not come later leave a hole, not a failure. */
function styled(map: Map): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('The style did not come')), PATIENCE_MS)
    map.once('style.load', () => {
      clearTimeout(patience)
      resolve()
    })
    map.on('error', ({ error }) => {
      if (map.isStyleLoaded() || map.style?.stylesheet) return
      clearTimeout(patience)
      reject(error)
    })
  })
}

function boundsOf(features: MapFeature[]): LngLatBounds {
  const inFrance = features.map(({ geometry }) => geometry.coordinates).filter((at) => FRANCE.contains(at))
  const shown = inFrance.length > 0 ? inFrance : features.map(({ geometry }) => geometry.coordinates)
  if (shown.length === 0) return FRANCE
  return shown.reduce((bounds, at) => bounds.extend(at), new LngLatBounds())
}

function boundsAround({ latitude, longitude, radius }: NonNullable<Asked['around']>): LngLatBounds {
  const north = radius / 111
  const east = north / Math.max(0.1, Math.cos((latitude * Math.PI) / 180))
  return new LngLatBounds([longitude - east, latitude - north], [longitude + east, latitude + north])
}

// The Géoplateforme has its symbols in one resolution only.
function singleSprite(url: string): string {
  return url.startsWith('https://data.geopf.fr/') ? url.replace(/@2x(\.(?:json|png))$/, '$1') : url
}

function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

const french = {
  'NavigationControl.ZoomIn': 'Zoomer',
  'NavigationControl.ZoomOut': 'Dézoomer',
  'Popup.Close': 'Fermer',
  'Marker.Title': 'Défi',
  'Map.Title': 'Carte',
  'AttributionControl.ToggleAttribution': 'Afficher les sources',
  'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl et molette pour zoomer',
  'CooperativeGesturesHandler.MacHelpText': '⌘ et molette pour zoomer',
  'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour bouger la carte',
}
