const FORTNIGHT = 14 * 86_400_000
const BEGINNING = Date.UTC(2025, 0, 1)

/** What refresh_popularity makes of the moments at which a challenge was relayed or taken on: see there. */
export function popularityOf(moments: Date[]): number {
  const sum = moments.reduce((all, at) => all + 2 ** ((at.getTime() - BEGINNING) / FORTNIGHT), 0)
  return sum > 0 ? Math.max(0, Math.round(Math.log2(sum) * 10_000) / 10_000) : 0
}
