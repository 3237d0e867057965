/** Lower case, without accents, words joined by hyphens: for addresses. At most `length` characters, cut at a word. */
export function slugify(text: string, length = 80): string {
  const slug = plainWords(text).replaceAll(' ', '-')
  if (slug.length <= length) return slug
  const cut = slug.slice(0, length + 1)
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : length)
}

/** Lower case, without accents nor punctuation, words separated by one space: for comparing. */
export function plainWords(text: string): string {
  return text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
