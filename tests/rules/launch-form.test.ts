import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviceOn } from '@/lib/challenges/advice'
import {
  draftValues,
  slotField,
  slotKeys,
  withSlotAdded,
  withSlotRemoved,
  type DraftValues,
} from '@/lib/challenges/draft-values'
import { previewOf } from '@/lib/challenges/preview'
import { foldsOf } from '@/lib/challenges/slot-hours'
import { parseChallenge, type ComposeContext } from '@/lib/challenges/schema'
import { fieldsOf } from '@/lib/time'

const now = new Date('2027-01-15T12:00:00Z')
const context: ComposeContext = { now, timezone: 'Europe/Paris', commune: { code: '44109' } }

const valid: DraftValues = {
  title: 'Nettoyer la cale',
  summary: 'On ramasse ensemble ce que la Loire a laissé.',
  description: 'On se retrouve à la cale avec des gants, et on marche le long de la rive.',
  cause: 'ENVIRONMENT',
  format: 'ON_SITE',
  address: '3 quai de la Fosse',
  admission: 'AUTOMATIC',
  'slot-0-date': '2027-03-06',
  'slot-0-start': '09:30',
  'slot-0-end': '12:00',
  'slot-0-capacity': '12',
}

function read(changes: DraftValues, where: Partial<ComposeContext> = {}) {
  const answer = parseChallenge({ ...valid, ...changes }, { ...context, ...where })
  const errors: Record<string, string> = 'errors' in answer ? answer.errors : {}
  return { challenge: 'challenge' in answer ? answer.challenge : null, errors }
}

test('a complete form is a challenge with its slot as instants', () => {
  const { challenge } = read({})
  expect(challenge).toMatchObject({ communeCode: '44109', durationMinutes: 150, organization: null })
  expect(challenge?.slots).toEqual([
    {
      id: null,
      key: 0,
      startsAt: new Date('2027-03-06T08:30:00Z'),
      endsAt: new Date('2027-03-06T11:00:00Z'),
      closesAt: new Date('2027-03-06T08:30:00Z'),
      capacity: 12,
    },
  ])
})

test('the same hours elsewhere are other instants', () => {
  const { challenge } = read({}, { timezone: 'Indian/Reunion' })
  expect(challenge?.slots[0]?.startsAt).toEqual(new Date('2027-03-06T05:30:00Z'))
})

test('an action done at home needs neither town nor hours', () => {
  const away = { format: 'AT_HOME', hours: 'free', duration: '45', 'slot-0-date': '' }
  const { challenge } = read(away, { commune: null })
  expect(challenge).toMatchObject({ communeCode: null, address: '', durationMinutes: 45 })
  expect(challenge?.slots).toMatchObject([{ startsAt: null, endsAt: null, closesAt: null, capacity: null }])
})

describe('what is refused, beside its field', () => {
  test.each<[string, DraftValues, string]>([
    ['a date that no calendar has', { 'slot-0-date': '2027-02-31' }, 'slot-0-date'],
    [
      'the hour that summer time skips',
      { 'slot-0-date': '2027-03-28', 'slot-0-start': '02:30' },
      'slot-0-start',
    ],
    ['a slot in the past', { 'slot-0-date': '2027-01-14' }, 'slot-0-date'],
    ['a slot in ten years', { 'slot-0-date': '2037-01-14' }, 'slot-0-date'],
    ['an end before the start', { 'slot-0-end': '09:00' }, 'slot-0-end'],
    ['no place at all', { 'slot-0-capacity': '0' }, 'slot-0-capacity'],
    ['half a place', { 'slot-0-capacity': '2,5' }, 'slot-0-capacity'],
    ['registrations that close after the start', { 'slot-0-closes': '2027-03-07' }, 'slot-0-closes'],
    ['a title of three emoji, six units long', { title: '🌊🌊🌊' }, 'title'],
    ['a title too long', { title: 'a'.repeat(101) }, 'title'],
    ['a NUL in the text', { summary: 'On ramasse\0 ensemble.' }, 'summary'],
    ['a cause that is none', { cause: '__proto__' }, 'cause'],
    ['an organisation that is no id', { organization: "1' OR 1=1" }, 'organization'],
    ['an image without its description', { image: '00000000-0000-4000-8000-000000000000' }, 'imageAlt'],
  ])('%s', (_, changes, field) => {
    const { challenge, errors } = read(changes)
    expect(challenge).toBeNull()
    expect(Object.keys(errors)).toEqual([field])
    expect(errors[field]).toMatch(/[.)]$/)
  })

  test('two slots at the same moment', () => {
    const twice = { 'slot-1-date': '2027-03-06', 'slot-1-start': '09:30', 'slot-1-end': '11:00' }
    expect(Object.keys(read(twice).errors)).toEqual(['slot-1-date'])
  })

  test('on site without a commune, with the reason that was found', () => {
    const unknown = { commune: null, townProblem: 'Nous ne trouvons pas cette commune.' }
    expect(read({}, unknown).errors).toEqual({ town: 'Nous ne trouvons pas cette commune.' })
  })
})

