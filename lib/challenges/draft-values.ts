/** The guided page's fields as typed: what a draft keeps, before anything is checked. Safe in the browser. */

export type DraftValues = Record<string, string>

/** A year of Saturdays, and a few more. */
export const mostSlots = 60

// A fold says which of the two is meant, where the night that clocks go back has the hour twice: '0' or '1'.
const slotParts = ['id', 'date', 'start', 'startFold', 'end', 'endFold', 'capacity', 'closes'] as const
export type SlotPart = (typeof slotParts)[number]

/** Longest text kept by field; what is longer than the field allows is kept to be shown again beside the sentence. */
const fieldLengths: Record<string, number> = {
  title: 400,
  summary: 800,
  description: 24_000,
  cause: 40,
  format: 40,
  organization: 40,
  town: 120,
  commune: 10,
  address: 600,
  placeHidden: 4,
  hours: 10,
  duration: 10,
  freeCapacity: 10,
  admission: 20,
  openToMinors: 4,
  familyFriendly: 4,
  wheelchairAccessible: 4,
  noExperience: 4,
  whatToBring: 2_000,
  accessInfo: 2_000,
  image: 40,
  imageAlt: 600,
  // What makes slots: kept, so that a refused answer is there to be corrected.
  repeatEvery: 20,
  repeatUntil: 40,
  repeatCount: 10,
  repeatSkipHolidays: 4,
  gridFrom: 40,
  gridDays: 10,
  gridStart: 10,
  gridEnd: 10,
  gridMinutes: 10,
  gridCapacity: 10,
}

export function slotField(key: number, part: SlotPart): string {
  return `slot-${key}-${part}`
}

/** Keeps the known fields, without the NUL that PostgreSQL cannot store and bounded so that the row always fits. */
export function draftValues(typed: Record<string, unknown>): DraftValues {
  const kept = Object.entries(typed).flatMap(([name, value]) => {
    const length = lengthOf(name)
    if (length === undefined || typeof value !== 'string') return []
    return [[name, value.slice(0, length).toWellFormed().replaceAll('\0', '')] as const]
  })
  return Object.fromEntries(kept)
}

/** The slots of a form, in the order of their keys; at least one, so that there is something to fill. */
export function slotKeys(values: DraftValues): number[] {
  const keys = new Set<number>()
  for (const name of Object.keys(values)) {
    const match = slotPattern.exec(name)
    if (match) keys.add(Number(match[1]))
  }
  return keys.size > 0 ? [...keys].sort((a, b) => a - b) : [0]
}

export function withSlotAdded(values: DraftValues): DraftValues {
  const keys = slotKeys(values)
  const last = keys.at(-1) ?? 0
  if (keys.length >= mostSlots) return values
  // The hours of the slot before are the best guess for the next one; its day is not.
  const copied = (['start', 'end', 'capacity'] as const).map(
    (part) => [slotField(last + 1, part), values[slotField(last, part)] ?? ''] as const,
  )
  return { ...values, [slotField(last + 1, 'date')]: '', ...Object.fromEntries(copied) }
}

export function withSlotRemoved(values: DraftValues, key: number): DraftValues {
  const kept = Object.entries(values).filter(([name]) => !name.startsWith(`slot-${key}-`))
  return Object.fromEntries(kept)
}

/** Whether there is something that would be missed. */
export function isBlank(values: DraftValues): boolean {
  return !['title', 'summary', 'description', 'town', 'address', slotField(0, 'date')].some((name) =>
    values[name]?.trim(),
  )
}

const slotPattern = new RegExp(`^slot-(\\d{1,4})-(${slotParts.join('|')})$`)

function lengthOf(name: string): number | undefined {
  if (slotPattern.test(name)) return 40
  return Object.hasOwn(fieldLengths, name) ? fieldLengths[name] : undefined
}
