import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { causeList } from '@/lib/challenges/causes'
import { bySource, sources, totalOf } from '@/lib/reach/figures'
import { listFigures } from '@/lib/reach/queries'
import { actions } from '@/prisma/seed/actions/actions'
import { coordinatorOrganization, demoAccounts } from '@/prisma/seed/demo-accounts'
import { demonstration, type Demonstration } from '@/prisma/seed/demonstration'
import { contents, loadDemonstration, loadVolume } from '@/prisma/seed/fill'
import { derivedColumnsThatDiffer, inOneTransaction, loadPlaces } from '@/prisma/seed/load'
import { readPlaces } from '@/prisma/seed/places'

const transaction = <Value>(work: Parameters<typeof inOneTransaction<Value>>[1]) =>
  inOneTransaction(env().DATABASE_URL, work)

beforeAll(() =>
  transaction(async (client) => {
    await loadPlaces(client)
    await loadDemonstration(client)
  }),
)

describe('the demonstration', () => {
  test('has about three hundred défis of all causes, formats and launchers', async () => {
    const challenges = await db.challenge.findMany({ include: { department: true } })
    expect(challenges.length).toBeGreaterThanOrEqual(290)
    expect(new Set(challenges.map(({ cause }) => cause)).size).toBe(causeList.length)
    expect(new Set(challenges.map(({ format }) => format)).size).toBe(3)
    expect(challenges.filter(({ organizationId }) => organizationId === null).length).toBeGreaterThan(20)
    const zones = new Set(challenges.map(({ timezone }) => timezone))
    expect([...zones]).toEqual(
      expect.arrayContaining(['Europe/Paris', 'Indian/Reunion', 'Indian/Mayotte', 'America/Guadeloupe']),
    )
    expect(new Set(challenges.map(({ departmentCode }) => departmentCode)).size).toBeGreaterThan(60)
    expect(await db.organization.count()).toBe(40)
    expect(await db.user.count()).toBe(204)
  })

  test('shows a weekly series, shifts of three days, and défis that are run together', async () => {
    const weekly = await db.challenge.findFirstOrThrow({
      where: { title: 'Aide aux devoirs, tous les mercredis' },
      include: { slots: true },
    })
    expect(weekly.slots).toHaveLength(28)
    expect(weekly.slots.filter(({ cancelledAt }) => cancelledAt)).toHaveLength(1)
    const shifts = await db.challenge.findFirstOrThrow({
      where: { title: 'Grande collecte alimentaire de trois jours' },
      include: { slots: true, coOrganizers: true },
    })
    expect(shifts.slots).toHaveLength(15)
    expect(shifts.coOrganizers.map(({ acceptedAt }) => acceptedAt !== null)).toEqual([true])
    expect(`${weekly.description} ${shifts.description}`).not.toMatch(/[[\]]/)
    expect(await db.coOrganizer.count({ where: { acceptedAt: null } })).toBe(1)
  })

  test('shows what a partner offers, in a town and at a distance', async () => {
    const missions = await db.partnerMission.findMany({ include: { commune: true } })
    expect(missions.map(({ commune, town }) => commune?.name ?? town)).toContain('Nantes')
    expect(missions.filter(({ remote }) => remote)).toHaveLength(2)
    for (const { endsAt } of missions) expect(endsAt === null || endsAt > new Date()).toBe(true)
  })

  test('shows every state that a visitor may meet', async () => {
    const statuses = await db.challenge.groupBy({ by: ['status'], _count: true })
    expect(statuses.map(({ status }) => status).sort()).toEqual([
      'CANCELLED',
      'CHANGES_REQUESTED',
      'COMPLETED',
      'PENDING_REVIEW',
      'PUBLISHED',
      'SUSPENDED',
    ])
    const open = { status: 'PUBLISHED', openUntil: { gt: new Date() } } as const
    const slots = await db.slot.findMany({ where: { challenge: open, capacity: { not: null } } })
    const left = slots.map(({ capacity, takenPlaces }) => (capacity ?? 0) - takenPlaces)
    expect(left.filter((places) => places === 0).length).toBeGreaterThan(5)
    expect(left.filter((places) => places > 0 && places <= 3).length).toBeGreaterThan(15)
    expect(left.filter((places) => places > 10).length).toBeGreaterThan(15)
    expect(
      await db.challenge.count({ where: { ...open, slots: { some: { startsAt: null } } } }),
    ).toBeGreaterThan(15)
    expect(await db.challenge.count({ where: { relayCount: { gt: 100 } } })).toBeGreaterThan(5)

    const hours = 3_600_000
    const tomorrow = { gt: new Date(), lt: new Date(Date.now() + 48 * hours) }
    expect(await db.challenge.count({ where: { ...open, nextStartsAt: tomorrow } })).toBeGreaterThan(5)
    const severalSlots = (await db.slot.groupBy({ by: ['challengeId'], _count: true })).filter(
      ({ _count }) => _count > 1,
    )
    expect(severalSlots.length).toBeGreaterThan(15)

    const presence = await db.participation.groupBy({ by: ['status'], _count: true })
    expect(presence.map(({ status }) => status)).toEqual(
      expect.arrayContaining([
        'CONFIRMED',
        'PENDING',
        'WAITLISTED',
        'WITHDRAWN',
        'CANCELLED',
        'ATTENDED',
        'NO_SHOW',
      ]),
    )
    for (const { statusReason } of await db.challenge.findMany({ where: { status: 'CANCELLED' } }))
      expect(statusReason).not.toBe('')
  })

  test('gives each named account something to do', async () => {
    const [volunteer, coordinator, citizen, moderator] = await Promise.all(
      demoAccounts.map(({ email }) =>
        db.user.findUniqueOrThrow({
          where: { email },
          include: {
            participations: true,
            challenges: true,
            memberships: { include: { organization: true } },
          },
        }),
      ),
    )
    const mine = volunteer?.participations.map(({ status }) => status) ?? []
    expect(mine).toEqual(expect.arrayContaining(['CONFIRMED', 'PENDING', 'ATTENDED', 'OFFERED']))
    expect(coordinator?.memberships[0]).toMatchObject({
      role: 'OWNER',
      organization: { name: coordinatorOrganization, verifiedAt: expect.any(Date) },
    })
    const statuses = coordinator?.challenges.map(({ status }) => status)
    expect(statuses).toEqual(expect.arrayContaining(['PUBLISHED', 'COMPLETED']))
    expect(citizen?.challenges.length).toBeGreaterThan(4)
    expect(moderator?.role).toBe('MODERATOR')
  })

  test('has a list worth searching, with what is said around it', async () => {
    const [announcement] = await db.announcement.findMany({
      include: { challenge: { include: { slots: true } } },
    })
    const slotId = announcement?.challenge.slots[0]?.id ?? ''
    const people = await db.participation.groupBy({ by: ['status'], where: { slotId }, _count: true })
    expect(people.reduce((sum, { _count }) => sum + _count, 0)).toBeGreaterThanOrEqual(60)
    expect(people.length).toBeGreaterThanOrEqual(3)
    const conversations = await db.conversation.findMany()
    expect(conversations).toHaveLength(2)
    expect(conversations.filter(({ unanswered }) => unanswered)).toHaveLength(1)
    const questions = await db.question.findMany({ where: { challengeId: announcement?.challengeId } })
    expect(questions.filter(({ answer }) => answer === null)).toHaveLength(1)
    expect(questions.length).toBeGreaterThan(1)
    // What a form sends back has to be read again.
    const ids = await db.participation.findMany({ where: { slotId }, select: { id: true } })
    expect([...ids, ...questions].filter(({ id }) => !z.uuid().safeParse(id).success)).toEqual([])
  })

  test('gives the coordinator a reach by every source, and a year to prove', async () => {
    const organization = await db.organization.findFirstOrThrow({ where: { name: coordinatorOrganization } })
    const figures = await listFigures({ organizationId: organization.id }, new Date(0))
    expect(bySource(figures).map(({ source }) => source)).toHaveLength(sources.length)
    const { seen, joined, came } = totalOf(figures)
    expect(seen).toBeGreaterThan(joined * 5)
    expect(came).toBeGreaterThan(20)
  })

  test('keeps the invariants that the triggers would have kept', async () => {
    expect(await transaction((client) => derivedColumnsThatDiffer(client))).toBe(0)
    // The check itself must see a difference.
    const seen = await transaction(async (client) => {
      await client.query('SAVEPOINT honest')
      await client.query(
        'UPDATE challenges SET relay_count = relay_count + 1 WHERE id = (SELECT id FROM challenges LIMIT 1)',
      )
      const differences = await derivedColumnsThatDiffer(client)
      await client.query('ROLLBACK TO honest')
      return differences
    })
    expect(seen).toBe(1)
  })

  test('leaves the triggers at work', async () => {
    const [user] = await db.user.findMany({ where: { relays: { none: {} } }, take: 1 })
    const challenge = await db.challenge.findFirstOrThrow({
      where: { status: 'PUBLISHED', relays: { none: { userId: user?.id } } },
    })
    await db.relay.create({ data: { challengeId: challenge.id, userId: user?.id ?? '', code: 'triggers' } })
    const after = await db.challenge.findUniqueOrThrow({ where: { id: challenge.id } })
    expect(after.relayCount).toBe(challenge.relayCount + 1)
    await db.relay.delete({ where: { code: 'triggers' } })
  })

  test('logs a first event for each participation, and its last status', async () => {
    const wrong = await transaction((client) =>
      client.query(`
        SELECT p.id FROM participations p
        WHERE p.status <> (SELECT to_status FROM participation_events e WHERE e.participation_id = p.id ORDER BY e.id DESC LIMIT 1)
          OR NOT EXISTS (SELECT FROM participation_events e WHERE e.participation_id = p.id AND e.from_status IS NULL)
          OR p.created_at > now()`),
    )
    expect(wrong.rowCount).toBe(0)
  })
})

