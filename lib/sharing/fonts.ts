import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { env } from '@/lib/env'
import type { Advances } from '@/lib/sharing/lettering'
import { advancesOf, unwrapWoff } from '@/lib/sharing/woff'

const weights = [400, 700] as const
const subsets = ['latin', 'latin-ext'] as const

export const fontFamily = 'Bricolage Grotesque'
export type Fonts = Record<(typeof weights)[number], Advances>

let loading: Promise<Fonts> | undefined

/** The site's own font, made known to whatever draws SVG in this process: a machine without fonts draws the same. */
export function loadFonts(): Promise<Fonts> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<Fonts> {
  return { 400: await loadWeight(400), 700: await loadWeight(700) }
}

async function loadWeight(weight: (typeof weights)[number]): Promise<Advances> {
  const advances = new Map<number, number>()
  for (const subset of subsets) {
    const name = `bricolage-grotesque-${subset}-${weight}-normal`
    const folder = join(process.cwd(), 'node_modules', '@fontsource', 'bricolage-grotesque', 'files')
    const woff = await readFile(/*turbopackIgnore: true*/ join(folder, `${name}.woff`))
    for (const [character, advance] of advancesOf(woff)) advances.set(character, advance)
    const file = await keepUnwrapped(name, unwrapWoff(woff))
    // libvips adds a font file to fontconfig when it writes a text with it; librsvg, which shares it, finds it then.
    await sharp({ text: { text: 'é', font: fontFamily, fontfile: file } })
      .raw()
      .toBuffer()
  }
  return advances
}

/** A file, since fontconfig reads nothing else; written aside first, so that another process never reads half of it. */
async function keepUnwrapped(name: string, bytes: Buffer): Promise<string> {
  const folder = join(fileURLToPath(env().UPLOADS_URL), 'polices')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name}.ttf`)
  const aside = `${file}.${process.pid}.part`
  await writeFile(aside, bytes)
  await rename(aside, file)
  return file
}
