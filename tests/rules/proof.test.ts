import { describe, expect, test } from 'vitest'
import { decimalHours, euros } from '@/lib/french'
import { proofOf, type Facts } from '@/lib/proof/rules'
import { hourRate, readPeriod } from '@/lib/proof/schema'
import { proofTable } from '@/lib/proof/table'

const challenges: Facts['challenges'] = [
  { id: 'plage', slug: 'plage', title: 'La plage', cause: 'ENVIRONMENT' },
  { id: 'collecte', slug: 'collecte', title: 'La collecte', cause: 'HARDSHIP' },
  { id: 'rien', slug: 'rien', title: 'Personne n’est venu', cause: 'HEALTH' },
]

const presence = (userId: string, challengeId: string, day: string, people: number, minutes: number) => ({
  userId,
  challengeId,
  day,
  people,
  minutes,
})

/**
 * By hand. 7 March, the beach, two hours: Ana with a friend (240 min), Bo alone (120), three unannounced (360): 6
 * presences, 12 h. 4 April, the beach again: Ana alone (120): 2 h. 4 April, the collection: Bo did two shifts of 90 min
 * (2 presences, 180 min), Cy one (90): 3 presences, 4 h 30.
 */
const facts: Facts = {
  challenges,
  presences: [
    presence('ana', 'plage', '2026-03-07', 2, 240),
    presence('bo', 'plage', '2026-03-07', 1, 120),
    presence('ana', 'plage', '2026-04-04', 1, 120),
    presence('bo', 'collecte', '2026-04-04', 2, 180),
    presence('cy', 'collecte', '2026-04-04', 1, 90),
  ],
  unannounced: [{ challengeId: 'plage', day: '2026-03-07', people: 3, minutes: 360 }],
  knownBefore: new Set(['cy', 'somebody-else']),
}

describe('A proof, checked by hand', () => {
  const proof = proofOf(facts, 1333)

  test('three actions, three people of whom two came back and two are new, 18.5 hours', () => {
    expect(proof.total).toEqual({
      actions: 3,
      people: 3,
      returned: 2,
      newcomers: 2,
      presences: 10,
      unannounced: 3,
      minutes: 18 * 60 + 30,
      // 12 h: 159.96; 2 h: 26.66; 4.5 h: 59.985, rounded to 59.99.
      valueCents: 15_996 + 2_666 + 5_999,
    })
  })

  test('by cause: a person of two causes in each', () => {
    expect(proof.causes).toEqual([
      { cause: 'ENVIRONMENT', actions: 2, people: 2, presences: 7, minutes: 840, valueCents: 18_662 },
      { cause: 'HARDSHIP', actions: 1, people: 2, presences: 3, minutes: 270, valueCents: 5_999 },
    ])
  })

  test('by month and by action, in order', () => {
    expect(proof.months.map(({ month, actions, minutes }) => [month, actions, minutes])).toEqual([
      ['2026-03', 1, 720],
      ['2026-04', 2, 390],
    ])
    expect(proof.actions.map(({ title, day, presences }) => [title, day, presences])).toEqual([
      ['La plage', '2026-03-07', 6],
      ['La collecte', '2026-04-04', 3],
      ['La plage', '2026-04-04', 1],
    ])
  })

  test('the file has one row an action, and its total', () => {
    const table = proofTable(proof, 1333)
    expect(table).toHaveLength(5)
    expect(table[1]).toEqual(['2026-03-07', 'La plage', 'Environnement', 6, 3, 12, 13.33, 159.96])
    expect(table.at(-1)).toEqual(['Total', '', '', 10, 3, 18.5, 13.33, 246.61])
  })
})

test('whoever comes to two shifts of one day has not come back; to two défis of one day, they have', () => {
  const day = '2026-04-04'
  const came = (...where: string[]) =>
    proofOf({ ...facts, presences: where.map((id) => presence('bo', id, day, 1, 60)), unannounced: [] }, 1200)
      .total.returned
  expect(came('plage', 'plage')).toBe(0)
  expect(came('plage', 'collecte')).toBe(1)
})

test('only people who came unannounced still make an action', () => {
  const proof = proofOf({ ...facts, presences: [] }, 1200)
  expect(proof.total).toMatchObject({ actions: 1, people: 0, presences: 3, minutes: 360, valueCents: 7_200 })
})

test('a period is read from the address, put the right way round, and is the year without one', () => {
  const today = '2026-11-23'
  const year = { from: '2026-01-01', to: '2026-12-31' }
  expect(readPeriod({}, today)).toEqual(year)
  expect(readPeriod({ du: '2026-02-31', au: '2026-03-01' }, today)).toEqual(year)
  expect(readPeriod({ du: ['2026-01-01', 'x'], au: '2026-03-01' }, today)).toEqual(year)
  expect(readPeriod({ du: '2026-03-01', au: '01/02/2025' }, today)).toEqual({
    from: '2025-02-01',
    to: '2026-03-01',
  })
})

test('a rate is typed as French writes it; none is the site’s own', () => {
  const rate = (text: string) => hourRate.safeParse({ slug: 'x', rate: text }).data?.rate
  expect(rate('13,5')).toBe(1350)
  expect(rate(' 12.02 € ')).toBe(1202)
  expect(rate('')).toBeNull()
  expect(rate('0,50')).toBeUndefined()
  expect(rate('201')).toBeUndefined()
  expect(rate('beaucoup')).toBeUndefined()
})

test('amounts and hours are written as accounts do', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ')
  expect(plain(euros(123_456))).toBe('1 234,56 €')
  expect(plain(decimalHours(750))).toBe('12,5 h')
})
