import type { ParticipationActor, ParticipationStatus } from '@/lib/generated/prisma/enums'
import type { Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs/queue'
import { mayBecome } from '@/lib/participations/rules'

export type Actor = { kind: ParticipationActor; id?: string }

/**
 * The only writer of a participation's state: the row, the event that tells who did it, and the mail that says so,
 * together. The caller holds the slot's lock. Throws on a step that the states do not allow.
 */
export async function transition(
  tx: Transaction,
  participation: { id: string; status: ParticipationStatus },
  to: ParticipationStatus,
  { actor, reason = '', ...changes }: { actor: Actor; reason?: string; partySize?: number; queuedAt?: Date },
): Promise<void> {
  if (!mayBecome(participation.status, to)) {
    throw new Error(`A participation cannot go from ${participation.status} to ${to}.`)
  }
  await tx.participation.update({
    where: { id: participation.id },
    data: { status: to, ...changes },
    select: { id: true },
  })
  await record(tx, participation.id, participation.status, to, actor, reason)
}

/** A first row for this person and slot, with its first event and mail. */
export async function begin(
  tx: Transaction,
  row: {
    slotId: string
    userId: string
    status: ParticipationStatus
    partySize: number
    relayId: string | null
  },
  actor: Actor,
): Promise<string> {
  const { id } = await tx.participation.create({ data: row, select: { id: true } })
  await record(tx, id, null, row.status, actor, '')
  return id
}

async function record(
  tx: Transaction,
  participationId: string,
  from: ParticipationStatus | null,
  to: ParticipationStatus,
  actor: Actor,
  reason: string,
): Promise<void> {
  const event = await tx.participationEvent.create({
    data: { participationId, from, to, actor: actor.kind, actorId: actor.id, reason },
    select: { id: true },
  })
  await enqueue(tx, 'participation-mail', { eventId: String(event.id) })
}
