import { expect, test } from 'vitest'
import { mostSlots, slotField, slotKeys, type DraftValues } from '@/lib/challenges/draft-values'
import { isPublicHoliday } from '@/lib/challenges/holidays'
import { cutIntoShifts, repeated } from '@/lib/challenges/repeating'
import { readSlots } from '@/lib/challenges/slot-schema'
import { fieldsOf } from '@/lib/time'

// A Saturday.
const first: DraftValues = {
  'slot-0-date': '2027-03-06',
  'slot-0-start': '09:30',
  'slot-0-end': '12:00',
  'slot-0-capacity': '12',
}

function datesOf(values: DraftValues): string[] {
  return slotKeys(values).map((key) => values[slotField(key, 'date')] ?? '')
}

function daysOf(rhythm: DraftValues): string[] {
  return datesOf(repeated({ ...first, ...rhythm }).values)
}

test('every Saturday until June begins at half past nine, in winter and in summer', () => {
  const { values } = repeated({ ...first, repeatEvery: 'weekly', repeatUntil: '2027-06-05' })
  const schedule = readSlots(values, {
    now: new Date('2027-01-01T00:00:00Z'),
    timezone: 'Europe/Paris',
    timed: true,
  })
  const starts = 'slots' in schedule ? schedule.slots.flatMap(({ startsAt }) => startsAt ?? []) : []
  expect(starts).toHaveLength(14)
  expect(new Set(starts.map((at) => fieldsOf(at, 'Europe/Paris').time))).toEqual(new Set(['09:30']))
  expect(new Set(starts.map((at) => at.toISOString().slice(11, 16)))).toEqual(new Set(['08:30', '07:30']))
})

test('one week in two, every third one, each day', () => {
  expect(daysOf({ repeatEvery: 'fortnightly', repeatCount: '3' })).toEqual([
    '2027-03-06',
    '2027-03-20',
    '2027-04-03',
  ])
  expect(daysOf({ repeatEvery: 'every-3-weeks', repeatCount: '2' })).toEqual(['2027-03-06', '2027-03-27'])
  expect(daysOf({ repeatEvery: 'daily', repeatCount: '2' })).toEqual(['2027-03-06', '2027-03-07'])
})

test('the first Saturday of the month, and the last one', () => {
  expect(daysOf({ repeatEvery: 'monthly', repeatCount: '3' })).toEqual([
    '2027-03-06',
    '2027-04-03',
    '2027-05-01',
  ])
  const last = { 'slot-0-date': '2027-03-27', repeatEvery: 'monthly-last', repeatCount: '3' }
  expect(daysOf(last)).toEqual(['2027-03-27', '2027-04-24', '2027-05-29'])
  // The fifth one of a month is its last: no month is left out for having four.
  expect(daysOf({ 'slot-0-date': '2027-01-30', repeatEvery: 'monthly', repeatCount: '3' })).toEqual([
    '2027-01-30',
    '2027-02-27',
    '2027-03-27',
  ])
})

test('public holidays are left out where asked', () => {
  const holidays = ['2027-03-29', '2027-05-06', '2027-05-17', '2027-05-01', '2026-04-06', '2028-06-05']
  for (const text of holidays) {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
    expect({ text, holiday: isPublicHoliday({ year, month, day }) }).toEqual({ text, holiday: true })
  }
  expect(isPublicHoliday({ year: 2027, month: 3, day: 28 })).toBe(false)
  const days = { repeatEvery: 'weekly', repeatUntil: '2027-05-08' }
  expect(daysOf(days)).toContain('2027-05-01')
  const worked = daysOf({ ...days, repeatSkipHolidays: 'on' })
  expect(worked).not.toContain('2027-05-01')
  expect(worked).not.toContain('2027-05-08')
  expect(worked).toContain('2027-04-24')
})

test('a rhythm without end, or with too many dates, is refused beside its field, and changes nothing', () => {
  const asked = (rhythm: DraftValues) => repeated({ ...first, repeatEvery: 'weekly', ...rhythm })
  expect(asked({}).errors).toHaveProperty('repeatUntil')
  expect(asked({ repeatUntil: '2029-06-01' }).errors).toHaveProperty('repeatUntil')
  expect(asked({ repeatCount: '400' }).errors).toHaveProperty('repeatCount')
  expect(asked({ 'slot-0-date': '', repeatCount: '4' }).errors).toHaveProperty('slot-0-date')
  expect(datesOf(asked({ repeatUntil: '2029-06-01' }).values)).toEqual(['2027-03-06'])
  expect(datesOf(asked({ repeatCount: String(mostSlots) }).values)).toHaveLength(mostSlots)
})

test('repeating twice adds nothing', () => {
  const once = repeated({ ...first, repeatEvery: 'weekly', repeatCount: '5' }).values
  expect(datesOf(repeated(once).values)).toEqual(datesOf(once))
})

test('three days from nine to seven by two hours are fifteen shifts, and the empty slot is gone', () => {
  const { values } = cutIntoShifts({
    'slot-0-date': '',
    'slot-0-start': '',
    gridFrom: '2027-11-26',
    gridDays: '3',
    gridStart: '09:00',
    gridEnd: '19:00',
    gridMinutes: '120',
    gridCapacity: '4',
  })
  const keys = slotKeys(values)
  expect(keys).toHaveLength(15)
  const part = (key: number, name: 'start' | 'end' | 'capacity') => values[slotField(key, name)]
  expect(keys.slice(0, 5).map((key) => `${part(key, 'start')}-${part(key, 'end')}`)).toEqual([
    '09:00-11:00',
    '11:00-13:00',
    '13:00-15:00',
    '15:00-17:00',
    '17:00-19:00',
  ])
  expect(new Set(datesOf(values))).toEqual(new Set(['2027-11-26', '2027-11-27', '2027-11-28']))
  expect(part(keys[14] ?? 0, 'capacity')).toBe('4')
})

test('shifts that do not fill the day end with a shorter one; too many are refused', () => {
  const day = { gridFrom: '2027-11-26', gridDays: '1', gridStart: '09:00', gridMinutes: '120' }
  const { values } = cutIntoShifts({ ...day, gridEnd: '14:00' })
  const last = slotKeys(values).at(-1) ?? 0
  expect([values[slotField(last, 'start')], values[slotField(last, 'end')]]).toEqual(['13:00', '14:00'])
  const many = { ...day, gridDays: '14', gridEnd: '20:00', gridMinutes: '60' }
  expect(cutIntoShifts(many).errors).toHaveProperty('gridDays')
  expect(cutIntoShifts({ ...day, gridEnd: '08:00' }).errors).toHaveProperty('gridEnd')
})
