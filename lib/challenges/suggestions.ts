import { sql } from '@/lib/db'
import { causeList } from '@/lib/challenges/causes'
import { usualRadius } from '@/lib/challenges/filters'
import { challengesPath } from '@/lib/challenges/filter-address'
import { isStopWord, isWeakWord } from '@/lib/challenges/vocabulary'
import { plainWords, slugify } from '@/lib/plain-words'
import { kept } from '@/lib/kept'
import { paths } from '@/lib/paths'
import { completeCommunes } from '@/lib/places/queries'

/** What somebody who types may mean, and where it leads. `detail` tells namesakes apart. */
export type Suggestion = {
  kind: 'word' | 'cause' | 'town' | 'department' | 'organization'
  label: string
  detail?: string
  href: string
}

const MOST = 8
const LONGEST = 80

/** At most eight: words that défis use, causes, towns, départements, organisations that begin as typed. */
export async function suggest(text: string): Promise<Suggestion[]> {
  const typed = text.slice(0, LONGEST)
  const plain = plainWords(typed)
  if (plain.length < 2) return []
  const [words, towns, departments, organizations] = await Promise.all([
    suggestWords(typed),
    suggestTowns(typed),
    suggestDepartments(plain),
    suggestOrganizations(typed),
  ])
  const causes = suggestCauses(plain)
  // The first of each kind, then what is left of the room, in the order in which people mostly mean them.
  const kinds = [words, causes, towns, departments, organizations]
  const first = kinds.flatMap((found) => found.slice(0, 2))
  const rest = kinds.flatMap((found) => found.slice(2))
  const chosen = new Set([...first, ...rest].slice(0, MOST))
  return kinds.flat().filter((suggestion) => chosen.has(suggestion))
}

/** The last word completed, after those before it. */
async function suggestWords(typed: string): Promise<Suggestion[]> {
  const [, before = '', last = ''] = /^(.*?)(\S+)$/s.exec(typed.replace(/\p{Cc}/gu, ' ').trimStart()) ?? []
  const beginning = plainWords(last).split(' ').at(-1) ?? ''
  if (beginning.length < 2) return []
  const rows = await sql<{ word: string; plain: string }>(
    `SELECT word, plain FROM search_words WHERE plain LIKE $1 || '%' ORDER BY uses DESC, plain LIMIT 8`,
    [beginning],
  )
  return rows
    .filter(({ plain }) => !isStopWord(plain) && !isWeakWord(plain))
    .slice(0, 4)
    .map(({ word }) => {
      const label = `${before}${word}`
      return { kind: 'word', label, href: challengesPath({ words: label }) }
    })
}

function suggestCauses(plain: string): Suggestion[] {
  return causeList
    .filter(({ label }) => begins(plainWords(label), plain))
    .map(({ cause, label }) => ({ kind: 'cause', label, href: challengesPath({ causes: [cause] }) }))
}

async function suggestTowns(typed: string): Promise<Suggestion[]> {
  const towns = await completeCommunes(typed, 3)
  return towns.map(({ name, slug, department }) => ({
    kind: 'town',
    label: name,
    detail: `${department.name} (${department.code})`,
    href: challengesPath({ where: { kind: 'town', slug, radius: usualRadius } }),
  }))
}

const listDepartments = kept(3_600_000, () =>
  sql<{ code: string; name: string }>('SELECT code, name FROM departments ORDER BY code'),
)

async function suggestDepartments(plain: string): Promise<Suggestion[]> {
  const departments = await listDepartments()
  return departments
    .filter(({ name }) => begins(plainWords(name), plain))
    .slice(0, 2)
    .map(({ code, name }) => ({
      kind: 'department',
      label: name,
      detail: `département ${code}`,
      href: challengesPath({ where: { kind: 'department', code } }),
    }))
}

/** By their address, which begins as their name does: an index holds it. */
async function suggestOrganizations(typed: string): Promise<Suggestion[]> {
  const slug = slugify(typed)
  if (slug.length < 2) return []
  const beginnings = ['', 'les-', 'la-', 'le-', 'l-', 'association-'].map((article) => `${article}${slug}%`)
  const rows = await sql<{ name: string; slug: string; town: string | null }>(
    `SELECT o.name, o.slug, c.name AS town FROM organizations o LEFT JOIN communes c ON c.code = o.commune_code
     WHERE (o.slug LIKE $1 OR o.slug LIKE $2 OR o.slug LIKE $3 OR o.slug LIKE $4 OR o.slug LIKE $5 OR o.slug LIKE $6)
       AND o.suspended_at IS NULL
     ORDER BY o.slug LIMIT 3`,
    beginnings,
  )
  return rows.map(({ name, slug: address, town }) => ({
    kind: 'organization',
    label: name,
    ...(town && { detail: town }),
    href: paths.organization(address),
  }))
}

/** The whole begins so, or one of its words does. */
function begins(name: string, plain: string): boolean {
  return (
    name.startsWith(plain) ||
    name.split(' ').some((word, index) => index > 0 && plain.length > 3 && word.startsWith(plain))
  )
}
