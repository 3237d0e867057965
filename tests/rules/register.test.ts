import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { searchRegister } from '@/lib/organizations/register'

// A register of our own on loopback, which answers as each test says.

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

async function aRegister(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

const answering = (body: unknown, status = 200) =>
  aRegister((_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })

const rives = {
  nom_complet: 'LES RIVES',
  siren: '090000001',
  etat_administratif: 'A',
  siege: { commune: '44109', code_postal: '44000', libelle_commune: 'NANTES', unread: [1] },
  complements: { identifiant_association: 'W442001234', est_association: true },
}

test('what it finds is read: name, numbers, town, and whether it has closed', async () => {
  let asked: string | undefined
  const register = await aRegister((request, response) => {
    asked = request.url
    response.end(
      JSON.stringify({
        results: [rives, { nom_complet: 'Sans rien', siren: '090000002', etat_administratif: 'C' }],
      }),
    )
  })
  expect(await searchRegister('les rives & co', register)).toEqual({
    ok: true,
    value: [
      {
        name: 'LES RIVES',
        siren: '090000001',
        rna: 'W442001234',
        communeCode: '44109',
        town: 'NANTES',
        association: true,
        ended: false,
      },
      {
        name: 'Sans rien',
        siren: '090000002',
        rna: null,
        communeCode: null,
        town: null,
        association: false,
        ended: true,
      },
    ],
  })
  expect(new URL(asked ?? '', register).pathname).toBe('/search')
  expect(new URL(asked ?? '', register).searchParams.get('q')).toBe('les rives & co')
})

test('nothing found is an empty list, not a failure', async () => {
  expect(await searchRegister('rien', await answering({ results: [] }))).toEqual({ ok: true, value: [] })
})

test.each([
  ['no JSON', '<html>502</html>', 200],
  ['another shape', { results: [{ nom: 'x' }] }, 200],
  ['a number where a text should be', { results: [{ ...rives, siren: 1 }] }, 200],
  ['an error', { erreur: 'trop de requêtes' }, 429],
  ['more than any page of results', `"${'x'.repeat(1_100_000)}"`, 200],
])('%s counts as unreachable', async (_, body, status) => {
  expect(await searchRegister('les rives', await answering(body, status))).toEqual({
    ok: false,
    refusal: 'unreachable',
  })
})

test('a redirection is not followed', async () => {
  let reached = false
  const elsewhere = await aRegister((_, response) => {
    reached = true
    response.end(JSON.stringify({ results: [rives] }))
  })
  const register = await aRegister((_, response) => {
    response.writeHead(302, { Location: `${elsewhere}/search` }).end()
  })
  expect((await searchRegister('les rives', register)).ok).toBe(false)
  expect(reached).toBe(false)
})

test.each([
  ['never answers', () => undefined],
  [
    'begins to answer and never ends',
    (response: { write: (text: string) => void }) => response.write('{"results":['),
  ],
])('a register that %s is given up', async (_, begin) => {
  const register = await aRegister((_request, response) => begin(response))
  expect(await searchRegister('les rives', register)).toEqual({ ok: false, refusal: 'unreachable' })
})

test('nobody is asked where nobody listens, or where it is switched off', async () => {
  expect(await searchRegister('les rives', 'http://127.0.0.1:9')).toEqual({
    ok: false,
    refusal: 'unreachable',
  })
  expect(await searchRegister('les rives', 'non')).toEqual({ ok: false, refusal: 'off' })
  const settings = {
    DATABASE_URL: 'postgresql://x',
    APP_URL: 'http://localhost:3000',
    AUTH_SECRET: 'x'.repeat(32),
    UPLOADS_URL: 'file:///x',
  }
  expect(readEnv({ ...settings, REGISTER_URL: 'non' })).toMatchObject({ env: { REGISTER_URL: 'non' } })
  expect(readEnv({ ...settings, REGISTER_URL: '' })).toMatchObject({
    env: { REGISTER_URL: expect.stringMatching(/^https:/) },
  })
  expect(readEnv({ ...settings, REGISTER_URL: 'ftp://x' })).toHaveProperty('mistakes')
})
