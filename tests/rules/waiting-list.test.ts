import { expect, test } from 'vitest'
import { isFirstCome, offerDeadline, whoIsOffered } from '@/lib/participations/rules'

const HOUR = 3_600_000
const now = new Date('2026-11-28T08:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR)
const heldFor = (hours: number) => {
  const until = offerDeadline({ startsAt: inHours(hours) }, now)
  return until && (until.getTime() - now.getTime()) / HOUR
}

test('an offer holds 24 hours, less as the date nears, two on the last day, not at all in the last two hours', () => {
  expect(heldFor(24 * 30)).toBe(24)
  expect(heldFor(96)).toBe(24)
  expect(heldFor(48)).toBe(12)
  expect(heldFor(25)).toBe(6.25)
  expect(heldFor(24)).toBe(2)
  expect(heldFor(3)).toBe(2)
  expect(heldFor(2)).toBeNull()
  expect(heldFor(-1)).toBeNull()
})

test('an offer never outlives the start, and a défi without hours leaves a whole day', () => {
  for (let hours = 2.1; hours < 200; hours += 0.7) expect(heldFor(hours)).toBeLessThan(hours)
  expect(offerDeadline({ startsAt: null }, now)).toEqual(inHours(24))
})

test('first come, first served: in the last two hours, not before and not once it has begun', () => {
  expect(isFirstCome({ startsAt: inHours(2.01) }, now)).toBe(false)
  expect(isFirstCome({ startsAt: inHours(2) }, now)).toBe(true)
  expect(isFirstCome({ startsAt: now }, now)).toBe(false)
  expect(isFirstCome({ startsAt: null }, now)).toBe(false)
})

test('several places make several offers, and a party that does not fit lets the next one pass', () => {
  const waiting = [{ partySize: 3 }, { partySize: 1 }, { partySize: 2 }, { partySize: 1 }]
  expect(whoIsOffered(waiting, { capacity: 10, takenPlaces: 8 })).toEqual([waiting[1], waiting[3]])
  expect(whoIsOffered(waiting, { capacity: 10, takenPlaces: 6 })).toEqual([waiting[0], waiting[1]])
  expect(whoIsOffered(waiting, { capacity: 10, takenPlaces: 10 })).toEqual([])
  expect(whoIsOffered(waiting, { capacity: null, takenPlaces: 10 })).toEqual(waiting)
})
