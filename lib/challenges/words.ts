import { LRUCache } from 'lru-cache'
import { sql } from '@/lib/db'
import { expectedMatches } from '@/lib/challenges/expected'
import { isKnownToSynonyms, synonymsOf } from '@/lib/challenges/synonyms'
import { correct } from '@/lib/challenges/typos'
import { isStopWord, isWeakWord } from '@/lib/challenges/vocabulary'
import { plainWords } from '@/lib/plain-words'

/** `query` is a tsquery as text, null where there is nothing to look for; `searchedFor` where typos were understood. */
export type UnderstoodWords = { query: string | null; searchedFor: string | null }

/** Words that stand for one thing, and the ways of saying it, each a tsquery. */
type Thing = { words: string[]; ways: string[] }

const nothing: UnderstoodWords = { query: null, searchedFor: null }
const MOST_WORDS = 8
const understood = new LRUCache<string, UnderstoodWords>({ max: 2_000, ttl: 60_000 })
const ofTerms = new LRUCache<string, string>({ max: 5_000, ttl: 600_000 })

/**
 * What somebody looks for who types this: all the things they say, by whatever name, with typos mended where a word
 * is known to nobody, and a last word that no défi has as a beginning, since it may still be being typed. Of three things or more
 * one may be missing where no défi has them all.
 */
export async function understandWords(typed: string): Promise<UnderstoodWords> {
  const known = understood.get(typed)
  if (known) return known
  const tokens = plainWords(typed)
    .split(' ')
    .filter((word) => word.length > 1 || /\d/.test(word))
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, 40))
  const answer = tokens.length > 0 ? await understandTokens(typed, tokens) : nothing
  understood.set(typed, answer)
  return answer
}

async function understandTokens(typed: string, tokens: string[]): Promise<UnderstoodWords> {
  const corrections = await correctionsOf(tokens)
  const meant = tokens.map((token) => corrections.get(token)?.plain ?? token)
  const things = await Promise.all(
    thingsIn(meant).map((words) => waysOf(words, words.at(-1) === meant.at(-1))),
  )
  const said = things.filter(({ ways }) => ways.length > 0)
  const telling = said.filter(({ words }) => !(words.length === 1 && isWeakWord(words[0] ?? '')))
  const query = await queryOf(
    (telling.length > 0 ? telling : said).map(({ ways }) => `(${ways.join(' | ')})`),
  )
  return { query, searchedFor: corrections.size > 0 ? corrected(typed, corrections) : null }
}

/** What was typed, its typos mended. */
function corrected(typed: string, corrections: Map<string, { word: string }>): string {
  return typed
    .split(/\s+/)
    .map((word) => corrections.get(plainWords(word))?.word ?? word)
    .join(' ')
}

/** Each word that nobody knows with the one that was meant. A word that exists is left alone, even if nothing has it. */
async function correctionsOf(tokens: string[]) {
  const doubtful = tokens.filter(
    (token) =>
      /^[a-z]{4,}$/.test(token) && !isStopWord(token) && !isWeakWord(token) && !isKnownToSynonyms(token),
  )
  if (doubtful.length === 0) return new Map<string, { plain: string; word: string }>()
  const unknown = await unknownAmong(doubtful, tokens)
  const found = await Promise.all(unknown.map(async (token) => [token, await correct(token)] as const))
  return new Map(found.flatMap(([token, meant]) => (meant ? [[token, meant] as const] : [])))
}

