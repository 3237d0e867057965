import { Prisma } from '@/lib/db'
import type { Cause } from '@/lib/generated/prisma/enums'
import { dividedTowns } from '@/lib/places/divided-towns'

/** A cause, a département, both, or a town: '' where any will do. */
export type AreaKey = { cause: Cause | ''; departmentCode: string; communeCode: string }

/** The challenges of an area, whatever their state; `c` is challenges. */
export function areaSql({ cause, departmentCode, communeCode }: AreaKey): Prisma.Sql {
  const conditions = [
    cause && Prisma.sql`c.cause = ${cause}::"Cause"`,
    communeCode
      ? communeSql(communeCode)
      : departmentCode && Prisma.sql`c.department_code = ${departmentCode}`,
  ].filter((condition) => typeof condition !== 'string')
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

function communeSql(code: string): Prisma.Sql {
  const parts = dividedTowns.get(code)
  return parts
    ? Prisma.sql`c.commune_code = ANY(${[code, ...parts]}::text[])`
    : Prisma.sql`c.commune_code = ${code}`
}
