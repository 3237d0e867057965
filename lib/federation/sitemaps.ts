import { causeList, causes } from '@/lib/challenges/causes'
import { DAYS_INDEXED } from '@/lib/challenges/indexing'
import { sql } from '@/lib/db'
import { absolute } from '@/lib/env'
import { escapeMarkup } from '@/lib/federation/markup'
import { kept, keptBy } from '@/lib/kept'
import { paths } from '@/lib/paths'

/** Addresses in one file; the protocol allows 50,000 (https://www.sitemaps.org/protocol.html). */
export const ADDRESSES = 10_000
/** Read from the database at a time. */
const BATCH = 1_000
const HOUR = 3_600_000

type Address = { path: string; changedAt: Date | null }
type Row = { key: string; slug: string; changedAt: Date | null }

/**
 * What is listed in files of their own, cut where the key says: the keys of the first of each file are counted on an
 * index once an hour, and a file is read from its key on, a batch at a time. The last few that were asked for are kept.
 */
const shelves = {
  defis: {
    // Open, or closed for less than three months: `isIndexable` says yes to all of these.
    from: `challenges c WHERE c.status IN ('PUBLISHED', 'COMPLETED')
      AND c.open_until > now() - interval '${DAYS_INDEXED} days'`,
    key: 'c.id',
    row: `c.slug, GREATEST(c.updated_at, c.published_at, CASE WHEN c.open_until <= now() THEN c.open_until END,
      (SELECT max(s.cancelled_at) FROM slots s WHERE s.challenge_id = c.id),
      (SELECT max(q.answered_at) FROM questions q WHERE q.challenge_id = c.id AND q.hidden_at IS NULL))`,
    path: paths.challenge,
  },
  organisations: {
    from: `organizations c WHERE c.suspended_at IS NULL`,
    key: 'c.slug',
    row: `c.slug, GREATEST(c.created_at, c.verified_at,
      (SELECT max(o.updated_at) FROM challenges o WHERE o.organization_id = c.id AND o.status IN ('PUBLISHED', 'COMPLETED')))`,
    path: paths.organization,
  },
  villes: {
    from: `communes c JOIN area_figures f ON f.cause = '' AND f.department_code = c.department_code AND f.commune_code = c.code
      WHERE ${worthFinding('o.commune_code = c.code')}`,
    key: 'c.slug',
    row: `c.slug, f.changed_at`,
    path: paths.town,
  },
} as const

type Shelf = keyof typeof shelves

const causeOf = `NULLIF(f.cause, '')::"Cause"`

/** The first keys of the files of a shelf. */
const beginnings = {
  defis: kept(HOUR, () => findBeginnings('defis')),
  organisations: kept(HOUR, () => findBeginnings('organisations')),
  villes: kept(HOUR, () => findBeginnings('villes')),
} as const satisfies Record<Shelf, () => Promise<string[]>>

/** The names of all files, in the order of the index. */
export async function listSitemaps(): Promise<string[]> {
  const [defis, organisations, villes] = await Promise.all([
    beginnings.defis(),
    beginnings.organisations(),
    beginnings.villes(),
  ])
  const files = (shelf: Shelf, keys: string[]) => keys.map((_, index) => `${shelf}-${index + 1}`)
  return [
    'pages',
    ...files('villes', villes),
    ...files('organisations', organisations),
    ...files('defis', defis),
  ]
}

/** The index of all files. */
export async function writeSitemapIndex(): Promise<string> {
  const entries = (await listSitemaps()).map(
    (name) => `<sitemap><loc>${escapeMarkup(absolute(paths.sitemapFile(name)))}</loc></sitemap>\n`,
  )
  return `${head}<sitemapindex xmlns="${namespace}">\n${entries.join('')}</sitemapindex>\n`
}

/** One of the files; null where there is none by that name. */
export async function findSitemap(name: string): Promise<string | null> {
  if (name === 'pages') return written(once(await listPages()))
  const [, shelf, number] = /^(defis|organisations|villes)-(\d{1,5})$/.exec(name) ?? []
  if (shelf !== 'defis' && shelf !== 'organisations' && shelf !== 'villes') return null
  const keys = await beginnings[shelf]()
  const first = keys[Number(number) - 1]
  if (first === undefined) return null
  return shelfFile({ shelf, first, end: keys[Number(number)] ?? null })
}

