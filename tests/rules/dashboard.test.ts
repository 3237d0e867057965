import { describe, expect, test } from 'vitest'
import { bulkMessage, settledMessage } from '@/lib/dashboard/messages'
import {
  groupsOf,
  isListOpen,
  mayBePulledIn,
  mayBeRemoved,
  peopleIn,
} from '@/lib/dashboard/participant-rules'
import { needsOf } from '@/lib/dashboard/rules'
import { newcomer, settling } from '@/lib/dashboard/schema'
import { ordinal, until } from '@/lib/french'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'

const now = new Date('2026-11-23T10:00:00Z')
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)

type Challenge = Parameters<typeof needsOf>[0][number]
type Slot = Challenge['slots'][number]

function slot(overrides: Partial<Slot> = {}): Slot {
  const plain = { startsAt: hours(240), endsAt: hours(242), capacity: 10, takenPlaces: 5 }
  return { ...plain, waiting: 0, confirmed: 5, ...overrides }
}

function challenge(slots: Slot[], overrides: Partial<Challenge> = {}): Challenge {
  const plain = {
    slug: 'la-cale',
    title: 'La cale',
    status: 'PUBLISHED',
    statusReason: '',
    pending: 0,
    pendingSince: null,
  } as const
  return { ...plain, slots, ...overrides }
}

const needs = (...challenges: Challenge[]) =>
  needsOf(challenges, [], now).map(({ sentence, href }) => [sentence.replaceAll('\u00a0', ' '), href])

describe('What an organiser is asked to do', () => {
  test('to add places where people wait for one', () => {
    const full = { takenPlaces: 10, waiting: 1 }
    expect(needs(challenge([slot(full)]))).toEqual([
      ['1 personne attend une place pour « La cale ».', '/defis/la-cale/modifier#etape-2'],
    ])
    expect(needs(challenge([slot(full), slot({ ...full, waiting: 3 })]))[0]?.[0]).toBe(
      '4 personnes attendent une place pour « La cale ».',
    )
  })

  test('not where a place is free and being offered, nor once it has begun, nor where it is called off', () => {
    expect(needs(challenge([slot({ takenPlaces: 9, waiting: 1 })]))).toEqual([])
    expect(needs(challenge([slot({ takenPlaces: 10, waiting: 1, startsAt: hours(-1) })]))).toEqual([])
    const cancelled = challenge([slot({ takenPlaces: 10, waiting: 1 })], { status: 'CANCELLED' })
    expect(needs(cancelled)).toEqual([])
  })

  test('to note who came, for two weeks, while somebody is unmarked', () => {
    const past = (ago: number, confirmed: number) =>
      needs(challenge([slot({ startsAt: hours(-ago - 2), endsAt: hours(-ago), confirmed })]))
    expect(past(20, 2)).toEqual([['Qui est venu à « La cale » ?', '/tableau-de-bord/defis/la-cale/accueil']])
    expect(past(14 * 24, 2)).toHaveLength(1)
    expect(past(14 * 24 + 1, 2)).toEqual([])
    expect(past(20, 0)).toEqual([])
    const over = slot({ startsAt: hours(-4), endsAt: hours(-2) })
    expect(needs(challenge([over], { status: 'COMPLETED' }))).toHaveLength(1)
    expect(needs(challenge([over], { status: 'SUSPENDED' }))).toEqual([])
    expect(past(-1, 2)).toEqual([])
  })

  test('first to answer, then who came, then the queue', () => {
    const busy = challenge(
      [slot({ takenPlaces: 10, waiting: 2 }), slot({ startsAt: hours(-4), endsAt: hours(-2), confirmed: 1 })],
      { pending: 3 },
    )
    expect(needs(busy).map(([sentence]) => sentence)).toEqual([
      '3 personnes attendent ta réponse pour « La cale ».',
      'Qui est venu à « La cale » ?',
      '2 personnes attendent une place pour « La cale ».',
    ])
  })
})