describe('the nights when clocks change', () => {
  const inMiquelon = { timezone: 'America/Miquelon' }
  const night = (date: string, start: string, end: string, folds: DraftValues = {}) => ({
    'slot-0-date': date,
    'slot-0-start': start,
    'slot-0-end': end,
    ...folds,
  })
  const slot = (changes: DraftValues, where = {}) => {
    const first = read(changes, where).challenge?.slots[0]
    return first && [first.startsAt?.toISOString(), first.endsAt?.toISOString()]
  }

  test('an hour that is skipped is refused in words that name it, and the place where the date surprises', () => {
    const paris = read(night('2027-03-28', '02:30', '04:00')).errors
    expect(paris).toEqual({
      'slot-0-start': expect.stringMatching(/^Cette nuit-là, .*avance.* 2\sh\s30 n’existe pas/),
    })
    const there = read(night('2027-03-14', '01:00', '02:15'), inMiquelon).errors
    expect(there).toEqual({ 'slot-0-end': expect.stringContaining('à Saint-Pierre-et-Miquelon') })
    expect(slot(night('2027-03-14', '02:30', '04:00'))).toBeDefined()
  })

  test('an hour that comes twice is asked about, and each answer is another instant', () => {
    const round = night('2027-10-31', '02:30', '05:00')
    const asked = read(round)
    expect(asked.challenge).toBeNull()
    expect(asked.errors).toEqual({
      'slot-0-startFold': expect.stringMatching(/2\sh\s30 arrive deux fois. Dis laquelle/),
    })
    expect(slot({ ...round, 'slot-0-startFold': '0' })?.[0]).toBe('2027-10-31T00:30:00.000Z')
    expect(slot({ ...round, 'slot-0-startFold': '1' })?.[0]).toBe('2027-10-31T01:30:00.000Z')
    expect(read({ ...round, 'slot-0-startFold': '2' }).challenge).toBeNull()
  })

  test('so is an end, after a start of the same evening or of the day before', () => {
    expect(Object.keys(read(night('2027-10-31', '01:30', '02:30')).errors)).toEqual(['slot-0-endFold'])
    const round = night('2027-10-30', '22:00', '02:30')
    expect(Object.keys(read(round).errors)).toEqual(['slot-0-endFold'])
    expect(slot({ ...round, 'slot-0-endFold': '1' })?.[1]).toBe('2027-10-31T01:30:00.000Z')
  })

  test('both may be, and what would end before it starts is not asked', () => {
    const both = night('2027-10-31', '02:15', '02:45')
    expect(Object.keys(read(both).errors)).toEqual(['slot-0-startFold', 'slot-0-endFold'])
    const long = { 'slot-0-startFold': '0', 'slot-0-endFold': '1' }
    expect(slot({ ...both, ...long })).toEqual(['2027-10-31T00:15:00.000Z', '2027-10-31T01:45:00.000Z'])
    expect(slot({ ...both, 'slot-0-startFold': '1' })).toEqual([
      '2027-10-31T01:15:00.000Z',
      '2027-10-31T01:45:00.000Z',
    ])
    const across = night('2027-10-31', '02:30', '02:15', { 'slot-0-startFold': '0' })
    expect(slot(across)).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:15:00.000Z'])
  })

  test('Miquelon asks on its own night, and is not asked on that of Paris', () => {
    expect(Object.keys(read(night('2027-11-07', '01:30', '04:00'), inMiquelon).errors)).toEqual([
      'slot-0-startFold',
    ])
    expect(slot(night('2027-10-31', '02:30', '05:00'), inMiquelon)).toBeDefined()
    expect(slot(night('2027-10-31', '02:30', '05:00'), { timezone: 'Indian/Reunion' })).toBeDefined()
  })

  test('whatever the slot of such a night, the form that shows it again reads back the same', () => {
    const quarter = fc.integer({ min: 0, max: 32 })
    const nights = fc.constantFrom(
      ['Europe/Paris', '2027-10-30T22:00Z'] as const,
      ['America/Miquelon', '2027-11-07T01:00Z'] as const,
    )
    fc.assert(
      fc.property(nights, quarter, fc.integer({ min: 1, max: 24 }), ([timezone, from], late, long) => {
        const startsAt = new Date(Date.parse(from) + late * 900_000)
        const endsAt = new Date(startsAt.getTime() + long * 900_000)
        const { startFold, endFold } = foldsOf(startsAt, endsAt, timezone)
        const start = fieldsOf(startsAt, timezone)
        const typed = night(start.date, start.time, fieldsOf(endsAt, timezone).time, {
          'slot-0-startFold': startFold,
          'slot-0-endFold': endFold,
        })
        expect(slot(typed, { timezone })).toEqual([startsAt.toISOString(), endsAt.toISOString()])
      }),
      { numRuns: 500 },
    )
  })

  test('the choice is kept in the draft, and the next slot does not take it over', () => {
    const chosen = night('2027-10-31', '02:30', '05:00', { 'slot-0-startFold': '1' })
    expect(draftValues(chosen)).toEqual(chosen)
    expect(withSlotAdded(chosen)['slot-1-startFold']).toBeUndefined()
    expect(previewOf(night('2027-10-31', '02:30', '05:00'), [], now).startsAt).not.toBeNull()
  })
})

