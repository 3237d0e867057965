import { causeHues } from '@/components/challenges/cause-hue'
import { coverScene } from '@/components/challenges/cover-drawing'
import { coverStyle, light, oklch } from '@/components/sharing/flat-colours'
import type { ShareCard } from '@/components/sharing/share-card'
import { Markup, markup } from '@/components/ui/markup'
import { fontFamily, type Fonts } from '@/lib/sharing/fonts'
import { fit, widthOf, type Lettering } from '@/lib/sharing/lettering'
import { panel } from '@/lib/sharing/rules'

const LEFT = 64
/** From the left margin to a breath before the panel. */
const COLUMN = panel.left - LEFT - 48

// With the longest of each, the last line ends above the signature.
const titleSizes = [
  { size: 66, lines: 2 },
  { size: 58, lines: 3 },
  { size: 46, lines: 4 },
  { size: 42, lines: 4 },
]
const whenSizes = [
  { size: 31, lines: 1 },
  { size: 28, lines: 1 },
  { size: 27, lines: 2 },
]
const lineSizes = [
  { size: 31, lines: 1 },
  { size: 27, lines: 1 },
]
const textSizes = [
  { size: 30, lines: 3 },
  { size: 27, lines: 3 },
]

/** The image of a shared link as SVG, 1200 × 630, all but its photo, which is laid into the panel. */
export function shareDrawing(card: ShareCard, host: string, fonts: Fonts): string {
  const hue = card.panel.kind === 'cover' ? causeHues[card.panel.cause] : null
  const title = fit(card.title, fonts[700], COLUMN, titleSizes)
  const titleTop = 118
  const lines = placed(card, fonts, titleTop + heightOf(title, 1.1) + 26)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"
    font-family="${fontFamily}"><style>${new Markup(hue === null ? '' : coverStyle(hue))}</style>
    <rect width="1200" height="630" fill="${light.paper}"/>${panelDrawing(card)}
    ${label(card, fonts, hue)}
    ${text(title, titleTop, 1.1, 700, light.ink, LEFT, -0.015)}
    ${lines}${signature(host, fonts)}</svg>`.text
}

function panelDrawing({ panel: shown }: ShareCard): Markup {
  const { left, top, width, height, radius } = panel
  if (shown.kind === 'photo') return markup``
  const box = markup`x="${left}" y="${top}" width="${width}" height="${height}"`
  if (shown.kind === 'logo')
    return markup`<rect ${box} rx="${radius}" fill="${light.surface}" stroke="#dccfbf" stroke-width="2"/>`
  if (shown.kind === 'rings') return rings()
  const { drawing, emblemX } = coverScene(shown.cause, shown.seed)
  const shownWidth = (240 * width) / height
  const from = Math.min(400 - shownWidth, Math.max(0, emblemX - shownWidth / 2))
  return markup`<clipPath id="p"><rect ${box} rx="${radius}"/></clipPath><g clip-path="url(#p)">
    <svg ${box} viewBox="${from} 0 ${shownWidth} 240"><rect class="k0" width="400" height="240"/>
    ${new Markup(drawing)}</svg></g>`
}

/** The motif of the house, spreading from the panel's middle. */
function rings(): Markup {
  const { left, top, width, height, radius } = panel
  const [x, y] = [left + width / 2, top + height / 2]
  return markup`<clipPath id="p"><rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${radius}"/></clipPath>
    <g clip-path="url(#p)"><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${light.ink}"/>
    <g fill="none" stroke="${light.accent}" stroke-width="15">${[62, 116, 174, 236, 302, 372].map(
      (r, i) => markup`<circle cx="${x}" cy="${y}" r="${r}" opacity="${(1 - i * 0.15).toFixed(2)}"/>`,
    )}</g><circle cx="${x}" cy="${y}" r="26" fill="${light.accent}"/></g>`
}

function label({ label: { text: words, over } }: ShareCard, fonts: Fonts, hue: number | null): Markup {
  const { size, lines } = fit(words, fonts[700], COLUMN - 40, [{ size: 25, lines: 1 }])
  const [line = ''] = lines
  const width = Math.ceil(widthOf(line, fonts[700]) * size) + 36
  const [ground, ink] = over
    ? [light.dangerTint, light.danger]
    : hue === null
      ? ['#f2e9dc', light.ink]
      : [oklch(0.93, 0.052, hue), oklch(0.36, 0.1, hue)]
  return markup`<rect x="${LEFT}" y="48" width="${width}" height="46" rx="23" fill="${ground}"/>
    <text x="${LEFT + 18}" y="80" font-size="${size}" font-weight="700" fill="${ink}">${line}</text>`
}

function placed({ lines, verified }: ShareCard, fonts: Fonts, top: number): Markup {
  let y = top
  const drawn: Markup[] = []
  for (const [index, { icon, text: words }] of lines.entries()) {
    const weight = icon === 'when' ? 700 : 400
    const indent = icon ? 44 : 0
    const room = COLUMN - indent - (icon === 'who' && verified ? 40 : 0)
    const lettering = fit(
      words,
      fonts[weight],
      room,
      icon === 'when' ? whenSizes : icon ? lineSizes : textSizes,
    )
    if (icon) drawn.push(iconAt(icon, LEFT, y + 2))
    drawn.push(
      text(lettering, y, 1.25, weight, icon === 'when' ? light.ink : light.inkSoft, LEFT + indent, 0),
    )
    const isLast = index === lines.length - 1
    if (verified && isLast && lettering.lines.length === 1) {
      const [line = ''] = lettering.lines
      const end = LEFT + indent + widthOf(line, fonts[weight]) * lettering.size + 10
      drawn.push(markup`<g transform="translate(${Math.round(end)} ${y + 5}) scale(1.5)"><path fill="${light.success}"
        d="m10 .8 2.3 1.9 3-.2.8 2.9 2.5 1.6-1.1 2.8 1.1 2.8-2.5 1.6-.8 2.9-3-.2L10 18.8l-2.3-1.9-3 .2-.8-2.9-2.5-1.6 1.1-2.8-1.1-2.8 2.5-1.6.8-2.9 3 .2Z"/><path
        fill="none" stroke="#fff" stroke-width="2" d="m6.2 10 2.6 2.6 5-5.2"/></g>`)
    }
    y += heightOf(lettering, 1.25) + 12
  }
  return markup`${drawn}`
}

// Of lucide, as on the page.
const icons = {
  when: "<path d='M8 2v4M16 2v4M3 10h18'/><rect width='18' height='18' x='3' y='4' rx='2'/>",
  where:
    "<path d='M20 10c0 5-5.500 10.200-7.400 11.800a1 1 0 0 1-1.200 0C9.500 20.200 4 15 4 10a8 8 0 0 1 16 0'/><circle cx='12' cy='10' r='3'/>",
  who: "<path d='M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2'/><circle cx='12' cy='7' r='4'/>",
} as const

function iconAt(icon: keyof typeof icons, x: number, y: number): Markup {
  return markup`<g transform="translate(${x} ${y + 3}) scale(1.25)" fill="none" stroke="${light.accentDeep}" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round">${new Markup(icons[icon])}</g>`
}

