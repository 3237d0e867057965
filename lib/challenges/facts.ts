import { z } from 'zod'
import { db, type Transaction } from '@/lib/db'

const instant = z.iso.datetime().nullable()

/** What somebody who takes part must know, as it is kept in JSON to tell later what has changed. */
export const challengeFacts = z.object({
  title: z.string(),
  address: z.string(),
  placeHidden: z.boolean(),
  town: z.string(),
  whatToBring: z.string(),
  timezone: z.string(),
  slots: z.array(z.object({ id: z.string(), startsAt: instant, endsAt: instant })),
})

export type ChallengeFacts = z.infer<typeof challengeFacts>

export async function findFacts(tx: Transaction, challengeId: string): Promise<ChallengeFacts> {
  const { commune, slots, ...facts } = await tx.challenge.findUniqueOrThrow({
    where: { id: challengeId },
    select: {
      title: true,
      address: true,
      placeHidden: true,
      whatToBring: true,
      timezone: true,
      commune: { select: { name: true } },
      slots: { select: { id: true, startsAt: true, endsAt: true }, orderBy: { id: 'asc' } },
    },
  })
  return {
    ...facts,
    town: commune?.name ?? '',
    slots: slots.map(({ id, startsAt, endsAt }) => ({
      id,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
    })),
  }
}

export type FactChange = 'title' | 'hours' | 'place' | 'what-to-bring'

/** What is new for those who take part in one slot. */
export function changesFor(slotId: string, before: ChallengeFacts, after: ChallengeFacts): FactChange[] {
  const hours = ({ slots }: ChallengeFacts) => {
    const slot = slots.find(({ id }) => id === slotId)
    return `${slot?.startsAt} ${slot?.endsAt}`
  }
  const changes: [FactChange, boolean][] = [
    ['title', before.title !== after.title],
    ['hours', hours(before) !== hours(after)],
    ['place', before.address !== after.address || before.town !== after.town],
    ['what-to-bring', before.whatToBring !== after.whatToBring],
  ]
  return changes.flatMap(([change, isNew]) => (isNew ? [change] : []))
}

/** When the slots that were moved were first to begin, by their id. */
export async function findMovedStarts(
  challengeId: string,
  slots: { id: string; startsAt: Date | null }[],
): Promise<Map<string, Date>> {
  const changes = await db.challengeChange.findMany({
    where: { challengeId },
    select: { before: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  const moved = new Map<string, Date>()
  for (const { before } of changes) {
    const known = challengeFacts.safeParse(before)
    for (const { id, startsAt } of known.success ? known.data.slots : []) {
      const now = slots.find((slot) => slot.id === id)?.startsAt
      if (!startsAt || !now) continue
      if (new Date(startsAt).getTime() === now.getTime()) moved.delete(id)
      else moved.set(id, new Date(startsAt))
    }
  }
  return moved
}
