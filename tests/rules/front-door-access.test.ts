import { describe, expect, test } from 'vitest'
import { LARGEST_BODY, LONGEST_ADDRESS, whyRefused, type AskedRequest } from '@/lib/front-door/access'
import type { Site } from '@/lib/front-door/site'

const site: Site = {
  address: new URL('https://diffuz.test'),
  formTargets: [],
  mapOrigin: null,
  development: false,
}
const ask = (overrides: Partial<AskedRequest> = {}) =>
  whyRefused({ method: 'GET', url: '/defis', headers: { host: 'diffuz.test' }, ...overrides }, site)
const post = (headers: AskedRequest['headers'], url = '/defis') =>
  ask({ method: 'POST', url, headers: { host: 'diffuz.test', ...headers } })

describe('an address', () => {
  test.each(['/', '/defis?q=caf%C3%A9', '/defis?q=100%', '/villes/orl%C3%A9ans'])('%s is let in', (url) => {
    expect(ask({ url })).toBeNull()
  })

  test.each([
    '/%00',
    '/a%zz',
    '/%ff',
    '/%E0%A4%A',
    '/defis?q=%00',
    '/a\\b',
    '/%0a',
    '*',
    'http://elsewhere.test/',
  ])('%s is refused, and never reaches a page', (url) => {
    expect(ask({ url })).toBe('bad-address')
  })

  test('longer than any search of ours is refused', () => {
    expect(ask({ url: `/defis?q=${'a'.repeat(LONGEST_ADDRESS)}` })).toBe('address-too-long')
  })
})

test('only the methods of the web are known', () => {
  expect(ask({ method: 'TRACE' })).toBe('bad-method')
  expect(ask({ method: 'HEAD' })).toBeNull()
})

describe('a body', () => {
  const origin = { origin: 'https://diffuz.test' }
  test('as large as a photo with its form is let in, a larger one is not', () => {
    expect(post({ ...origin, 'content-length': String(LARGEST_BODY) })).toBeNull()
    expect(post({ ...origin, 'content-length': String(LARGEST_BODY + 1) })).toBe('too-large')
  })
  test('of unknown length is refused', () => {
    expect(post({ ...origin, 'transfer-encoding': 'chunked' })).toBe('length-required')
  })
})

describe('what changes something', () => {
  test.each([
    ['our own page', { origin: 'https://diffuz.test', 'sec-fetch-site': 'same-origin', cookie: 'a=b' }],
    ['our own page in an older browser', { origin: 'https://diffuz.test', cookie: 'a=b' }],
    ['a browser that says only that it is here', { 'sec-fetch-site': 'same-origin', cookie: 'a=b' }],
    ['a program without cookies', {}],
  ])('may come from %s', (_, headers) => {
    expect(post(headers)).toBeNull()
  })

  test.each([
    ['another site', { origin: 'https://evil.test' }],
    ['a page that hides where it is', { origin: 'null', cookie: 'a=b' }],
    ['a sister site', { origin: 'https://diffuz.test', 'sec-fetch-site': 'same-site' }],
    ['plain HTTP', { origin: 'http://diffuz.test' }],
    ['nowhere, with a cookie', { cookie: 'next-auth.session-token=x' }],
    ['nowhere, as an action', { 'next-action': '7f' }],
    ['a host that only looks like ours', { origin: 'https://diffuz.test.evil.test' }],
  ])('may not come from %s', (_, headers) => {
    expect(post(headers)).toBe('foreign-origin')
  })

  test('may come from elsewhere where it proves itself otherwise, and nowhere near', () => {
    const headers = { origin: 'https://idp.test', 'sec-fetch-site': 'cross-site' }
    expect(post(headers, '/api/auth/callback/oidc?state=1')).toBeNull()
    expect(post(headers, '/desinscription/abc')).toBeNull()
    expect(post(headers, '/alertes/abc/arret')).toBeNull()
    expect(post(headers, '/alertes/abc')).toBe('foreign-origin')
    expect(post(headers, '/api/auth/signout')).toBe('foreign-origin')
    expect(post(headers, '/defis?x=/desinscription/')).toBe('foreign-origin')
  })
})
