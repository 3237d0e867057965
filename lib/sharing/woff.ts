import { inflateSync } from 'node:zlib'

type Table = { tag: string; checksum: number; bytes: Buffer }

/** The tables of a WOFF 1.0 file, https://www.w3.org/TR/WOFF/ : a TrueType font whose tables are deflated one by one. */
export function readWoff(file: Buffer): { flavor: number; tables: Table[] } {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font')
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, i) => {
    const entry = 44 + i * 20
    const [offset, packed, plain] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field))
    const bytes = file.subarray(offset, (offset ?? 0) + (packed ?? 0))
    return {
      tag: file.toString('latin1', entry, entry + 4),
      checksum: file.readUInt32BE(entry + 16),
      bytes: packed === plain ? bytes : inflateSync(bytes),
    }
  })
  return { flavor: file.readUInt32BE(4), tables }
}

/** The same font as a TrueType file, which is all that Pango reads. */
export function unwrapWoff(file: Buffer): Buffer {
  const { flavor, tables } = readWoff(file)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.writeUInt32BE(flavor, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * power, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(16 * (tables.length - power), 10)
  let offset = head.length
  const bodies = tables.map(({ tag, checksum, bytes }, i) => {
    const entry = 12 + 16 * i
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum, entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    // Tables begin at multiples of four.
    const body = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(body)
    offset += body.length
    return body
  })
  return Buffer.concat([head, ...bodies])
}

/** Advance widths of a font in em, by code point: its tables cmap (format 4), hmtx, hhea and head. */
export function advancesOf(file: Buffer): Map<number, number> {
  const { tables } = readWoff(file)
  const table = (tag: string) => {
    const found = tables.find((one) => one.tag === tag)
    if (!found) throw new Error(`The font has no table ${tag}`)
    return found.bytes
  }
  const [cmap, hmtx] = [table('cmap'), table('hmtx')]
  const unitsPerEm = table('head').readUInt16BE(18)
  const measured = table('hhea').readUInt16BE(34)
  const advance = (glyph: number) => hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1)) / unitsPerEm
  const advances = new Map<number, number>()
  for (const [character, glyph] of glyphsOf(cmap)) advances.set(character, advance(glyph))
  return advances
}

function* glyphsOf(cmap: Buffer): Generator<[character: number, glyph: number]> {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i))
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (start === undefined) throw new Error('The font has no character map of format 4')
  const segments = cmap.readUInt16BE(start + 6) / 2
  for (let i = 0; i < segments; i++) {
    const field = (array: number) => start + 14 + array * 2 * segments + 2 * i + (array > 0 ? 2 : 0)
    const [last, first, delta] = [0, 1, 2].map((array) => cmap.readUInt16BE(field(array)))
    const range = cmap.readUInt16BE(field(3))
    for (let character = first ?? 0; character <= (last ?? 0) && character < 0xffff; character++) {
      const raw =
        range === 0 ? character : cmap.readUInt16BE(field(3) + range + 2 * (character - (first ?? 0)))
      const glyph = raw === 0 ? 0 : (raw + (delta ?? 0)) % 65_536
      if (glyph !== 0) yield [character, glyph]
    }
  }
}
