import { expect, test } from 'vitest'
import { findParticipants } from '@/lib/dashboard/participants'
import { db } from '@/lib/db'
import { aChallenge, aUser, unique } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const now = new Date()

async function fill(slotId: string, people: number) {
  const rows = Array.from({ length: people }, () => {
    const name = unique()
    return { email: `${name}@test.localhost`, pseudonym: `Lucioles ${name}` }
  })
  const users = await db.user.createManyAndReturn({ data: rows, select: { id: true } })
  await db.participation.createMany({
    data: users.map(({ id }) => ({ slotId, userId: id, status: 'CONFIRMED' as const })),
  })
}

test('four hundred people are read in as many statements as four', async () => {
  const organizer = await aUser()
  const { slug, slots } = await aChallenge({ authorId: organizer.id, slots: [{ capacity: null }, {}] })
  const read = () => findParticipants(slug, organizer.id, now)
  await fill(slots[0]?.id ?? '', 4)
  const four = await countQueries(read)
  await fill(slots[0]?.id ?? '', 396)
  expect(await countQueries(read)).toBe(four)
  expect(four).toBeGreaterThan(1)
  expect(four).toBeLessThanOrEqual(8)
  expect((await read())?.slots.flatMap(({ participants }) => participants)).toHaveLength(400)
})
