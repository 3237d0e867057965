import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newNonce } from '@/lib/front-door/csp'
import type { Rendered } from '@/lib/front-door/captured-response'
import {
  FRESH,
  isForEverybody,
  MAX_VARIANTS,
  PageCache,
  STALE,
  STALE_IF_ERROR,
  type Found,
} from '@/lib/front-door/page-cache'

const key = { path: '/defis', search: '' }

/** A cache before a page that counts its renders, with a clock that the test turns. */
function aCache(page: (render: number, url: string) => Partial<Rendered> = () => ({})) {
  const clock = { now: 1_000_000 }
  const renders: string[] = []
  const cache = new PageCache(
    async (url) => {
      renders.push(url)
      return { rendered: rendered(page(renders.length, url), `render ${renders.length}`), nonce: newNonce() }
    },
    () => clock.now,
  )
  return { cache, clock, renders }
}

function rendered(overrides: Partial<Rendered>, text = 'page'): Rendered {
  return {
    status: 200,
    headers: new Map([
      ['content-type', 'text/html; charset=utf-8'],
      ['cache-control', 'private, no-cache, no-store, max-age=0, must-revalidate'],
    ]),
    setsCookie: false,
    body: Buffer.from(text),
    ...overrides,
  }
}

const textOf = (found: Found) =>
  found.kind === 'page' ? `${found.from}: ${gunzipSync(found.page.bodies.gzip).toString()}` : found.kind

test('a hundred visitors at once wait for one render', async () => {
  const { cache, renders } = aCache()
  const found = await Promise.all(Array.from({ length: 100 }, () => cache.find(key)))
  expect(renders).toHaveLength(1)
  expect(new Set(found.map(textOf))).toEqual(new Set(['miss: render 1']))
})

test('a page is fresh for two seconds, then served while the next one is rendered', async () => {
  const { cache, clock, renders } = aCache()
  await cache.find(key)
  clock.now += FRESH - 1
  expect(textOf(await cache.find(key))).toBe('hit: render 1')
  clock.now += 1
  expect(textOf(await cache.find(key))).toBe('stale: render 1')
  await expect.poll(async () => textOf(await cache.find(key))).toBe('hit: render 2')
  expect(renders).toHaveLength(2)
})

test('a page that nobody asked for in a minute is rendered before it is shown', async () => {
  const { cache, clock } = aCache()
  await cache.find(key)
  clock.now += STALE
  expect(textOf(await cache.find(key))).toBe('miss: render 2')
})

test.each([
  [
    'throws',
    () => {
      throw new Error('no database')
    },
  ],
  ['answers 500', () => ({ status: 500 })],
])('when rendering %s, the last good page is shown for a day', async (_, fail: () => Partial<Rendered>) => {
  const { cache, clock, renders } = aCache((render) => (render === 1 ? {} : fail()))
  await cache.find(key)
  clock.now += STALE
  expect(textOf(await cache.find(key))).toBe('error: render 1')
  expect(textOf(await cache.find(key))).toBe('error: render 1')
  expect(renders).toHaveLength(2) // and not tried again at once
  clock.now += STALE_IF_ERROR
  expect(textOf(await cache.find(key))).toBe('failed')
})

test('a page that was never rendered well fails, and is tried again by the next', async () => {
  const { cache } = aCache((render) => (render === 1 ? { status: 500 } : {}))
  expect(textOf(await cache.find(key))).toBe('failed')
  expect(textOf(await cache.find(key))).toBe('miss: render 2')
})

test('a page that is no more is not shown from memory', async () => {
  const { cache, clock } = aCache((render) => (render === 1 ? {} : { status: 404 }))
  await cache.find(key)
  clock.now += STALE
  const found = await cache.find(key)
  expect(found).toMatchObject({ kind: 'page', page: { status: 404 } })
  expect(cache.size).toBe(1)
})

test.each<[string, Partial<Rendered>]>([
  ['sets a cookie', { setsCookie: true }],
  [
    'says itself private',
    {
      headers: new Map([
        ['content-type', 'text/html'],
        ['cache-control', 'private'],
      ]),
    },
  ],
  [
    'forbids keeping',
    {
      headers: new Map([
        ['content-type', 'text/html'],
        ['cache-control', 'no-store'],
      ]),
    },
  ],
  ['is no page', { headers: new Map([['content-type', 'application/json']]) }],
  ['leads elsewhere', { status: 307 }],
  ['refuses', { status: 403 }],
])('what %s is never kept nor shared', async (_, overrides) => {
  const { cache, renders } = aCache(() => overrides)
  const found = await Promise.all([cache.find(key), cache.find(key)])
  expect(found).toEqual([{ kind: 'pass' }, { kind: 'pass' }])
  expect(cache.size).toBe(0)
  expect(renders).toHaveLength(1)
})

test('a page that becomes personal is forgotten', async () => {
  const { cache, clock } = aCache((render) => (render === 1 ? {} : { setsCookie: true }))
  await cache.find(key)
  clock.now += STALE
  expect(await cache.find(key)).toEqual({ kind: 'pass' })
  expect(cache.size).toBe(0)
})

test('a page is for everybody unless something says otherwise', () => {
  expect(isForEverybody(rendered({}))).toBe(true)
})

test('one path keeps a bounded number of its variants, the latest', async () => {
  const { cache, renders } = aCache()
  const variant = (n: number) => ({ path: '/defis', search: `?q=${n}` })
  await cache.find({ path: '/', search: '' })
  for (let n = 0; n <= MAX_VARIANTS; n++) await cache.find(variant(n))
  expect(cache.size).toBe(MAX_VARIANTS + 1)
  const before = renders.length
  await cache.find({ path: '/', search: '' })
  await cache.find(variant(MAX_VARIANTS))
  expect(renders).toHaveLength(before)
  await cache.find(variant(0))
  expect(renders).toHaveLength(before + 1)
})

test('pages larger than the memory for them are served and not kept', async () => {
  const big = Buffer.from(
    Array.from({ length: 70 }, () => crypto.getRandomValues(new Uint8Array(65_536)))
      .map((bytes) => Buffer.from(bytes).toString('base64'))
      .join(''),
  )
  const { cache } = aCache((_, url) => ({ status: url === '/defis' ? 404 : 200, body: big }))
  expect(textOf(await cache.find(key))).toContain('miss')
  expect(cache.size).toBe(0)
})
