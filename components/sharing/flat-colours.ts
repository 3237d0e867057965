/** Colours of the tokens for what knows no CSS variables and no OKLCH: pictures that a library draws. */

export const light = {
  paper: '#fbf6ee',
  surface: '#fffdf9',
  ink: '#1e1638',
  inkSoft: '#574e70',
  accent: '#ff7a2f',
  accentDeep: '#a83c00',
  success: '#0b6b43',
  danger: '#b3202c',
  dangerTint: '#fde5e3',
} as const

/** The classes of cover.css for this hue, in the light theme. */
export function coverStyle(hue: number): string {
  const at = 0.77
  const fills = {
    k0: oklch(at, 0.12, hue),
    k1: oklch(at + 0.08, 0.085, hue),
    k2: oklch(at - 0.08, 0.13, hue),
    k3: oklch(0.3, 0.09, hue - 8),
    k4: '#fff6e6',
    k5: oklch(at + 0.02, 0.13, hue + 38),
  }
  const strokes = { s3: fills.k3, r3: fills.k3, s4: fills.k4, r4: fills.k4, d4: fills.k4 }
  return [
    ...Object.entries(fills).map(([name, colour]) => `.${name}{fill:${colour}}`),
    ...Object.entries(strokes).map(
      ([name, colour]) =>
        `.${name}{fill:none;stroke:${colour};stroke-width:${name.startsWith('s') ? 7 : 17};stroke-linecap:${name.startsWith('s') ? 'round' : 'butt'}}`,
    ),
  ].join('')
}

/** OKLCH to sRGB, each channel cut at its ends: https://bottosson.github.io/posts/oklab/ */
export function oklch(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [Math.cos, Math.sin].map((axis) => chroma * axis((hue * Math.PI) / 180))
  const cone = (ofA: number, ofB: number) => (lightness + ofA * (a ?? 0) + ofB * (b ?? 0)) ** 3
  const l = cone(0.3963377774, 0.2158037573)
  const m = cone(-0.1055613458, -0.0638541728)
  const s = cone(-0.0894841775, -1.291485548)
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map(hex).join('')}`
}

function hex(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.round(255 * Math.min(1, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')
}
