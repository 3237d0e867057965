import { describe, expect, test } from 'vitest'
import {
  bySoonest,
  isOpen,
  joinableSlots,
  mayManage,
  placesLeft,
  placesLeftOver,
  registrationClosed,
  slotMinutes,
  statusLine,
  type SlotFacts,
} from '@/lib/challenges/rules'

const now = new Date('2026-11-23T10:00:00Z')
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)

function slot(overrides: Partial<SlotFacts> = {}): SlotFacts {
  return {
    startsAt: hours(24),
    endsAt: hours(26),
    closesAt: hours(24),
    capacity: 10,
    takenPlaces: 0,
    ...overrides,
  }
}

const open = { status: 'PUBLISHED', openUntil: hours(24) } as const

describe('A challenge', () => {
  test('is open while it is published and its last slot takes registrations', () => {
    expect(isOpen(open, now)).toBe(true)
    expect(isOpen({ ...open, openUntil: now }, now)).toBe(false)
    expect(isOpen({ ...open, status: 'CANCELLED' }, now)).toBe(false)
    expect(isOpen({ ...open, status: 'PENDING_REVIEW' }, now)).toBe(false)
  })

  test('counts the places of the slots one may still join', () => {
    const past = slot({ startsAt: hours(-2), closesAt: hours(-2) })
    expect(placesLeftOver([past, slot({ takenPlaces: 8 }), slot({ takenPlaces: 9 })], now)).toBe(3)
    expect(placesLeftOver([slot({ takenPlaces: 10 }), slot({ capacity: null })], now)).toBeNull()
    expect(placesLeftOver([past], now)).toBe(0)
  })

  test.each([
    [12, '12\u00a0places'],
    [5, 'plus que 5\u00a0places'],
    [1, 'plus qu’une place'],
    [0, 'complet'],
    [null, 'places illimitées'],
  ])('with %s places left says « %s »', (left, sentence) => {
    expect(statusLine(open, left, now)).toBe(sentence)
  })

  test('that is cancelled, past or not yet published never counts its places', () => {
    expect(statusLine({ ...open, status: 'CANCELLED' }, 3, now)).toBe('annulé')
    expect(statusLine({ ...open, openUntil: hours(-1) }, 3, now)).toBe('passé')
    expect(statusLine({ ...open, status: 'COMPLETED' }, 3, now)).toBe('passé')
    expect(statusLine({ ...open, status: 'PENDING_REVIEW' }, 3, now)).toBe('en cours de relecture')
    expect(statusLine({ ...open, status: 'SUSPENDED' }, 3, now)).toBe('suspendu')
  })

  test('is managed by its author, its organisation’s members and moderators alone', () => {
    const challenge = { authorId: 'author', organization: { memberIds: ['member'] } }
    expect(mayManage(challenge, { id: 'author', role: 'MEMBER' })).toBe(true)
    expect(mayManage(challenge, { id: 'member', role: 'MEMBER' })).toBe(true)
    expect(mayManage(challenge, { id: 'other', role: 'MODERATOR' })).toBe(true)
    expect(mayManage(challenge, { id: 'other', role: 'MEMBER' })).toBe(false)
    expect(mayManage(challenge, null)).toBe(false)
  })
})

describe('A slot', () => {
  test('closes at the moment it says; without one, never', () => {
    expect(registrationClosed(slot({ closesAt: now }), now)).toBe(true)
    expect(registrationClosed(slot({ closesAt: hours(1) }), now)).toBe(false)
    expect(registrationClosed(slot({ closesAt: null }), now)).toBe(false)
  })

  test('never has fewer than no places left', () => {
    expect(placesLeft(slot({ capacity: 2, takenPlaces: 3 }))).toBe(0)
    expect(placesLeft(slot({ capacity: null }))).toBeNull()
  })

  test('comes in the order of the calendar, those without hours last', () => {
    const [later, anytime, sooner] = [slot({ startsAt: hours(48) }), slot({ startsAt: null }), slot()]
    expect(bySoonest([later, anytime, sooner])).toEqual([sooner, later, anytime])
    expect(joinableSlots([later, slot({ closesAt: hours(-1) })], now)).toEqual([later])
  })

  test('lasts from start to end, or as long as the challenge says', () => {
    expect(slotMinutes(slot(), 30)).toBe(120)
    expect(slotMinutes({ startsAt: null, endsAt: null }, 30)).toBe(30)
  })
})