describe('The list of a slot', () => {
  const person = (status: ParticipationStatus, partySize = 1) => ({ status, partySize })

  test('puts each person in one group, in order of arrival', () => {
    const states: ParticipationStatus[] = [
      'PENDING',
      'CONFIRMED',
      'DECLINED',
      'WAITLISTED',
      'OFFERED',
      'EXPIRED',
      'WITHDRAWN',
      'CANCELLED',
      'ATTENDED',
      'NO_SHOW',
    ]
    const groups = groupsOf(states.map((status) => person(status)))
    const statesOf = (people: { status: ParticipationStatus }[]) => people.map(({ status }) => status)
    expect(statesOf(groups.coming)).toEqual(['CONFIRMED', 'ATTENDED', 'NO_SHOW'])
    expect(statesOf(groups.gone)).toEqual(['DECLINED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED'])
    expect(Object.values(groups).flat()).toHaveLength(states.length)
  })

  test('counts the friends', () => {
    expect(peopleIn([person('CONFIRMED', 3), person('CONFIRMED')])).toBe(4)
  })

  test('changes until the slot is over, while the défi is on line', () => {
    expect(isListOpen({ status: 'PUBLISHED' }, { endsAt: hours(1) }, now)).toBe(true)
    expect(isListOpen({ status: 'PUBLISHED' }, { endsAt: null }, now)).toBe(true)
    expect(isListOpen({ status: 'PUBLISHED' }, { endsAt: now }, now)).toBe(false)
    expect(isListOpen({ status: 'CANCELLED' }, { endsAt: hours(1) }, now)).toBe(false)
  })

  test('lets nobody be brought back who left by themselves', () => {
    expect(mayBePulledIn('WITHDRAWN')).toBe(false)
    expect(mayBePulledIn('EXPIRED')).toBe(false)
    expect(mayBePulledIn('CANCELLED')).toBe(true)
    expect(mayBeRemoved('OFFERED')).toBe(true)
    expect(mayBeRemoved('DECLINED')).toBe(false)
  })
})

describe('What is told after a step', () => {
  const comes = { ok: true, value: { status: 'CONFIRMED' } } as const
  const waits = { ok: true, value: { status: 'WAITLISTED' } } as const
  const missed = { ok: false, refusal: 'answered' } as const
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')

  test('for several: who has a place, who waits and why, who was settled before', () => {
    expect(plain(bulkMessage('admit', [comes, comes, comes, waits]))).toBe(
      '3 acceptées, 1 sur liste d’attente : le créneau est complet. Chaque personne reçoit un courrier.',
    )
    expect(plain(bulkMessage('admit', [waits, waits]))).toMatch(
      /^2 sur liste d’attente : le créneau est complet\./,
    )
    expect(plain(bulkMessage('decline', [{ ok: true, value: { status: 'DECLINED' } }, missed]))).toBe(
      '1 déclinée, 1 déjà traitée, laissée telle quelle. Chaque personne reçoit un courrier.',
    )
    expect(plain(bulkMessage('admit', [missed, missed]))).toBe('2 déjà traitées, laissées telles quelles.')
  })

  test('for one: what has become of them, by name', () => {
    expect(settledMessage('admit', waits, 'Alix')).toContain('Alix rejoint la liste d’attente')
    expect(settledMessage('pull-in', { ok: false, refusal: 'full' }, 'Alix')).toContain(
      'pas assez de place pour Alix',
    )
    expect(settledMessage('remove', missed, 'Alix')).toContain('déjà reçu une réponse')
  })
})

describe('What an organiser types', () => {
  const id = '6f9f0d2e-6d7a-4a0e-9a5b-0d8a2f3b1c4d'

  test('a step is for one person or more, each once; its reason fits the log', () => {
    const step = { participations: [id, id], step: 'decline', reason: `${'x'.repeat(600)}\0` }
    expect(settling.parse(step)).toEqual({ participations: [id], step: 'decline', reason: 'x'.repeat(450) })
    expect(settling.safeParse({ ...step, participations: [] }).error?.issues[0]?.message).toBe(
      'Coche au moins une personne.',
    )
    expect(settling.safeParse({ ...step, step: 'delete' }).success).toBe(false)
  })

  test('somebody added by hand has a name, an address, and ten people at the most', () => {
    const alix = { slotId: id, name: ' Alix Martinet ', email: ' Alix@Exemple.fr ', partySize: '2' }
    expect(newcomer.parse(alix)).toEqual({
      slotId: id,
      name: 'Alix Martinet',
      email: 'alix@exemple.fr',
      partySize: 2,
    })
    const sentences = newcomer
      .safeParse({ ...alix, name: '', email: 'alix@', partySize: '11' })
      .error?.issues.map(({ message }) => message)
    expect(sentences).toEqual([
      'Écris son nom : deux caractères au moins.',
      'Cette adresse ne semble pas complète : vérifie-la, par exemple prenom@exemple.fr.',
      'Une inscription compte 10 personnes au plus.',
    ])
  })
})

test('ranks and ends are written as they are said', () => {
  expect([1, 2, 11].map(ordinal)).toEqual(['1re', '2e', '11e'])
  const end = (n: number) => until(hours(n), 'Europe/Paris', now).replaceAll('\u00a0', ' ')
  expect(end(3)).toBe('jusqu’à aujourd’hui, 14 h')
  expect(end(22.5)).toBe('jusqu’à demain, 9 h 30')
  expect(end(120)).toBe('jusqu’au sam. 28 nov., 11 h')
})
