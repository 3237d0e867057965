import { statusAfter, type ExpectedStatus } from '@/lib/participations/presence-rules'
import type { PresenceOperation } from '@/lib/participations/presence-schema'

// The list at the entrance, as server and device both hold it. Nothing here knows of a database or of a browser.

export type Expected = {
  id: string
  name: string
  pseudonym: string | null
  partySize: number
  /** What the person shows: known to the device, so that a code is read without network too. */
  code: string
  status: ExpectedStatus
}

export type ReceivedSlot = {
  id: string
  /** « samedi 28 novembre, de 9 h à 12 h ». */
  label: string
  /** Milliseconds; null without hours. */
  startsAt: number | null
  expected: Expected[]
  walkIns: { id: string; people: number }[]
}

/** `at`: when the server said so, in milliseconds. */
export type ReceptionList = { at: number; slots: ReceivedSlot[] }

/** The list as it will be once these gestures have arrived. */
export function withOperations(list: ReceptionList, operations: readonly PresenceOperation[]): ReceptionList {
  return operations.reduce(withOperation, list)
}

function withOperation(list: ReceptionList, operation: PresenceOperation): ReceptionList {
  const slots = list.slots.map((slot) => {
    switch (operation.kind) {
      case 'walk-in': {
        const counted = slot.walkIns.some(({ id }) => id === operation.id)
        if (slot.id !== operation.slot || counted) return slot
        return { ...slot, walkIns: [...slot.walkIns, { id: operation.id, people: operation.people }] }
      }
      case 'forget-walk-in':
        return { ...slot, walkIns: slot.walkIns.filter(({ id }) => id !== operation.walkIn) }
      case 'present':
      case 'absent':
      case 'undo': {
        const status = statusAfter[operation.kind]
        const expected = slot.expected.map((person) =>
          person.id === operation.participation ? { ...person, status } : person,
        )
        return { ...slot, expected }
      }
    }
  })
  return { ...list, slots }
}

/** What a device keeps of the last answer: who is where by number alone, no name. */
export type KnownStates = {
  at: number
  statuses: Record<string, ExpectedStatus>
  walkIns: Record<string, ReceivedSlot['walkIns']>
}

export function statesOf({ at, slots }: ReceptionList): KnownStates {
  return {
    at,
    statuses: Object.fromEntries(
      slots.flatMap(({ expected }) => expected.map(({ id, status }) => [id, status])),
    ),
    walkIns: Object.fromEntries(slots.map(({ id, walkIns }) => [id, walkIns])),
  }
}

/** A page that was kept is older than the last answer: the answer's states count. */
export function withStates(list: ReceptionList, states: KnownStates | null): ReceptionList {
  if (!states || states.at <= list.at) return list
  const slots = list.slots.map((slot) => ({
    ...slot,
    walkIns: states.walkIns[slot.id] ?? slot.walkIns,
    expected: slot.expected.map((person) => ({
      ...person,
      status: states.statuses[person.id] ?? person.status,
    })),
  }))
  return { at: states.at, slots }
}

/** People, friends included: who is here, of how many; who came unannounced; and who has not been noted yet. */
export function headcount({ expected, walkIns }: ReceivedSlot) {
  const people = (some: readonly { people: number }[]) => some.reduce((sum, one) => sum + one.people, 0)
  const parties = expected.map(({ partySize, status }) => ({ people: partySize, status }))
  return {
    here: people(parties.filter(({ status }) => status === 'ATTENDED')),
    expected: people(parties),
    walkIns: people(walkIns),
    unnoted: expected.filter(({ status }) => status === 'CONFIRMED').length,
  }
}

/** Who shows this code, in whichever slot. */
export function findByCode({ slots }: ReceptionList, code: string | null) {
  for (const slot of slots) {
    const person = slot.expected.find((expected) => expected.code === code)
    if (person) return { slot, person }
  }
  return null
}

/**
 * What a button of the list stands for: « present:<participation> », « absent:… », « undo:… », « walk-in:<slot> »,
 * « forget-walk-in:<slot> » (the last one counted), « finish:<slot> » (whoever is not there has not come).
 */
export function operationsOf(
  gesture: string,
  list: ReceptionList,
  { at, newId }: { at: number; newId: () => string },
): PresenceOperation[] {
  const [kind = '', on = ''] = gesture.split(':')
  if (kind === 'present' || kind === 'absent' || kind === 'undo')
    return [{ id: newId(), kind, participation: on, at }]
  const slot = list.slots.find(({ id }) => id === on)
  if (!slot) return []
  if (kind === 'walk-in') return [{ id: newId(), kind, slot: on, people: 1, at }]
  if (kind === 'forget-walk-in')
    return slot.walkIns.slice(-1).map(({ id }) => ({ id: newId(), kind, walkIn: id, at }))
  if (kind !== 'finish') return []
  return slot.expected
    .filter(({ status }) => status === 'CONFIRMED')
    .map(({ id }) => ({ id: newId(), kind: 'absent', participation: id, at }))
}

/** What the server answers to a device; `refusal` is the sentence for a gesture that could not be done. */
export type ReceptionAnswer = { results: { id: string; refusal: string | null }[]; list: ReceptionList }
