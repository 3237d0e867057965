/** The departments of each region, by code (INSEE, 2026). Collectivities of overseas that are no region have none. */
const regions = {
  'Auvergne-Rhône-Alpes': '01 03 07 15 26 38 42 43 63 69 73 74',
  'Hauts-de-France': '02 59 60 62 80',
  'Provence-Alpes-Côte d’Azur': '04 05 06 13 83 84',
  'Grand Est': '08 10 51 52 54 55 57 67 68 88',
  Occitanie: '09 11 12 30 31 32 34 46 48 65 66 81 82',
  Normandie: '14 27 50 61 76',
  'Nouvelle-Aquitaine': '16 17 19 23 24 33 40 47 64 79 86 87',
  'Centre-Val de Loire': '18 28 36 37 41 45',
  'Bourgogne-Franche-Comté': '21 25 39 58 70 71 89 90',
  Bretagne: '22 29 35 56',
  Corse: '2A 2B',
  'Pays de la Loire': '44 49 53 72 85',
  'Île-de-France': '75 77 78 91 92 93 94 95',
  Guadeloupe: '971',
  Martinique: '972',
  Guyane: '973',
  'La Réunion': '974',
  Mayotte: '976',
  'Saint-Pierre-et-Miquelon': '975',
  'Saint-Barthélemy': '977',
  'Saint-Martin': '978',
  'Terres australes et antarctiques françaises': '984',
  'Wallis et Futuna': '986',
  'Polynésie française': '987',
  'Nouvelle-Calédonie': '988',
  'Île de Clipperton': '989',
} as const

const byDepartment = new Map(
  Object.entries(regions).flatMap(([name, codes]) => codes.split(' ').map((code) => [code, name] as const)),
)

/** « 44 » → « Pays de la Loire »; null for what is no region. */
export function regionOf(departmentCode: string): string | null {
  return byDepartment.get(departmentCode) ?? null
}
