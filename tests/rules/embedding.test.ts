import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { XMLParser } from 'fast-xml-parser'
import { writeAtom } from '@/lib/federation/atom'
import { answerIfChanged } from '@/lib/federation/answers'
import { embedStyle } from '@/lib/federation/embed-style'
import { hashSource } from '@/lib/front-door/csp'
import { createFrontDoor } from '@/lib/front-door/front-door'
import { createHttpServer } from '@/lib/front-door/http-server'
import { publicPage } from '@/lib/front-door/public-pages'
import type { Site } from '@/lib/front-door/site'

describe('The front door lets other sites frame a list, and that alone', () => {
  const site: Site = {
    address: new URL('http://localhost:3000'),
    formTargets: [],
    mapOrigin: null,
    development: false,
  }
  const log = { info: () => undefined, error: () => undefined }
  const door = createFrontDoor({
    site,
    staticFiles: null,
    log,
    next: async (_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end('<h1>Les défis</h1>')
    },
  })
  const server = createHttpServer(site, log)
  server.on('request', (request, response) => void door(request, response))
  let port = 0
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address && typeof address === 'object') port = address.port
  })
  afterAll(() => server.close())

  async function headersOf(path: string, headers: Record<string, string> = {}) {
    const asked = get({ host: '127.0.0.1', port, path, headers })
    const [answer]: IncomingMessage[] = await once(asked, 'response')
    answer?.resume()
    return answer?.headers ?? {}
  }

  test.each([
    ['a visitor, from the cache', {}, '/embed/organisations/les-rives'],
    [
      'somebody signed in, past it',
      { cookie: 'next-auth.session-token=x' },
      '/embed/organisations/les-rives',
    ],
    ['a visitor, a card', {}, '/embed/defis/nettoyer-la-plage'],
    ['a visitor, a département with a letter', {}, '/embed/departements/2A'],
  ])('for %s', async (_, headers: Record<string, string>, path: string) => {
    const found = await headersOf(path, headers)
    expect(found['x-frame-options']).toBeUndefined()
    expect(found['content-security-policy']).toBe(
      `default-src 'none'; style-src ${hashSource(embedStyle)}; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    )
    expect(found['set-cookie']).toBeUndefined()
    expect(found['x-content-type-options']).toBe('nosniff')
  })

  test.each([
    '/organisations/les-rives',
    '/embed',
    '/embed/membres/lucioles',
    '/integrer/defis/nettoyer-la-plage',
    '/embed/organisations/les-rives/modifier',
    '/embed/organisations/../../tableau-de-bord',
    '/tableau-de-bord',
    '/tableau-de-bord/embed/organisations/les-rives',
  ])('%s stays out of frames', async (path) => {
    for (const cookie of ['', 'next-auth.session-token=x']) {
      const found = await headersOf(path, { cookie })
      expect(found['x-frame-options']).toBe('DENY')
      expect(found['content-security-policy']).toContain("frame-ancestors 'none'")
    }
  })

  test('it is kept for everybody without an account, and so is its feed', () => {
    const ask = (url: string) => publicPage({ method: 'GET', url, headers: {} })
    expect(ask('/embed/organisations/les-rives')).toEqual({
      path: '/embed/organisations/les-rives',
      search: '',
    })
    expect(ask('/flux/organisations/les-rives.atom')).toEqual({
      path: '/flux/organisations/les-rives.atom',
      search: '',
    })
  })
})

/** As another library reads it. */
function parsedXml(xml: string) {
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false }).parse(xml)
}

describe('A feed', () => {
  const at = new Date('2026-11-23T10:00:00.500Z')
  const feed = (title: string) =>
    writeAtom({
      self: 'https://diffuz.example/flux?a=1&b=2',
      page: 'https://diffuz.example/',
      title,
      subtitle: '',
      author: 'Les Rives',
      updated: at,
      entries: [
        {
          id: 'urn:uuid:1',
          title,
          url: 'https://diffuz.example/defis/x?de=flux&y="',
          summary: title,
          category: 'Santé',
          author: 'Les Rives & cie',
          published: at,
          updated: at,
        },
      ],
    })

  test('says what was typed and nothing else, whatever was typed', () => {
    const xml = feed('</title><script>alert("1")</script>]]> & l’été \u0007\ud800')
    expect(xml).not.toContain('<script')
    expect(xml).not.toContain('</title><')
    expect(xml).not.toMatch(/[\u0000-\u0008\ud800]/)
    expect(xml).toContain('l’été')
    const { entry, link } = parsedXml(xml).feed
    expect(link[0]['@href']).toBe('https://diffuz.example/flux?a=1&b=2')
    expect(entry.title).toBe('</title><script>alert("1")</script>]]> & l’été \ufffd')
    expect(entry.link['@href']).toBe('https://diffuz.example/defis/x?de=flux&y="')
  })

  const ask = (headers: Record<string, string> = {}, body = feed('Un')) =>
    answerIfChanged(new Request('http://localhost/', { headers }), body, at, {})
  const tag = ask().headers.get('etag') ?? ''

  test.each([
    ['its tag', { 'if-none-match': tag }, 304],
    ['its tag among others, made strong by a cache', { 'if-none-match': `"x", ${tag.slice(2)}` }, 304],
    ['any tag', { 'if-none-match': '*' }, 304],
    ['its date, in whole seconds', { 'if-modified-since': at.toUTCString() }, 304],
    ['an older date', { 'if-modified-since': new Date(at.getTime() - 1000).toUTCString() }, 200],
    [
      'another tag, whatever the date',
      { 'if-none-match': '"x"', 'if-modified-since': at.toUTCString() },
      200,
    ],
    ['no date at all', { 'if-modified-since': 'hier' }, 200],
  ])('asked for with %s', (_, headers: Record<string, string>, status) => {
    expect(ask(headers).status).toBe(status)
  })

  test('has another tag once anything in it is another', () => {
    expect(ask({ 'if-none-match': tag }, feed('Deux')).status).toBe(200)
  })
})