describe('the generator', () => {
  const places = readPlaces()
  const now = new Date('2026-11-23T08:00:00Z')
  const monday = demonstration(places, now)

  test('makes the same from the same day and seed, and other things from another seed', () => {
    expect(demonstration(places, now)).toEqual(monday)
    expect(demonstration(places, now, 2018)).not.toEqual(monday)
  })

  test('sets things on the weekdays and in the hours that the texts say, whatever the day and the place', () => {
    for (const day of ['2026-11-23', '2027-02-28', '2027-07-10', '2027-10-31', '2028-02-29']) {
      const made = demonstration(places, new Date(`${day}T15:30:00Z`))
      expect(made.launched.length).toBeGreaterThan(280)
      for (const { challenge, slots } of made.launched) {
        for (const { starts_at } of slots) {
          if (!starts_at) continue
          const hour = Number(
            new Intl.DateTimeFormat('en', {
              hour: 'numeric',
              hourCycle: 'h23',
              timeZone: challenge.timezone,
            }).format(starts_at),
          )
          expect(
            hour,
            `${challenge.title} ${starts_at.toISOString()} ${challenge.timezone}`,
          ).toBeGreaterThanOrEqual(8)
          expect(hour).toBeLessThanOrEqual(22)
        }
      }
    }
  })

  test('does not repeat itself', () => {
    const titles = monday.launched.map(({ challenge }) => challenge.title)
    expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.98)
    const descriptions = monday.launched.map(({ challenge }) => challenge.description)
    expect(new Set(descriptions).size).toBeGreaterThan(descriptions.length * 0.95)
    expect(actions.length).toBeGreaterThanOrEqual(60)
  })

  test('writes French as it is printed', () => {
    for (const text of textsOf(monday)) {
      expect(text).not.toMatch(/\p{L}'\p{L}/u)
      expect(text).not.toMatch(/\s,|\(\s|\s\)|\s\.(?!\.)/)
      // Before high punctuation and inside guillemets, a space that never breaks.
      expect(text).not.toMatch(/[^\u202f!?»]\s*[;!?](?<![\u202f][;!?])/u)
      expect(text).not.toMatch(/[^\u00a0]:\s/)
      expect(text).not.toMatch(/«[^\u00a0]|[^\u00a0]»/)
      expect(text).not.toMatch(
        /[[\]{}|]|undefined|null|(?:à|\bde) les? (?:parc|square|jardin|quai|bord|marché|cours)| {2}/,
      )
      expect(text).toBe(text.trim())
    }
  })
})

