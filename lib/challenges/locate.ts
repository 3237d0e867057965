import type { Radius, Where } from '@/lib/challenges/filters'
import { db } from '@/lib/db'
import type { CommuneDto } from '@/lib/places/queries'
import { placeSearchName, type Point } from '@/lib/places/rules'
import { findTown, townLabel } from '@/lib/places/town'

/** Where a search looks: a département, or the kilometres around a point. */
export type Area =
  | { kind: 'department'; code: string; label: string }
  | ({ kind: 'around'; label: string; radius: Radius } & Point)

/**
 * Where somebody means. Without an area and without a problem: everywhere. An area with choices: the most populous
 * of the communes of that name, the others to choose from. A problem without an area: nothing is found there.
 */
export type Located = { area: Area | null; problem: string | null; choices: CommuneDto[] }

type Town = Point & Parameters<typeof townLabel>[0]

const everywhere: Located = { area: null, problem: null, choices: [] }
const UNKNOWN_TOWN = 'Nous ne trouvons pas cette commune\u00a0: vérifie son nom, ou donne son code postal.'

/** The area that an address or a typed place means. */
export async function locate(where: Where | null): Promise<Located> {
  if (!where) return everywhere
  switch (where.kind) {
    case 'department':
      return inDepartment(await db.department.findUnique({ where: { code: where.code } }))
    case 'point':
      return { ...everywhere, area: { ...where, kind: 'around', label: 'ta position' } }
    case 'town':
      return around(await findTownBySlug(where.slug), where.radius)
    case 'typed':
      return locateTyped(where.text, where.radius)
  }
}

function findTownBySlug(slug: string) {
  return db.commune.findUnique({
    where: { slug },
    select: { name: true, latitude: true, longitude: true, department: { select: { code: true } } },
  })
}

async function locateTyped(text: string, radius: Radius): Promise<Located> {
  const found = await findTown(text, '')
  if ('commune' in found) return around(found.commune, radius)
  const department = await findDepartmentByName(text)
  if (department) return inDepartment(department)
  if (!('choices' in found)) return { ...everywhere, problem: found.problem ?? UNKNOWN_TOWN }
  const [first, ...others] = found.choices
  return {
    ...around(first ?? null, radius),
    problem: found.problem,
    choices: first ? [first, ...others] : [],
  }
}

/** « Loire-Atlantique », « 44 »: people type those into the field of the town too. */
async function findDepartmentByName(text: string) {
  const name = placeSearchName(text)
  if (!name) return null
  return db.department.findFirst({
    where: { OR: [{ slug: name.replaceAll(' ', '-') }, { code: text.trim().toUpperCase() }] },
  })
}

function inDepartment(department: { code: string; name: string } | null): Located {
  if (!department) return { ...everywhere, problem: 'Nous ne connaissons pas ce département.' }
  return { ...everywhere, area: { kind: 'department', code: department.code, label: department.name } }
}

function around(commune: Town | null, radius: Radius): Located {
  if (!commune) return { ...everywhere, problem: UNKNOWN_TOWN }
  const { latitude, longitude } = commune
  // With the département's code: typed again as it is shown, it means the same town.
  const label = townLabel(commune)
  return { ...everywhere, area: { kind: 'around', label, latitude, longitude, radius } }
}
