import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { GET as anything } from '@/app/api/v1/[...rest]/route'
import { GET as challenge } from '@/app/api/v1/defis/[slug]/route'
import { GET as challenges, OPTIONS, POST } from '@/app/api/v1/defis/route'
import { GET as document } from '@/app/api/v1/openapi.json/route'
import { GET as organization } from '@/app/api/v1/organisations/[slug]/route'
import { GET as organizations } from '@/app/api/v1/organisations/route'
import { filterParameters } from '@/lib/challenges/filter-address'
import { db } from '@/lib/db'
import { API_RATE } from '@/lib/federation/api-answers'
import { challengeQuery } from '@/lib/federation/api-parameters'
import { openApiDocument } from '@/lib/federation/openapi'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'

const ORIGIN = 'http://localhost:3000'
let visitors = 0
function ask(address: string, headers: Record<string, string> = {}) {
  const from = { 'x-forwarded-for': `198.51.100.${++visitors % 250}-${visitors}` }
  return new Request(new URL(address, ORIGIN), { headers: { ...from, ...headers } })
}
const bySlug = (slug: string) => ({ params: Promise.resolve({ slug }) })

/** What the document says of an answer, and no field beyond it. */
function whatIsWrong(schema: string, body: unknown) {
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  ajv.addSchema(closed(structuredClone(openApiDocument())), 'api')
  const validate = ajv.compile({ $ref: `api#/components/schemas/${schema}` })
  return validate(body) ? [] : validate.errors
}

/** For tests alone: to the readers of the document a field may be added. */
function closed(schema: AnySchemaObject): AnySchemaObject {
  for (const value of Object.values(schema)) if (value && typeof value === 'object') closed(value)
  if (schema.type === 'object' && schema.properties) schema.additionalProperties = false
  return schema
}

async function read(answer: Response | Promise<Response>, schema: string) {
  const { status, headers, body } = await opened(await answer)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(whatIsWrong(schema, body)).toEqual([])
  return body
}

async function refused(answer: Response | Promise<Response>, status: number) {
  const { status: given, headers, body } = await opened(await answer)
  expect(given).toBe(status)
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(whatIsWrong('Problem', body)).toEqual([])
  expect(body.status).toBe(status)
  return body
}