test('a volume is added to a demonstration, and to nothing else', async () => {
  await transaction(async (client) => {
    const before = await contents(client)
    const heard: number[] = []
    expect(await loadVolume(client, 1_000, (done) => heard.push(done))).toBe(true)
    expect(await loadVolume(client, 1_000, () => {})).toBe(true)
    expect(heard).toEqual([1_000])
    expect((await contents(client)).challenges).toBe(before.challenges + 2_000)
    expect(await derivedColumnsThatDiffer(client)).toBe(0)
    const { rows } = await client.query(
      `SELECT count(*) FILTER (WHERE status = 'PUBLISHED' AND open_until > now()) AS open FROM challenges WHERE char_length(code) = 10`,
    )
    expect(Number(rows[0]?.open)).toBeGreaterThan(1_050)
    expect(Number(rows[0]?.open)).toBeLessThan(1_350)
    const over = await client.query(
      `SELECT FROM challenges WHERE status = 'COMPLETED' AND open_until > now()`,
    )
    expect(over.rowCount).toBe(0)
  })
  await transaction(async (client) => {
    await client.query('TRUNCATE organizations, challenges CASCADE')
    expect(await loadVolume(client, 1_000, () => {})).toBe(false)
  })
})

function textsOf({ world, launched }: Demonstration): string[] {
  return [
    ...world.organizations.flatMap(({ name, summary, description }) => [name, summary, description]),
    ...launched.flatMap(({ challenge }) => [
      challenge.title,
      challenge.summary,
      challenge.description,
      challenge.what_to_bring,
      challenge.access_info,
      challenge.address,
      challenge.status_reason,
    ]),
  ].filter((text) => text !== '')
}
