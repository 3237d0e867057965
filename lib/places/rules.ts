import { plainWords } from '@/lib/plain-words'

/** What completion compares: no accents nor hyphens, and « st », « ste » written out as the official names do. */
export function placeSearchName(text: string): string {
  return plainWords(text)
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
}

export type PlaceSearch = { postalCode: string } | { prefixes: string[] }

/**
 * How to look for what somebody has typed so far: a postal code in the making, or the beginnings a name may
 * have (« havre » also finds Le Havre). Null where there is too little to go by.
 */
export function placeSearch(text: string): PlaceSearch | null {
  const typed = text.slice(0, 80)
  const digits = typed.replace(/\s/g, '')
  if (/^\d+$/.test(digits)) return digits.length < 2 || digits.length > 5 ? null : { postalCode: digits }

  // A trailing space or hyphen says that the word is complete: « saint- » is not « sainte ».
  const name = placeSearchName(typed)
  if (name.length < 2) return null
  const prefix = /[\s-]$/.test(typed) ? `${name} ` : name
  return { prefixes: ['', 'le ', 'la ', 'les ', 'l '].map((article) => article + prefix) }
}

const overseasDepartments = ['971', '972', '973', '974', '975', '976', '977', '978', '986', '987', '988']

/**
 * The départements that a postal code in the making points to. A few communes get their mail from the
 * neighbouring département; they appear once the code is complete.
 */
export function departmentsOfPostalCode(digits: string): string[] {
  const first = digits.slice(0, 2)
  if (first === '20') return ['2A', '2B']
  return first === '97' || first === '98'
    ? overseasDepartments.filter((code) => code.startsWith(first))
    : [first]
}

/** Kilometres between two points of the globe, by the haversine formula. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [north, east] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2]
  const h =
    Math.sin(north) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

export type Point = { latitude: number; longitude: number }

/** « à Nantes », « au Havre », « aux Abymes ». */
export function atPlace(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`
  return `à ${name}`
}

/** « de Nantes », « d’Angers », « du Havre », « des Abymes ». */
export function ofPlace(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`
  return /^[aeiouyâàéèêëîïôöûü]/i.test(name) && !/^(ouistreham|yssingeaux|yvetot)/i.test(name)
    ? `d’${name}`
    : `de ${name}`
}