async function opened(answer: Response) {
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

test('the document is valid OpenAPI 3.1, and is what its address answers', async () => {
  const body = await (await document(ask('/api/v1/openapi.json'))).json()
  expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  expect(await new Validator().validate(body)).toMatchObject({ valid: true })
})

test('the parameters are those of the page of the défis, but for its map, and the size of a page', () => {
  const asked = Object.keys(challengeQuery.shape)
  expect(asked.toSorted()).toEqual([...filterParameters.filter((name) => name !== 'vue'), 'limit'].toSorted())
})

describe('défis', () => {
  test('every open one comes once, page by page, and nothing that is not open', async () => {
    await db.challenge.deleteMany({ where: { cause: 'ANIMALS' } })
    const reason = { statusReason: 'Pluie.' }
    const open = []
    for (let i = 0; i < 5; i++) open.push(await aChallenge({ cause: 'ANIMALS' }))
    open.push(
      await aChallenge({ cause: 'ANIMALS', format: 'REMOTE', slots: [{ startsAt: null, capacity: null }] }),
    )
    await aChallenge({ cause: 'ANIMALS', status: 'CANCELLED', ...reason })
    await aChallenge({ cause: 'ANIMALS', status: 'PENDING_REVIEW', publishedAt: null })
    await aChallenge({ cause: 'HEALTH' })
    const ids: string[] = []
    let address: string | null = '/api/v1/defis?cause=animaux&limit=2'
    while (address) {
      const answer: Response = await challenges(ask(address))
      expect(answer.headers.get('link')?.includes('rel="next"') ?? false).toBe(ids.length < 4)
      const body = await read(answer, 'ChallengeList')
      expect(body.total).toBe(6)
      expect(body.challenges.length).toBeLessThanOrEqual(2)
      ids.push(...body.challenges.map(({ id }: { id: string }) => id))
      address = body.next
    }
    expect(ids.toSorted()).toEqual(open.map(({ id }) => id).toSorted())
  })

  test('one says when with the offset of its place, and where it stands', async () => {
    const { slug } = await aChallenge({
      timezone: 'America/Martinique',
      slots: [{ startsAt: new Date('2030-03-27T13:30Z') }],
    })
    const body = await read(challenge(ask('/'), bySlug(slug)), 'Challenge')
    expect(body).toMatchObject({ status: 'open', address: 'Cale de Crucy', town: 'Nantes' })
    expect(body.slots[0]).toMatchObject({ startsAt: '2030-03-27T09:30:00-04:00', placesLeft: 10 })
  })

  test('a hidden address and a person’s name and address never come out', async () => {
    const author = await aUser({ pseudonym: 'fauvette', name: 'Prénom Nom', email: 'prenom.nom@example.org' })
    const { slug } = await aChallenge({ authorId: author.id, placeHidden: true, address: '12 rue Cachée' })
    const body = await read(challenge(ask('/'), bySlug(slug)), 'Challenge')
    expect(body).toMatchObject({ address: null, location: null })
    expect(body.organizer).toEqual({ type: 'person', name: 'fauvette', verified: false, url: null })
    const list = await read(challenges(ask('/api/v1/defis?limit=100')), 'ChallengeList')
    for (const text of [body, list].map((one) => JSON.stringify(one)))
      expect(text).not.toMatch(/Cachée|Prénom Nom|prenom\.nom|47\.21|-1\.57/)
  })

  test('what is over or called off says so; what the public may not see is not there', async () => {
    const yesterday = new Date(Date.now() - 86_400_000)
    const reason = { statusReason: 'Pluie.' }
    const cancelled = await aChallenge({ status: 'CANCELLED', ...reason })
    const past = await aChallenge({ slots: [{ startsAt: yesterday }] })
    const full = await aChallenge({ slots: [{ capacity: 2, takenPlaces: 2 }] })
    expect(await read(challenge(ask('/'), bySlug(cancelled.slug)), 'Challenge')).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Pluie.',
    })
    expect(await read(challenge(ask('/'), bySlug(past.slug)), 'Challenge')).toMatchObject({ status: 'past' })
    expect(await read(challenge(ask('/'), bySlug(full.slug)), 'Challenge')).toMatchObject({ status: 'full' })
    const hidden = [
      (await aChallenge({ status: 'SUSPENDED', ...reason })).slug,
      (await aChallenge({ status: 'PENDING_REVIEW', publishedAt: null })).slug,
      'inconnu',
      '../x',
      '\u0000',
    ]
    const answers = []
    for (const slug of hidden) answers.push(await refused(challenge(ask('/'), bySlug(slug)), 404))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  test.each([
    ['cause=jardins', 'cause'],
    ['cause=sante&cause=x', 'cause'],
    ['departement=4', 'departement'],
    ['pres=91,0', 'pres'],
    ['pres=ici', 'pres'],
    ['rayon=7', 'rayon'],
    ['du=2027-02-30', 'du'],
    ['au=1999-01-01', 'au'],
    ['places=oui', 'places'],
    ['apres=x', 'apres'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=2.5', 'limit'],
    ['tri=prix', 'tri'],
    ['q=a&q=b', 'q'],
    [`q=${'a'.repeat(101)}`, 'q'],
    ['page=2', 'page'],
    ['__proto__=1', '__proto__'],
  ])('%s is refused, by its name', async (query, name) => {
    const { parameters, detail } = await refused(challenges(ask(`/api/v1/defis?${query}`)), 400)
    expect(parameters.map((one: { name: string }) => one.name)).toContain(name)
    expect(detail).toContain(name)
  })

  test('a town that nobody knows is a sentence, not an empty list', async () => {
    const { detail } = await refused(challenges(ask('/api/v1/defis?lieu=Xyzzyville')), 400)
    expect(detail).toMatch(/commune/)
  })
})

describe('organisations', () => {
  test('each comes once, page by page, but for the suspended', async () => {
    const seen = [await anOrganization(), await anOrganization(), await anOrganization()]
    const gone = await anOrganization()
    await db.organization.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } })
    const slugs: string[] = []
    let address: string | null = '/api/v1/organisations?limit=2'
    while (address) {
      const body: { next: string | null; organizations: { slug: string }[] } = await read(
        organizations(ask(address)),
        'OrganizationList',
      )
      slugs.push(...body.organizations.map(({ slug }) => slug))
      address = body.next
    }
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const { slug } of seen) expect(slugs).toContain(slug)
    expect(slugs).not.toContain(gone.slug)
    await refused(organization(ask('/'), bySlug(gone.slug)), 404)
    await refused(organizations(ask('/api/v1/organisations?q=x')), 400)
  })

  test('one tells what it has open', async () => {
    const { id, slug } = await anOrganization({ name: 'Les Rives' })
    const { slug: open } = await aChallenge({ organizationId: id })
    const body = await read(organization(ask('/'), bySlug(slug)), 'Organization')
    expect(body.openChallenges.map((one: { slug: string }) => one.slug)).toEqual([open])
  })
})

test('whoever has an answer already is not sent it again', async () => {
  const { id, slug } = await aChallenge()
  const tag = (await challenge(ask('/'), bySlug(slug))).headers.get('etag') ?? ''
  const known = () => challenge(ask('/', { 'if-none-match': tag }), bySlug(slug))
  expect((await known()).status).toBe(304)
  await db.challenge.update({ where: { id }, data: { title: 'Un autre titre' } })
  expect((await known()).status).toBe(200)
})

test('an address asks so often and no more, and is told when to come again', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.80' }
  const first = await anything(ask('/api/v1/x', headers))
  expect(first.headers.get('ratelimit')).toMatch(`"minute";r=${API_RATE.points - 1};t=`)
  for (let i = 1; i < API_RATE.points; i++) await anything(ask('/api/v1/x', headers))
  const last = await challenges(ask('/api/v1/defis', headers))
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  await refused(last, 429)
  const { rows } = { rows: await db.$queryRaw<{ key: string }[]>`SELECT key FROM rate_limits` }
  expect(rows.some(({ key }) => key.includes('api:'))).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('203.0.113.80')
})

test('nothing is written here, and whatever else is asked is told in the same format', async () => {
  const answer = POST()
  expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  await refused(answer, 405)
  await refused(anything(ask('/api/v1/membres')), 404)
  expect([OPTIONS().status, OPTIONS().headers.get('access-control-allow-headers')]).toEqual([
    204,
    'If-None-Match',
  ])
})
