import type { ParticipationActor, ParticipationStatus } from '@/lib/generated/prisma/enums'
import type { Sql } from '@/lib/db'
import { enqueue } from '@/lib/jobs/queue'
import { mayBecome } from '@/lib/participations/rules'

export type Actor = { kind: ParticipationActor; id?: string }

/**
 * The only writer of a participation's state: the row, the event that tells who did it, and the mail that says so,
 * together. The caller holds the slot's lock. Throws on a step that the states do not allow.
 */
export async function transition(
  sql: Sql,
  participation: { id: string; status: ParticipationStatus },
  to: ParticipationStatus,
  {
    actor,
    reason = '',
    partySize,
    queuedAt,
  }: { actor: Actor; reason?: string; partySize?: number; queuedAt?: Date },
): Promise<void> {
  if (!mayBecome(participation.status, to)) {
    throw new Error(`A participation cannot go from ${participation.status} to ${to}.`)
  }
  const [event] = await sql<{ id: string }>(
    `WITH changed AS (
       UPDATE participations
       SET status = $2::"ParticipationStatus", updated_at = now(),
         party_size = COALESCE($3::int, party_size), queued_at = COALESCE($4::timestamptz, queued_at)
       WHERE id = $1::uuid RETURNING id)
     INSERT INTO participation_events (participation_id, from_status, to_status, actor, actor_id, reason)
     SELECT id, $5::"ParticipationStatus", $2::"ParticipationStatus", $6::"ParticipationActor", $7::uuid, $8::text
     FROM changed RETURNING id::text`,
    [participation.id, to, partySize, queuedAt, participation.status, actor.kind, actor.id, reason].map(
      orNull,
    ),
  )
  await tell(sql, event)
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
  },
): Promise<string> {
  const [event] = await sql<{ id: string; participationId: string }>(
    `WITH begun AS (
       INSERT INTO participations (slot_id, user_id, status, party_size, relay_id)
       VALUES ($1::uuid, $2::uuid, $3::"ParticipationStatus", $4::int, $5::uuid) RETURNING id, status)
     INSERT INTO participation_events (participation_id, to_status, actor, actor_id)
     SELECT id, status, 'PARTICIPANT', $2::uuid FROM begun
     RETURNING id::text, participation_id AS "participationId"`,
    [row.slotId, row.userId, row.status, row.partySize, row.relayId],
  )
  await tell(sql, event)
  return event?.participationId ?? ''
}

async function tell(sql: Sql, event: { id: string } | undefined): Promise<void> {
  if (!event) throw new Error('A participation vanished while its slot was locked.')
  await enqueue(sql, 'participation-mail', { eventId: event.id })
}

function orNull(value: unknown): unknown {
  return value ?? null
}
