import { expect, test } from 'vitest'
import { dueAt } from '@/lib/alerts/rules'

// Paris is an hour ahead of UTC in winter, two in summer.
test.each([
  ['AT_ONCE', '2026-11-23T10:00:00Z', '2026-11-23T10:05:00Z'],
  ['DAILY', '2026-11-23T06:59:59Z', '2026-11-23T07:00:00Z'],
  ['DAILY', '2026-11-23T07:00:00Z', '2026-11-24T07:00:00Z'],
  ['DAILY', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
  ['WEEKLY', '2026-11-23T10:00:00Z', '2026-11-26T07:00:00Z'],
  ['WEEKLY', '2026-11-26T07:00:00Z', '2026-12-03T07:00:00Z'],
  ['WEEKLY', '2026-12-31T22:00:00Z', '2027-01-07T07:00:00Z'],
] as const)('what an alert finds is told %s: found at %s, at %s', (pace, found, due) => {
  expect(dueAt(pace, new Date(found))).toEqual(new Date(due))
})
