import { describe, expect, test } from 'vitest'
import { readyMade } from '@/lib/messages/ready-made'
import { fill, leavesAt, mayWrite, nextStart, unknownPlaceholder } from '@/lib/messages/rules'
import { announcementRequest, questionText } from '@/lib/messages/schema'

const at = (text: string) => new Date(text)
const paris = (now: string, begins: string | null = null) =>
  leavesAt({ timezone: 'Europe/Paris', begins: begins ? at(begins) : null }, at(now)).toISOString()

describe('An announcement', () => {
  test('leaves at once by day, and at 8 h where it is night', () => {
    expect(paris('2027-01-15T07:00:00Z')).toBe('2027-01-15T07:00:00.000Z')
    expect(paris('2027-01-15T19:59:59Z')).toBe('2027-01-15T19:59:59.000Z')
    expect(paris('2027-01-15T20:00:00Z')).toBe('2027-01-16T07:00:00.000Z')
    expect(paris('2027-01-15T23:30:00Z')).toBe('2027-01-16T07:00:00.000Z')
    expect(paris('2027-01-16T06:59:00Z')).toBe('2027-01-16T07:00:00.000Z')
  })

  test('waits for 8 h on the clock of the place, through both changes of the hour', () => {
    expect(paris('2027-03-27T22:00:00Z')).toBe('2027-03-28T06:00:00.000Z')
    expect(paris('2027-03-28T00:30:00Z')).toBe('2027-03-28T06:00:00.000Z')
    expect(paris('2027-10-30T20:00:00Z')).toBe('2027-10-31T07:00:00.000Z')
    expect(paris('2027-10-31T00:30:00Z')).toBe('2027-10-31T07:00:00.000Z')
    const reunion = leavesAt({ timezone: 'Indian/Reunion', begins: null }, at('2027-03-27T17:30:00Z'))
    expect(reunion.toISOString()).toBe('2027-03-28T04:00:00.000Z')
  })

  test('does not wait where the action begins within twelve hours, or is under way', () => {
    const night = '2027-01-15T22:00:00Z'
    expect(paris(night, '2027-01-16T10:00:00Z')).toBe(at(night).toISOString())
    expect(paris(night, '2027-01-16T10:01:00Z')).toBe('2027-01-16T07:00:00.000Z')
    expect(paris(night, '2027-01-15T21:00:00Z')).toBe(at(night).toISOString())
  })

  test('looks at what is under way or next, never at what is past', () => {
    const slot = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) })
    const slots = [
      slot('2027-01-20T09:00Z', '2027-01-20T11:00Z'),
      slot('2027-01-10T09:00Z', '2027-01-10T11:00Z'),
      { startsAt: null, endsAt: null },
    ]
    expect(nextStart(slots, at('2027-01-10T10:00Z'))).toEqual(at('2027-01-10T09:00Z'))
    expect(nextStart(slots, at('2027-01-10T11:00Z'))).toEqual(at('2027-01-20T09:00Z'))
    expect(nextStart(slots, at('2027-01-21T11:00Z'))).toBeNull()
  })
})

describe('Words in braces', () => {
  const values = { pseudo: 'Luciole', défi: 'La {date} cale', date: 'samedi', lieu: 'Nantes' }

  test('are filled for each reader, with or without the accent, and once', () => {
    expect(fill('{pseudo}, « {défi} », {Date}, { lieu }, {defi}', values)).toBe(
      'Luciole, « La {date} cale », samedi, Nantes, La {date} cale',
    )
  })

  test('that mean nothing are named', () => {
    expect(unknownPlaceholder('Bonjour {prénom}, {pseudo}')).toBe('{prénom}')
    expect(unknownPlaceholder('Bonjour {}')).toBe('{}')
    expect(unknownPlaceholder('Bonjour {pseudo} { et { rien')).toBeNull()
  })

  test('of the ready-made texts all mean something, and the texts are ones that may be sent', () => {
    for (const { text } of Object.values(readyMade)) {
      expect(unknownPlaceholder(text)).toBeNull()
      const request = { id: crypto.randomUUID(), slug: 'x', audience: 'ALL', text }
      expect(announcementRequest.safeParse(request).success).toBe(true)
    }
  })
})

test('participants and organisers write while one counts on the other, and thirty days after', () => {
  const endsAt = at('2027-01-10T11:00Z')
  const about = (
    status: 'CONFIRMED' | 'WITHDRAWN' | 'NO_SHOW',
    challenge: 'PUBLISHED' | 'SUSPENDED' = 'PUBLISHED',
  ) => ({
    status,
    slot: { endsAt, challenge: { status: challenge } },
  })
  expect(mayWrite(about('CONFIRMED'), at('2027-02-09T10:59Z'))).toBe(true)
  expect(mayWrite(about('CONFIRMED'), at('2027-02-09T11:00Z'))).toBe(false)
  expect(mayWrite(about('NO_SHOW'), endsAt)).toBe(true)
  expect(mayWrite(about('WITHDRAWN'), endsAt)).toBe(false)
  expect(mayWrite(about('CONFIRMED', 'SUSPENDED'), endsAt)).toBe(false)
})

test('a question is a few words, without characters that cannot be kept', () => {
  expect(questionText.parse(' Faut-il\u0000 des bottes ?\r\n')).toBe('Faut-il des bottes\u202f?')
  expect(questionText.safeParse('Où ?').success).toBe(false)
  expect(questionText.safeParse('🙂'.repeat(500)).success).toBe(true)
  expect(questionText.safeParse('🙂'.repeat(501)).success).toBe(false)
})
