import sharp, { type OverlayOptions } from 'sharp'
import { readImageFile } from '@/lib/images/store'
import { heaviestShare, panel } from '@/lib/sharing/rules'

/** An SVG as PNG, with a photo that fills the panel or a logo that stands in it; lighter than networks allow. */
export async function renderShare(
  svg: string,
  picture: { imageId: string; fill: boolean } | null,
): Promise<Buffer> {
  const layers = picture ? [await inPanel(picture)].filter((layer) => layer !== null) : []
  const drawn = await sharp(Buffer.from(svg)).flatten().composite(layers).raw().toBuffer({
    resolveWithObject: true,
  })
  const { width, height, channels } = drawn.info
  // A flat drawing needs no more; a photo that is still too heavy with 256 colours gets fewer.
  for (const colours of [256, 128, 64]) {
    const bytes = await sharp(drawn.data, { raw: { width, height, channels } })
      .png({ palette: true, colours, quality: 95, effort: 7, dither: layers.length > 0 ? 1 : 0.4 })
      .toBuffer()
    if (bytes.length < heaviestShare) return bytes
  }
  throw new Error('A shared image is too heavy')
}

/** Null where the file is gone: the image is good without it. */
async function inPanel({
  imageId,
  fill,
}: {
  imageId: string
  fill: boolean
}): Promise<OverlayOptions | null> {
  const file = await readImageFile(imageId, { width: 960, format: 'webp' })
  if (!file) return null
  const { left, top, width, height, radius } = panel
  if (!fill) {
    const inner = 340
    const logo = await sharp(file)
      .resize({ width: inner, height: inner, fit: 'contain', background: '#fffdf9' })
      .png()
      .toBuffer()
    return { input: logo, left: left + (width - inner) / 2, top: top + (height - inner) / 2 }
  }
  const mask = `<svg width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${radius}"/></svg>`
  const photo = await sharp(file)
    .resize({ width, height, fit: 'cover', position: 'centre' })
    .ensureAlpha()
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer()
  return { input: photo, left, top }
}
