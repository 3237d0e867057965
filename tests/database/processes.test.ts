import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { db, sql } from '@/lib/db'
import { findRank } from '@/lib/participations/queries'
import { findFaults } from '@/tests/load/soundness'
import { killWorkers } from '@/tests/load/workers'
import { aChallenge, unique } from '@/tests/support/factories'

// Longer, and with whole servers: npm run prove -- crowd, crashes, worker. Busy machines take their time.
const patience = 240_000

test(
  'a worker killed while it sends loses no letter, and repeats one at most, under the same Message-ID',
  async () => {
    const { letters, repeated } = await killWorkers({ cycles: 1 })
    expect(letters).toBe(12)
    expect(repeated).toBeLessThanOrEqual(1)
  },
  patience,
)

test(
  'two processes that take the same crowd at once: each place once, each person once, ranks without gaps',
  async () => {
    const { slots } = await aChallenge({ slots: [{ capacity: 10 }] })
    const slotId = slots[0]?.id ?? ''
    const people = await db.user.createManyAndReturn({
      data: Array.from({ length: 40 }, () => ({
        email: `${unique()}@test.localhost`,
        pseudonym: unique(),
        adult: true,
      })),
      select: { id: true },
    })
    const join = ['--import', 'tsx', 'tests/load/join-crowd.ts', slotId, ...people.map(({ id }) => id)]
    await Promise.all([run(process.execPath, join), run(process.execPath, join)])

    const waiting = await db.participation.findMany({ where: { slotId, status: 'WAITLISTED' } })
    const ranks = await Promise.all(waiting.map(findRank))
    expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
    expect(await db.participation.count({ where: { slotId, status: 'CONFIRMED' } })).toBe(10)
    expect(await findFaults(sql, [slotId])).toEqual([])
  },
  patience,
)

const run = promisify(execFile)
