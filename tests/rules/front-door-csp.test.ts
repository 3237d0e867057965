import { expect, test } from 'vitest'
import { mapSources } from '@/lib/front-door/map-view'
import { contentSecurityPolicy, hashSource, newNonce, nonceSource, sealScripts } from '@/lib/front-door/csp'

const nonce = newNonce()

test('the scripts that carry the nonce are hashed, and lose it', () => {
  const { html, hashes } = sealScripts(
    `<p>é</p><script nonce="${nonce}">start()</script><script nonce="${nonce}" id="_R_">go("é")</script>`,
    nonce,
  )
  expect(html).toBe('<p>é</p><script>start()</script><script id="_R_">go("é")</script>')
  expect(hashes).toEqual([hashSource('start()'), hashSource('go("é")')])
})

test.each([
  ['without a nonce', '<script>steal()</script>'],
  ['with a nonce of its own', `<script nonce="${newNonce()}">steal()</script>`],
  ['with the nonce in another attribute', `<script data-nonce="${nonce}">steal()</script>`],
  ['in capitals', '<SCRIPT>steal()</SCRIPT>'],
  ['left open before one of ours', '<script>steal()'],
  ['that swallows the tag of one of ours', '<script x="'],
])('an injected script %s gets no hash', (_, injected) => {
  const { hashes } = sealScripts(`${injected}<script nonce="${nonce}">start()</script>`, nonce)
  expect(hashes.filter((hash) => hash !== hashSource('start()'))).toEqual([])
})

test('a script with an address needs no hash', () => {
  expect(sealScripts(`<script src="/a.js" nonce="${nonce}" async=""></script>`, nonce)).toEqual({
    html: '<script src="/a.js" async=""></script>',
    hashes: [],
  })
})

test('data is not a script, and gets no hash', () => {
  expect(sealScripts('<script type="application/ld+json">{"a":1}</script>', nonce).hashes).toEqual([])
})

test('nothing of the nonce is left, and two renders of one page come out the same', () => {
  const render = (secret: string) =>
    `<link nonce="${secret}"/><script nonce="${secret}">f("\\"nonce\\":\\"${secret}\\"")</script>`
  const other = newNonce()
  const sealed = sealScripts(render(nonce), nonce)
  expect(sealed.html).not.toContain(nonce)
  expect(sealed).toEqual(sealScripts(render(other), other))
  expect(sealed.hashes).toEqual([hashSource(`f("\\"nonce\\":\\"${'0'.repeat(nonce.length)}\\"")`)])
})

test('the map alone, and its worker, may fetch from where the tiles come', () => {
  const site = {
    address: new URL('https://diffuz.test'),
    formTargets: [],
    mapOrigin: 'https://tuiles.test',
    development: false,
  }
  const policyOf = (url: string) => contentSecurityPolicy(site, [], [], mapSources(url, site))
  const worker = '/_next/static/media/maplibre-gl-worker.0vivtmd3b5ds3.mjs'
  for (const url of ['/defis?vue=carte', '/defis?q=plage&vue=carte', worker])
    expect(policyOf(url)).toContain("connect-src 'self' https://tuiles.test;")
  const others = [
    '/',
    '/defis',
    '/defis?vue=liste',
    '/defis?q=vue%3Dcarte',
    '/defis/une-matinee?vue=carte',
    '/mon-compte?vue=carte',
    '/_next/static/chunks/maplibre-gl-worker.js',
    `/defis${worker}`,
  ]
  expect(others.filter((url) => policyOf(url) !== contentSecurityPolicy(site))).toEqual([])
  expect(contentSecurityPolicy(site)).not.toContain('tuiles.test')
  expect(mapSources('/defis?vue=carte', { ...site, mapOrigin: null })).toEqual([])
})

test('the policy lets nothing from elsewhere in, and no script without its source', () => {
  const site = {
    address: new URL('https://diffuz.test'),
    formTargets: ['https://idp.test'],
    mapOrigin: 'https://tuiles.test',
    development: false,
  }
  const policy = contentSecurityPolicy(site, [nonceSource('n')])
  expect(policy).toContain("script-src 'self' 'nonce-n';")
  expect(policy).toContain("form-action 'self' https://idp.test;")
  expect(policy).toContain('upgrade-insecure-requests')
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(policy).not.toContain('*')
  const local = { ...site, address: new URL('http://localhost:3000') }
  expect(contentSecurityPolicy(local)).not.toContain('upgrade-insecure-requests')
})
