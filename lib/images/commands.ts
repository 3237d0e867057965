import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { db } from '@/lib/db'
import { imageFormats, imageWidths, mostPixels, smallestSide, whyNotImage } from '@/lib/images/rules'
import type { ImageFile, ImageRefusal } from '@/lib/images/rules'
import { writeImageFiles } from '@/lib/images/store'
import { done, refuse, type Result } from '@/lib/result'

/**
 * Keeps a picture drawn anew from its pixels: upright, without metadata (place, camera, thumbnail), in our own
 * widths and formats. The bytes that came in are never kept nor served.
 */
export async function storeImage(upload: {
  bytes: Uint8Array
  /** The type the browser announced. */
  declared: string
  uploaderId: string
}): Promise<Result<{ id: string; width: number; height: number }, ImageRefusal>> {
  const refusal = whyNotImage(upload.bytes, upload.declared)
  if (refusal) return refuse(refusal)

  const drawn = await oneAtATime(() => draw(upload.bytes))
  if (!drawn.ok) return drawn
  const id = randomUUID()
  const { width, height, files } = drawn.value
  await writeImageFiles(id, files)
  await db.image.create({ data: { id, uploaderId: upload.uploaderId, width, height } })
  return done({ id, width, height })
}

type Drawn = { width: number; height: number; files: (ImageFile & { bytes: Buffer })[] }

async function draw(bytes: Uint8Array): Promise<Result<Drawn, ImageRefusal>> {
  const source = await decode(bytes)
  if (!source.ok) return source
  const { data, info } = source.value
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } }

  const files: Drawn['files'] = []
  for (const width of imageWidths) {
    const sized = sharp(data, raw).resize({ width, withoutEnlargement: true })
    for (const format of imageFormats) {
      const encoded =
        format === 'avif'
          ? sized.clone().avif({ quality: 52, effort: 2 })
          : sized.clone().webp({ quality: 76, effort: 3 })
      files.push({ width, format, bytes: await encoded.toBuffer() })
    }
  }
  return done({ width: info.width, height: info.height, files })
}

async function decode(bytes: Uint8Array) {
  try {
    const source = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, pages: 1 })
    const { width, height } = await source.metadata()
    if (Math.min(width, height) < smallestSide) return refuse('too-small')
    const largest = Math.max(...imageWidths)
    const decoded = await source
      .autoOrient()
      .flatten({ background: '#fffdf9' })
      .resize({ width: largest, height: largest * 2, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return done(decoded)
  } catch (error) {
    // libvips throws for whatever it cannot decode; the bytes are the sender's, so it is their mistake, not a bug.
    const tooMany = error instanceof Error && /pixel limit/i.test(error.message)
    return refuse(tooMany ? 'too-many-pixels' : 'not-a-picture')
  }
}

let last: Promise<unknown> = Promise.resolve()

/** Ten photos at once take the memory and the core of one. */
function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}