/** The wordmark (components/layout/logo.tsx) and the address beside it. */
function signature(host: string, fonts: Fonts): Markup {
  const { size, lines } = fit(host, fonts[400], COLUMN - 200, [{ size: 25, lines: 1 }])
  return markup`<g transform="translate(${LEFT - 4} 542) scale(.66)" fill="none" stroke-linecap="round" stroke-linejoin="round">
    <g stroke="${light.ink}" stroke-width="13"><path d="M52 8V76M52 56a21 21 0 1 1-42 0 21 21 0 0 1 42 0"/><path d="M79 40V76"/>
    <path d="M136 10c-14-4-21 5-21 17V76M102 40h30M172 10c-14-4-21 5-21 17V76M139 40h30"/>
    <path d="M182 38V58a16 16 0 0 0 36 0V38M218 38V76"/><path d="M236 40h20l-20 35h21"/></g>
    <g stroke="${light.accent}" stroke-width="5"><path d="M66 8a15 15 0 0 1 26 0"/><path d="M61-3a24 24 0 0 1 36 0"/></g>
    <circle cx="79" cy="18" r="8.500" fill="${light.accent}"/></g>
    <text x="${LEFT + 196}" y="592" font-size="${size}" fill="${light.inkSoft}">${lines[0] ?? ''}</text>`
}

function text(
  { size, lines }: Lettering,
  top: number,
  leading: number,
  weight: 400 | 700,
  fill: string,
  x: number,
  tracking: number,
): Markup {
  return markup`<g font-size="${size}" font-weight="${weight}" fill="${fill}" letter-spacing="${tracking * size}">${lines.map(
    (line, i) => markup`<text x="${x}" y="${Math.round(top + size * (0.94 + i * leading))}">${line}</text>`,
  )}</g>`
}

function heightOf({ size, lines }: Lettering, leading: number): number {
  return Math.round(size * (lines.length * leading))
}
