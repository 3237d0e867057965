/** A défi on the map, as /api/carte tells it; everything in words already. */
export type MapFeature = {
  geometry: { coordinates: [number, number] }
  properties: { href: string; title: string; when: string; where: string }
}

/** Défis that stand too near to each other, on this screen, to be told apart. */
export type Cluster = { at: [number, number]; members: MapFeature[]; samePlace: boolean }

/**
 * Groups what would overlap: squares of `size` pixels, each group standing at the middle of its members. `project`
 * gives the pixels of a place at the zoom of the moment. A town has one point, so its défis always stay together.
 */
export function clustersOf(
  features: MapFeature[],
  project: (at: [number, number]) => { x: number; y: number },
  size = 64,
): Cluster[] {
  const squares = new Map<string, MapFeature[]>()
  for (const feature of features) {
    const { x, y } = project(feature.geometry.coordinates)
    const square = `${Math.floor(x / size)} ${Math.floor(y / size)}`
    const members = squares.get(square)
    if (members) members.push(feature)
    else squares.set(square, [feature])
  }
  return [...squares.values()].map((members) => ({
    at: [mean(members, 0), mean(members, 1)],
    members,
    samePlace: new Set(members.map(({ geometry }) => geometry.coordinates.join(' '))).size === 1,
  }))
}

function mean(members: MapFeature[], axis: 0 | 1): number {
  return members.reduce((sum, { geometry }) => sum + geometry.coordinates[axis], 0) / members.length
}
