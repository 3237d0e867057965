import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { noFilters } from '@/lib/challenges/filters'
import { parseFilters } from '@/lib/challenges/filter-address'
import { understand } from '@/lib/challenges/open'
import { gather } from '@/lib/challenges/facets'
import { listSimilarChallenges } from '@/lib/challenges/lists'
import { listOpenChallenges } from '@/lib/challenges/search'
import { PAGE_SIZE } from '@/lib/challenges/cards'
import { findAttendance, findChallenge, findSlugByCode } from '@/lib/challenges/queries'
import { isOpen } from '@/lib/challenges/rules'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'

const day = 86_400_000
const now = new Date()
const inDays = (n: number) => new Date(now.getTime() + n * day)

function slotIn(days: number) {
  return {
    startsAt: inDays(days),
    endsAt: new Date(inDays(days).getTime() + 3_600_000),
    closesAt: inDays(days),
  }
}

function viewerOf(user: { id: string }) {
  return { id: user.id, role: 'MEMBER' } as const
}

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE challenges, users, organizations CASCADE`
})

describe('The list', () => {
  test('holds what is open and nothing else', async () => {
    const open = await aChallenge()
    const anytime = await aChallenge({
      format: 'AT_HOME',
      slots: [{ startsAt: null, endsAt: null, closesAt: null }],
    })
    await aChallenge({ slots: [slotIn(-1)] })
    await aChallenge({ status: 'CANCELLED', statusReason: 'Tempête' })
    await aChallenge({ status: 'PENDING_REVIEW' })
    await aChallenge({ status: 'COMPLETED' })

    const page = await listOpenChallenges(noFilters, now)
    expect(page.challenges.map(({ id }) => id)).toEqual([open.id, anytime.id])
    expect(page).toMatchObject({ total: 2, more: false, next: null })
  })

  test('agrees with the rule on what is open', async () => {
    await aChallenge({ slots: [slotIn(-3), slotIn(2)] })
    await aChallenge({ slots: [slotIn(-1)] })
    await aChallenge({ status: 'SUSPENDED', statusReason: 'Signalé' })
    const listed = (await listOpenChallenges(noFilters, now)).challenges.map(({ id }) => id)
    const rows = await db.challenge.findMany()
    expect(rows.filter((row) => isOpen(row, now)).map(({ id }) => id)).toEqual(listed)
    expect(listed).toHaveLength(1)
  })

  test('turns its pages without a gap or a repeat, even where many start at the same moment', async () => {
    const author = await aUser()
    const slot = slotIn(3)
    for (let i = 0; i < PAGE_SIZE * 2 + 3; i++) await aChallenge({ authorId: author.id, slots: [slot] })
    const seen: string[] = []
    let filters = noFilters
    for (let pages = 0; pages < 5; pages++) {
      const page = await listOpenChallenges(filters, now)
      seen.push(...page.challenges.map(({ id }) => id))
      expect(page.total).toBe(PAGE_SIZE * 2 + 3)
      if (!page.next) break
      filters = { ...noFilters, after: page.next }
    }
    expect(seen).toHaveLength(PAGE_SIZE * 2 + 3)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('tells the slots one may still join, and the places left in them', async () => {
    await aChallenge({ slots: [slotIn(-2), { ...slotIn(2), capacity: 3 }, { ...slotIn(9), capacity: 4 }] })
    const [card] = (await listOpenChallenges(noFilters, now)).challenges
    expect(card).toMatchObject({ slotCount: 2, placesLeft: 7, startsAt: inDays(2) })
  })

  test.each([
    ['words, without accents and by their beginning', { q: 'MATINEE bor' }, true],
    ['words that it lacks', { q: 'montagne' }, false],
    ['nothing but stop words', { q: 'de la' }, true],
    ['its cause', { cause: ['environnement', 'sante'] }, true],
    ['another cause', { cause: 'sante' }, false],
    ['its département', { departement: '44' }, true],
    ['another département', { departement: '2A' }, false],
    ['another format', { format: 'a-distance' }, false],
    ['places left', { places: '1' }, true],
    ['words and all the rest', { q: 'eau', cause: 'environnement', departement: '44', places: '1' }, true],
  ])('filtered by %s', async (_, params, found) => {
    await aChallenge()
    const page = await listOpenChallenges(parseFilters(params), now)
    expect(page.total).toBe(found ? 1 : 0)
    expect(page.challenges).toHaveLength(found ? 1 : 0)
  })

  test('filtered by days looks at every slot, and not at those that are closed', async () => {
    const challenge = await aChallenge({ slots: [slotIn(-8), slotIn(2), slotIn(20)] })
    const on = (n: number) => inDays(n).toISOString().slice(0, 10)
    const found = async (du: string, au: string) =>
      (await listOpenChallenges(parseFilters({ du, au }), now)).challenges.map(({ id }) => id)
    expect(await found(on(1), on(3))).toEqual([challenge.id])
    expect(await found(on(19), on(21))).toEqual([challenge.id])
    expect(await found(on(5), on(15))).toEqual([])
    expect(await found(on(-9), on(-7))).toEqual([])
  })

  test.each([
    ['America/Martinique', '2031-03-08T21:00:00-04:00'],
    ['Pacific/Noumea', '2031-03-08T07:00:00+11:00'],
  ])('filtered by a day means that of the place, %s', async (timezone, date) => {
    const startsAt = new Date(date)
    await aChallenge({ timezone, slots: [{ startsAt }] })
    const found = async (day: string) =>
      (await listOpenChallenges(parseFilters({ du: day, au: day }), now)).total
    expect([await found('2031-03-07'), await found('2031-03-08'), await found('2031-03-09')]).toEqual([
      0, 1, 0,
    ])
  })

  test('a facet of one audience more asks for both', async () => {
    for (let i = 0; i < 3; i++) await aChallenge({ familyFriendly: true })
    await aChallenge({ openToMinors: true })
    const search = await understand(parseFilters({ public: 'famille' }))
    const audiences = async (limit?: number) => (await gather(search, now, limit)).facets.audiences
    expect((await audiences()).mineurs).toEqual({ count: 0, more: false })
    expect((await audiences()).famille).toEqual({ count: 3, more: false })
    expect((await audiences(1)).famille).toEqual({ count: 1, more: true })
  })

  test('full ones leave when places are asked for', async () => {
    const challenge = await aChallenge({ slots: [{ capacity: 1 }] })
    const [slot] = challenge.slots
    await db.participation.create({
      data: { slotId: slot?.id ?? '', userId: (await aUser()).id, status: 'CONFIRMED' },
    })
    expect((await listOpenChallenges(noFilters, now)).challenges[0]?.placesLeft).toBe(0)
    expect((await listOpenChallenges(parseFilters({ places: '1' }), now)).total).toBe(0)
  })

  test('all that is asked of a slot holds of one and the same, in the list and in its facets', async () => {
    const at = (day: string, hour: number) => ({
      startsAt: new Date(`${day}T${hour}:00:00Z`),
      endsAt: new Date(`${day}T${hour + 1}:00:00Z`),
      closesAt: new Date(`${day}T${hour}:00:00Z`),
    })
    // A Tuesday evening that is full, and a Saturday morning that is not.
    const challenge = await aChallenge({
      slots: [
        { ...at('2098-12-02', 18), capacity: 1 },
        { ...at('2098-12-06', 10), capacity: 1 },
      ],
    })
    const full = challenge.slots[0]?.id ?? ''
    await db.participation.create({ data: { slotId: full, userId: (await aUser()).id, status: 'CONFIRMED' } })
    const evenings = await listOpenChallenges(parseFilters({ moment: 'soir' }), now)
    expect(evenings.total).toBe(1)
    expect(evenings.facets.withPlaces).toEqual({ count: 0, more: false })
    const withPlaces = await listOpenChallenges(parseFilters({ places: '1' }), now)
    expect(withPlaces.facets.moments.soir).toEqual({ count: 0, more: false })
    expect(withPlaces.facets.moments['week-ends']).toEqual({ count: 1, more: false })
    expect((await listOpenChallenges(parseFilters({ places: '1', moment: 'soir' }), now)).total).toBe(0)
  })

  test('the similar ones share the cause; those of the département come first', async () => {
    const challenge = await aChallenge()
    const remote = await aChallenge({ format: 'REMOTE', slots: [slotIn(1)] })
    const near = await aChallenge({ slots: [slotIn(5)] })
    await aChallenge({ cause: 'ANIMALS' })
    const similar = await listSimilarChallenges(challenge, now)
    expect(similar.map(({ id }) => id)).toEqual([near.id, remote.id])
  })
})

describe('A page', () => {
  test.each(['PENDING_REVIEW', 'CHANGES_REQUESTED', 'SUSPENDED'] as const)(
    'that is %s is seen by its author, its organisation and moderators alone',
    async (status) => {
      const [author, member, other, moderator] = await Promise.all([
        aUser(),
        aUser(),
        aUser(),
        aUser({ role: 'MODERATOR' }),
      ])
      const organization = await anOrganization({ owner: member })
      const { slug } = await aChallenge({
        status,
        statusReason: 'À préciser',
        authorId: author.id,
        organizationId: organization.id,
      })
      expect(await findChallenge(slug, null)).toBeNull()
      expect(await findChallenge(slug, viewerOf(other))).toBeNull()
      expect(await findChallenge(slug, viewerOf(author))).toMatchObject({ statusReason: 'À préciser' })
      expect(await findChallenge(slug, viewerOf(member))).not.toBeNull()
      expect(await findChallenge(slug, { id: moderator.id, role: 'MODERATOR' })).not.toBeNull()
    },
  )

  test('that hides its place tells it to its author and to who has a place, not to who waits', async () => {
    const [author, coming, waiting] = await Promise.all([aUser(), aUser(), aUser()])
    const challenge = await aChallenge({ placeHidden: true, authorId: author.id })
    const slotId = challenge.slots[0]?.id ?? ''
    await db.participation.create({ data: { slotId, userId: coming.id, status: 'CONFIRMED' } })
    await db.participation.create({ data: { slotId, userId: waiting.id, status: 'WAITLISTED' } })

    for (const viewer of [null, viewerOf(waiting)]) {
      const seen = await findChallenge(challenge.slug, viewer)
      expect(seen).toMatchObject({
        address: '',
        latitude: null,
        longitude: null,
        commune: { name: 'Nantes' },
      })
      expect(JSON.stringify(seen)).not.toContain('Crucy')
    }
    for (const viewer of [viewerOf(author), viewerOf(coming)])
      expect(await findChallenge(challenge.slug, viewer)).toMatchObject({ address: 'Cale de Crucy' })
  })

  test('names those who agreed to be seen, and counts all', async () => {
    const challenge = await aChallenge()
    const slotId = challenge.slots[0]?.id ?? ''
    const [seen, unseen, gone] = [
      await aUser({ listed: true, pseudonym: `Visible ${unique()}` }),
      await aUser(),
      await aUser({ listed: true }),
    ]
    await db.participation.createMany({
      data: [
        { slotId, userId: seen.id, status: 'CONFIRMED', partySize: 2 },
        { slotId, userId: unseen.id, status: 'CONFIRMED' },
        { slotId, userId: gone.id, status: 'WITHDRAWN' },
      ],
    })
    expect(await findAttendance(challenge.id)).toEqual({ people: 3, listed: [seen.pseudonym] })
  })

  test.each(['\0', '__proto__', '../x', 'A', 'x'.repeat(500)])('has no address like %j', async (slug) => {
    expect(await findChallenge(slug, null)).toBeNull()
    expect(await findSlugByCode(slug)).toBeNull()
  })

  test('keeps names, addresses and presence of people out of what the public gets', async () => {
    const author = await aUser({ name: 'Nom Secret', email: 'secret@test.localhost' })
    const { slug } = await aChallenge({ authorId: author.id })
    const text = JSON.stringify(await findChallenge(slug, null))
    expect(text).not.toContain('Secret')
    expect(text).not.toContain('secret@')
    expect(text).not.toContain(author.id)
  })
})
