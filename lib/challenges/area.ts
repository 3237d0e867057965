import { Prisma } from '@/lib/db'
import type { Cause } from '@/lib/generated/prisma/enums'

/** A cause, a département, both, or a town: '' where any will do. */
export type AreaKey = { cause: Cause | ''; departmentCode: string; communeCode: string }

/** The challenges of an area, whatever their state; `c` is challenges. */
export function areaSql({ cause, departmentCode, communeCode }: AreaKey): Prisma.Sql {
  const conditions = [
    cause && Prisma.sql`c.cause = ${cause}::"Cause"`,
    communeCode
      ? Prisma.sql`c.commune_code = ${communeCode}`
      : departmentCode && Prisma.sql`c.department_code = ${departmentCode}`,
  ].filter((condition) => typeof condition !== 'string')
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}
