import { sql } from '@/lib/db'
import { wordsOfSynonyms } from '@/lib/challenges/synonyms'

type Candidate = { plain: string; word: string; uses: number }

/**
 * The known word that somebody most likely meant, as it is written; null where none is near enough. From the words
 * that share its trigrams, and those that begin and end about like it: short ones share too few.
 */
export async function correct(typed: string): Promise<{ plain: string; word: string } | null> {
  const mostChanges = typed.length < 7 ? 1 : 2
  const candidates = await sql<Candidate>(
    `(SELECT plain, word, uses FROM search_words WHERE plain % $1 ORDER BY similarity(plain, $1) DESC, plain LIMIT 30)
     UNION (SELECT plain, word, uses FROM search_words
       WHERE plain LIKE left($1, 1) || '%' AND char_length(plain) BETWEEN char_length($1) - 2 AND char_length($1) + 2
       ORDER BY uses DESC, plain LIMIT 400)`,
    [typed],
  )
  const others = wordsOfSynonyms
    .filter((word) => Math.abs(word.length - typed.length) <= 2)
    .map((word) => ({ plain: word, word, uses: 0 }))
  const near = [...candidates, ...others]
    .map((candidate) => ({
      ...candidate,
      changes: changesBetween(singular(typed), singular(candidate.plain)),
    }))
    .filter(({ changes }) => changes <= mostChanges)
    .sort((a, b) => a.changes - b.changes || b.uses - a.uses || (a.plain < b.plain ? -1 : 1))
  return near[0] ?? null
}

function singular(word: string): string {
  return word.replace(/[sx]$/, '')
}

// Letters that sound alike in French: one for the other is the likelier slip.
const ALIKE = new Set(['gj', 'cs', 'ck', 'cq', 'kq', 'iy', 'mn', 'sz', 'ae', 'sx', 'eo'])

function replacing(a = '', b = ''): number {
  if (a === b) return 0
  return ALIKE.has(a < b ? a + b : b + a) ? 0.6 : 1
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
export function changesBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + replacing(a[row - 1], b[column - 1]),
      )
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1)
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
