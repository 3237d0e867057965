const named: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

/**
 * Text for XML and HTML, between tags or in an attribute: escaped, without the characters that XML 1.0 does not know.
 * By names: several readers leave numbers as they are.
 */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => `&${named[character]};`)
}

/** An element with text in it. */
export function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`
}
