import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { storeImage } from '@/lib/images/commands'
import { findImageFor } from '@/lib/images/queries'
import { imageFormats, imageWidths, readImageFileName } from '@/lib/images/rules'
import { readImageFile } from '@/lib/images/store'
import { aChallenge, aUser } from '@/tests/support/factories'

const drawn = (width = 1000, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#ff7a2f' } })

async function store(bytes: Uint8Array, declared: string, uploaderId?: string) {
  return storeImage({ bytes, declared, uploaderId: uploaderId ?? (await aUser()).id })
}

test('a photo is kept upright in every width and format, and nothing of where it was taken', async () => {
  const photo = await drawn()
    .withExif({ IFD0: { Copyright: 'secret-copyright' }, IFD3: { GPSLatitude: '47/1 12/1 36/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const before = await sharp(photo).metadata()
  expect(before).toMatchObject({ orientation: 6, width: 1000 })
  expect(before.exif).toBeDefined()

  const stored = await store(photo, 'image/jpeg')
  if (!stored.ok) throw new Error(stored.refusal)
  expect(stored.value).toMatchObject({ width: 600, height: 1000 })
  for (const width of imageWidths)
    for (const format of imageFormats) {
      const bytes = await readImageFile(stored.value.id, { width, format })
      const kept = await sharp(bytes ?? Buffer.alloc(0)).metadata()
      expect(kept.width).toBe(Math.min(width, 600))
      expect(kept.height).toBeGreaterThan(kept.width)
      expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(bytes?.includes('secret')).toBe(false)
    }
})

test('PNG, WebP and AVIF are pictures too', async () => {
  expect((await store(await drawn().png().toBuffer(), 'image/png')).ok).toBe(true)
  expect((await store(await drawn().webp().toBuffer(), 'image/webp')).ok).toBe(true)
  expect((await store(await drawn().avif({ effort: 0 }).toBuffer(), 'image/avif')).ok).toBe(true)
})

describe('what is refused leaves no file', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><script>alert(1)</script></svg>',
  )
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, string, string][] = [
    ['an SVG', () => svg, 'image/svg+xml', 'not-a-picture'],
    ['an SVG that says JPEG', () => svg, 'image/jpeg', 'not-a-picture'],
    ['a GIF', () => drawn().gif().toBuffer(), 'image/gif', 'not-a-picture'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'application/pdf', 'not-a-picture'],
    [
      'a page that says PNG',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'image/png',
      'not-a-picture',
    ],
    ['a PNG that says JPEG', () => drawn().png().toBuffer(), 'image/jpeg', 'not-what-it-says'],
    [
      'the first bytes of a JPEG, then nothing',
      () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
      'image/jpeg',
      'not-a-picture',
    ],
    ['half a photo', async () => (await noise()).subarray(0, 20_000), 'image/jpeg', 'not-a-picture'],
    [
      'an Apple photo',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'image/heic',
      'apple-format',
    ],
    ['nothing', () => new Uint8Array(), 'image/jpeg', 'empty'],
    ['eleven megabytes', () => Buffer.alloc(11 * 1024 * 1024, 1), 'image/jpeg', 'too-heavy'],
    [
      'a small file that unfolds to 900 million pixels',
      () => bomb(30_000, 30_000),
      'image/png',
      'too-many-pixels',
    ],
    ['a dot', () => drawn(20, 20).png().toBuffer(), 'image/png', 'too-small'],
  ]
  test.each(cases)('%s', async (_, make, declared, refusal) => {
    const before = await storedFiles()
    expect(await store(await make(), declared)).toEqual({ ok: false, refusal })
    expect(await storedFiles()).toBe(before)
  })
})

test('ten photos at once are all kept', async () => {
  const photo = await drawn(400, 300).jpeg().toBuffer()
  const stored = await Promise.all(Array.from({ length: 10 }, () => store(photo, 'image/jpeg')))
  expect(stored.every(({ ok }) => ok)).toBe(true)
})

test('a picture is seen where what carries it is seen, and before that by who sent it', async () => {
  const [author, other, moderator] = [await aUser(), await aUser(), await aUser({ role: 'MODERATOR' })]
  const stored = await store(await drawn(300, 300).jpeg().toBuffer(), 'image/jpeg', author.id)
  const imageId = stored.ok ? stored.value.id : ''
  const seen = () =>
    Promise.all([null, other, author, moderator].map((person) => findImageFor(imageId, person)))

  expect(await seen()).toEqual([null, null, 'private', 'private'])
  await aChallenge({ authorId: author.id, imageId, status: 'PENDING_REVIEW' })
  expect(await seen()).toEqual([null, null, 'private', 'private'])
  await aChallenge({ authorId: author.id, imageId })
  expect(await seen()).toEqual(['public', 'public', 'public', 'public'])
})

test('only our own file names are names', () => {
  expect(readImageFileName('960.webp')).toEqual({ width: 960, format: 'webp' })
  for (const name of [
    '961.webp',
    '960.jpg',
    '../960.webp',
    '960.webp/..',
    '960.webp\0',
    '0960.webp',
    '%2e%2e',
  ])
    expect(readImageFileName(name)).toBeNull()
})

function noise(): Promise<Buffer> {
  const bytes = Buffer.from(Array.from({ length: 400 * 400 * 3 }, (_, index) => (index * 7919) % 251))
  return sharp(bytes, { raw: { width: 400, height: 400, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** A valid PNG of one repeated grey line: some kilobytes that unfold to gigabytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc32(body), body.length + 4)
    return framed
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const lines = deflateSync(Buffer.alloc((width / 8 + 1) * 100))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Buffer): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

async function storedFiles(): Promise<number> {
  const folder = fileURLToPath(env().UPLOADS_URL)
  return (await readdir(join(folder), { recursive: true })).length
}
