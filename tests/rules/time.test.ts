import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, fieldsOf, instantAt, readDate, readTime } from '@/lib/time'

const paris = 'Europe/Paris'
const at = (date: string, time: string, zone = paris) => {
  const [day, clock] = [readDate(date), readTime(time)]
  if (!day || !clock) throw new Error('not a date')
  return instantAt(day, clock, zone)?.toISOString() ?? null
}

test('the night of 28 March 2027 has no half past two in Paris', () => {
  expect(at('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z')
  expect(at('2027-03-28', '02:00')).toBeNull()
  expect(at('2027-03-28', '02:30')).toBeNull()
  expect(at('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z')
})

test('the night of 31 October 2027 has half past two twice in Paris: the first is taken', () => {
  expect(at('2027-10-31', '01:59')).toBe('2027-10-30T23:59:00.000Z')
  expect(at('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z')
  expect(at('2027-10-31', '03:00')).toBe('2027-10-31T02:00:00.000Z')
})

test('overseas, clocks neither skip nor repeat', () => {
  expect(at('2027-03-28', '02:30', 'Indian/Reunion')).toBe('2027-03-27T22:30:00.000Z')
  expect(at('2027-10-31', '02:30', 'America/Martinique')).toBe('2027-10-31T06:30:00.000Z')
  expect(at('2027-03-14', '02:30', 'America/Miquelon')).toBeNull()
})

test('what the fields show reads back as the same instant, except in the hour that comes twice', () => {
  const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Miquelon', 'Pacific/Noumea', 'Pacific/Marquesas']
  const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const instant = new Date(minute * 60_000)
      const { date, time } = fieldsOf(instant, zone)
      const back = new Date(at(date, time, zone) ?? 0)
      const early = instant.getTime() - back.getTime()
      expect([0, 3_600_000]).toContain(early)
      expect(fieldsOf(back, zone)).toEqual({ date, time })
    }),
  )
})

describe('what people type', () => {
  test.each([
    ['2027-02-28', true],
    ['28/02/2027', true],
    ['1.3.2027', true],
    ['2027-02-29', false],
    ['31/02/2027', false],
    ['2027-13-01', false],
    ['0000-01-01', false],
    ['demain', false],
    ['', false],
  ])('%s as a date: %s', (typed, real) => expect(readDate(typed) !== null).toBe(real))

  test.each([
    ['9:30', { hour: 9, minute: 30 }],
    ['09h30', { hour: 9, minute: 30 }],
    ['14 h', { hour: 14, minute: 0 }],
    ['23:59:00', { hour: 23, minute: 59 }],
    ['24:00', null],
    ['9:60', null],
    ['midi', null],
    ['', null],
  ])('%s as a time', (typed, time) => expect(readTime(typed)).toEqual(time))

  test('the day after the last of the year is the first of the next', () =>
    expect(dayAfter({ year: 2027, month: 12, day: 31 })).toEqual({ year: 2028, month: 1, day: 1 }))
})
