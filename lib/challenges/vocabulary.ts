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

/** How often each word stands in these texts: by the word without accents, how it is written and how often. */
export function wordsIn(texts: Iterable<string>): Map<string, { word: string; uses: number }> {
  const words = new Map<string, { word: string; uses: number }>()
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

/** Adds to the words that the search knows. In their order, so that two who learn at once do not wait for each other. */
export async function learn(sql: Sql, words: ReturnType<typeof wordsIn>): Promise<void> {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1))
  await sql(
    `INSERT INTO search_words (plain, word, uses)
     SELECT * FROM unnest($1::text[], $2::text[], $3::int[])
     ON CONFLICT (plain) DO UPDATE SET uses = search_words.uses + excluded.uses`,
    [sorted.map(([plain]) => plain), sorted.map(([, { word }]) => word), sorted.map(([, { uses }]) => uses)],
  )
}
