/** Lines of text that fit, for pictures: nothing there wraps or shrinks by itself. */

/** Widths of characters in em; what the font has not is absent. */
export type Advances = Pick<ReadonlyMap<number, number>, 'get' | 'has'>

export type Lettering = { size: number; lines: string[] }

/**
 * The text at the largest of these sizes at which it takes no more than the lines allowed there, each within
 * `width`; at the smallest it is cut at a word with « … ». Sizes from large to small, all in one unit.
 */
export function fit(
  text: string,
  advances: Advances,
  width: number,
  sizes: { size: number; lines: number }[],
): Lettering {
  const words = drawable(text, advances).split(' ').filter(Boolean)
  for (const { size, lines } of sizes) {
    // At all but the last size a word that is too long is a reason to become smaller.
    if (words.some((word) => widthOf(word, advances) * size > width)) continue
    const wrapped = wrap(words, advances, width / size)
    if (wrapped.length <= lines) return { size, lines: wrapped }
  }
  const { size, lines } = sizes.at(-1) ?? { size: 16, lines: 1 }
  const wrapped = wrap(words, advances, width / size)
  if (wrapped.length <= lines) return { size, lines: wrapped }
  const kept = wrapped.slice(0, lines)
  return { size, lines: [...kept.slice(0, -1), ended(kept.at(-1) ?? '', advances, width / size)] }
}

/** What this font can draw of a text: no box for what it lacks, and a thin space for the narrow no-break one. */
export function drawable(text: string, advances: Advances): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (character === '\u202f') return '\u2009'
      if (/[\s\p{Cc}]/u.test(character) && character !== '\u00a0') return ' '
      const plain = character.normalize('NFD').charAt(0)
      return [character, plain].find((one) => advances.has(one.codePointAt(0) ?? 0)) ?? ''
    })
    .join('')
}

/** In em. */
export function widthOf(text: string, advances: Advances): number {
  return [...text].reduce((sum, character) => sum + (advances.get(character.codePointAt(0) ?? 0) ?? 0), 0)
}

function wrap(words: string[], advances: Advances, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.flatMap((whole) => pieces(whole, advances, width))) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, advances) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/** A word longer than a line, cut between its letters. */
function pieces(word: string, advances: Advances, width: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part && widthOf(part + letter, advances) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

function ended(line: string, advances: Advances, width: number): string {
  let shorter = line
  while (shorter && widthOf(`${shorter}…`, advances) > width) {
    const cut = shorter.lastIndexOf(' ')
    shorter = cut > 0 ? shorter.slice(0, cut) : [...shorter].slice(0, -1).join('')
  }
  return `${shorter.replace(/[\s,;:.«(]+$/u, '')}…`
}