/** Ten thousand addresses are much to read, for anybody who asks: read once in ten minutes, whoever asks again. */
const shelfFile = keptBy(
  HOUR / 6,
  16,
  ({ shelf, first, end }: { shelf: Shelf; first: string; end: string | null }) =>
    `${shelf} ${first} ${end ?? ''}`,
  ({ shelf, first, end }) => written(addresses(shelf, first, end)),
)

/** The fixed pages, every cause, and the départements and causes in them that have something to say. */
async function listPages(): Promise<Address[]> {
  const rows = await areas()
  const fixed = [
    paths.home,
    paths.challenges,
    paths.causes,
    paths.departments,
    paths.organizations,
    paths.about,
    paths.legal,
    paths.terms,
    paths.privacy,
    paths.accessibility,
  ]
  return [
    ...fixed.map((path) => ({ path, changedAt: null })),
    ...rows.flatMap(({ cause, code, changedAt }) => {
      const slug = causeList.find((one) => one.cause === cause)
      if (!slug) return [{ path: paths.department(code), changedAt }]
      const path = code ? paths.causeIn(causes[slug.cause].slug, code) : paths.cause(slug.slug)
      return [{ path, changedAt }]
    }),
  ]
}

const areas = kept(HOUR / 6, () =>
  sql<{ cause: string; code: string; changedAt: Date }>(
    `SELECT f.cause, f.department_code AS code, f.changed_at AS "changedAt" FROM area_figures f
     WHERE f.commune_code = '' AND CASE
       WHEN f.department_code = '' THEN ${worthFinding(`o.cause = ${causeOf}`)}
       WHEN f.cause = '' THEN ${worthFinding('o.department_code = f.department_code')}
       ELSE ${worthFinding(`o.department_code = f.department_code AND o.cause = ${causeOf}`)} END
     ORDER BY f.cause, f.department_code`,
  ),
)

/** Something is open there, or was achieved: as `isWorthFinding` has it. `o` is a défi of it. */
function worthFinding(within: string): string {
  return `(f.people > 0 OR EXISTS (SELECT FROM challenges o
    WHERE o.status = 'PUBLISHED' AND o.open_until > now() AND ${within}))`
}

async function findBeginnings(shelf: Shelf): Promise<string[]> {
  const { from, key } = shelves[shelf]
  const rows = await sql<{ key: string }>(
    `SELECT key::text FROM (SELECT ${key} AS key, row_number() OVER (ORDER BY ${key}) - 1 AS place FROM ${from}) placed
     WHERE place % ${ADDRESSES} = 0 ORDER BY place`,
  )
  return rows.map((row) => row.key)
}

/** From `first` to before `end`, by keyset; what was added meanwhile waits for the next cut. */
async function* addresses(shelf: Shelf, first: string, end: string | null): AsyncIterable<Address[]> {
  const { from, key, row, path } = shelves[shelf]
  const type = shelf === 'defis' ? 'uuid' : 'text'
  let after: string | null = null
  for (let read = 0; read < ADDRESSES; read += BATCH) {
    const rows: Row[] = await sql<Row>(
      `SELECT key::text, slug, "changedAt" FROM (
         SELECT ${key} AS key, ${row} AS "changedAt" FROM ${from}
           AND ${key} >= $1::${type} AND ($2::${type} IS NULL OR ${key} > $2::${type})
           AND ($3::${type} IS NULL OR ${key} < $3::${type})
         ORDER BY ${key} LIMIT ${BATCH}) page`,
      [first, after, end],
    )
    yield rows.map(({ slug, changedAt }) => ({ path: path(slug), changedAt }))
    if (rows.length < BATCH) return
    after = rows.at(-1)?.key ?? null
  }
}

async function* once(page: Address[]): AsyncIterable<Address[]> {
  yield page
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

async function written(pages: AsyncIterable<Address[]>): Promise<string> {
  const entries: string[] = []
  for await (const page of pages) entries.push(page.map(entry).join(''))
  return `${head}<urlset xmlns="${namespace}">\n${entries.join('')}</urlset>\n`
}

function entry({ path, changedAt }: Address): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 19)}Z</lastmod>` : ''
  return `<url><loc>${escapeMarkup(absolute(path))}</loc>${changed}</url>\n`
}
