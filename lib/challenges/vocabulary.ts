import { plainWords } from '@/lib/plain-words'
import type { Sql } from '@/lib/db'

/** They say nothing of what is looked for. */
const stopWords = setOf(
  'le la les un une des du de au aux et ou en je tu il on se sa ce ma mes mon ne ni si avec ces dans elle eux ils est sont leur leurs lui mais moi nos notre nous par pas pour que qui ses son sur ta tes toi ton vos votre vous cet cette plus tout tous toute toutes fait donc comme entre vers ainsi afin puis car lors dont quand etre avoir',
)

/** Everybody who volunteers says them: beside other words they do not narrow. */
const weakWords = setOf(
  'aide aider aidez aides benevole benevoles benevolat volontaire volontaires volontariat association associations asso assos action actions defi defis mission missions activite activites engagement engager participer donner faire veux voudrais cherche chercher trouver besoin coup main gens personne personnes solidaire solidarite pres proche autour chez temps',
)

export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

export function isWeakWord(word: string): boolean {
  return weakWords.has(word)
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** By the word without accents, how it is written and in how many texts. */
export type Words = Map<string, { word: string; uses: number }>

/** How often each word stands in these texts, added to those counted before. */
export function wordsIn(texts: Iterable<string>, words: Words = new Map()): Words {
  for (const text of texts) {
    for (const written of new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u))) {
      const plain = plainWords(written)
      if (!/^[a-z]{3,40}$/.test(plain) || stopWords.has(plain)) continue
      const known = words.get(plain)
      if (known) known.uses++
      else words.set(plain, { word: written, uses: 1 })
    }
  }
  return words
}

/** Adds to the words that the search knows. */
export async function learn(sql: Sql, words: Words): Promise<void> {
  await sql(
    `INSERT INTO search_words (plain, word, uses) SELECT * FROM ${given}
     ON CONFLICT (plain) DO UPDATE SET uses = search_words.uses + excluded.uses`,
    columnsOf(words),
  )
}

/** Makes these the only words that the search knows, in an open transaction. */
export async function relearn(sql: Sql, words: Words): Promise<void> {
  // Who learns meanwhile waits; who reads does not.
  await sql('LOCK TABLE search_words IN SHARE ROW EXCLUSIVE MODE')
  const columns = columnsOf(words)
  await sql(
    `DELETE FROM search_words w
     WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) AS said (plain) WHERE said.plain = w.plain)`,
    columns.slice(0, 1),
  )
  await sql(
    `INSERT INTO search_words (plain, word, uses) SELECT * FROM ${given}
     ON CONFLICT (plain) DO UPDATE SET word = excluded.word, uses = excluded.uses
     WHERE (search_words.word, search_words.uses) <> (excluded.word, excluded.uses)`,
    columns,
  )
}

const given = 'unnest($1::text[], $2::text[], $3::int[])'

/** In their order, so that two who learn at once do not wait for each other. */
function columnsOf(words: Words): [string[], string[], number[]] {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    sorted.map(([plain]) => plain),
    sorted.map(([, { word }]) => word),
    sorted.map(([, { uses }]) => uses),
  ]
}
