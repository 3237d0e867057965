/** Of what every shared image is made: networks show 1200 × 630, and WhatsApp shows none over 300 kB. */
export const shareSize = { width: 1200, height: 630 } as const
export const heaviestShare = 300_000

/** Where a photo, a logo or a drawing stands in it. */
export const panel = { left: 672, top: 36, width: 492, height: 558, radius: 40 } as const

export const shareKinds = ['defis', 'organisations', 'causes'] as const
export type ShareKind = (typeof shareKinds)[number]

/** « nettoyer-la-plage.png » → its slug; null for every other name. */
export function readShareFileName(name: string): string | null {
  return /^([a-z0-9-]{1,120})\.png$/.exec(name)?.[1] ?? null
}
