import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, fieldsOf, instantAt, instantsAt, readDate, readTime } from '@/lib/time'
import { readPlaces } from '@/prisma/seed/places'

const paris = 'Europe/Paris'
const miquelon = 'America/Miquelon'
const at = (date: string, time: string, zone = paris) => {
  const [day, clock] = [readDate(date), readTime(time)]
  if (!day || !clock) throw new Error('not a date')
  return instantsAt(day, clock, zone).map((instant) => instant.toISOString())
}

test.each([
  [paris, '2027-03-28', '2027-03-28T00:59:00.000Z', '2027-03-28T01:00:00.000Z'],
  [miquelon, '2027-03-14', '2027-03-14T04:59:00.000Z', '2027-03-14T05:00:00.000Z'],
])('%s has no half past two on %s', (zone, date, before, after) => {
  expect(at(date, '01:59', zone)).toEqual([before])
  expect(at(date, '02:00', zone)).toEqual([])
  expect(at(date, '02:30', zone)).toEqual([])
  expect(at(date, '02:59', zone)).toEqual([])
  expect(at(date, '03:00', zone)).toEqual([after])
})

test('on 31 October 2027 Paris has the hour from two to three twice', () => {
  expect(at('2027-10-31', '01:59')).toEqual(['2027-10-30T23:59:00.000Z'])
  expect(at('2027-10-31', '02:00')).toEqual(['2027-10-31T00:00:00.000Z', '2027-10-31T01:00:00.000Z'])
  expect(at('2027-10-31', '02:59')).toEqual(['2027-10-31T00:59:00.000Z', '2027-10-31T01:59:00.000Z'])
  expect(at('2027-10-31', '03:00')).toEqual(['2027-10-31T02:00:00.000Z'])
})

test('Miquelon goes back on the American date, from two to one', () => {
  expect(at('2027-10-31', '02:30', miquelon)).toHaveLength(1)
  expect(at('2027-11-07', '00:59', miquelon)).toEqual(['2027-11-07T02:59:00.000Z'])
  expect(at('2027-11-07', '01:30', miquelon)).toEqual([
    '2027-11-07T03:30:00.000Z',
    '2027-11-07T04:30:00.000Z',
  ])
  expect(at('2027-11-07', '02:00', miquelon)).toEqual(['2027-11-07T05:00:00.000Z'])
})

const zones = [...new Set(readPlaces().departments.map(({ timezone }) => timezone))]

test('Paris and every zone overseas are known, and only two of them change their clocks', () => {
  expect(zones.toSorted()).toEqual([
    'America/Cayenne',
    'America/Guadeloupe',
    'America/Marigot',
    'America/Martinique',
    'America/Miquelon',
    'America/St_Barthelemy',
    'Europe/Paris',
    'Indian/Mayotte',
    'Indian/Reunion',
    'Pacific/Noumea',
    'Pacific/Tahiti',
    'Pacific/Wallis',
  ])
  const clocks = {
    '2027-03-28': '02:30',
    '2027-10-31': '02:30',
    '2027-03-14': '02:30',
    '2027-11-07': '01:30',
  }
  const changing = zones.filter((zone) =>
    Object.entries(clocks).some(([date, clock]) => at(date, clock, zone).length !== 1),
  )
  expect(changing.toSorted()).toEqual([miquelon, paris])
})

test('in every zone, what the fields show reads back as the same instant', () => {
  const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      expect(readBack(minute, zone)).toBe(new Date(minute * 60_000).toISOString())
    }),
    { numRuns: 2_000 },
  )
})

test('and so it does through the nights when clocks change', () => {
  const nights = ['2027-03-28', '2027-10-31', '2027-03-14', '2027-11-07', '2020-10-25', '2035-11-04']
  for (const zone of [paris, miquelon])
    for (const night of nights)
      for (let minute = Date.parse(night) / 60_000, left = 144; left > 0; minute += 5, left -= 1)
        expect(readBack(minute, zone)).toBe(new Date(minute * 60_000).toISOString())
})

function readBack(minute: number, zone: string): string | undefined {
  const { date, time, fold } = fieldsOf(new Date(minute * 60_000), zone)
  const [day, clock] = [readDate(date), readTime(time)]
  if (!day || !clock) return undefined
  expect(fold === null).toBe(instantsAt(day, clock, zone).length === 1)
  return instantAt(day, clock, zone, fold ?? 0)?.toISOString()
}

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
