import { causes } from '@/lib/challenges/causes'
import type { ChallengeFilters } from '@/lib/challenges/filters'
import type { AreaKey } from '@/lib/challenges/area'
import type { Cause } from '@/lib/generated/prisma/enums'
import { paths, type FeedScope } from '@/lib/paths'

export type Department = { code: string; name: string; latitude: number; longitude: number }
export type Town = {
  code: string
  slug: string
  name: string
  latitude: number
  longitude: number
  department: Department
}

/** What a page of the network is about. */
export type Area =
  | { kind: 'cause'; cause: Cause }
  | { kind: 'department'; department: Department }
  | { kind: 'cause-in'; cause: Cause; department: Department }
  | { kind: 'town'; town: Town }

/** As a challenge's columns and those of `area_figures` say it. */
export function keyOf(area: Area): AreaKey {
  const department = 'town' in area ? area.town.department : 'department' in area ? area.department : null
  return {
    cause: 'cause' in area ? area.cause : '',
    departmentCode: department?.code ?? '',
    communeCode: 'town' in area ? area.town.code : '',
  }
}

export function pathOf(area: Area): string {
  switch (area.kind) {
    case 'cause':
      return paths.cause(causes[area.cause].slug)
    case 'department':
      return paths.department(area.department.code)
    case 'cause-in':
      return paths.causeIn(causes[area.cause].slug, area.department.code)
    case 'town':
      return paths.town(area.town.slug)
  }
}

/** The search that shows all of it; around a town, what is next door as well. */
export function filtersOf(area: Area): Partial<ChallengeFilters> {
  switch (area.kind) {
    case 'cause':
      return { causes: [area.cause] }
    case 'department':
      return { where: { kind: 'department', code: area.department.code } }
    case 'cause-in':
      return { causes: [area.cause], where: { kind: 'department', code: area.department.code } }
    case 'town':
      return { where: { kind: 'town', slug: area.town.slug, radius: 10 } }
  }
}

/** Its feeds; a cause in a département has none of its own. */
export function feedOf(area: Area): FeedScope | null {
  switch (area.kind) {
    case 'cause':
      return { kind: 'causes', slug: causes[area.cause].slug }
    case 'department':
      return { kind: 'departements', slug: area.department.code }
    case 'cause-in':
      return null
    case 'town':
      return { kind: 'villes', slug: area.town.slug }
  }
}
