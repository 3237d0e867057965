/** The same numbers for the same seed, on every machine: what the demonstration data are drawn from. */
export class Random {
  private state: [number, number, number, number]

  constructor(seed: number) {
    this.state = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0]
    for (let i = 0; i < 15; i++) this.integer()
  }

  /** sfc32, 32 bits at a time. */
  private integer(): number {
    const [a, b, c, counter] = this.state
    const sum = (a + b + counter) | 0
    this.state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + sum) | 0, (counter + 1) | 0]
    return sum >>> 0
  }

  /** At least 0, below 1. */
  fraction(): number {
    return this.integer() / 4_294_967_296
  }

  /** Whole, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }

  /** `howMany` different ones, in random order; all of them where there are fewer. */
  sample<Item>(items: readonly Item[], howMany: number): Item[] {
    const remaining = [...items]
    const chosen: Item[] = []
    while (chosen.length < howMany && remaining.length > 0) {
      chosen.push(...remaining.splice(this.between(0, remaining.length - 1), 1))
    }
    return chosen
  }

  uuid(): string {
    const hex = [this.integer(), this.integer(), this.integer(), this.integer()]
      .map((word) => word.toString(16).padStart(8, '0'))
      .join('')
    const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  /** Letters and digits that are not mistaken for one another when read aloud. */
  code(length: number): string {
    const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
    return Array.from({ length }, () => letters[this.between(0, letters.length - 1)]).join('')
  }
}
