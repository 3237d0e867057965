import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { draftExport } from '@/lib/challenges/draft-export'
import { exportAdvice, whyNotExportable, type ExportFacts } from '@/lib/challenges/exportable'
import { missionXml, type Exported } from '@/lib/federation/engagement/mission'
import { isoAt } from '@/lib/time'

const now = new Date('2026-11-23T10:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const site = 'https://diffuz.example'

describe('JeVeuxAider would refuse', () => {
  const accepted: ExportFacts = {
    title: 'Trier des jouets',
    description: 'x'.repeat(300),
    hasTown: true,
    hasOrganization: true,
    startsAt: inDays(8),
    endsAt: inDays(8),
    postedAt: inDays(-1),
  }
  test('nothing of a good one', () => expect(whyNotExportable(accepted, now)).toEqual([]))

  test.each<[string, Partial<ExportFacts>, string[]]>([
    ['a title of one word', { title: 'Nettoyage !' }, ['short-title']],
    ['a title of one word and a dash', { title: 'Nettoyage –' }, ['short-title']],
    ['299 characters', { description: 'x'.repeat(299) }, ['short-description']],
    ['20,001 characters', { description: 'x'.repeat(20_001) }, ['long-description']],
    ['no town', { hasTown: false }, ['no-town']],
    ['a person’s', { hasOrganization: false }, ['no-organization']],
    [
      'a start within seven days with an end within 21',
      { startsAt: inDays(6), endsAt: inDays(20) },
      ['too-soon'],
    ],
    ['one that is over six months old', { postedAt: new Date('2026-05-22T10:00:00Z') }, ['too-old']],
  ])('%s', (_, change, reasons) => {
    const facts = { ...accepted, ...change }
    expect(whyNotExportable(facts, now)).toEqual(reasons)
    for (const reason of whyNotExportable(facts, now)) expect(exportAdvice(reason, facts)).toMatch(/\.$/)
  })

  test.each<[string, Partial<ExportFacts>]>([
    ['20,000 characters', { description: '😀'.repeat(20_000) }],
    ['a start tomorrow with an end in three weeks', { startsAt: inDays(1), endsAt: inDays(21) }],
    ['a start in a week', { startsAt: inDays(7), endsAt: inDays(7) }],
    ['one without hours', { startsAt: null, endsAt: null }],
    ['one that is six months old to the day', { postedAt: new Date('2026-05-23T10:00:00Z') }],
  ])('but not %s', (_, change) => expect(whyNotExportable({ ...accepted, ...change }, now)).toEqual([]))

  test('what a blank form holds, without failing on it', () => {
    const reasons = whyNotExportable(draftExport({}, now, now), now)
    expect(reasons).toEqual(['no-organization', 'short-title', 'short-description', 'no-town'])
  })
})

describe('A mission', () => {
  const town = {
    name: 'Bourg-en-Bresse',
    postalCodes: ['01000'],
    latitude: 46.2,
    longitude: 5.22,
    department: { code: '01', name: 'Ain' },
  }
  const challenge: Exported = {
    id: '11111111-1111-4111-8111-111111111111',
    slug: 'trier-des-jouets',
    title: 'Trier & réparer <des> jouets',
    summary: 'Une matinée pour Noël.',
    description: 'x'.repeat(300),
    whatToBring: 'Un tournevis',
    accessInfo: 'Tram A',
    cause: 'YOUTH',
    format: 'ON_SITE',
    timezone: 'Europe/Paris',
    durationMinutes: 120,
    openToMinors: false,
    familyFriendly: true,
    wheelchairAccessible: true,
    noExperience: true,
    placeHidden: false,
    address: '3 rue des Lilas, 01000 Bourg',
    latitude: 46.21,
    longitude: 5.23,
    imageId: null,
    publishedAt: new Date('2026-11-20T10:00:00Z'),
    slots: [
      {
        startsAt: new Date('2026-12-05T08:30:00Z'),
        endsAt: new Date('2026-12-05T11:00:00Z'),
        closesAt: null,
        capacity: 10,
        takenPlaces: 4,
        cancelledAt: null,
      },
      {
        startsAt: new Date('2026-12-12T08:30:00Z'),
        endsAt: new Date('2026-12-12T11:00:00Z'),
        closesAt: null,
        capacity: 3,
        takenPlaces: 0,
        cancelledAt: null,
      },
    ],
    commune: town,
    organization: {
      slug: 'les-rives',
      name: 'Les Rives',
      summary: 'On prend soin.',
      kind: 'ASSOCIATION',
      rna: 'W012345678',
      siren: '012345678',
      imageId: null,
      commune: town,
    },
  }
  // Written here, read by another library, as a partner would.
  const read = (changes: Partial<Exported> = {}) =>
    new XMLParser({ parseTagValue: false }).parse(missionXml({ ...challenge, ...changes }, site, now) ?? '')
      .mission

  test('whether experience is asked for is said only where somebody said so', () => {
    expect(read().requirements).toContain('Sans expérience')
    expect(read({ noExperience: false }).requirements).toMatch(/^À apporter/)
    expect(read({ noExperience: false, whatToBring: '' }).requirements).toBeUndefined()
  })

  test('carries the facts, its codes whole', () => {
    expect(read()).toMatchObject({
      title: 'Trier & réparer <des> jouets',
      clientId: challenge.id,
      applicationUrl: 'https://diffuz.example/defis/trier-des-jouets?de=flux',
      postedAt: '2026-11-20T11:00:00+01:00',
      startAt: '2026-12-05T09:30:00+01:00',
      endAt: '2026-12-12T12:00:00+01:00',
      domain: 'education',
      remote: 'no',
      reducedMobilityAccessible: 'yes',
      openToMinors: 'no',
      places: '9',
      organizationRNA: 'W012345678',
      organizationSiren: '012345678',
      organizationName: 'Les Rives',
      addresses: {
        address: {
          street: '3 rue des Lilas, 01000 Bourg',
          postalCode: '01000',
          city: 'Bourg-en-Bresse',
          departmentCode: '01',
          departmentName: 'Ain',
          region: 'Auvergne-Rhône-Alpes',
          country: 'France',
          location: { lat: '46.21', lon: '5.23' },
        },
      },
    })
    expect(read().description).toContain('Une matinée pour Noël.')
  })

  test('keeps a hidden place to itself: the town’s own middle, no street', () => {
    const xml = missionXml({ ...challenge, placeHidden: true }, site, now)
    expect(xml).not.toMatch(/Lilas|46\.21|5\.23/)
    expect(read({ placeHidden: true }).addresses.address.location).toEqual({ lat: '46.2', lon: '5.22' })
  })

  test('at a distance is where its organisation is, and refused where that is nowhere', () => {
    const remote = { format: 'REMOTE', commune: null, address: '', latitude: null, longitude: null } as const
    expect(read(remote)).toMatchObject({
      remote: 'full',
      addresses: { address: { city: 'Bourg-en-Bresse' } },
    })
    const nowhere = { ...challenge, ...remote, organization: { ...challenge.organization, commune: null } }
    expect(missionXml(nowhere, site, now)).toBeNull()
  })

  test('says no number that is none: a false RNA, as many places as come', () => {
    const mission = read({
      organization: { ...challenge.organization, rna: 'Volume 12 folio 34', siren: null },
      slots: challenge.slots.map((slot) => ({ ...slot, capacity: null })),
    })
    for (const name of ['organizationRNA', 'organizationSiren', 'places'])
      expect(mission).not.toHaveProperty(name)
  })

  test('counts no slot that was called off or is closed', () => {
    const slots = challenge.slots.map((slot, index) =>
      index === 0 ? { ...slot, cancelledAt: now, closesAt: now } : slot,
    )
    expect(read({ slots })).toMatchObject({
      startAt: '2026-12-12T09:30:00+01:00',
      places: '3',
    })
  })
})

test.each([
  ['2026-07-14T10:00:00Z', 'Europe/Paris', '2026-07-14T12:00:00+02:00'],
  ['2026-12-14T10:00:00Z', 'America/Martinique', '2026-12-14T06:00:00-04:00'],
  ['2026-12-31T23:00:00Z', 'Indian/Reunion', '2027-01-01T03:00:00+04:00'],
  ['2026-12-14T10:00:00Z', 'Pacific/Marquesas', '2026-12-14T00:30:00-09:30'],
])('%s in %s is written %s', (at, zone, text) => expect(isoAt(new Date(at), zone)).toBe(text))
