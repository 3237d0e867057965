import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { hashSource } from '@/lib/front-door/csp'
import { createFrontDoor } from '@/lib/front-door/front-door'
import { createHttpServer } from '@/lib/front-door/http-server'
import type { Site } from '@/lib/front-door/site'

/** The door in a real HTTP server, before a stand-in for Next that each test writes. */
type Next = (request: IncomingMessage, response: ServerResponse) => void
let next: Next
let lines: Record<string, unknown>[] = []
let seen: IncomingMessage[] = []

const log = { info: (line: object) => lines.push({ ...line }), error: () => undefined }
const site: Site = {
  address: new URL('http://localhost:3000'),
  formTargets: [],
  mapOrigin: null,
  development: false,
}
const server = createHttpServer(site, log)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
const port = typeof address === 'object' ? address?.port : 0

let door: ReturnType<typeof createFrontDoor>
server.on('request', (request, response) => void door(request, response))
afterAll(() => server.close())

beforeEach(() => {
  lines = []
  seen = []
  next = (_, response) => page(response, '<h1>Défis</h1>')
  door = createFrontDoor({
    site,
    staticFiles: null,
    log,
    next: async (request, response) => {
      seen.push(request)
      next(request, response)
    },
  })
})

const NEXT_DEFAULT = 'private, no-cache, no-store, max-age=0, must-revalidate'

function page(response: ServerResponse, html: string, status = 200) {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', NEXT_DEFAULT)
  response.write(html)
  response.end()
}

type Answer = {
  status: number
  headers: IncomingMessage['headers']
  text: string
  bytes: Buffer
}

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      const bytes = Buffer.concat(await Array.fromAsync(response))
      const encoded = response.headers['content-encoding'] === 'br' && bytes.length > 0
      const text = (encoded ? brotliDecompressSync(bytes) : bytes).toString()
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text, bytes })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Sends bytes that no HTTP client would. */
async function askRaw(bytes: string): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(bytes)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const signedIn = { cookie: 'next-auth.session-token=secret' }

function nonceOf(request: IncomingMessage): string {
  return /'nonce-([\w-]+)'/.exec(String(request.headers['content-security-policy']))?.[1] ?? ''
}

