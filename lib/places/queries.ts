import { db, type Prisma } from '@/lib/db'
import { departmentsOfPostalCode, kilometresBetween, placeSearch, type Point } from '@/lib/places/rules'

const communeFields = {
  code: true,
  name: true,
  slug: true,
  postalCodes: true,
  population: true,
  latitude: true,
  longitude: true,
  department: { select: { code: true, name: true, slug: true, timezone: true } },
} satisfies Prisma.CommuneSelect

export type CommuneDto = Prisma.CommuneGetPayload<{ select: typeof communeFields }>

/**
 * Communes whose name or postal code begins as `text` does, most populous first. A complete postal code puts
 * the arrondissement before the big city that shares it.
 */
export async function completeCommunes(text: string, limit: number): Promise<CommuneDto[]> {
  const search = placeSearch(text)
  if (!search) return []
  if ('postalCode' in search) return communesByPostalCode(search.postalCode, limit)
  return db.commune.findMany({
    where: { OR: search.prefixes.map((startsWith) => ({ searchName: { startsWith } })) },
    orderBy: [{ population: 'desc' }, { code: 'asc' }],
    select: communeFields,
    take: limit,
  })
}

/** By INSEE code. */
export async function findCommune(code: string): Promise<CommuneDto | null> {
  if (!/^\d[\dAB]\d{3}$/.test(code)) return null
  return db.commune.findUnique({ where: { code }, select: communeFields })
}

/** The communes nearest to a point, each with its distance in kilometres, nearest first. */
export async function nearestCommunes(
  point: Point,
  limit: number,
): Promise<(CommuneDto & { kilometres: number })[]> {
  // Degrees of longitude shrink towards the poles; at this scale the earth is flat enough to sort by.
  const shrink = Math.cos((point.latitude * Math.PI) / 180)
  const nearest = await db.$queryRaw<{ code: string }[]>`
    SELECT code FROM communes
    ORDER BY (latitude - ${point.latitude}::float8) ^ 2
      + ((longitude - ${point.longitude}::float8) * ${shrink}::float8) ^ 2, code
    LIMIT ${limit}`
  const communes = await communesInOrder(nearest.map(({ code }) => code))
  return communes.map((commune) => ({ ...commune, kilometres: kilometresBetween(point, commune) }))
}

async function communesByPostalCode(digits: string, limit: number): Promise<CommuneDto[]> {
  const matches =
    digits.length === 5
      ? await db.$queryRaw<{ code: string }[]>`
          SELECT code FROM communes WHERE postal_codes @> ARRAY[${digits}]
          ORDER BY cardinality(postal_codes) > 4, population DESC, code LIMIT ${limit}`
      : await db.$queryRaw<{ code: string }[]>`
          SELECT code FROM communes
          WHERE department_code = ANY (${departmentsOfPostalCode(digits)})
            AND EXISTS (SELECT FROM unnest(postal_codes) AS postal_code WHERE postal_code LIKE ${`${digits}%`})
          ORDER BY population DESC, code LIMIT ${limit}`
  return communesInOrder(matches.map(({ code }) => code))
}

async function communesInOrder(codes: string[]): Promise<CommuneDto[]> {
  const communes = await db.commune.findMany({ where: { code: { in: codes } }, select: communeFields })
  return communes.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
}
