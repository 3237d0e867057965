import { expect, test } from 'vitest'
import { personRow } from '@/components/dashboard/person-row'
import { arrange, listQuery, readListFilters } from '@/lib/dashboard/participant-filters'
import { offersFor, ranksOf } from '@/lib/dashboard/participant-rules'
import { readGesture } from '@/lib/dashboard/schema'

const person = (
  name: string,
  status: 'CONFIRMED' | 'WAITLISTED' | 'WITHDRAWN' | 'PENDING' = 'CONFIRMED',
) => ({
  id: name,
  name,
  pseudonym: `Lucioles ${name.length}`,
  status,
})
const people = [
  person('Zoé'),
  person('Élodie', 'WAITLISTED'),
  person('anne-lise', 'WITHDRAWN'),
  person('Alix', 'PENDING'),
  person('Bérénice', 'WAITLISTED'),
]
const names = (asked: Record<string, string>) =>
  arrange(people, readListFilters(asked)).map(({ name }) => name)

test('a list is searched without minding accents, capitals and dashes, in names and pseudonyms', () => {
  expect(names({ q: 'ELODIE' })).toEqual(['Élodie'])
  expect(names({ q: 'lise anne' })).toEqual(['anne-lise'])
  expect(names({ q: 'lucioles 8' })).toEqual(['Bérénice'])
  expect(names({ q: 'maurice' })).toEqual([])
})

test('a list is filtered by state, and sorted by name as the alphabet has it', () => {
  expect(names({ etat: 'attente' })).toEqual(['Élodie', 'Bérénice'])
  expect(names({ tri: 'nom' })).toEqual(['Alix', 'anne-lise', 'Bérénice', 'Élodie', 'Zoé'])
  expect(names({ tri: 'arrivee' })).toEqual(people.map(({ name }) => name))
})

test('an address that means nothing is the whole list, and the address of a list is the shortest', () => {
  const filters = readListFilters({ etat: 'toString', tri: 'constructor', q: '\0 ', creneau: [] })
  expect(filters).toEqual({ words: '', state: null, slot: null, sort: 'etat' })
  expect(listQuery(filters)).toBe('')
  expect(listQuery(readListFilters({ q: 'zoé', etat: 'partis', tri: 'nom' }), { cocher: 'a.b' })).toBe(
    '?q=zo%C3%A9&etat=partis&tri=nom&cocher=a.b',
  )
})

test('ranks are those of all who wait, and steps are offered to those who can take them', () => {
  expect([...ranksOf(people)]).toEqual([
    ['Élodie', 1],
    ['Bérénice', 2],
  ])
  expect(offersFor([person('A', 'WITHDRAWN')])).toEqual({ admit: false, pullIn: false, remove: false })
  expect(offersFor(people)).toEqual({ admit: true, pullIn: true, remove: true })
  expect(readGesture('admit:1')).toEqual({ step: 'admit', participations: ['1'] })
})

test('a name made of markup stands in the list as it was written', () => {
  const row = personRow({
    person: {
      id: 'x',
      status: 'CONFIRMED',
      partySize: 1,
      queuedAt: new Date(),
      offeredUntil: null,
      name: '<img src=x onerror="alert(1)">',
      pseudonym: '"><script>',
      email: null,
      absence: null,
      departure: null,
    },
    when: 'inscrit·e',
    mayTick: true,
    ticked: false,
    gesture: { step: 'admit', label: 'Accepter' },
    messageHref: '/x',
    reason: '</p><b>',
  })
  expect(row.text).not.toMatch(/<img|<script|<\/p><b>/)
  expect(row.text).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;')
})
