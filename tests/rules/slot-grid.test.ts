import { expect, test } from 'vitest'
import { placeOf, slotGrid } from '@/lib/challenges/slot-grid'

const paris = 'Europe/Paris'

function slotsAt(...starts: string[]) {
  return starts.map((start) => {
    const startsAt = new Date(`${start}:00Z`)
    const slot = { id: start, startsAt, endsAt: new Date(startsAt.getTime() + 2 * 3_600_000) }
    return { ...slot, place: placeOf(slot, paris) }
  })
}

test('shifts of two days are a table of days and hours, by the clock of the place', () => {
  const grid = slotGrid(
    slotsAt('2027-03-27T08:00', '2027-03-27T10:00', '2027-03-28T07:00', '2027-03-28T09:00'),
  )
  expect(grid?.days.map(({ key }) => key)).toEqual(['2027-03-27', '2027-03-28'])
  // Summer time begins that Sunday: nine o’clock is one row all the same.
  expect(grid?.rows.map(({ key }) => key)).toEqual(['09:00 11:00', '11:00 13:00'])
  expect(grid?.rows[0]?.cells.map((slot) => slot?.id)).toEqual(['2027-03-27T08:00', '2027-03-28T07:00'])
})

test('a shift that is missing is an empty cell', () => {
  const grid = slotGrid(slotsAt('2027-03-26T08:00', '2027-03-26T10:00', '2027-03-27T08:00'))
  expect(grid?.rows[1]?.cells[1]).toBeNull()
})

test('what is held each week, at scattered hours, on many days or over midnight is a list', () => {
  expect(slotGrid(slotsAt('2027-03-05T08:00', '2027-03-12T08:00', '2027-03-19T08:00'))).toBeNull()
  expect(slotGrid(slotsAt('2027-03-05T08:00', '2027-03-06T11:00', '2027-03-07T14:00'))).toBeNull()
  expect(slotGrid(slotsAt('2027-03-05T08:00', '2027-03-05T10:00'))).toBeNull()
  expect(slotGrid(slotsAt('2027-03-05T22:30', '2027-03-06T22:30', '2027-03-05T08:00'))).toBeNull()
})
