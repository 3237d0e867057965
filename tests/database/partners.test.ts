import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { isPublicAddress } from '@/lib/federation/partners/addresses'
import { addPartner, removePartner } from '@/lib/federation/partners/commands'
import { fetchPublic } from '@/lib/federation/partners/fetch'
import { fetchPartners } from '@/lib/federation/partners/jobs'
import { listPartnerMissions } from '@/lib/federation/partners/queries'
import { nantes, unique } from '@/tests/support/factories'

const now = new Date()
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)
const later = hours(30 * 24).toISOString()

/** A partner's server, which answers as the test wants it to. */
let answer: (request: IncomingMessage, response: ServerResponse) => void
const server = createServer((request, response) => answer(request, response))
let port = 0
beforeAll(async () => {
  await nantes()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address && typeof address === 'object') port = address.port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  await db.partner.deleteMany()
})

// The guard refuses this machine; these tests alone let their own server through.
const mayConnect = (address: string) => address === '127.0.0.1' || isPublicAddress(address)
const feedOf = (missions: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><source>${missions.join('')}</source>`
const sends = (body: string) => {
  answer = (_, response) => response.end(body)
}

function aMission(id: string, changes: Record<string, string> = {}): string {
  const fields = {
    clientId: id,
    title: `Mission ${id}`,
    applicationUrl: `https://partenaire.example/missions/${id}`,
    organizationName: 'Les Mains Vertes',
    domain: 'environnement',
    remote: 'no',
    endAt: later,
    addresses: '<address><postalCode>44000</postalCode><city>NANTES</city></address>',
    ...changes,
  }
  const tags = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`)
  return `<mission>${tags.join('')}</mission>`
}
const missionsOf = (n: number) => Array.from({ length: n }, (_, index) => aMission(`m${index}`))

async function aPartner(path = 'flux.xml') {
  const added = await addPartner(`Partenaire ${unique()}`, `http://127.0.0.1:${port}/${path}`)
  if (!added.ok) throw new Error(added.refusal)
  return added.value.slug
}
const fetchAll = (at = now, limits = {}) => fetchPartners({ mayConnect, patience: 5_000, ...limits }, at)
const idsOf = async (slug: string) =>
  (await db.partnerMission.findMany({ where: { partner: { slug } }, orderBy: { clientId: 'asc' } })).map(
    ({ clientId }) => clientId,
  )
const stateOf = (slug: string) => db.partner.findUniqueOrThrow({ where: { slug } })

test('a feed brings its missions where they take place, under their own address', async () => {
  const slug = await aPartner()
  sends(
    feedOf([
      aMission('1', { title: 'Trier &amp; <![CDATA[<b>réparer</b>]]>', domain: 'animaux' }),
      aMission('01', {
        addresses: '',
        departmentCode: '44',
        city: 'Ailleurs',
        remote: 'full',
        domain: 'autre',
      }),
    ]),
  )
  await fetchAll()
  const [first, second] = await listPartnerMissions({ departmentCode: '44' }, now)
  expect(new Set([first?.title, second?.title])).toEqual(new Set(['Mission 01', 'Trier & réparer']))
  const [animal, ...others] = await listPartnerMissions({ causes: ['ANIMALS'], communeSlug: 'nantes' }, now)
  expect(animal).toMatchObject({ town: 'Nantes', url: 'https://partenaire.example/missions/1' })
  expect(others).toEqual([])
  expect(await idsOf(slug)).toEqual(['01', '1'])
  expect(await stateOf(slug)).toMatchObject({ completeAt: now, problem: null, skipped: 0 })
})

test('what leaves the feed leaves the pages, what changes changes, what cannot be read is counted and stays', async () => {
  const slug = await aPartner()
  sends(feedOf([aMission('a'), aMission('b'), aMission('c')]))
  await fetchAll()
  sends(
    feedOf([
      aMission('a', { title: 'Un autre titre' }),
      aMission('c', { applicationUrl: 'javascript:alert(1)' }),
      aMission('d', { title: '' }),
      aMission('e'),
      '<mission><title>Sans identifiant</title></mission>',
    ]),
  )
  await fetchAll(hours(1))
  expect(await idsOf(slug)).toEqual(['a', 'c', 'e'])
  const changed = await db.partnerMission.findFirstOrThrow({ where: { clientId: 'a', partner: { slug } } })
  expect(changed.title).toBe('Un autre titre')
  expect(await stateOf(slug)).toMatchObject({ skipped: 3 })
})

