import type { Sql } from '@/lib/db'
import type { ParticipationActor, ParticipationStatus, VisitSource } from '@/lib/generated/prisma/enums'
import { enqueue, post } from '@/lib/jobs/queue'
import { isTold, mayBecome } from '@/lib/participations/rules'

export type Actor = { kind: ParticipationActor; id?: string }

type Step = {
  actor: Actor
  reason?: string
  partySize?: number
  /** Comes back, at the end of the queue: the database's clock says so, which is the one that newcomers get. */
  requeued?: boolean
  /** With OFFERED: until when the place is held. */
  offeredUntil?: Date
}

/**
 * The only writer of a participation's state: the row, the event that tells who did it, the mail that says so and the
 * end of an offer, together. The caller holds the slot's lock. Throws on a step that the states do not allow.
 */
export async function transition(
  sql: Sql,
  participation: { id: string; status: ParticipationStatus },
  to: ParticipationStatus,
  { actor, reason = '', partySize, requeued = false, offeredUntil }: Step,
): Promise<{ eventId: string }> {
  if (!mayBecome(participation.status, to)) {
    throw new Error(`A participation cannot go from ${participation.status} to ${to}.`)
  }
  const [event] = await sql<{ id: string; userId: string }>(
    `WITH changed AS (
       UPDATE participations
       SET status = $2::"ParticipationStatus", version = version + 1, updated_at = now(),
         party_size = COALESCE($3::int, party_size), queued_at = CASE WHEN $4::boolean THEN clock_timestamp() ELSE queued_at END,
         offered_until = $9::timestamptz
       WHERE id = $1::uuid AND status = $5::"ParticipationStatus" RETURNING id, user_id), event AS (
       INSERT INTO participation_events (participation_id, from_status, to_status, actor, actor_id, reason)
       SELECT id, $5::"ParticipationStatus", $2::"ParticipationStatus", $6::"ParticipationActor", $7::uuid, $8::text
       FROM changed RETURNING id)
     SELECT event.id::text, changed.user_id AS "userId" FROM event, changed`,
    [
      participation.id,
      to,
      partySize,
      requeued,
      participation.status,
      actor.kind,
      actor.id,
      reason,
      offeredUntil,
    ].map(orNull),
  )
  if (!event) throw new Error('A participation changed while its slot was locked.')
  if (isTold(participation.status, to)) await tell(sql, event)
  if (offeredUntil) {
    const end = { participationId: participation.id, until: offeredUntil.toISOString() }
    await enqueue(sql, 'offer-end', end, { startAfter: offeredUntil })
  }
  return { eventId: event.id }
}

/** A first row for this person and slot, with its first event and mail; gives the row's id. */
export async function begin(
  sql: Sql,
  row: {
    slotId: string
    userId: string
    status: ParticipationStatus
    partySize: number
    relayId: string | null
    source?: VisitSource | null
  },
  actor: Actor,
): Promise<string> {
  const [event] = await sql<{ id: string; participationId: string }>(
    `WITH begun AS (
       INSERT INTO participations (slot_id, user_id, status, party_size, relay_id, source)
       VALUES ($1::uuid, $2::uuid, $3::"ParticipationStatus", $4::int, $5::uuid, $8::"VisitSource") RETURNING id, status)
     INSERT INTO participation_events (participation_id, to_status, actor, actor_id)
     SELECT id, status, $6::"ParticipationActor", $7::uuid FROM begun
     RETURNING id::text, participation_id AS "participationId"`,
    [row.slotId, row.userId, row.status, row.partySize, row.relayId, actor.kind, actor.id, row.source].map(
      orNull,
    ),
  )
  if (!event) throw new Error('A participation was not written.')
  await tell(sql, { id: event.id, userId: row.userId })
  return event.participationId
}

function tell(sql: Sql, event: { id: string; userId: string }): Promise<void> {
  return post(sql, [{ to: event.userId, mail: { letter: 'participation', eventId: event.id } }])
}

function orNull(value: unknown): unknown {
  return value ?? null
}
