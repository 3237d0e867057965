/** What may come in as a picture and what comes out of it. */

export const imageWidths = [480, 960, 1600] as const
export const imageFormats = ['avif', 'webp'] as const
export const largestUpload = 10 * 1024 * 1024
/** Beyond any phone's photo that is worth it; a small file that unfolds to more is a bomb. */
export const mostPixels = 60_000_000
export const smallestSide = 200

export type ImageFile = { width: (typeof imageWidths)[number]; format: (typeof imageFormats)[number] }

export type ImageRefusal =
  | 'empty'
  | 'too-heavy'
  | 'not-a-picture'
  | 'apple-format'
  | 'not-what-it-says'
  | 'too-many-pixels'
  | 'too-small'

type ImageType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif'

/** Why these bytes are refused before any decoder sees them. `declared` is what the sender says they are. */
export function whyNotImage(bytes: Uint8Array, declared: string): ImageRefusal | null {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > largestUpload) return 'too-heavy'
  const type = sniffImage(bytes)
  if (type === 'image/heic') return 'apple-format'
  if (!type) return 'not-a-picture'
  const said = declared === 'image/jpg' ? 'image/jpeg' : declared
  return said && said !== 'application/octet-stream' && said !== type ? 'not-what-it-says' : null
}

/** The type that the first bytes tell, whatever the name says. SVG, GIF and PDF are no pictures here. */
export function sniffImage(bytes: Uint8Array): ImageType | 'image/heic' | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp'
  if (ascii(4, 8) !== 'ftyp') return null
  const brands = ascii(8, 64)
  if (/^avi[fs]/.test(brands)) return 'image/avif'
  return /^(hei[cxms]|hev[cxms]|mif1|msf1)/.test(brands) ? 'image/heic' : null
}

/** « 960.webp » → its width and format; null for every other name, so that no path can be built from one. */
export function readImageFileName(name: string): ImageFile | null {
  const [, digits, format] = /^(\d{3,4})\.(avif|webp)$/.exec(name) ?? []
  const width = imageWidths.find((known) => String(known) === digits)
  const known = imageFormats.find((one) => one === format)
  return width && known ? { width, format: known } : null
}

export const imageRefusalMessages: Record<ImageRefusal, string> = {
  empty: 'Ce fichier est vide : choisis-en un autre.',
  'too-heavy': 'Cette image pèse plus de 10 Mo : choisis-en une plus légère.',
  'not-a-picture': 'Ce fichier n’est pas une photo lisible : choisis une image JPEG, PNG, WebP ou AVIF.',
  'apple-format':
    'Les photos au format HEIC ne se lisent pas partout : exporte-la en JPEG (sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible »).',
  'not-what-it-says':
    'Le nom de ce fichier annonce un autre type d’image que son contenu : enregistre-la de nouveau en JPEG ou en PNG.',
  'too-many-pixels': 'Cette image a trop de pixels : réduis-la à 8 000 × 6 000 au plus.',
  'too-small': 'Cette image est trop petite : choisis-en une d’au moins 200 pixels de côté.',
}
