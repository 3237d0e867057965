import assert from 'node:assert/strict'
import fc from 'fast-check'
import { sql } from '@/lib/db'
import { findRank } from '@/lib/participations/queries'
import { Model } from '@/tests/load/model'
import { findFaults } from '@/tests/load/soundness'
import { history, type History, type Step } from '@/tests/load/steps'
import { aWorld, type World } from '@/tests/load/world'

const MINUTE = 60_000

/**
 * Random histories of one slot, each compared with the model after every step; gives how many steps that were. Throws
 * fast-check's report of the shortest one that fails, with the seed that finds it again.
 */
export async function tryHistories({
  runs,
  seed,
}: {
  runs: number
  seed: number
}): Promise<{ steps: number }> {
  let steps = 0
  await fc.assert(
    fc.asyncProperty(history, async (given) => {
      steps += await live(given)
    }),
    { numRuns: runs, seed },
  )
  return { steps }
}

async function live({ capacity, start, approval, steps }: History): Promise<number> {
  let now = Math.floor(Date.now() / MINUTE) * MINUTE
  const startsAt = start === null ? null : now + start * MINUTE
  const model = new Model(capacity, startsAt, approval)
  const world = await aWorld({ capacity, approval }, startsAt)
  for (const step of steps) {
    if (step.do === 'wait') now += step.minutes * MINUTE
    const hours = hoursAfter(step, model, now)
    await world.take(step, hours, new Date(now))
    follow(model, step, hours, now)
    await compare(world, model, now)
  }
  await sql(`DELETE FROM pgboss.job WHERE name = ANY('{mail,offer-end,organizer-news,challenge-change}')`)
  return steps.length
}

/**
 * The same steps all at once, in whatever order the database takes them: no model can say what comes of it, but every
 * invariant holds, and nobody waits for ever for a lock.
 */
export async function tryCrushes({ runs, seed }: { runs: number; seed: number }): Promise<{ steps: number }> {
  let all = 0
  await fc.assert(
    fc.asyncProperty(history, async ({ capacity, approval, steps }) => {
      const now = Date.now()
      const startsAt = now + 20_000 * MINUTE
      const model = new Model(capacity, startsAt, approval)
      const world = await aWorld({ capacity, approval }, startsAt)
      // A day later the first offers are over, and the slot is still far.
      const later = new Date(now + 1_500 * MINUTE)
      await Promise.all(
        steps
          .filter((step) => step.do !== 'move')
          .map((step) =>
            world.take(step, hoursAfter(step, model, now), step.do.startsWith('end') ? later : new Date(now)),
          ),
      )
      all += steps.length
      assert.deepEqual(await findFaults(sql, [world.slotId], new Date(now)), [])
    }),
    { numRuns: runs, seed },
  )
  return { steps: all }
}

function hoursAfter(step: Step, model: Model, now: number) {
  if (step.do === 'change') return { capacity: step.capacity, startsAt: model.startsAt }
  if (step.do === 'move')
    return { capacity: model.capacity, startsAt: step.start === null ? null : now + step.start * MINUTE }
  return { capacity: model.capacity, startsAt: model.startsAt }
}

function follow(
  model: Model,
  step: Step,
  hours: { capacity: number | null; startsAt: number | null },
  now: number,
) {
  switch (step.do) {
    case 'join':
      return model.join(step.who, step.party, now)
    case 'withdraw':
      return model.withdraw(step.who, now)
    case 'admit':
      return model.admit(step.who)
    case 'decline':
      return model.decline(step.who)
    case 'remove':
      return model.remove(step.who, now)
    case 'pull-in':
      return model.pullIn(step.who, step.addPlaces)
    case 'add-by-hand':
      return model.addByHand(step.who, step.party)
    case 'end-offer':
      return model.endOffer(step.who, now)
    case 'end-offers':
      return model.endOffers(now)
    case 'change':
    case 'move':
      return model.change(hours.capacity, hours.startsAt, now)
    case 'cancel':
      return model.cancel()
    case 'wait':
  }
}

/** Who is where, by which way, until when and at which rank: the rows say what the model says. */
async function compare({ slotId, people }: World, model: Model, now: number): Promise<void> {
  const rows = await sql<{ id: string; userId: string; queuedAt: Date; status: string }>(
    `SELECT p.id, p.slot_id AS "slotId", p.user_id AS "userId", p.status, p.party_size AS party,
       extract(epoch FROM p.offered_until)::float * 1000 AS until,
       ARRAY(SELECT to_status::text FROM participation_events WHERE participation_id = p.id ORDER BY id) AS path,
       (SELECT count(*) FROM pgboss.job WHERE name = 'mail' AND data->>'letter' = 'place-open'
          AND data->>'participationId' = p.id::text)::int AS calls
     FROM participations p WHERE slot_id = $1::uuid`,
    [slotId],
  )
  const found = await Promise.all(
    rows.map(async ({ id, userId, ...row }) => ({
      who: people.findIndex((person) => person.id === userId),
      ...row,
      rank: row.status === 'WAITLISTED' ? await findRank({ id }) : null,
    })),
  )
  const meant = [...model.people].map(([who, { status, party, until, path }]) => ({
    who,
    slotId,
    status,
    party,
    until,
    path,
    calls: model.calls.get(who) ?? 0,
    rank: status === 'WAITLISTED' ? model.queue.indexOf(who) + 1 : null,
  }))
  assert.deepEqual(byWho(found), byWho(meant))
  assert.deepEqual(await findFaults(sql, [slotId], new Date(now)), [])
}

function byWho<Row extends { who: number }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => a.who - b.who)
}
