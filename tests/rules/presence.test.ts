import { describe, expect, test } from 'vitest'
import {
  byNearness,
  isReceiving,
  readPresenceCode,
  spokenCode,
  whyCannotNote,
} from '@/lib/participations/presence-rules'
import type { PresenceOperation } from '@/lib/participations/presence-schema'
import {
  findByCode,
  headcount,
  operationsOf,
  statesOf,
  withOperations,
  withStates,
  type ReceptionList,
} from '@/lib/participations/reception-list'

const published = { status: 'PUBLISHED' } as const
const slot = { startsAt: new Date('2027-03-06T09:00:00Z'), endsAt: new Date('2027-03-06T12:00:00Z') }

describe('presence may be noted', () => {
  test.each([
    ['2027-03-06T05:59:59Z', 'too-early'],
    ['2027-03-06T06:00:00Z', null],
    ['2027-03-06T10:00:00Z', null],
    ['2027-04-05T12:00:00Z', null],
    ['2027-04-05T12:00:01Z', 'too-late'],
  ])('from three hours before until thirty days after: at %s, %s', (now, refusal) => {
    for (const kind of ['present', 'undo', 'walk-in'] as const)
      expect(whyCannotNote(slot, published, kind, new Date(now))).toBe(refusal)
    expect(isReceiving({ ...published, slots: [slot] }, new Date(now))).toBe(refusal === null)
  })

  test('an absence once the slot has begun, no sooner', () => {
    expect(whyCannotNote(slot, published, 'absent', new Date('2027-03-06T08:59:59Z'))).toBe('not-begun')
    expect(whyCannotNote(slot, published, 'absent', new Date('2027-03-06T09:00:00Z'))).toBeNull()
  })

  test('at any time where there are no hours', () => {
    const free = { startsAt: null, endsAt: null }
    expect(whyCannotNote(free, published, 'absent', new Date('2040-01-01T00:00:00Z'))).toBeNull()
  })

  test('only where the défi takes place or has taken place', () => {
    const now = new Date('2027-03-06T10:00:00Z')
    expect(whyCannotNote(slot, { status: 'COMPLETED' }, 'present', now)).toBeNull()
    for (const status of ['CANCELLED', 'SUSPENDED', 'PENDING_REVIEW'] as const)
      expect(whyCannotNote(slot, { status }, 'present', now)).toBe('not-held')
  })
})

test('the slot under way comes first, then the nearest, those without hours last', () => {
  const at = (from: string, to: string) => ({ startsAt: new Date(from), endsAt: new Date(to) })
  const yesterday = at('2027-03-05T09:00:00Z', '2027-03-05T10:00:00Z')
  const tomorrow = at('2027-03-07T09:00:00Z', '2027-03-07T10:00:00Z')
  const free = { startsAt: null, endsAt: null }
  const sorted = [free, yesterday, tomorrow, slot].toSorted(byNearness(new Date('2027-03-06T10:00:00Z')))
  expect(sorted).toEqual([slot, tomorrow, yesterday, free])
})

describe('a code', () => {
  test.each([
    'KX7P2MQD',
    'kx7p 2mqd',
    ' kx7p-2mqd ',
    'KX7P\u00a02MQD',
    'https://diffuz.test/tableau-de-bord/defis/une-matinee/accueil?code=KX7P2MQD',
  ])('is read in « %s »', (text) => {
    expect(readPresenceCode(text)).toBe('KX7P2MQD')
  })

  test.each(['', 'KX7P', 'KX7P2MQDA', 'https://diffuz.test/defis/une-matinee', 'https://diffuz.test/?code='])(
    'is none in « %s »',
    (text) => expect(readPresenceCode(text)).toBeNull(),
  )

  test('is said in two halves', () => expect(spokenCode('KX7P2MQD')).toBe('KX7P\u00a02MQD'))
})

const person = (id: string, partySize = 1) => ({
  id,
  name: id,
  pseudonym: null,
  partySize,
  code: `CODE${id}`,
  status: 'CONFIRMED' as const,
})
const list: ReceptionList = {
  at: 1000,
  slots: [
    { id: 'matin', label: '', startsAt: 0, expected: [person('AAAA'), person('BBBB', 3)], walkIns: [] },
    { id: 'soir', label: '', startsAt: 0, expected: [person('CCCC')], walkIns: [] },
  ],
}

let made = 0
const press = (gesture: string, shown: ReceptionList) =>
  operationsOf(gesture, shown, { at: 2000, newId: () => `nouveau-${++made}` })

/** The list after these buttons, one after the other. */
function after(...gestures: string[]) {
  let shown = list
  const operations: PresenceOperation[] = []
  for (const gesture of gestures) {
    operations.push(...press(gesture, shown))
    shown = withOperations(list, operations)
  }
  return { shown, operations, count: headcount(shown.slots[0] ?? neverEmpty()) }
}

describe('the list on the device', () => {
  test('counts friends, and takes back what was noted by mistake', () => {
    expect(after('present:BBBB').count).toEqual({ here: 3, expected: 4, walkIns: 0, unnoted: 1 })
    expect(after('present:BBBB', 'absent:AAAA').count.unnoted).toBe(0)
    expect(after('present:BBBB', 'undo:BBBB').count).toEqual(headcount(list.slots[0] ?? neverEmpty()))
  })

  test('counts who came unannounced, never below none', () => {
    expect(after('walk-in:matin', 'walk-in:matin').count.walkIns).toBe(2)
    const { shown, count } = after('walk-in:matin', 'forget-walk-in:matin', 'forget-walk-in:matin')
    expect(count.walkIns).toBe(0)
    expect(press('forget-walk-in:matin', shown)).toEqual([])
  })

  test('ends: whoever has not been noted has not come, in this slot alone', () => {
    const { shown, operations } = after('present:AAAA', 'finish:matin')
    expect(operations.map(({ kind }) => kind)).toEqual(['present', 'absent'])
    expect(statesOf(shown).statuses).toEqual({ AAAA: 'ATTENDED', BBBB: 'NO_SHOW', CCCC: 'CONFIRMED' })
  })

  test('knows nothing of other buttons', () => {
    for (const gesture of ['', 'finish', 'finish:ailleurs', 'walk-in:ailleurs', 'erase:matin'])
      expect(press(gesture, list)).toEqual([])
  })

  test('a page that was kept takes over the states of the last answer, and never older ones', () => {
    const states = { ...statesOf(after('present:AAAA', 'walk-in:matin').shown), at: 1500 }
    const opened = withStates(list, states)
    expect(headcount(opened.slots[0] ?? neverEmpty())).toMatchObject({ here: 1, walkIns: 1 })
    expect(withStates({ ...list, at: 1600 }, states)).toEqual({ ...list, at: 1600 })
    expect(withStates(list, null)).toBe(list)
  })

  test('finds by code in whichever slot', () => {
    expect(findByCode(list, 'CODECCCC')).toMatchObject({ slot: { id: 'soir' }, person: { id: 'CCCC' } })
    expect(findByCode(list, 'CODEDDDD')).toBeNull()
    expect(findByCode(list, null)).toBeNull()
  })
})

function neverEmpty(): never {
  throw new Error('The list has its slots.')
}