describe('a feed that fails takes nothing away', () => {
  const whole = feedOf(missionsOf(3))
  const laughs = `<?xml version="1.0"?><!DOCTYPE source [<!ENTITY a "ha">${Array.from(
    { length: 9 },
    (_, index) =>
      `<!ENTITY ${String.fromCharCode(98 + index)} "${`&${String.fromCharCode(97 + index)};`.repeat(10)}">`,
  ).join('')}]><source><mission><clientId>x</clientId><title>&j;</title></mission></source>`
  test.each<[string, string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['an error', 'status', (_, response) => response.writeHead(500).end(whole)],
    ['a page of HTML', 'garbage', (_, response) => response.end('<html><body>Maintenance<br></body></html>')],
    ['nothing', 'garbage', (_, response) => response.end('')],
    ['no mission', 'empty', (_, response) => response.end(feedOf([]))],
    ['half a document', 'garbage', (_, response) => response.end(whole.slice(0, -20))],
    [
      'less than it announced',
      'unreachable',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': whole.length })
        response.write(whole.slice(0, 100), () => response.destroy())
      },
    ],
    ['too much', 'too-large', (_, response) => response.end(`${whole}${' '.repeat(5_000)}`)],
    ['a billion laughs', 'garbage', (_, response) => response.end(laughs)],
    [
      'bytes that are no text',
      'garbage',
      (_, response) => response.end(Buffer.from([0x3c, 0xff, 0xfe, 0x3e])),
    ],
    [
      'a compressed body',
      'encoded',
      (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(whole),
    ],
    [
      'redirections without end',
      'redirects',
      (_, response) => response.writeHead(302, { Location: '/encore' }).end(),
    ],
    [
      'a redirection to a file',
      'not-web',
      (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
    ],
  ])('%s', async (_, problem, misbehaves) => {
    const slug = await aPartner()
    sends(whole)
    await fetchAll()
    answer = misbehaves
    await fetchAll(hours(1), { longest: 4_000 })
    expect(await idsOf(slug)).toEqual(['m0', 'm1', 'm2'])
    expect(await stateOf(slug)).toMatchObject({ problem, completeAt: now, triedAt: hours(1) })
  })

  test('a server that hangs', async () => {
    const slug = await aPartner()
    answer = (_, response) => response.write('<source>')
    await fetchAll(now, { patience: 200 })
    expect(await stateOf(slug)).toMatchObject({ problem: 'too-slow', completeAt: null })
  })
})

test('a feed that loses more than half at once is believed after a day', async () => {
  const slug = await aPartner()
  sends(feedOf(missionsOf(12)))
  await fetchAll()
  sends(feedOf(missionsOf(5)))
  await fetchAll(hours(1))
  await fetchAll(hours(24))
  expect(await idsOf(slug)).toHaveLength(12)
  await fetchAll(hours(25))
  expect(await idsOf(slug)).toHaveLength(5)
  expect((await stateOf(slug)).shrunkSince).toBeNull()
})

test('a feed that has recovered starts that day anew', async () => {
  const slug = await aPartner()
  sends(feedOf(missionsOf(12)))
  await fetchAll()
  sends(feedOf(missionsOf(5)))
  await fetchAll(hours(1))
  sends(feedOf(missionsOf(12)))
  await fetchAll(hours(2))
  sends(feedOf(missionsOf(5)))
  await fetchAll(hours(26))
  expect(await idsOf(slug)).toHaveLength(12)
})

test('the same mission stands once, whoever hands it on; ours that come back never', async () => {
  const [first, second] = [await aPartner('un.xml'), await aPartner('deux.xml')]
  // The partner that was there before is read before; both may have come in one millisecond.
  await db.partner.update({ where: { slug: second }, data: { createdAt: hours(1) } })
  const same = { title: 'Ramasser les feuilles', organizationSiren: '012345678', startAt: later }
  const feeds: Record<string, string> = {
    '/un.xml': feedOf([aMission('1', same), aMission('1', same), aMission('2', same), aMission('3')]),
    '/deux.xml': feedOf([
      aMission('x', same),
      aMission('y', { ...same, organizationSiren: '999999999' }),
      aMission('z', { applicationUrl: 'http://localhost:3000/defis/le-notre?de=flux' }),
    ]),
  }
  answer = ({ url = '' }, response) => response.end(feeds[url])
  await fetchAll()
  expect(await idsOf(first)).toEqual(['1', '3'])
  expect(await idsOf(second)).toEqual(['y'])
  expect(await stateOf(second)).toMatchObject({ skipped: 2 })
  // Once the first no longer has it, the second brings it.
  feeds['/un.xml'] = feedOf([aMission('3')])
  await fetchAll(hours(1))
  expect(await idsOf(second)).toEqual(['x', 'y'])
})

