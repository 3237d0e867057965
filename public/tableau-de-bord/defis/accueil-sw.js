// The page at the entrance of a défi (« Accueillir sur place ») opens again without network. It alone is kept, with the
// files of the build that it names, for 48 hours at most; signing out empties the cache (components/reception).

const CACHE = 'diffuz-accueil'
const WHERE = { cacheName: CACHE, ignoreVary: true }
const KEPT_MS = 48 * 3_600_000
// Where the network is there but leads nowhere, the kept page comes after this.
const PATIENCE_MS = 5_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The first visit was loaded before this worker was there: the page asks to be kept.
self.addEventListener('message', (event) => {
  const path = String(event.data?.keep)
  if (isReception(path))
    event.waitUntil(
      inTurn(async () => {
        await forgetOld()
        return (await recall(path)) ?? keep(path, await fetch(path))
      }),
    )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/_next/static/')) event.respondWith(openFile(request, url.pathname))
  else if (request.mode === 'navigate' && isReception(url.pathname)) event.respondWith(openPage(event, url))
})

// One keeping or forgetting after the other: a cache that holds no page yet is not one to throw away.
let last = Promise.resolve()
function inTurn(work) {
  const done = last.then(work)
  last = done.catch(() => {})
  return done
}

function isReception(path) {
  return /^\/tableau-de-bord\/defis\/[^/]+\/accueil$/.test(path)
}

// Network first. With a code in its address the page says something else: that one is not kept.
async function openPage(event, { pathname, search }) {
  const answer = fetch(event.request)
  event.waitUntil(
    answer
      .then((response) => {
        const copy = response.clone()
        return search || inTurn(() => keep(pathname, copy))
      })
      .catch(() => {}),
  )
  const page = await recall(pathname)
  const patience = new Promise((over) => setTimeout(over, PATIENCE_MS, page))
  return page ? Promise.race([answer.catch(() => page), patience]) : answer
}

async function openFile(request, path) {
  return (await caches.match(path, WHERE)) ?? fetch(request)
}

// A page that asks to sign in, or that is no longer there, takes the kept one with it; a server in trouble does not.
async function keep(path, response) {
  const cache = await caches.open(CACHE)
  if (response.status >= 500) return
  if (!response.ok || response.redirected) return void (await cache.delete(path))
  const html = await response.clone().text()
  const files = new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g))
  // The page last: one that is kept has all its files, even if the network went meanwhile.
  await Promise.all([...files].map((file) => keepFile(cache, file)))
  await cache.put(path, response)
}

// In development files change under their name: those are not immutable, and not kept.
async function keepFile(cache, file) {
  if (await cache.match(file, WHERE)) return
  const response = await fetch(file)
  if (response.headers.get('Cache-Control')?.includes('immutable')) await cache.put(file, response)
}

async function recall(path) {
  const page = await caches.match(path, WHERE)
  return page && isFresh(page) ? page : null
}

function isFresh(page) {
  return Date.now() - Date.parse(page.headers.get('Date')) < KEPT_MS
}

// Once no page is left, the files go too.
async function forgetOld() {
  const cache = await caches.open(CACHE)
  const pages = (await cache.keys()).filter(({ url }) => isReception(new URL(url).pathname))
  const fresh = await Promise.all(pages.map(async (page) => isFresh(await cache.match(page, WHERE))))
  await Promise.all(pages.filter((_, index) => !fresh[index]).map((page) => cache.delete(page)))
  if (!fresh.includes(true)) await caches.delete(CACHE)
}
