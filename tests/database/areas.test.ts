import { beforeEach, describe, expect, test } from 'vitest'
import type { Area } from '@/lib/areas/areas'
import { countAreas } from '@/lib/areas/figures'
import { findAreaFigures, isWorthFinding, findDepartment, findTown } from '@/lib/areas/queries'
import { loadSurroundings } from '@/lib/areas/surroundings'
import { listOpenChallengesIn } from '@/lib/challenges/lists'
import { listOpenChallenges } from '@/lib/challenges/search'
import { parseFilters } from '@/lib/challenges/filter-address'
import { db } from '@/lib/db'
import { inSqlTransaction } from '@/lib/db'
import { slugify } from '@/lib/plain-words'
import { aChallenge, anOrganization, aUser, nantes } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const day = 86_400_000
const now = new Date()

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE challenges, users, organizations, area_figures CASCADE`
  await nantes()
})

const environment = { kind: 'cause', cause: 'ENVIRONMENT' } as const

async function inNantes() {
  const [department, town] = [await findDepartment('44'), await findTown('nantes')]
  if (!department || !town) throw new Error('Nantes is missing')
  return {
    department: { kind: 'department', department },
    both: { kind: 'cause-in', cause: 'ENVIRONMENT', department },
    town: { kind: 'town', town },
  } as const
}

async function aPastChallenge({ people = 3 } = {}) {
  const startsAt = new Date(now.getTime() - 3 * day)
  const challenge = await aChallenge({
    status: 'COMPLETED',
    slots: [{ startsAt, endsAt: new Date(startsAt.getTime() + 2 * 3_600_000), closesAt: startsAt }],
  })
  const slotId = challenge.slots[0]?.id ?? ''
  if (people > 0)
    await db.participation.create({
      data: { slotId, userId: (await aUser()).id, status: 'ATTENDED', partySize: people },
    })
  await db.participation.create({ data: { slotId, userId: (await aUser()).id, status: 'NO_SHOW' } })
  return challenge
}

const count = () => inSqlTransaction(countAreas)

describe('What is open in an area', () => {
  test('is what its list shows, and what the search of /defis counts', async () => {
    const { department, both, town } = await inNantes()
    const here = await aChallenge()
    const remote = await aChallenge({ format: 'REMOTE' })
    await aChallenge({ cause: 'ANIMALS' })
    await aChallenge({ status: 'CANCELLED', statusReason: 'Tempête' })
    await aPastChallenge()

    const counted = async (area: Area) => (await findAreaFigures(area, now)).open
    expect(await counted(environment)).toBe(2)
    expect(await counted(department)).toBe(2)
    expect(await counted(both)).toBe(1)
    expect(await counted(town)).toBe(2)
    const listed = await listOpenChallengesIn(
      { cause: 'ENVIRONMENT', departmentCode: '', communeCode: '' },
      now,
    )
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set([here.id, remote.id]))
  })

  test('this weekend is what the filter of /defis finds', async () => {
    // A Wednesday, and dates on the Saturday and on the Monday after.
    const wednesday = new Date('2031-03-05T09:00:00Z')
    for (const date of ['2031-03-08T09:00:00Z', '2031-03-10T09:00:00Z']) {
      const startsAt = new Date(date)
      await aChallenge({
        slots: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), closesAt: startsAt }],
      })
    }
    const { weekend, open } = await findAreaFigures(environment, wednesday)
    const found = await listOpenChallenges(
      parseFilters({ cause: 'environnement', date: 'week-end' }),
      wednesday,
    )
    expect({ weekend, open }).toEqual({ weekend: 1, open: 2 })
    expect(weekend).toBe(found.total)
  })
})

describe('What was achieved', () => {
  test('is who came and their hours, announced or not, never who', async () => {
    const { department, both, town } = await inNantes()
    const { slots, slug } = await aPastChallenge({ people: 3 })
    await db.walkIn.create({ data: { id: crypto.randomUUID(), slotId: slots[0]?.id ?? '', people: 2 } })
    await count()
    for (const area of [environment, department, both, town])
      expect((await findAreaFigures(area, now)).achieved).toEqual({ challenges: 1, people: 5, hours: 10 })
    const { achieved } = await loadSurroundings(town)
    expect(achieved).toEqual([expect.objectContaining({ slug, people: 5, hours: 10 })])
  })

  test('counted again changes nothing, and forgets what is no longer there', async () => {
    const { town } = await inNantes()
    const challenge = await aPastChallenge()
    await count()
    const before = await db.areaFigures.findMany({ orderBy: [{ cause: 'asc' }, { communeCode: 'asc' }] })
    await count()
    const after = await db.areaFigures.findMany({ orderBy: [{ cause: 'asc' }, { communeCode: 'asc' }] })
    expect(before).toHaveLength(4)
    expect(after.map(({ changedAt }) => changedAt)).toEqual(before.map(({ changedAt }) => changedAt))

    await db.challenge.update({
      where: { id: challenge.id },
      data: { status: 'SUSPENDED', statusReason: 'Signalé' },
    })
    await count()
    expect((await findAreaFigures(town, now)).achieved.people).toBe(0)
    expect(await db.areaFigures.count()).toBe(0)
  })

  test('a page changes when its figures do, and not before', async () => {
    const { slots } = await aPastChallenge({ people: 0 })
    await db.$executeRaw`UPDATE challenges SET updated_at = now() - interval '2 days', published_at = now() - interval '9 days'`
    await count()
    const [first] = await db.areaFigures.findMany({ where: { cause: 'ENVIRONMENT', departmentCode: '' } })
    expect(first?.changedAt.getTime()).toBeLessThan(now.getTime() - day)
    await db.participation.updateMany({
      where: { slotId: slots[0]?.id ?? '' },
      data: { status: 'ATTENDED' },
    })
    await count()
    const [second] = await db.areaFigures.findMany({ where: { cause: 'ENVIRONMENT', departmentCode: '' } })
    expect(second?.changedAt.getTime()).toBeGreaterThanOrEqual(now.getTime() - 1000)
  })
})

test('a town of arrondissements has what stands in them', async () => {
  await db.department.upsert({
    where: { code: '75' },
    update: {},
    create: {
      code: '75',
      name: 'Paris',
      slug: 'paris',
      timezone: 'Europe/Paris',
      latitude: 48.86,
      longitude: 2.34,
    },
  })
  for (const [code, name] of [
    ['75056', 'Paris'],
    ['75111', 'Paris 11e Arrondissement'],
    ['75120', 'Paris 20e Arrondissement'],
  ] as const)
    await db.commune.upsert({
      where: { code },
      update: {},
      create: {
        code,
        name,
        slug: slugify(name),
        departmentCode: '75',
        postalCodes: [],
        population: 1,
        latitude: 48.86,
        longitude: 2.34,
        searchName: name.toLowerCase(),
      },
    })
  const inParis = { departmentCode: '75', latitude: 48.86, longitude: 2.38 }
  const open = await aChallenge({ ...inParis, communeCode: '75111' })
  for (const communeCode of ['75056', '75120'])
    await db.challenge.update({
      where: { id: (await aPastChallenge({ people: 3 })).id },
      data: { ...inParis, communeCode },
    })
  await count()
  await count()
  const town = await findTown('paris')
  if (!town) throw new Error('Paris is missing')
  const figures = await findAreaFigures({ kind: 'town', town }, now)
  expect(figures).toMatchObject({ open: 1, achieved: { challenges: 2, people: 6, hours: 12 } })
  const listed = await listOpenChallengesIn({ cause: '', departmentCode: '75', communeCode: '75056' }, now)
  expect(listed.map(({ id }) => id)).toEqual([open.id])
})

describe('An area', () => {
  test('that never had a défi is not known; a past one makes it known, and what came of it worth finding', async () => {
    const { both } = await inNantes()
    expect(await findAreaFigures(both, now)).toMatchObject({ known: false, open: 0 })
    await aPastChallenge({ people: 0 })
    await count()
    const unseen = await findAreaFigures(both, now)
    expect(unseen.known).toBe(true)
    expect(isWorthFinding(unseen)).toBe(false)
    await aPastChallenge({ people: 1 })
    await count()
    expect(isWorthFinding(await findAreaFigures(both, now))).toBe(true)
  })

  test('has neighbours, organisers and a character', async () => {
    const { department, town, both } = await inNantes()
    const organization = await anOrganization()
    await db.commune.upsert({
      where: { code: '44162' },
      update: {},
      create: {
        code: '44162',
        name: 'Saint-Herblain',
        slug: 'saint-herblain',
        departmentCode: '44',
        postalCodes: ['44800'],
        population: 50561,
        latitude: 47.2122,
        longitude: -1.6497,
        searchName: 'saint herblain',
      },
    })
    await aChallenge({ organizationId: organization.id, communeCode: '44162' })
    await aChallenge({ cause: 'ANIMALS', familyFriendly: true })

    const ofTown = await loadSurroundings(town)
    expect(ofTown.neighbours.towns).toEqual([
      { slug: 'saint-herblain', name: 'Saint-Herblain', departmentCode: '44', open: 1 },
    ])
    expect(ofTown.organizers).toEqual([])
    expect((await loadSurroundings(both)).neighbours.causes).toEqual([{ cause: 'ANIMALS', open: 1 }])
    const ofDepartment = await loadSurroundings(department)
    expect(ofDepartment.organizers).toEqual([
      { slug: organization.slug, name: organization.name, verified: true, open: 1 },
    ])
    expect(ofDepartment.neighbours.towns.map(({ slug }) => slug)).toEqual(['nantes', 'saint-herblain'])
    expect(ofDepartment.character).toMatchObject({ seen: 2, short: 2, family: 1, remote: 0 })
  })

  test('costs a handful of queries, however much there is', async () => {
    const { department } = await inNantes()
    for (let i = 0; i < 5; i++) await aChallenge()
    const queries = await countQueries(async () => {
      await findDepartment('44')
      await findAreaFigures(department, now)
      await loadSurroundings(department)
      await listOpenChallengesIn({ cause: '', departmentCode: '44', communeCode: '' }, now)
    })
    expect(queries).toBeLessThanOrEqual(9)
  })

  test.each(['\0', '../x', '1', '999', 'x'.repeat(300)])('has no address like %j', async (text) => {
    expect(await findDepartment(text)).toBeNull()
    expect(await findTown(text)).toBeNull()
  })
})
