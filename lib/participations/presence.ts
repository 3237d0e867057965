import { receivableBy } from '@/lib/challenges/editing'
import { db, inSqlTransaction, type Sql } from '@/lib/db'
import type { ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { done, refuse, type Result } from '@/lib/result'
import { isParticipationKey } from '@/lib/participations/keys'
import { tellOrganizersSoon } from '@/lib/participations/news'
import {
  isExpected,
  statusAfter,
  whyCannotNote,
  type PresenceRefusal,
} from '@/lib/participations/presence-rules'
import type { PresenceOperation } from '@/lib/participations/presence-schema'
import { lockSlot } from '@/lib/participations/slots'
import { transition } from '@/lib/participations/transitions'

/** What became of one gesture; null: it is done, now or before. */
export type NotedOperation = { id: string; refusal: PresenceRefusal | null }

/**
 * Notes what was done at the entrance, in order; each gesture is answered by itself. Sent again it changes nothing, and
 * of two devices the last to arrive is right. Who may: see `receivableBy`.
 */
export async function notePresence({
  slug,
  receiver,
  operations,
  now,
}: {
  slug: string
  receiver: { id: string }
  operations: PresenceOperation[]
  now: Date
}): Promise<Result<NotedOperation[], 'not-found'>> {
  const challenge = await db.challenge.findFirst({
    where: { slug, ...receivableBy(receiver.id) },
    select: { id: true, status: true },
  })
  if (!challenge) return refuse('not-found')
  if (operations.length === 0) return done([])

  return inSqlTransaction(async (sql) => {
    const entrance = await openEntrance(sql, challenge, operations)
    const noted: NotedOperation[] = []
    for (const operation of operations) {
      noted.push({ id: operation.id, refusal: await note(sql, entrance, operation, receiver, now) })
    }
    return done(noted)
  })
}

/**
 * The person answers to « non venu·e », signed in or by the key of their mails. Organisers read it, and settle it.
 */
export async function disputeAbsence({
  participationId,
  person,
  key = '',
  text,
  now,
}: {
  participationId: string
  person?: { id: string } | null
  key?: string
  text: string
  now: Date
}): Promise<Result<null, 'not-found' | 'not-absent' | 'too-late'>> {
  const mine = isParticipationKey(participationId, key) ? {} : { userId: person?.id }
  if ('userId' in mine && !mine.userId) return refuse('not-found')
  const participation = await db.participation.findFirst({
    where: { id: participationId, ...mine },
    select: { slot: { select: { startsAt: true, endsAt: true, challenge: { select: { status: true } } } } },
  })
  if (!participation) return refuse('not-found')
  const { slot } = participation
  if (whyCannotNote(slot, slot.challenge, 'absent', now) === 'too-late') return refuse('too-late')
  // An organiser who has just noted the person present is right: the state is asked again in the same statement.
  return inSqlTransaction(async (sql) => {
    const [disputed] = await sql<{ slotId: string }>(
      `UPDATE participations SET dispute = $2 WHERE id = $1::uuid AND status = 'NO_SHOW'
       RETURNING slot_id AS "slotId"`,
      [participationId, text],
    )
    if (!disputed) return refuse('not-absent')
    await tellOrganizersSoon(sql, disputed.slotId)
    return done(null)
  })
}

type Slot = { id: string; startsAt: Date | null; endsAt: Date | null }
type Participation = { id: string; slotId: string; status: ParticipationStatus; disputed: boolean }
type Entrance = {
  challenge: { id: string; status: ChallengeStatus }
  slots: Map<string, Slot>
  participations: Map<string, Participation>
}

/** Locks every slot concerned once, in the order of the ids, and then reads: two batches never wait for each other. */
async function openEntrance(
  sql: Sql,
  challenge: Entrance['challenge'],
  operations: PresenceOperation[],
): Promise<Entrance> {
  const participationIds = operations.flatMap((one) => ('participation' in one ? one.participation : []))
  const slotIds = operations.flatMap((one) => (one.kind === 'walk-in' ? one.slot : []))
  const walkInIds = operations.flatMap((one) => (one.kind === 'forget-walk-in' ? one.walkIn : []))
  const slots = await sql<Slot>(
    `SELECT id, starts_at AS "startsAt", ends_at AS "endsAt" FROM slots
     WHERE challenge_id = $1::uuid AND (id = ANY($2::uuid[])
       OR id IN (SELECT slot_id FROM participations WHERE id = ANY($3::uuid[]))
       OR id IN (SELECT slot_id FROM walk_ins WHERE id = ANY($4::uuid[])))
     ORDER BY id`,
    [challenge.id, slotIds, participationIds, walkInIds],
  )
  for (const { id } of slots) await lockSlot(sql, id)
  const participations = await sql<Participation>(
    `SELECT p.id, p.slot_id AS "slotId", p.status, p.dispute <> '' AS disputed
     FROM participations p JOIN slots s ON s.id = p.slot_id
     WHERE s.challenge_id = $1::uuid AND p.id = ANY($2::uuid[])`,
    [challenge.id, participationIds],
  )
  return {
    challenge,
    slots: new Map(slots.map((slot) => [slot.id, slot])),
    participations: new Map(participations.map((participation) => [participation.id, participation])),
  }
}

async function note(
  sql: Sql,
  { challenge, slots, participations }: Entrance,
  operation: PresenceOperation,
  receiver: { id: string },
  now: Date,
): Promise<PresenceRefusal | null> {
  if (operation.kind === 'forget-walk-in') {
    await sql(
      `DELETE FROM walk_ins USING slots s
       WHERE walk_ins.id = $1::uuid AND s.id = walk_ins.slot_id AND s.challenge_id = $2::uuid`,
      [operation.walkIn, challenge.id],
    )
    return null
  }
  const participation = 'participation' in operation ? participations.get(operation.participation) : undefined
  const slot = slots.get(operation.kind === 'walk-in' ? operation.slot : (participation?.slotId ?? ''))
  if (!slot) return 'not-found'
  const refusal = whyCannotNote(slot, challenge, operation.kind, now)
  // A disputed absence is settled whenever the organiser gets round to it.
  const settles = refusal === 'too-late' && operation.kind === 'present' && participation?.disputed
  if (refusal && !settles) return refusal
  if (operation.kind === 'walk-in') {
    await sql(
      `INSERT INTO walk_ins (id, slot_id, people, recorded_by, at)
       VALUES ($1::uuid, $2::uuid, $3::int, $4::uuid, $5::timestamptz) ON CONFLICT (id) DO NOTHING`,
      [operation.id, slot.id, operation.people, receiver.id, new Date(Math.min(operation.at, now.getTime()))],
    )
    return null
  }
  if (!participation) return 'not-found'
  return settle(sql, participation, statusAfter[operation.kind], receiver)
}

async function settle(
  sql: Sql,
  participation: Participation,
  to: 'ATTENDED' | 'NO_SHOW' | 'CONFIRMED',
  receiver: { id: string },
): Promise<PresenceRefusal | null> {
  if (!isExpected(participation.status)) return 'not-expected'
  if (participation.status === to) return null
  await transition(sql, participation, to, { actor: { kind: 'ORGANIZER', id: receiver.id } })
  participation.status = to
  if (to === 'ATTENDED')
    await sql(`UPDATE participations SET dispute = '' WHERE id = $1::uuid AND dispute <> ''`, [
      participation.id,
    ])
  return null
}
