import { emblems } from '@/components/challenges/emblems'
import type { Cause } from '@/lib/generated/prisma/enums'

export const COVER_VIEW_BOX = '0 0 400 240'

/**
 * The inside of a cover's SVG: the same cause and slug always give the same drawing. A ground that the slug
 * chooses among those that suit the cause, and the emblem of the cause on it. Colours are the classes of
 * cover.css (k: fill, s and r: strokes), so that hue and theme stay outside; nothing in it comes from text.
 * As few characters as it takes, and none that JSON escapes: a list holds 24 of these, each sent twice.
 */
export function coverDrawing(cause: Cause, slug: string): string {
  return coverScene(cause, slug).drawing
}

/** The drawing, and where in its width the middle of the emblem is: what is cut out of it keeps that. */
export function coverScene(cause: Cause, slug: string): { drawing: string; emblemX: number } {
  const between = randomFrom(slug)
  const grounds = groundsOf[cause]
  const ground = grounds[between(0, grounds.length - 1)] ?? ripples
  const behind = ground(between)
  const scale = between(125, 165) / 100
  const emblemX = between(140, 260)
  const x = emblemX - 50 * scale
  const y = between(112, 128) - 50 * scale
  return {
    drawing: `${behind}<g transform='translate(${Math.round(x)} ${Math.round(y)}) scale(${scale}) rotate(${between(-14, 14)} 50 50)'>${emblems[cause]}</g>`,
    emblemX,
  }
}

type Between = (least: number, most: number) => number
type Ground = (between: Between) => string

const ripples: Ground = (between) => {
  const [x, y] = [between(60, 340), between(40, 200)]
  return [330, 270, 210, 150, 92, 40].map((r, i) => circle(x, y, r, i % 2 ? 'k0' : 'k1')).join('')
}

const waves: Ground = (between) => {
  const bend = between(16, 34)
  const start = between(-60, -10)
  return ['k1', 'k0', 'k2', 'k5']
    .map((colour, i) =>
      path(colour, `M${start - i * 22} ${60 + i * 46}q30-${bend} 60 0${'t60 0'.repeat(8)}V240H-90Z`),
    )
    .join('')
}

const hills: Ground = (between) =>
  circle(between(60, 340), between(40, 80), between(34, 56), 'k4') +
  [
    ['k1', 130],
    ['k2', 165],
    ['k5', 200],
  ]
    .map(
      ([colour, top]) =>
        `<ellipse class='${colour}' cx='${between(20, 380)}' cy='${Number(top) + 130}' rx='${between(230, 320)}' ry='140'/>`,
    )
    .join('')

const arches: Ground = (between) => {
  const x = between(80, 320)
  return ['k1', 'k2', 'k5', 'k0', 'k1', 'k4']
    .map((colour, i) => circle(x, 244, 250 - i * 42, colour))
    .join('')
}

const tiles: Ground = (between) => {
  const quarters = [
    'h80a80 80 0 0 1-80 80z',
    'h80v80a80 80 0 0 1-80-80z',
    'v80h80a80 80 0 0 0-80-80z',
    'v80a80 80 0 0 0 80-80z',
  ]
  // None covers another, so those of one colour are one path.
  const ofColour = { k1: '', k2: '', k5: '' }
  for (let x = 0; x < 400; x += 80)
    for (let y = 0; y < 240; y += 80) {
      const colour = (['k1', 'k2', 'k1', 'k5'] as const)[between(0, 3)] ?? 'k1'
      ofColour[colour] += `M${x} ${y}${quarters[between(0, 3)]}`
    }
  return Object.entries(ofColour)
    .map(([colour, shape]) => path(colour, shape))
    .join('')
}

const rays: Ground = (between) => {
  const [x, y] = [between(100, 300), between(90, 250)]
  const turn = between(0, 30)
  let beams = ''
  for (let i = 0; i < 12; i++) {
    const [a, b] = [turn + i * 30, turn + i * 30 + 15].map((degrees) => (degrees * Math.PI) / 180)
    beams += `M${x} ${y}L${at(x, a, Math.cos)} ${at(y, a, Math.sin)} ${at(x, b, Math.cos)} ${at(y, b, Math.sin)}Z`
  }
  return path('k1', beams) + circle(x, y, 120, 'k2') + circle(x, y, 92, 'k1')
}

const confetti: Ground = (between) => {
  let drawing = ''
  for (let i = 0; i < 12; i++)
    drawing += circle(
      (i % 4) * 110 + between(-10, 70),
      Math.floor(i / 4) * 90 + between(-10, 60),
      between(9, 46),
      ['k1', 'k2', 'k5', 'k1'][i % 4] ?? 'k1',
    )
  return drawing
}

const bands: Ground = (between) => {
  const lean = between(60, 160)
  const width = between(44, 64)
  return ['k1', 'k2', 'k5', 'k1']
    .map((colour, i) =>
      path(colour, `M${Math.round(-40 + i * width * 2.1)} 240l${lean}-240h${width}l-${lean} 240Z`),
    )
    .join('')
}

const groundsOf: Record<Cause, Ground[]> = {
  ENVIRONMENT: [hills, waves, ripples, tiles],
  ANIMALS: [hills, confetti, bands, waves],
  CAREGIVERS: [ripples, arches, confetti, rays],
  YOUTH: [confetti, rays, bands, tiles],
  HARDSHIP: [arches, ripples, tiles, hills],
  CULTURE_SPORT: [bands, tiles, rays, waves],
  EDUCATION: [tiles, bands, arches, rays],
  HEALTH: [ripples, waves, arches, confetti],
  DISABILITY: [arches, tiles, waves, ripples],
  DISCRIMINATION: [rays, bands, confetti, ripples],
  EMERGENCY: [waves, rays, bands, ripples],
}

function circle(x: number, y: number, r: number, colour: string): string {
  return `<circle class='${colour}' cx='${x}' cy='${y}' r='${r}'/>`
}

function path(colour: string, shape: string): string {
  return `<path class='${colour}' d='${shape}'/>`
}

function at(from: number, angle = 0, axis: (angle: number) => number): number {
  return Math.round(from + 500 * axis(angle))
}

/** Whole numbers that depend on the text alone: FNV-1a seeds mulberry32. */
function randomFrom(text: string): Between {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return (least, most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1))
  }
}
