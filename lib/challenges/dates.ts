import { isEditable, lockChallenge, type Aftermath } from '@/lib/challenges/commands'
import { cancellableBy, editableBy, isUuid } from '@/lib/challenges/editing'
import { findFacts } from '@/lib/challenges/facts'
import { concernedSlots, movedSlots, type DateScope, type SlotHours } from '@/lib/challenges/series'
import { db, type Transaction } from '@/lib/db'
import { done, refuse, type Result } from '@/lib/result'

export type ChangeSlotsRefusal =
  | 'not-found'
  | 'no-longer-editable'
  | 'slot-over'
  | 'day-of-one-alone'
  | 'hours-impossible'
  | 'slots-collide'
  | 'capacity-below-people'

export type CancelSlotRefusal =
  'not-found' | 'no-longer-editable' | 'reason-missing' | 'slot-over' | 'only-slot'

/**
 * Changes hours and places of one date, of it and those that follow, or of all that are to come: those are of one
 * series that begin and end at the same hours. Clocks count, so half past nine stays half past nine.
 */
export async function changeSlots(
  request: { slug: string; userId: string; slotId: string; scope: DateScope; wanted: SlotHours; now: Date },
  afterwards: Aftermath,
): Promise<Result<{ changed: number }, ChangeSlotsRefusal>> {
  const { slug, userId, slotId, scope, wanted, now } = request
  if (!isUuid(slotId)) return refuse('not-found')
  return db.$transaction(async (tx) => {
    const found = await tx.challenge.findFirst({
      where: { slug, ...editableBy(userId), slots: { some: { id: slotId } } },
      select: { id: true, timezone: true },
    })
    if (!found) return refuse('not-found')
    const status = await lockChallenge(tx, found.id)
    if (!status || !isEditable(status)) return refuse('no-longer-editable')

    const slots = await listDates(tx, found.id)
    const chosen = slots.find(({ id }) => id === slotId)
    if (!chosen || chosen.startsAt <= now) return refuse('slot-over')
    const concerned = concernedSlots(slots, chosen, scope, found.timezone, now)
    const moved = movedSlots(concerned, wanted, { chosen, scope, timezone: found.timezone, now })
    if (typeof moved === 'string') return refuse(moved)

    const after = slots.map((slot) => moved.find(({ id }) => id === slot.id) ?? slot)
    if (new Set(after.map(({ startsAt }) => startsAt.getTime())).size < after.length)
      return refuse('slots-collide')
    if (moved.some(({ capacity, takenPlaces }) => capacity !== null && capacity < takenPlaces))
      return refuse('capacity-below-people')

    const before = await findFacts(tx, found.id)
    for (const { id, startsAt, endsAt, closesAt, capacity } of moved)
      await tx.slot.update({ where: { id }, data: { startsAt, endsAt, closesAt, capacity } })
    const lengths = after.map(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime())
    await tx.challenge.update({
      where: { id: found.id },
      data: { durationMinutes: Math.round(Math.min(...lengths) / 60_000) },
    })
    await afterwards(tx, found.id, before)
    return done({ changed: moved.length })
  })
}

/** Calls one date off and tells why; repeating it changes nothing. The last date to come is the whole défi. */
export async function cancelSlot(
  request: { slug: string; userId: string; slotId: string; reason: string; now: Date },
  afterwards: (tx: Transaction, challengeId: string, slotId: string) => Promise<void>,
): Promise<Result<null, CancelSlotRefusal>> {
  const { slug, userId, slotId, now } = request
  const reason = request.reason.trim()
  if (!isUuid(slotId)) return refuse('not-found')
  return db.$transaction(async (tx) => {
    const found = await tx.challenge.findFirst({
      where: { slug, ...cancellableBy(userId), slots: { some: { id: slotId } } },
      select: { id: true },
    })
    if (!found) return refuse('not-found')
    const status = await lockChallenge(tx, found.id)
    const slot = await tx.slot.findUniqueOrThrow({ where: { id: slotId } })
    if (slot.cancelledAt) return done(null)
    if (!status || !isEditable(status)) return refuse('no-longer-editable')
    if (!slot.startsAt || slot.startsAt <= now) return refuse('slot-over')
    const others = await tx.slot.count({
      where: { challengeId: found.id, id: { not: slotId }, cancelledAt: null, startsAt: { gt: now } },
    })
    if (others === 0) return refuse('only-slot')
    if (!reason) return refuse('reason-missing')
    const closesAt = slot.closesAt && slot.closesAt < now ? slot.closesAt : now
    await tx.slot.update({
      where: { id: slotId },
      data: { cancelledAt: now, cancelReason: reason, closesAt },
    })
    await afterwards(tx, found.id, slotId)
    return done(null)
  })
}

async function listDates(tx: Transaction, challengeId: string) {
  const slots = await tx.slot.findMany({
    where: { challengeId, cancelledAt: null },
    select: { id: true, startsAt: true, endsAt: true, closesAt: true, capacity: true, takenPlaces: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return slots.flatMap(({ startsAt, endsAt, ...slot }) =>
    startsAt && endsAt ? { ...slot, startsAt, endsAt } : [],
  )
}