test('an address is kept as a browser understands it', async () => {
  await aPartner()
  const written = {
    a: 'HTTPS://partenaire.example/a',
    b: 'https:partenaire.example/b',
    c: String.raw`https:\\partenaire.example`,
  }
  sends(feedOf(Object.entries(written).map(([id, applicationUrl]) => aMission(id, { applicationUrl }))))
  await fetchAll()
  const urls = (await db.partnerMission.findMany({ orderBy: { clientId: 'asc' } })).map(({ url }) => url)
  expect(urls).toEqual([
    'https://partenaire.example/a',
    'https://partenaire.example/b',
    'https://partenaire.example/',
  ])
})

test('a megabyte of « < » for a title is one mission that cannot be read', async () => {
  const slug = await aPartner()
  const title = `<![CDATA[${'<'.repeat(1_000_000)}]]>`
  sends(feedOf([aMission('1', { title }), aMission('2')]))
  await fetchAll()
  expect(await idsOf(slug)).toEqual(['2'])
})

test('a partner whose missions cannot be kept holds up no other', async () => {
  const [first, second] = [await aPartner('un.xml'), await aPartner('deux.xml')]
  answer = ({ url }, response) => response.end(feedOf([aMission(url === '/un.xml' ? 'refused' : 'kept')]))
  await db.$executeRaw`ALTER TABLE partner_missions ADD CONSTRAINT refused CHECK (client_id <> 'refused')`
  try {
    await fetchAll()
  } finally {
    await db.$executeRaw`ALTER TABLE partner_missions DROP CONSTRAINT refused`
  }
  expect(await stateOf(first)).toMatchObject({ problem: 'failed', completeAt: null })
  expect(await idsOf(second)).toEqual(['kept'])
})

test('a mission that is over is shown no more', async () => {
  await aPartner()
  sends(feedOf([aMission('1', { endAt: hours(1).toISOString() })]))
  await fetchAll()
  expect(await listPartnerMissions({}, now)).toHaveLength(1)
  expect(await listPartnerMissions({}, hours(2))).toHaveLength(0)
})

test('a partner goes with its missions', async () => {
  const slug = await aPartner()
  sends(feedOf(missionsOf(2)))
  await fetchAll()
  expect(await removePartner(slug)).toBe(true)
  expect(await db.partnerMission.count({ where: { title: 'Mission m0' } })).toBe(0)
  expect(await removePartner(slug)).toBe(false)
  expect(await addPartner('X', 'https://partenaire.example/')).toMatchObject({ refusal: 'name' })
  expect(await addPartner('Partenaire', 'https://moi:secret@partenaire.example/')).toMatchObject({
    refusal: 'address',
  })
})

describe('only the public internet is reached', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'partenaire.example',
    '',
  ])('%s is refused', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:41d0:301::20', '2a00:1450:4007:80e::200e'])(
    '%s is reached',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  test.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://0x7f.1:PORT/',
    'http://2130706433:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
  ])('%s never gets a request', async (address) => {
    let asked = 0
    answer = (_, response) => {
      asked++
      response.end('secret')
    }
    const fetched = await fetchPublic(address.replace('PORT', String(port)))
    expect(fetched).toEqual({ ok: false, refusal: 'not-public' })
    expect(asked).toBe(0)
  })

  test('nor is this machine by a redirection from elsewhere', async () => {
    const asked: string[] = []
    answer = ({ url = '' }, response) => {
      asked.push(url)
      response.writeHead(302, { Location: `http://localhost:${port}/secret` }).end()
    }
    // The first address is allowed, the one that it leads to is looked up anew and is not.
    let calls = 0
    const fetched = await fetchPublic(`http://127.0.0.1:${port}/flux`, { mayConnect: () => calls++ === 0 })
    expect(fetched).toEqual({ ok: false, refusal: 'not-public' })
    expect(asked).toEqual(['/flux'])
  })
})
