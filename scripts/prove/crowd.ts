import assert from 'node:assert/strict'
import { clicker } from '@/scripts/bench/joins'
import { startSite } from '@/scripts/bench/server'
import { freePort } from '@/scripts/lib/postgres.mjs'
import { step } from '@/scripts/lib/steps.mjs'
import { aCrowd, onThrowAwayDatabase } from '@/scripts/prove/database'

const PEOPLE = 500
const PLACES = 50

/** Two servers, one database: each person clicks on both at the same time; `atOnce` people at a time. */
export async function proveCrowd({ rounds, atOnce }: { rounds: number; atOnce: number }): Promise<void> {
  await onThrowAwayDatabase({ durable: true }, async ({ url, folder }) => {
    const { sql } = await import('@/lib/db')
    const { findRank } = await import('@/lib/participations/queries')
    const { aChallenge } = await import('@/tests/support/factories')
    const { findFaults } = await import('@/tests/load/soundness')
    const people = await aCrowd(url, PEOPLE)
    const sites = [
      await startSite(url, await freePort(), folder),
      await startSite(url, await freePort(), folder),
    ]
    try {
      for (let round = 1; round <= rounds; round++) {
        await step('', async () => {
          const { slug, slots } = await aChallenge({ slots: [{ capacity: PLACES }] })
          const slotId = slots[0]?.id ?? ''
          const clicks = await Promise.all(
            sites.map((site) => clicker(site.url, slug, people[0]?.token ?? '')),
          )
          const told = new Map<string, string>()
          let again = 0
          const waiting = [...people]
          await Promise.all(
            Array.from({ length: atOnce }, async () => {
              for (let person = waiting.pop(); person; person = waiting.pop()) {
                const { id, token } = person
                const [first, second] = await Promise.all(
                  // Whoever gets no answer clicks again, as people do.
                  clicks.map((click) =>
                    retried(
                      () => click(token, slotId),
                      () => (again += 1),
                    ),
                  ),
                )
                assert.equal(first, second, 'Two servers told one person two things.')
                told.set(id, first ?? '')
              }
            }),
          )

          const rows = await sql<{ id: string; userId: string; status: string }>(
            `SELECT id, user_id AS "userId", status FROM participations WHERE slot_id = $1::uuid`,
            [slotId],
          )
          const inState = (status: string) => rows.filter((row) => row.status === status)
          assert.equal(rows.length, PEOPLE)
          assert.equal(inState('CONFIRMED').length, PLACES)
          assert.equal(inState('WAITLISTED').length, PEOPLE - PLACES)
          for (const { userId, status } of rows) assert.equal(told.get(userId), status)
          const ranks = await Promise.all(inState('WAITLISTED').map(findRank))
          assert.deepEqual(
            ranks.toSorted((a, b) => a - b),
            Array.from({ length: PEOPLE - PLACES }, (_, n) => n + 1),
          )
          assert.deepEqual(await findFaults(sql, [slotId]), [])
          return `${round} : ${2 * PEOPLE} demandes, ${PLACES} confirmées, ${PEOPLE - PLACES} en attente aux rangs 1 à ${PEOPLE - PLACES}, aucun doublon, compteur juste${again > 0 ? ` (${again} sans réponse, redemandées)` : ''}`
        })
      }
    } finally {
      await Promise.all(sites.map((site) => site.stop()))
    }
  })
}

async function retried<Value>(ask: () => Promise<Value>, count: () => void): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 5) throw error
      count()
    }
  }
}
