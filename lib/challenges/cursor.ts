/** Where a list goes on: after this challenge, which the list sorts under this key. */
export type Cursor = { key: number; id: string }

/** « <key>_<id> », as an address carries where a list goes on; a few metres are many decimals of a kilometre. */
export function cursorOf(text: string): Cursor | null {
  const match =
    /^(-?\d{1,15}(?:\.\d{1,30})?(?:e-\d{1,2})?)_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/.exec(text)
  if (!match?.[1] || !match[2]) return null
  const key = Number(match[1])
  return String(key) === match[1] && Math.abs(key) <= Date.UTC(9999, 11, 31) ? { key, id: match[2] } : null
}

export function cursorText({ key, id }: Cursor): string {
  return `${key}_${id}`
}
