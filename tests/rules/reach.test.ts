import { describe, expect, test, vi } from 'vitest'
import { MOST_WAITING, ViewCounter, visitOf } from '@/lib/front-door/view-counter'
import { bySource, oneIn, overTime, totalOf, type DayFigures } from '@/lib/reach/figures'
import { markOf, sourceOf, type Visit } from '@/lib/reach/rules'
import { reachTable } from '@/lib/reach/table'

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

describe('What an organiser reads of it', () => {
  const row = (day: string, from: DayFigures['source'], steps: Partial<DayFigures> = {}) => ({
    day,
    source: from,
    seen: 0,
    relayed: 0,
    joined: 0,
    came: 0,
    ...steps,
  })

  test('sources by what was seen, those that brought nothing left out', () => {
    const figures = [
      row('2026-11-01', 'POSTER', { seen: 4, joined: 1 }),
      row('2026-11-02', 'POSTER', { seen: 3 }),
      row('2026-11-02', 'SEARCH', { seen: 9, joined: 2, came: 1 }),
      row('2026-11-02', 'RELAY', { relayed: 5 }),
    ]
    expect(bySource(figures).map(({ source: from, seen, joined }) => [from, seen, joined])).toEqual([
      ['SEARCH', 9, 2],
      ['POSTER', 7, 1],
    ])
    expect(totalOf(figures)).toEqual({ seen: 16, relayed: 5, joined: 3, came: 1 })
  })

  test('by day, then by week from Monday, then by month, gaps filled and nothing lost', () => {
    const over = (...days: string[]) => overTime(days.map((day) => row(day, 'SITE', { seen: 1 })))
    const shape = ({ unit, stretches }: ReturnType<typeof over>) => [
      unit,
      stretches.map(({ from, seen }) => `${from} ${seen}`),
    ]
    expect(shape(over('2026-11-29', '2026-12-01'))).toEqual([
      'day',
      ['2026-11-29 1', '2026-11-30 0', '2026-12-01 1'],
    ])
    // A Sunday belongs to the week of the Monday before.
    const weeks = over('2026-10-25', '2026-10-26', '2026-12-31')
    expect(weeks.unit).toBe('week')
    expect(weeks.stretches.slice(0, 2).map(({ from }) => from)).toEqual(['2026-10-19', '2026-10-26'])
    expect(totalOf(weeks.stretches).seen).toBe(3)
    expect(shape(over('2025-12-31', '2026-01-31', '2026-12-01'))[1]).toHaveLength(13)
    expect(over()).toEqual({ unit: 'day', stretches: [] })
  })

  test('« 1 pour 12 » where it says something', () => {
    expect(oneIn(10, 120)).toBe(12)
    expect(oneIn(0, 120)).toBeNull()
    expect(oneIn(5, 5)).toBeNull()
  })

  test('the file has one row a day, with all sources beside each other', () => {
    const [heading = [], ...rows] = reachTable([
      row('2026-11-01', 'POSTER', { seen: 4, joined: 1 }),
      row('2026-11-01', 'SEARCH', { seen: 2 }),
    ])
    expect(rows).toHaveLength(1)
    const named = Object.fromEntries(heading.map((name, i) => [name, rows[0]?.[i]]))
    expect(named).toMatchObject({
      Jour: '2026-11-01',
      Vues: 6,
      'Vues : Affiche ou QR code': 4,
      'Inscrites : Affiche ou QR code': 1,
      'Vues : Moteur de recherche': 2,
    })
  })
})
