import { causes, findCauseBySlug } from '@/lib/challenges/causes'
import { noFilters } from '@/lib/challenges/filters'
import { filterSql, isOpenSql } from '@/lib/challenges/open'
import { db, Prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { typeset } from '@/lib/french'
import { paths, type FeedFormat, type FeedScope } from '@/lib/paths'

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
  open: (now: Date) => Promise<Prisma.Sql>
}

/** Kilometres: as far as the page of a town looks. */
const aroundTown = 10

/** Null where there is none by that name. */
export async function findScope(asked: FeedScope): Promise<Scope | null> {
  const author = env().SITE_NAME
  if (asked.kind === 'defis') {
    const subtitle = 'Des actions de bénévolat courtes et concrètes, partout en France et à distance.'
    const page = paths.challenges
    const open = (now: Date) => filterSql(noFilters, now)
    return { asked, title: `${author} : les défis`, subtitle, author, page, open }
  }
  const { kind, slug } = asked
  if (!/^[a-zA-Z0-9-]{1,100}$/.test(slug)) return null
  switch (kind) {
    case 'causes': {
      const cause = findCauseBySlug(slug)
      if (!cause) return null
      const title = `${author} : les défis, ${causes[cause].label.toLowerCase()}`
      const open = (now: Date) => filterSql({ ...noFilters, causes: [cause] }, now)
      return { asked, title, subtitle: '', author, page: paths.cause(slug), open }
    }
    case 'departements': {
      const found = await db.department.findUnique({ where: { code: slug }, select: { name: true } })
      if (!found) return null
      const open = (now: Date) => filterSql({ ...noFilters, where: { kind: 'department', code: slug } }, now)
      const title = `${author} : les défis, ${found.name} (${slug})`
      return { asked, title, subtitle: '', author, page: paths.department(slug), open }
    }
    case 'villes': {
      const found = await db.commune.findUnique({ where: { slug }, select: { name: true } })
      if (!found) return null
      const open = (now: Date) =>
        filterSql({ ...noFilters, where: { kind: 'town', slug, radius: aroundTown } }, now)
      const title = `${author} : les défis, ${found.name} et autour`
      return { asked, title, subtitle: '', author, page: paths.town(slug), open }
    }
    case 'organisations': {
      const found = await db.organization.findFirst({
        where: { slug, suspendedAt: null },
        select: { id: true, name: true, summary: true },
      })
      if (!found) return null
      const open = async (now: Date) =>
        Prisma.sql`${isOpenSql(now)} AND c.organization_id = ${found.id}::uuid`
      const [title, subtitle] = [`${found.name} : les défis`, typeset(found.summary)]
      return { asked, title, subtitle, author: found.name, page: paths.organization(slug), open }
    }
  }
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
