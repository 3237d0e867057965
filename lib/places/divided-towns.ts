/** The codes of the arrondissements that Paris, Lyon and Marseille consist of, by the code of the whole. */
export const dividedTowns: ReadonlyMap<string, readonly string[]> = new Map([
  ['75056', codes(75_101, 20)],
  ['69123', codes(69_381, 9)],
  ['13055', codes(13_201, 16)],
])

function codes(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(first + index))
}
