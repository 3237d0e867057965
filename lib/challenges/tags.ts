import type { Area } from '@/lib/challenges/locate'
import type { Search } from '@/lib/challenges/open'

/** Squares of a degree, as challenge_tags counts them. */
const PER_DEGREE = 4

/**
 * Words and filters as one tsquery of the column `search`, where challenge_tags has put what filters ask for. Null
 * where nothing of it is asked. It says the same as the conditions on columns, but for circles, which it covers.
 */
export function tagsOf({ filters, located, words }: Search): string | null {
  const { causes, format, time, audience } = filters
  const all = [
    words.query && `(${words.query})`,
    causes.length > 0 && anyOf(causes.map((cause) => `=cause:${cause}`)),
    format && tag(`=format:${format}`),
    time && tag(`=time:${time}`),
    ...audience.map((name) => tag(`=for:${name}`)),
    located.area?.kind === 'department' && tag(`=in:${located.area.code}`),
    located.area?.kind === 'around' && anyOf(squaresOf(located.area)),
  ].filter((part) => typeof part === 'string')
  return all.length > 0 ? all.join(' & ') : null
}

/** The squares of a quarter of a degree that a circle touches. */
function squaresOf({ latitude, longitude, radius }: Extract<Area, { kind: 'around' }>): string[] {
  const high = (radius * 1.01) / 111
  const wide = high / Math.max(0.05, Math.cos(((Math.abs(latitude) + high) * Math.PI) / 180))
  const between = (low: number, up: number) => {
    const first = Math.floor(low * PER_DEGREE)
    return Array.from({ length: Math.floor(up * PER_DEGREE) - first + 1 }, (_, n) => first + n)
  }
  return between(latitude - high, latitude + high).flatMap((row) =>
    between(longitude - wide, longitude + wide).map((column) => `=at:${row},${column}`),
  )
}

/** How much of its squares a circle covers; all, where there is no circle. */
export function circleShare(area: Area | null): number {
  if (area?.kind !== 'around') return 1
  const square = (111 / PER_DEGREE) ** 2 * Math.max(0.05, Math.cos((area.latitude * Math.PI) / 180))
  return Math.min(1, (Math.PI * area.radius ** 2) / (square * squaresOf(area).length))
}

function anyOf(names: string[]): string {
  return `(${names.map(tag).join(' | ')})`
}

function tag(name: string): string {
  return `'${name}'`
}
