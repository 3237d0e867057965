import fc from 'fast-check'

/** How many people there are in a history; a step names one of them by number. */
export const crowd = 6

export type Step =
  | { do: 'join' | 'add-by-hand'; who: number; party: number }
  | { do: 'withdraw' | 'end-offer' | 'admit' | 'decline' | 'remove'; who: number }
  | { do: 'pull-in'; who: number; addPlaces: boolean }
  | { do: 'change'; capacity: number | null }
  | { do: 'move'; start: number | null }
  | { do: 'wait'; minutes: number }
  | { do: 'end-offers' | 'cancel' }

export type History = { capacity: number | null; start: number | null; approval: boolean; steps: Step[] }

const who = fc.nat(crowd - 1)
const party = fc.integer({ min: 1, max: 4 })
// Small ones mostly, so that most histories have a queue.
const capacity = fc.option(
  fc.oneof(weighing(2, fc.integer({ min: 1, max: 4 })), weighing(1, fc.integer({ min: 5, max: 9 }))),
  {
    freq: 9,
  },
)
/** Minutes until the slot begins: offers of every length, and the last two hours. */
const start = fc.option(fc.constantFrom(60, 110, 125, 180, 1_200, 2_000, 5_000, 20_000, 50_000), { freq: 9 })
const minutes = fc.constantFrom(10, 60, 130, 1_500)

const step: fc.Arbitrary<Step> = fc.oneof(
  weighing(14, fc.record({ do: fc.constant('join' as const), who, party })),
  weighing(6, fc.record({ do: fc.constant('withdraw' as const), who })),
  weighing(5, fc.record({ do: fc.constant('wait' as const), minutes })),
  weighing(3, fc.record({ do: fc.constant('end-offers' as const) })),
  weighing(2, fc.record({ do: fc.constant('end-offer' as const), who })),
  weighing(4, fc.record({ do: fc.constant('change' as const), capacity })),
  weighing(1, fc.record({ do: fc.constant('move' as const), start })),
  weighing(3, fc.record({ do: fc.constant('admit' as const), who })),
  weighing(2, fc.record({ do: fc.constant('decline' as const), who })),
  weighing(2, fc.record({ do: fc.constant('pull-in' as const), who, addPlaces: fc.boolean() })),
  weighing(2, fc.record({ do: fc.constant('remove' as const), who })),
  weighing(2, fc.record({ do: fc.constant('add-by-hand' as const), who, party })),
  weighing(0.3, fc.record({ do: fc.constant('cancel' as const) })),
)

/** Any order of anything that can happen to one slot. */
export const history: fc.Arbitrary<History> = fc.record({
  capacity,
  start,
  approval: fc.oneof(weighing(3, fc.constant(false)), weighing(1, fc.constant(true))),
  steps: fc.array(step, { minLength: 4, maxLength: 24, size: 'max' }),
})

function weighing<Value>(weight: number, arbitrary: fc.Arbitrary<Value>) {
  // Whole weights only.
  return { weight: Math.round(weight * 10), arbitrary }
}