describe('a page for everybody', () => {
  test('is rendered without anything of who asked, once for all', async () => {
    next = (request, response) => page(response, JSON.stringify(request.headers))
    const asked = { headers: { cookie: '_ga=1', 'x-forwarded-for': '9.9.9.9', 'user-agent': 'spy' } }
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/defis?utm_source=spy', asked)))
    expect(seen).toHaveLength(1)
    expect(seen[0]?.url).toBe('/defis')
    for (const { status, text } of answers) {
      expect(status).toBe(200)
      expect(text).not.toMatch(/_ga|9\.9\.9\.9|spy/)
    }
  })

  test('comes compressed, with an ETag per encoding that answers 304', async () => {
    const plain = await ask('/defis')
    const br = await ask('/defis', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(br.text).toBe(plain.text)
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding, Cookie',
      'content-length': String(br.bytes.length),
    })
    expect(br.headers.etag).not.toBe(plain.headers.etag)
    const again = await ask('/defis', {
      headers: { 'accept-encoding': 'br', 'if-none-match': `"other", W/${br.headers.etag}` },
    })
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag: br.headers.etag } })
    const other = await ask('/defis', { headers: { 'if-none-match': String(br.headers.etag) } })
    expect(other.status).toBe(200)
  })

  test('may be a feed, which says itself how long it keeps, who may read it and since when it says so', async () => {
    let renders = 0
    const own = {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
      'access-control-allow-origin': '*',
    }
    next = (_, response) => {
      renders++
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value)
      response.setHeader('etag', 'W/"of the route"')
      response.end('<feed/>')
    }
    const address = '/flux/causes/sante.atom'
    const first = await ask(address)
    expect(first).toMatchObject({ status: 200, text: '<feed/>', headers: own })
    const known: Record<string, string>[] = [
      { 'if-none-match': String(first.headers.etag) },
      { 'if-modified-since': own['last-modified'] },
      { 'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT' },
    ]
    for (const headers of known) expect((await ask(address, { headers })).status).toBe(304)
    const older: Record<string, string>[] = [
      { 'if-modified-since': 'Mon, 23 Nov 2026 09:59:59 GMT' },
      { 'if-none-match': '"other"', 'if-modified-since': own['last-modified'] },
    ]
    for (const headers of older) expect((await ask(address, { headers })).status).toBe(200)
    expect(renders).toBe(1)
  })

  test('says its size to HEAD without its body, and ignores Range', async () => {
    const whole = await ask('/defis')
    const head = await ask('/defis', { method: 'HEAD' })
    expect(head).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': whole.headers['content-length'] },
    })
    const range = await ask('/defis', { headers: { range: 'bytes=0-3' } })
    expect(range).toMatchObject({ status: 200, text: whole.text })
  })

  test('has no nonce, and a hash for its own scripts only', async () => {
    next = (request, response) =>
      page(response, `<script>steal()</script><script nonce="${nonceOf(request)}">start()</script>`)
    const { text, headers } = await ask('/defis')
    const policy = headers['content-security-policy']
    expect(text).toBe('<script>steal()</script><script>start()</script>')
    expect(policy).toContain(`script-src 'self' ${hashSource('start()')};`)
    expect(policy).not.toContain(hashSource('steal()'))
    expect(policy).not.toContain('nonce')
  })

  test('that sets a cookie is given to nobody but who asked', async () => {
    next = (_, response) => {
      response.setHeader('Set-Cookie', `who=${seen.length}`)
      page(response, `visitor ${seen.length}`)
    }
    const [first, second] = [await ask('/defis'), await ask('/defis')]
    expect(first.headers['set-cookie']).not.toEqual(second.headers['set-cookie'])
    expect(first.text).not.toBe(second.text)
    expect(first.headers['cache-control']).toBe(NEXT_DEFAULT)
  })

  test('survives a render that fails', async () => {
    await ask('/defis')
    next = (_, response) => page(response, '', 500)
    const answer = await ask('/defis')
    expect(answer).toMatchObject({ status: 200, text: '<h1>Défis</h1>' })
  })
})

