import { shortDay, time } from '@/lib/french'
import { fieldsOf } from '@/lib/time'

/** Where a slot stands among days and hours, in keys that sort and in words. */
export type Placed = { dayKey: string; hoursKey: string; day: string; hours: string }

export type SlotGrid<Slot> = {
  days: { key: string; label: string }[]
  /** A row for each pair of hours, a cell for each day; null where that day has no such slot. */
  rows: { key: string; label: string; cells: (Slot | null)[] }[]
}

/** Null for what has no hours, or ends on another day. */
export function placeOf(
  { startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null },
  timezone: string,
): Placed | null {
  if (!startsAt || !endsAt) return null
  const [start, end] = [fieldsOf(startsAt, timezone), fieldsOf(endsAt, timezone)]
  if (start.date !== end.date) return null
  return {
    dayKey: start.date,
    hoursKey: `${start.time} ${end.time}`,
    day: shortDay(startsAt, timezone),
    hours: `${time(startsAt, timezone)} – ${time(endsAt, timezone)}`,
  }
}

/**
 * Slots as days × hours, where that reads better than a list: shifts, of which several days have the same. A class that
 * is held each week at one hour is a list.
 */
export function slotGrid<Slot extends { place: Placed | null }>(slots: Slot[]): SlotGrid<Slot> | null {
  const placed = slots.flatMap((slot) => (slot.place ? [{ slot, place: slot.place }] : []))
  if (placed.length < slots.length) return null
  const days = new Map(placed.map(({ place }) => [place.dayKey, place.day]))
  const hours = new Map(placed.map(({ place }) => [place.hoursKey, place.hours]))
  const cells = days.size * hours.size
  if (days.size < 2 || days.size > 7 || hours.size < 2 || placed.length < cells * 0.6) return null

  const byKey = (one: [string, string], other: [string, string]) => (one[0] < other[0] ? -1 : 1)
  const columns = [...days].sort(byKey)
  return {
    days: columns.map(([key, label]) => ({ key, label })),
    rows: [...hours].sort(byKey).map(([key, label]) => ({
      key,
      label,
      cells: columns.map(
        ([day]) => placed.find(({ place }) => place.dayKey === day && place.hoursKey === key)?.slot ?? null,
      ),
    })),
  }
}