test('a night round ends the day after, unless that would be longer than a night', () => {
  const { challenge } = read({ 'slot-0-start': '21:00', 'slot-0-end': '01:00' })
  expect(challenge?.durationMinutes).toBe(240)
})

test('a slot that exists may stay in the past, and keeps its closing hour while the day is the same', () => {
  const closesAt = new Date('2027-01-09T17:00:00Z')
  const slot = {
    id: '00000000-0000-4000-8000-000000000009',
    startsAt: new Date('2027-01-10T08:30:00Z'),
    closesAt,
  }
  const unchanged = { 'slot-0-id': slot.id, 'slot-0-date': '2027-01-10', 'slot-0-closes': '2027-01-09' }
  expect(read(unchanged, { existingSlots: [slot] }).challenge?.slots[0]).toMatchObject({
    id: slot.id,
    closesAt,
  })
})

test('registrations close at the end of the day that was chosen', () => {
  const { challenge } = read({ 'slot-0-closes': '2027-03-04' })
  expect(challenge?.slots[0]?.closesAt).toEqual(new Date('2027-03-04T22:59:00Z'))
})

test('whatever is sent, the answer is a challenge or sentences, never a crash', () => {
  const names = [
    ...Object.keys(valid),
    'hours',
    'duration',
    'freeCapacity',
    'image',
    'organization',
    '__proto__',
    'slot-99-date',
    'slot-0-startFold',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '',
      '\0',
      '9999-12-31',
      '2027-02-31',
      '99:99',
      '-1',
      '1e9',
      'NaN',
      '__proto__',
      'REMOTE',
      'free',
      'on',
    ),
    fc.string({ maxLength: 5 }).map((start) => start + 'é'.repeat(30_000)),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), text), (changes) => {
      const { challenge, errors } = read(changes)
      expect(challenge === null).toBe(Object.keys(errors).length > 0)
      for (const sentence of Object.values(errors)) expect(sentence).toMatch(/^\p{Lu}/u)
      const kept = draftValues({ ...valid, ...changes })
      expect(JSON.stringify(kept)).not.toContain('\\u0000')
      expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(131_072)
    }),
    { numRuns: 500 },
  )
})

