import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { GET } from '@/app/partage/[kind]/[file]/route'
import { challengeShareCard, type ShareCard } from '@/components/sharing/share-card'
import { shareImage } from '@/components/sharing/share-image'
import { findChallenge } from '@/lib/challenges/queries'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { storeImage } from '@/lib/images/commands'
import { consume, visitorOf } from '@/lib/rate-limit'
import { findOrDraw } from '@/lib/sharing/pictures'
import { heaviestShare, panel } from '@/lib/sharing/rules'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'

let visitors = 0
/** Each from an address of its own, unless it says which. */
function ask(kind: string, file: string, { query = '', ...headers }: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/partage/${kind}/${file}${query}`, {
    headers: { 'x-forwarded-for': `198.51.100.${++visitors}`, ...headers },
  })
  return GET(request, { params: Promise.resolve({ kind, file }) })
}

async function cardOf(slug: string): Promise<ShareCard> {
  const challenge = await findChallenge(slug, null)
  if (!challenge) throw new Error('The public cannot see it')
  return challengeShareCard(challenge, new Date())
}

async function pictureOf(answer: Response) {
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/png')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.length).toBeLessThan(heaviestShare)
  return { bytes, ...(await sharp(bytes).metadata()) }
}

test('a défi, an organisation and a cause each have an image of 1200 × 630 under 300 kB', async () => {
  const { slug } = await aChallenge()
  const organization = await anOrganization({ name: 'Les Bras Dessus' })
  for (const [kind, name] of [
    ['defis', slug],
    ['organisations', organization.slug],
    ['causes', 'environnement'],
  ] as const)
    expect(await pictureOf(await ask(kind, `${name}.png`))).toMatchObject({ width: 1200, height: 630 })
})

test('whoever the public may not see has no image, nor has what does not exist', async () => {
  const reason = { statusReason: 'Pluie.' }
  const hidden = [
    await aChallenge({ status: 'PENDING_REVIEW', publishedAt: null }),
    await aChallenge({ status: 'SUSPENDED', ...reason }),
  ]
  const suspended = await anOrganization()
  await db.organization.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } })
  for (const [kind, file] of [
    ...hidden.map(({ slug }) => ['defis', `${slug}.png`] as const),
    ['organisations', `${suspended.slug}.png`],
    ['defis', 'inconnu.png'],
    ['causes', 'inconnue.png'],
    ['campagnes', 'environnement.png'],
    ['defis', '..%2Fx.png'],
  ] as const)
    expect((await ask(kind, file)).status, `${kind}/${file}`).toBe(404)
})

test('a changed title is another image at another address, and the old file is gone', async () => {
  const { id, slug } = await aChallenge()
  const before = shareImage(await cardOf(slug)).version
  const first = await pictureOf(await ask('defis', `${slug}.png`))
  await db.challenge.update({ where: { id }, data: { title: 'Deux matinées au bord de l’eau' } })
  const after = shareImage(await cardOf(slug)).version
  expect(after).not.toBe(before)
  const answer = await ask('defis', `${slug}.png`, { query: `?v=${after}` })
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect((await pictureOf(answer)).bytes.equals(first.bytes)).toBe(false)
  expect(await filesOf(`defis-${slug}`)).toEqual([`${after}.png`])
})

test('an old address is kept for an hour only, and whoever has the image is not sent it again', async () => {
  const { slug } = await aChallenge()
  const answer = await ask('defis', `${slug}.png`, { query: '?v=ancienne' })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
  const tag = answer.headers.get('etag') ?? ''
  expect((await ask('defis', `${slug}.png`, { 'if-none-match': `W/${tag}` })).status).toBe(304)
})

test('a cancelled or past défi says so in place of its cause', async () => {
  const yesterday = new Date(Date.now() - 86_400_000)
  const cancelled = await aChallenge({ status: 'CANCELLED', statusReason: 'Pluie.' })
  const past = await aChallenge({ slots: [{ startsAt: yesterday }] })
  expect((await cardOf(cancelled.slug)).label).toEqual({ text: 'Défi annulé', over: true })
  expect((await cardOf(past.slug)).label).toEqual({ text: 'Défi passé', over: true })
})

test('the image never tells a hidden address', async () => {
  const { slug } = await aChallenge({ placeHidden: true, address: '12 rue Cachée' })
  expect(JSON.stringify(await cardOf(slug))).not.toContain('Cachée')
})

test('the longest texts stay beside the picture and above the signature', async () => {
  const organization = await anOrganization({ name: 'Œuvre '.repeat(20).trim() })
  const { slug } = await aChallenge({
    organizationId: organization.id,
    title: 'ŒUVRER PRÈS '.repeat(8).trim(),
    timezone: 'America/Martinique',
    slots: [{ startsAt: new Date('2027-09-29T14:30Z'), endsAt: new Date('2027-10-02T22:30Z') }, {}],
  })
  const { bytes } = await pictureOf(await ask('defis', `${slug}.png`))
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const isPaper = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels
    return [0xfb, 0xf6, 0xee].every((value, i) => Math.abs((data[at + i] ?? 0) - value) < 6)
  }
  const beside = Array.from({ length: 630 }, (_, y) => [panel.left - 12, y] as const)
  const above = Array.from({ length: 596 }, (_, x) => [x + 64, 521] as const)
  for (const [x, y] of [...beside, ...above]) expect(isPaper(x, y), `${x},${y}`).toBe(true)
})

test('a photo, however lively, fills the panel and stays light enough', async () => {
  const noise = await sharp({
    create: {
      width: 480,
      height: 540,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
    },
  })
    .png()
    .toBuffer()
  const author = await aUser()
  const stored = await storeImage({ bytes: noise, declared: 'image/png', uploaderId: author.id })
  if (!stored.ok) throw new Error(stored.refusal)
  const { slug } = await aChallenge({ authorId: author.id, imageId: stored.value.id })
  const { bytes } = await pictureOf(await ask('defis', `${slug}.png`))
  // A drawing weighs forty at most: the photo is there.
  expect(bytes.length).toBeGreaterThan(100_000)
})

test('all who ask for one image at once wait for one drawing', async () => {
  const subject = `defis/${unique()}`
  const draw = vi.fn<() => Promise<Buffer>>(async () => Buffer.from('drawn'))
  const asked = { subject, version: 'v1', allowed: async () => true }
  await Promise.all(Array.from({ length: 40 }, () => findOrDraw(asked, draw)))
  expect(draw).toHaveBeenCalledTimes(1)
})

test('a burst of different images is drawn one by one, and beyond a queue refused rather than kept waiting', async () => {
  let atOnce = 0
  let most = 0
  const draw = async () => {
    most = Math.max(most, ++atOnce)
    await new Promise((resolve) => setImmediate(resolve))
    atOnce -= 1
    return Buffer.from('drawn')
  }
  const found = await Promise.all(
    Array.from({ length: 60 }, () =>
      findOrDraw({ subject: `defis/${unique()}`, version: 'v1', allowed: async () => true }, draw),
    ),
  )
  expect(most).toBe(1)
  expect(found.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
})

test('one address draws sixty images a minute; what is drawn already it may have', async () => {
  const from = { 'x-forwarded-for': '203.0.113.9' }
  const { slug } = await aChallenge()
  await pictureOf(await ask('defis', `${slug}.png`, from))
  const visitor = visitorOf(new Request('http://localhost', { headers: from }))
  while (await consume(`share:${visitor}`, 60, 60));
  const another = await aChallenge()
  const refused = await ask('defis', `${another.slug}.png`, from)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('60')
  await pictureOf(await ask('defis', `${slug}.png`, from))
})

async function filesOf(folder: string): Promise<string[]> {
  const root = join(fileURLToPath(env().UPLOADS_URL), 'partage')
  for (const letters of await readdir(root))
    if ((await readdir(join(root, letters))).includes(folder)) return readdir(join(root, letters, folder))
  return []
}
