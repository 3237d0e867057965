import { describe, expect, test, vi } from 'vitest'
import { MOST_WAITING, ViewCounter, visitOf } from '@/lib/front-door/view-counter'
import { markOf, sourceOf, type Visit } from '@/lib/reach/rules'

const site = 'diffuz.test'
const source = (path: string, referrer = '') => sourceOf(new URL(path, `https://${site}`), referrer, site)

describe('Where somebody came from', () => {
  test.each([
    ['/defis/plage?r=abc', 'https://www.google.fr/', 'RELAY'],
    ['/defis/plage?r=abc&de=flux', '', 'RELAY'],
    ['/defis/plage?de=affiche', 'https://www.google.fr/', 'POSTER'],
    ['/defis/plage?de=flux', '', 'FEED'],
    ['/defis/plage?de=integration', 'https://ville.test/', 'EMBED'],
    ['/defis/plage', 'https://www.google.fr/', 'SEARCH'],
    ['/defis/plage', 'https://www.google.co.uk/', 'SEARCH'],
    ['/defis/plage', 'https://lite.qwant.com/?q=plage', 'SEARCH'],
    ['/defis/plage?de=ailleurs', 'https://diffuz.test/defis?q=plage', 'SITE'],
    ['/defis/plage', 'https://google.com.arnaque.test/', 'OTHER'],
    ['/defis/plage', 'https://notgoogle.com/', 'OTHER'],
    ['/defis/plage', 'direct', 'OTHER'],
    ['/defis/plage?de=toString', '', 'OTHER'],
  ])('%s from « %s »: %s', (path, referrer, expected) => {
    expect(source(path, referrer)).toBe(expected)
  })
})

describe('What counts as a visit', () => {
  const headers = { 'user-agent': 'Firefox', 'x-forwarded-for': '192.0.2.7, 203.0.113.9' }
  const asked = (url: string, more = {}, method = 'GET') =>
    visitOf({ method, url, headers: { ...headers, ...more } }, '127.0.0.1')

  test('somebody before the page of a défi, at the address that rate limits take', () => {
    expect(asked('/defis/plage?de=flux', { referer: 'https://ville.test/' })).toEqual({
      slug: 'plage',
      path: '/defis/plage?de=flux',
      address: '203.0.113.9',
      agent: 'Firefox',
      referrer: 'https://ville.test/',
    })
  })

  test.each([
    ['another page', '/defis', {}, 'GET'],
    ['the form to launch', '/defis/nouveau?brouillon=1', {}, 'GET'],
    ['a page behind it', '/defis/plage/modifier', {}, 'GET'],
    ['a form that is sent', '/defis/plage', {}, 'POST'],
    ['a program that only looks', '/defis/plage', {}, 'HEAD'],
    ['a browser that fetches ahead', '/defis/plage', { 'sec-purpose': 'prefetch;prerender' }, 'GET'],
    ['the router that fetches ahead', '/defis/plage', { 'next-router-prefetch': '1' }, 'GET'],
    ['a name longer than any browser’s', '/defis/plage', { 'user-agent': 'x'.repeat(501) }, 'GET'],
  ])('not %s', (_, url, more, method) => {
    expect(asked(url, more, method)).toBeNull()
  })
})

describe('The counter at the door', () => {
  const look = (n: number, path = '/defis/plage') => ({
    slug: 'plage',
    path,
    address: `192.0.2.${n}`,
    agent: 'Firefox',
    referrer: '',
  })
  const counter = (
    write: (visits: Visit[]) => Promise<void>,
    warn = vi.fn<(...said: unknown[]) => void>(),
  ) => ({
    views: new ViewCounter(write, site, { warn }),
    warn,
  })

  test('hands over each person once, by their first way here', async () => {
    const written: Visit[][] = []
    const { views } = counter(async (visits) => void written.push(visits))
    views.add(look(1, '/defis/plage?de=affiche'))
    views.add(look(1))
    views.add(look(2))
    await views.flush()
    await views.flush()
    expect(written.map((visits) => visits.map(({ address, source: from }) => [address, from]))).toEqual([
      [
        ['192.0.2.1', 'POSTER'],
        ['192.0.2.2', 'OTHER'],
      ],
    ])
  })

  test('holds no more than it may, and survives a database that is down', async () => {
    const sizes: number[] = []
    const { views, warn } = counter(async (visits) => {
      sizes.push(visits.length)
      throw new Error('down')
    })
    for (let n = 0; n < MOST_WAITING + 50; n++) views.add(look(n))
    await views.flush()
    views.add(look(1))
    await views.flush()
    expect(sizes).toEqual([MOST_WAITING, 1])
    expect(warn).toHaveBeenCalledTimes(2)
    expect(JSON.stringify(warn.mock.calls)).not.toContain('192.0.2')
  })
})

test('a mark says neither who nor what, and another day another', () => {
  const person = { slug: 'plage', address: '192.0.2.1', agent: 'Firefox' }
  const salt = Buffer.alloc(32, 1)
  expect(markOf(person, salt)).toHaveLength(8)
  expect(markOf(person, salt)).toEqual(markOf(person, salt))
  expect(markOf(person, Buffer.alloc(32, 2))).not.toEqual(markOf(person, salt))
  expect(markOf({ ...person, slug: 'foret' }, salt)).not.toEqual(markOf(person, salt))
})