/** A word is known that a défi has, by its stem or as the beginning that the last one may be, or that names a town. */
async function unknownAmong(doubtful: string[], tokens: string[]): Promise<string[]> {
  const runs = tokens.flatMap((_, from) =>
    tokens.slice(from).map((_, length) => tokens.slice(from, from + length + 1).join(' ')),
  )
  const rows = await sql<{ token: string }>(
    `SELECT t.token FROM unnest($1::text[]) AS t (token)
     WHERE NOT EXISTS (SELECT FROM search_words WHERE lexeme = (tsvector_to_array(to_tsvector('fr', t.token)))[1])
       AND NOT EXISTS (SELECT FROM search_words WHERE t.token = $3 AND plain LIKE t.token || '%')
       AND NOT EXISTS (SELECT FROM communes WHERE search_name = ANY ($2::text[])
         AND ' ' || search_name || ' ' LIKE '% ' || t.token || ' %')
       AND NOT EXISTS (SELECT FROM communes WHERE t.token = $3 AND char_length($3) > 4 AND population > 5000 AND search_name LIKE t.token || '%')
       AND NOT EXISTS (SELECT FROM challenges WHERE status = 'PUBLISHED' AND search @@ plainto_tsquery('fr', t.token))`,
    [doubtful, runs, tokens.at(-1)],
  )
  return rows.map(({ token }) => token)
}

/** The tokens cut into what they say: the longest run that has synonyms, else a word. Stop words say nothing alone. */
function thingsIn(tokens: string[]): string[][] {
  const things: string[][] = []
  let from = 0
  while (from < tokens.length) {
    const run = [4, 3, 2]
      .map((length) => tokens.slice(from, from + length))
      .find((words) => words.length > 1 && synonymsOf(words))
    const words = run ?? tokens.slice(from, from + 1)
    if (run || !isStopWord(words[0] ?? '')) things.push(words)
    from += words.length
  }
  return things
}

async function waysOf(words: string[], isLast: boolean): Promise<Thing> {
  const terms = [words.join(' '), ...(synonymsOf(words) ?? [])]
  const [only] = words
  if (isLast && words.length === 1 && only && only.length > 2) terms.push(`${only}:*`)
  const ways = [...new Set((await tsqueries(terms)).filter(Boolean))].map((way) => `(${way})`)
  return { words, ways: await withoutNeedless(ways) }
}

/** Where very many say it in a word, nobody is missed who says it in several: whether they stand together costs reading each. */
const VERY_MANY = 2_000

async function withoutNeedless(ways: string[]): Promise<string[]> {
  const inAWord = ways.filter((way, index) => index === 0 || !way.includes('<'))
  if (inAWord.length === ways.length) return ways
  return (await expectedMatches(inAWord.join(' | '))) > VERY_MANY ? inAWord : ways
}

/**
 * « ramassage » → 'ramassag', « aide aux devoirs » → 'aid' <2> 'devoir', « plag:* » → 'plag':* whole and by its stem. A
 * beginning that is a word itself is not still being typed: « mer » means no « mercredi ».
 */
async function tsqueries(terms: string[]): Promise<string[]> {
  const missing = terms.filter((term) => !ofTerms.has(term))
  if (missing.length > 0) {
    const rows = await sql<{ term: string; query: string }>(
      `SELECT term, CASE
         WHEN EXISTS (SELECT FROM search_words WHERE term LIKE '%:*' AND lexeme = (tsvector_to_array(to_tsvector('fr', term)))[1]) THEN ''
         WHEN term LIKE '%:*' THEN CASE WHEN to_tsquery('simple', term)::text = to_tsquery('fr', term)::text THEN to_tsquery('simple', term)::text
           ELSE (to_tsquery('simple', term) || to_tsquery('fr', term))::text END
         ELSE phraseto_tsquery('fr', term)::text END AS query
       FROM unnest($1::text[]) AS term`,
      [missing],
    )
    for (const { term, query } of rows) ofTerms.set(term, query)
  }
  return terms.map((term) => ofTerms.get(term) ?? '')
}

/** All of them; of three or more all but one, where no défi has them all. */
async function queryOf(things: string[]): Promise<string | null> {
  if (things.length === 0) return null
  const all = things.join(' & ')
  if (things.length < 3) return all
  const [row] = await sql(
    `SELECT FROM challenges WHERE status = 'PUBLISHED' AND search @@ $1::tsquery LIMIT 1`,
    [all],
  )
  if (row) return all
  return things
    .map((_, left) => `(${things.filter((_thing, index) => index !== left).join(' & ')})`)
    .join(' | ')
}
