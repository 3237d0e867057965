import { expect, test } from 'vitest'
import { publicPage } from '@/lib/front-door/public-pages'

const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  publicPage({ method, url, headers })

test.each([
  ['/', '/', ''],
  ['/defis?format=distance&cause=sante', '/defis', '?cause=sante&format=distance'],
  ['/defis?cause=sante&cause=animaux', '/defis', '?cause=sante&cause=animaux'],
  ['/defis?q=&cause=&format=', '/defis', ''],
  ['/defis?utm_source=lettre&q=plage&fbclid=1', '/defis', '?q=plage'],
  ['/defis/plage-propre?r=abc', '/defis/plage-propre', '?r=abc'],
  ['/defis/plage-propre?de=affiche', '/defis/plage-propre', ''],
  ['/defis/plage-propre?de=flux&r=abc', '/defis/plage-propre', '?r=abc'],
  ['/defis/plage-propre/affiche?utm_source=lettre', '/defis/plage-propre/affiche', ''],
  ['/organisations/les-rives', '/organisations/les-rives', ''],
  ['/flux/defis.atom', '/flux/defis.atom', ''],
  ['/flux/villes/nantes.ics?utm_source=lecteur', '/flux/villes/nantes.ics', ''],
])('%s is kept as %s%s', (url, path, search) => {
  expect(ask(url)).toEqual({ path, search })
})

test('what is searched reaches the page as it was typed', () => {
  const key = ask('/defis?q=caf%C3%A9+%26+th%C3%A9')
  expect(new URLSearchParams(key?.search).get('q')).toBe('café & thé')
})

test.each([
  '/connexion',
  '/connexion/confirmer',
  '/courrier',
  '/mon-compte',
  '/tableau-de-bord',
  '/tableau-de-bord/defis/plage',
  '/api/auth/session',
  '/moderation',
  '/defis/nouveau',
  '/defis/plage/modifier',
  '/defis/plage/qr.svg',
  '/defis/nouveau/affiche',
  '/organisations/nouvelle',
  '/livez',
  '/readyz',
  '/images/1/640.webp',
  '/flux/api-engagement.xml',
  '/flux/villes/nantes.pdf',
  '/api/suggestions?q=plage',
  '/d/abc',
  '/nowhere',
  '/defis/',
  '/defis/%2e%2e',
])('%s is personal, or no page: never kept', (url) => {
  expect(ask(url)).toBeNull()
})

test.each([
  ['a session', { cookie: 'a=b; next-auth.session-token=x' }],
  ['a session over HTTPS', { cookie: '__Secure-next-auth.session-token=x' }],
  ['another cookie of the sign-in', { cookie: '__Host-next-auth.csrf-token=x' }],
  ['a sign-in under way', { cookie: 'diffuz.sign-in=x' }],
  ['credentials', { authorization: 'Bearer x' }],
  ['the router of Next', { rsc: '1' }],
  ['a prefetch of Next', { 'next-router-prefetch': '1' }],
])('a request with %s passes through', (_, headers) => {
  expect(ask('/defis', headers)).toBeNull()
})

test('a parameter that no list names passes through rather than being lost', () => {
  expect(ask('/defis?nouveau=1')).toBeNull()
  expect(ask('/defis?_rsc=1')).toBeNull()
  expect(ask('/?q=plage')).toBeNull()
})

test('a cookie of a parent domain is none of ours', () => {
  expect(ask('/defis', { cookie: '_ga=1' })).toEqual({ path: '/defis', search: '' })
})

test('only what reads is answered from the cache', () => {
  expect(ask('/defis', {}, 'HEAD')).not.toBeNull()
  expect(ask('/defis', {}, 'POST')).toBeNull()
})
