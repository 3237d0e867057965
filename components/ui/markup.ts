/**
 * Markup made as text, for the lists that are on every page: React serialises, parses and renders each element of a
 * server component, and 24 cards as elements cost as much as half of their page (docs/decisions/0023). Whatever is put
 * into a template is escaped, unless it is a template itself.
 */
export class Markup {
  constructor(
    /** Only the drawings of this house, which hold nobody's words, are made with `new`. */
    readonly text: string,
  ) {}
}

type Part = Markup | Markup[] | string | number | false | null

/** A template of elements. Attributes stand in quotes; `false` and null are left out. */
export function markup(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(texts.reduce((before, text, at) => before + written(parts[at - 1] ?? null) + text))
}

function written(part: Part): string {
  if (part === null || part === false) return ''
  if (part instanceof Markup) return part.text
  if (Array.isArray(part)) return part.map(({ text }) => text).join('')
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