test('a draft keeps only the fields of the form', () => {
  const typed = JSON.parse(
    '{"title":"Oui","__proto__":"x","constructor":"y","slot-3-date":"2027-01-01","slot-x-date":"z","list":["a"]}',
  )
  expect(draftValues(typed)).toEqual({ title: 'Oui', 'slot-3-date': '2027-01-01' })
})

test('a slot added takes the hours of the last, not its day; a slot removed leaves the others', () => {
  const two = withSlotAdded(valid)
  expect(slotKeys(two)).toEqual([0, 1])
  expect(two).toMatchObject({ 'slot-1-date': '', 'slot-1-start': '09:30', 'slot-1-capacity': '12' })
  const one = withSlotRemoved(two, 0)
  expect(slotKeys(one)).toEqual([1])
  expect(one[slotField(0, 'date')]).toBeUndefined()
})

test('advice is given for what would harm, and none for a good text', () => {
  const good = {
    ...valid,
    accessInfo: 'Tram 1, arrêt Chantiers navals.',
    whatToBring: 'Des bottes. Les gants sont fournis.',
    description: 'On marche le long de la rive. '.repeat(10),
  }
  expect(adviceOn(good)).toEqual([])
  expect(adviceOn({ ...good, summary: 'Écris à rives@example.org' }).join()).toContain('e-mail')
  expect(adviceOn({ ...good, summary: 'Appelle le 06.12.34.56.78' }).join()).toContain('téléphone')
  expect(adviceOn({ ...good, title: 'URGENT BÉNÉVOLES' }).join()).toContain('minuscules')
  expect(
    adviceOn({ ...good, description: `${good.description} Poste rémunéré, envoyez un CV.` }).join(),
  ).toContain('emploi')
})

test.each([
  'lou@exemple.fr',
  'lou [at] exemple.fr',
  'lou (arobase) exemple point fr',
  'lou arobase exemple',
  'lou {at} exemple [dot] fr',
])('an address is seen in « %s »', (text) => {
  expect(adviceOn({ ...valid, description: `Écris à ${text} pour venir.` }).join()).toContain('e-mail')
})

test.each([
  '0612345678',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '06-12-34-56-78',
  '+33 6 12 34 56 78',
  '0033612345678',
  '+33 (0)6 12 34 56 78',
  '06\u202f12\u202f34\u202f56\u202f78',
])('a telephone number is seen in « %s »', (text) => {
  expect(adviceOn({ ...valid, description: `Appelle le ${text} la veille.` }).join()).toContain('téléphone')
})

test('what only looks like one is left alone', () => {
  const innocent = [
    'De 9 h à 12 h 30, le 06/12/2027, au 44000 Nantes.',
    'Nous étions 1 250 en 2026, pour 06 tonnes.',
    'On se retrouve à la cale, à 100 mètres du pont.',
    'La SNSM et l’ONG locale viennent.',
  ]
  for (const description of innocent) {
    const advice = adviceOn({ ...valid, description: `${description} `.repeat(8) }).join()
    expect(advice).not.toMatch(/e-mail|téléphone|capitales|emploi/)
  }
})

test.each([
  ['Poste à pourvoir en CDI', 'emploi'],
  ['Mission en entreprise, salaire motivant', 'emploi'],
  ['Inscription sur https://forms.gle/abcd', 'formulaire'],
  ['VENEZ TOUS NOMBREUX CE SAMEDI', 'voix'],
  ['Venez !!!', 'voix'],
])('« %s » is advised on', (description, word) => {
  expect(adviceOn({ ...valid, description }).join()).toContain(word)
})
