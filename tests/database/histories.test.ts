import { expect, test } from 'vitest'
import { tryCrushes, tryHistories } from '@/tests/load/histories'

// Longer ones: npm run prove -- histories. Busy machines take their time; nothing here is timed.
const patience = 600_000

test(
  'whatever the order of what happens to a slot, rows, events, letters and ranks are those of the model',
  async () => {
    const { steps } = await tryHistories({ runs: 100, seed: 20_261_123 })
    expect(steps).toBeGreaterThan(1_000)
  },
  patience,
)

test(
  'the same all at once: nothing is oversold, forgotten, told twice or stuck',
  async () => {
    const { steps } = await tryCrushes({ runs: 30, seed: 20_261_123 })
    expect(steps).toBeGreaterThan(300)
  },
  patience,
)