describe('a page for one person', () => {
  test('never enters the cache, nor comes from it', async () => {
    next = (request, response) => page(response, request.headers.cookie ? 'Bonjour Camille' : 'Bonjour')
    expect((await ask('/defis', { headers: signedIn })).text).toBe('Bonjour Camille')
    expect((await ask('/defis')).text).toBe('Bonjour')
    const personal = await ask('/defis', { headers: signedIn })
    expect(personal.text).toBe('Bonjour Camille')
    expect(personal.headers['cache-control']).toBe(NEXT_DEFAULT)
    expect(personal.headers.etag).toBeUndefined()
  })

  test('keeps a nonce of its own, which a visitor cannot choose', async () => {
    const forged = { 'content-security-policy': "script-src 'nonce-forged'", 'x-nonce': 'forged' }
    const first = await ask('/mon-compte', { headers: { ...signedIn, ...forged } })
    const second = await ask('/mon-compte', { headers: { ...signedIn, ...forged } })
    const [one, two] = seen.map(nonceOf)
    expect(one).not.toBe('forged')
    expect(one).not.toBe(two)
    expect(first.headers['content-security-policy']).toContain(`'nonce-${one}'`)
    expect(second.headers['content-security-policy']).toContain(`'nonce-${two}'`)
  })

  test('goes out plain where it is but a few bytes, which is what an action answers', async () => {
    next = (_, response) => {
      response.setHeader('content-type', 'text/x-component')
      response.flushHeaders()
      response.write('0:{"a":"$@1"}\n')
      setImmediate(() => response.end('1:{"status":"done"}\n'))
    }
    const answer = await ask('/mon-compte', { headers: { ...signedIn, 'accept-encoding': 'br' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['content-length']).toBe('34')
    expect(answer.text).toBe('0:{"a":"$@1"}\n1:{"status":"done"}\n')
  })

  test('is compressed in one piece where it comes in one go', async () => {
    const html = `<p>un</p><p>${'deux'.repeat(5_000)}</p>`
    next = (_, response) => {
      response.setHeader('content-type', 'text/html')
      response.write('<p>un</p>')
      setImmediate(() => response.end(html.slice('<p>un</p>'.length)))
    }
    for (const encoding of ['br', 'gzip']) {
      const answer = await ask('/mon-compte', { headers: { ...signedIn, 'accept-encoding': encoding } })
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(answer.headers['content-length']).toBe(String(answer.bytes.length))
      expect(answer.bytes.length).toBeLessThan(500)
      expect(encoding === 'br' ? answer.text : gunzipSync(answer.bytes).toString()).toBe(html)
    }
  })

  test('is compressed as it streams where its end takes its time', async () => {
    let finish = () => {}
    next = (_, response) => {
      response.setHeader('content-type', 'text/html')
      response.write('<p>Le début</p>')
      finish = () => response.end(`<p>${'fin'.repeat(5_000)}</p>`)
    }
    const sent = httpRequest({
      host: '127.0.0.1',
      port,
      path: '/mon-compte',
      headers: { ...signedIn, 'accept-encoding': 'br' },
    })
    const bytes = await new Promise<Buffer[]>((resolve) => {
      sent.on('response', (response) => {
        expect(response.headers['content-encoding']).toBe('br')
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        // What came first is read before the rest exists.
        response.once('data', () => finish())
        response.on('end', () => resolve(chunks))
      })
      sent.end()
    })
    const whole = Buffer.concat(bytes)
    expect(brotliDecompressSync(whole).toString()).toBe(`<p>Le début</p><p>${'fin'.repeat(5_000)}</p>`)
    expect(whole.length).toBeLessThan(500)
  })

  test('streams where it is larger than is held back', async () => {
    const part = `<p>${'beaucoup'.repeat(50_000)}</p>`
    next = (_, response) => {
      response.setHeader('content-type', 'text/html')
      response.write(part)
      response.write(part)
      response.end()
    }
    const answer = await ask('/mon-compte', { headers: { ...signedIn, 'accept-encoding': 'br' } })
    expect(answer.headers['content-length']).toBeUndefined()
    expect(answer.text).toBe(part + part)
  })

  test('that broke is replaced by one that says what to do, with the number of the request', async () => {
    next = (_, response) => page(response, '<html id="__next_error__"></html>', 500)
    const answer = await ask('/mon-compte', { headers: signedIn })
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('cassé de notre côté')
    expect(answer.text).toContain(String(answer.headers['x-request-id']))
    expect(answer.text).not.toContain('__next_error__')
  })

  test('that finds nothing is readable without JavaScript', async () => {
    next = (request, response) =>
      page(
        response,
        request.url === '/introuvable' ? '<h1>Rien ici</h1>' : '<html id="__next_error__"></html>',
        404,
      )
    const answer = await ask('/defis/inconnu')
    expect(answer.status).toBe(404)
    expect(answer.text).toBe('<h1>Rien ici</h1>')
  })

  test('that throws is replaced too', async () => {
    next = () => {
      throw new Error('bug')
    }
    expect((await ask('/mon-compte')).status).toBe(500)
  })
})

test('what only Next may say of a request is not believed from outside', async () => {
  const answer = await ask('/mon-compte', {
    headers: {
      'x-middleware-subrequest': 'proxy:proxy',
      'x-middleware-rewrite': '/moderation',
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '6.6.6.6, 7.7.7.7',
      'x-request-id': 'mine',
      'x-nextjs-data': '1',
    },
  })
  const headers = seen[0]?.headers ?? {}
  expect(Object.keys(headers).filter((name) => /middleware|nextjs/.test(name))).toEqual([])
  expect(headers['x-forwarded-host']).toBe('localhost:3000')
  expect(headers['x-forwarded-proto']).toBe('http')
  expect(headers['x-forwarded-for']).toBe('7.7.7.7')
  expect(headers['x-request-id']).toBe(answer.headers['x-request-id'])
  expect(headers['x-request-id']).not.toBe('mine')
})

describe('every answer has the headers of safety', () => {
  const required = [
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'content-security-policy',
    'x-request-id',
  ]
  test.each<[number, string, Parameters<typeof ask>[1]?, Next?]>([
    [200, '/defis'],
    [200, '/mon-compte', { headers: signedIn }],
    [404, '/defis/inconnu', {}, (_, response) => page(response, 'rien', 404)],
    [404, '/rien', {}, (_, response) => page(response, 'rien', 404)],
    [404, '/_next/static/inconnu.js'],
    [307, '/tableau-de-bord', {}, (_, response) => response.writeHead(307, { Location: '/connexion' }).end()],
    [400, '/%00'],
    [400, '/%zz'],
    [403, '/defis', { method: 'POST', headers: { origin: 'https://evil.test' } }],
    [405, '/defis', { method: 'TRACE' }],
    [413, '/defis', { method: 'POST', headers: { 'content-length': '99999999' } }],
    [414, `/defis?q=${'a'.repeat(5_000)}`],
    [500, '/mon-compte', {}, (_, response) => page(response, '', 500)],
    [500, '/defis', {}, (_, response) => page(response, '', 500)],
  ])('%d %s', async (status, path, options, stand) => {
    if (stand) next = stand
    const answer = await ask(path, options)
    expect(answer.status).toBe(status)
    expect(Object.keys(answer.headers)).toEqual(expect.arrayContaining(required))
    if (status >= 400 && !path.startsWith('/_next'))
      expect(answer.headers['content-type']).toContain('text/html')
  })

  test('304', async () => {
    const { headers } = await ask('/defis')
    const answer = await ask('/defis', { headers: { 'if-none-match': String(headers.etag) } })
    expect(answer.status).toBe(304)
    expect(Object.keys(answer.headers)).toEqual(expect.arrayContaining(required))
  })

  test('even to what is no request at all', async () => {
    const answer = await askRaw('BONJOUR\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    for (const name of required) expect(answer.toLowerCase()).toContain(`${name}: `)
  })

  test('even to a request with too much before its body', async () => {
    const answer = await askRaw(`GET /defis?q=${'a'.repeat(17_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    for (const name of required) expect(answer.toLowerCase()).toContain(`${name}: `)
    expect(seen).toHaveLength(0)
  })
})

test('ten megabytes of query string are not read, and disturb nobody', async () => {
  // The connection may break before the refusal has been read, as it should.
  await askRaw(`GET /defis?q=${'a'.repeat(10_000_000)} HTTP/1.1\r\n\r\n`).catch(() => undefined)
  expect(seen).toHaveLength(0)
  expect((await ask('/defis')).status).toBe(200)
})

test('the log tells how each request went, and nothing about who asked or for what', async () => {
  await ask('/defis?q=camille%40diffuz.test', { headers: { cookie: '_ga=secret' } })
  await ask('/defis', { method: 'POST', headers: { origin: 'https://evil.test' } })
  await ask('/alertes/jeton-secret')
  await ask('/desinscription/jeton-secret')
  await expect.poll(() => lines.length).toBe(4)
  expect(lines.map(({ id: _, ms: __, ...line }) => line)).toEqual([
    { method: 'GET', path: '/defis', status: 200, cache: 'miss' },
    { method: 'POST', path: '/defis', status: 403, cache: 'refused' },
    { method: 'GET', path: '/alertes/…', status: 200, cache: 'pass' },
    { method: 'GET', path: '/desinscription/…', status: 200, cache: 'pass' },
  ])
  expect(JSON.stringify(lines)).not.toMatch(/camille|secret|127\.0\.0\.1/)
})
