import { causes, findCauseBySlug } from '@/lib/challenges/causes'
import { areaSql, type AreaKey } from '@/lib/challenges/area'
import { isOpenSql } from '@/lib/challenges/open'
import { db, Prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { typeset } from '@/lib/french'
import { paths, type FeedFormat, type FeedScope } from '@/lib/paths'
import { inDepartment } from '@/lib/places/departments'
import { atPlace } from '@/lib/places/rules'

/** What a feed or a framed list is about, found in the database. */
export type Scope = {
  asked: FeedScope
  title: string
  subtitle: string
  /** Who speaks. */
  author: string
  /** The page that it follows. */
  page: string
  /** Its open défis, as conditions on `c`: those that its page and `/defis` list. */
  open: (now: Date) => Prisma.Sql
}

/** Null where there is none by that name. */
export async function findScope(asked: FeedScope): Promise<Scope | null> {
  const author = env().SITE_NAME
  if (asked.kind === 'defis') {
    const subtitle = 'Des actions de bénévolat courtes et concrètes, partout en France et à distance.'
    const page = paths.challenges
    return { asked, title: typeset(`${author} : les défis`), subtitle, author, page, open: isOpenSql }
  }
  const { kind, slug } = asked
  if (!/^[a-zA-Z0-9-]{1,100}$/.test(slug)) return null
  switch (kind) {
    case 'causes': {
      const cause = findCauseBySlug(slug)
      if (!cause) return null
      const title = typeset(`${author} : les défis, ${causes[cause].label.toLowerCase()}`)
      const open = openIn({ cause, departmentCode: '', communeCode: '' })
      return { asked, title, subtitle: '', author, page: paths.cause(slug), open }
    }
    case 'departements': {
      const found = await db.department.findUnique({ where: { code: slug }, select: { name: true } })
      if (!found) return null
      const open = openIn({ cause: '', departmentCode: slug, communeCode: '' })
      const title = typeset(`${author} : les défis ${inDepartment({ code: slug, name: found.name })}`)
      return { asked, title, subtitle: '', author, page: paths.department(slug), open }
    }
    case 'villes': {
      const found = await db.commune.findUnique({ where: { slug }, select: { code: true, name: true } })
      if (!found) return null
      const open = openIn({ cause: '', departmentCode: '', communeCode: found.code })
      const title = typeset(`${author} : les défis ${atPlace(found.name)}`)
      return { asked, title, subtitle: '', author, page: paths.town(slug), open }
    }
    case 'organisations': {
      const found = await db.organization.findFirst({
        where: { slug, suspendedAt: null },
        select: { id: true, name: true, summary: true },
      })
      if (!found) return null
      const open = (now: Date) => Prisma.sql`${isOpenSql(now)} AND c.organization_id = ${found.id}::uuid`
      const [title, subtitle] = [typeset(`${found.name} : les défis`), typeset(found.summary)]
      return { asked, title, subtitle, author: found.name, page: paths.organization(slug), open }
    }
  }
}

/** What the page of the same area lists. */
function openIn(area: AreaKey): Scope['open'] {
  return (now) => Prisma.sql`${isOpenSql(now)} AND ${areaSql(area)}`
}

const lists = ['causes', 'departements', 'villes', 'organisations'] as const
const formats = ['atom', 'json', 'ics'] as const

/** « causes », « sante » → what is meant; null where no such list is framed or fed. */
export function scopeNamed(kind: string, slug: string): FeedScope | null {
  const known = lists.find((one) => one === kind)
  return known ? { kind: known, slug } : null
}

/** « causes/sante.atom », in parts. */
export function feedNamed(path: string[]): { scope: FeedScope; format: FeedFormat } | null {
  const [, name = '', extension] = /^([^.]+)\.([a-z]+)$/.exec(path.at(-1) ?? '') ?? []
  const format = formats.find((one) => one === extension)
  const [kind = '', ...rest] = path
  const scope: FeedScope | null =
    path.length === 1 && name === 'defis'
      ? { kind: 'defis' }
      : rest.length === 1
        ? scopeNamed(kind, name)
        : null
  return scope && format ? { scope, format } : null
}
