/** What a template leaves to whoever adapts it: « [à compléter : le nom du magasin] ». */
const mark = /\[\s*à compléter\s*:?\s*([^\]]*)\]/i

/** What the first mark left in a text asks for; null where none is left. */
export function unfilledMark(text: string): string | null {
  const found = mark.exec(text)
  return found ? (found[1]?.trim() ?? '') : null
}
