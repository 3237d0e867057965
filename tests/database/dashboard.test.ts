import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { listLaunched, type Launcher } from '@/lib/dashboard/launched'
import { findChallengesInNeed } from '@/lib/dashboard/needs'
import { needsOf } from '@/lib/dashboard/rules'
import { findShelves, isEmpty, readShelvesAsked } from '@/lib/dashboard/shelves'
import { largeOrganization } from '@/tests/load/large-organization'
import { aChallenge, anOrganization, aUser, nantes } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const now = new Date()
const days = (n: number) => new Date(now.getTime() + n * 86_400_000)
const asked = readShelvesAsked({})

function needs(challenges: Awaited<ReturnType<typeof findChallengesInNeed>>) {
  return needsOf(challenges, [], now).map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))
}

describe('The dashboard of an organisation with 500 défis and 20,000 participations', () => {
  let launcher: Launcher

  beforeAll(async () => {
    await nantes()
    launcher = { organizationId: (await largeOrganization(process.env.DATABASE_URL ?? '')).organizationId }
  }, 60_000)

  test('asks as many queries as that of one with a single défi: five', async () => {
    const owner = await aUser()
    const organization = await anOrganization({ owner })
    await aChallenge({ authorId: owner.id, organizationId: organization.id })
    const whole = (of: Launcher) => () =>
      Promise.all([findChallengesInNeed(of, now), findShelves(of, asked, now)])
    expect(await countQueries(whole({ organizationId: organization.id }))).toBe(5)
    expect(await countQueries(whole(launcher))).toBe(5)
    expect(await db.participation.count({ where: { slot: { challenge: launcher } } })).toBe(20_000)
  })

  test('finds what needs somebody among all of them, not among the first ones', async () => {
    const told = needs(await findChallengesInNeed(launcher, now))
    // To come are the numbers 300 to 499: of these 40 end in 0 or 5, 6 of which are full instead; 29 are multiples of 7.
    expect(told.filter((text) => text.startsWith('4 personnes attendent ta réponse'))).toHaveLength(34)
    expect(told.filter((text) => text.startsWith('10 personnes attendent une place'))).toHaveLength(29)
    // Over within two weeks are 286 to 299; somebody is unmarked in those that three divides.
    expect(told.filter((text) => text.startsWith('Qui est venu'))).toHaveLength(4)
  })

  test('shows every défi once, page after page, the past backwards', async () => {
    const { counts } = await findShelves(launcher, asked, now)
    expect(counts).toEqual({ review: 0, upcoming: 200, past: 300 })
    for (const shelf of ['upcoming', 'past'] as const) {
      const seen: string[] = []
      let after: Awaited<ReturnType<typeof listLaunched>>['next'] = null
      do {
        const page: Awaited<ReturnType<typeof listLaunched>> = await listLaunched(launcher, {
          shelf,
          words: '',
          after,
          now,
        })
        seen.push(...page.challenges.map(({ slug }) => slug))
        after = page.next
      } while (after)
      const order = Array.from({ length: counts[shelf] }, (_, i) => (shelf === 'past' ? 299 - i : 300 + i))
      expect(seen).toEqual(order.map((n) => `mesure-${n}`))
    }
  })

  test('finds a défi again by pieces of its title and its town, accents aside', async () => {
    const find = async (q: string) =>
      (await findShelves(launcher, readShelvesAsked({ q }), now)).pages.past.challenges.map(
        ({ slug }) => slug,
      )
    expect(await find('nettoyér NANT 12')).toEqual([
      'mesure-129',
      'mesure-126',
      'mesure-123',
      'mesure-120',
      'mesure-12',
    ])
    expect(await find('50 % _')).toEqual(await find('50'))
    expect(await find('introuvable')).toEqual([])
  })
})

test('an answer awaited says since when, and a slot that is over awaits none', async () => {
  const owner = await aUser()
  const { slots } = await aChallenge({
    authorId: owner.id,
    title: 'Le grand tri',
    slots: [{ startsAt: days(5), takenPlaces: 0 }, { startsAt: days(-2) }],
  })
  for (const [slot, queuedAt] of [
    [slots[1], days(-3)],
    [slots[1], days(-1)],
    [slots[0], days(-9)],
  ] as const) {
    const user = await aUser()
    await db.participation.create({
      data: { slotId: slot?.id ?? '', userId: user.id, status: 'PENDING', queuedAt },
    })
  }
  const [need] = needsOf(await findChallengesInNeed({ userId: owner.id }, now), [], now)
  expect(need?.sentence.replaceAll('\u00a0', ' ')).toBe(
    '2 personnes attendent ta réponse pour « Le grand tri ».',
  )
  expect(need?.detail?.replaceAll('\u00a0', ' ')).toBe('La première depuis 3 jours.')
})

test('a correction asked for stays on the list although its hours have passed', async () => {
  const owner = await aUser()
  await aChallenge({
    authorId: owner.id,
    title: 'Le vieux pont',
    status: 'CHANGES_REQUESTED',
    statusReason: 'Où se retrouve-t-on ?',
    slots: [{ startsAt: days(-40) }],
  })
  expect(needs(await findChallengesInNeed({ userId: owner.id }, now))).toEqual([
    '« Le vieux pont » attend une correction avant de paraître.',
  ])
})

test('who has left an organisation finds no more of what they launched for it; what is looked for in vain is not nothing', async () => {
  const author = await aUser()
  const { id: organizationId } = await anOrganization({ owner: await aUser() })
  const editor = { organizationId, userId: author.id, role: 'EDITOR' } as const
  await db.organizationMember.create({ data: editor })
  await aChallenge({ authorId: author.id, organizationId })
  const mine = { userId: author.id }
  const shelves = async (q = '') => findShelves(mine, readShelvesAsked({ q }), now)
  expect((await shelves()).counts.upcoming).toBe(1)
  expect(isEmpty(await shelves('introuvable'))).toBe(false)
  await db.organizationMember.updateMany({ where: { userId: author.id }, data: { role: 'CHECK_IN' } })
  expect(isEmpty(await shelves())).toBe(true)
})
