import type { ParsedSlot } from '@/lib/challenges/slot-schema'
import type { Transaction } from '@/lib/db'

export type SlotsRefusal = 'slot-gone' | 'slot-has-people' | 'capacity-below-people'

type ExistingSlot = { id: string; takenPlaces: number; _count: { participations: number } }

/**
 * Why these slots cannot replace those: nobody who registered loses a slot or a place by an edit, and what was called
 * off or taken out since the form was opened does not come back by it.
 */
export function slotsProblem(
  wanted: Pick<ParsedSlot, 'id' | 'capacity' | 'key'>[],
  existing: ExistingSlot[],
): { refusal: SlotsRefusal; slotKey?: number; taken?: number } | null {
  const gone = wanted.find(({ id }) => id !== null && !existing.some((slot) => slot.id === id))
  if (gone) return { refusal: 'slot-gone', slotKey: gone.key }
  const peopled = existing.find(
    (slot) => slot._count.participations > 0 && !wanted.some(({ id }) => id === slot.id),
  )
  if (peopled) return { refusal: 'slot-has-people' }
  for (const { id, capacity, key } of wanted) {
    const taken = existing.find((slot) => slot.id === id)?.takenPlaces ?? 0
    if (capacity !== null && capacity < taken)
      return { refusal: 'capacity-below-people', slotKey: key, taken }
  }
  return null
}

/** Makes the challenge's slots the wanted ones: an id that exists is changed, the others are added or gone. */
export async function writeSlots(
  tx: Transaction,
  challengeId: string,
  wanted: ParsedSlot[],
  existing: { id: string }[],
): Promise<void> {
  const keptIds = wanted.flatMap(({ id }) => (id && existing.some((slot) => slot.id === id) ? [id] : []))
  await tx.slot.deleteMany({ where: { challengeId, id: { notIn: keptIds }, cancelledAt: null } })
  for (const { id, startsAt, endsAt, closesAt, capacity } of wanted) {
    const hours = { startsAt, endsAt, closesAt, capacity }
    if (id && keptIds.includes(id)) await tx.slot.update({ where: { id }, data: hours })
    else await tx.slot.create({ data: { challengeId, ...hours } })
  }
}
