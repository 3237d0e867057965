import { challengeFacts, changesFor, findFacts, type ChallengeFacts } from '@/lib/challenges/facts'
import { db, sqlOf, type Transaction } from '@/lib/db'
import { enqueue, post } from '@/lib/jobs/queue'
import { offerFreedPlaces } from '@/lib/participations/waiting-list'

const TEN_MINUTES = 600_000

/**
 * What follows for those who take part when a challenge has been changed: they are told in ten minutes, once, of all
 * that is new by then; new hours get reminders of their own; places that were added are offered. The caller holds the
 * locks of its slots, and gives the facts as they were.
 */
export async function followChange(
  tx: Transaction,
  challengeId: string,
  before: ChallengeFacts,
  now: Date,
): Promise<void> {
  const after = await findFacts(tx, challengeId)
  const changed = after.slots.filter(({ id }) => changesFor(id, before, after).length > 0)
  const moved = after.slots.filter(({ id }) => changesFor(id, before, after).includes('hours'))
  await tx.slotNotice.deleteMany({
    where: { slotId: { in: moved.map(({ id }) => id) }, kind: { not: 'NEWS' } },
  })
  if (changed.length > 0) await tellParticipantsSoon(tx, challengeId, before, now)
  for (const { id } of after.slots) await offerFreedPlaces(sqlOf(tx), id, now)
}

/** Only the first of several changes is written down: what it was before is what people know. */
async function tellParticipantsSoon(
  tx: Transaction,
  challengeId: string,
  before: ChallengeFacts,
  now: Date,
): Promise<void> {
  const { count } = await tx.challengeChange.createMany({
    data: { challengeId, before },
    skipDuplicates: true,
  })
  if (count === 0) return
  const change = await tx.challengeChange.findFirstOrThrow({
    where: { challengeId, toldAt: null },
    select: { id: true },
  })
  const startAfter = new Date(now.getTime() + TEN_MINUTES)
  await enqueue(sqlOf(tx), 'challenge-change', { changeId: change.id }, { startAfter })
}

/** Writes down how the challenge is now, and to each person whom the difference concerns. Told once. */
export async function tellChange({ changeId }: { changeId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const [change] = await tx.challengeChange.updateManyAndReturn({
      where: { id: changeId, toldAt: null },
      data: { toldAt: new Date() },
    })
    if (!change) return
    const before = challengeFacts.parse(change.before)
    const after = await findFacts(tx, change.challengeId)
    await tx.challengeChange.update({ where: { id: changeId }, data: { after } })

    const concerned = after.slots.filter(({ id }) => changesFor(id, before, after).length > 0)
    const participations = await tx.participation.findMany({
      where: {
        slotId: { in: concerned.map(({ id }) => id) },
        status: { in: ['PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED'] },
        slot: { challenge: { status: 'PUBLISHED' } },
      },
      select: { id: true, userId: true },
    })
    await post(
      sqlOf(tx),
      participations.map(({ id, userId }) => ({
        to: userId,
        mail: { letter: 'changed', participationId: id, changeId },
      })),
    )
  })
}
