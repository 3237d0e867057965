import { editableBy } from '@/lib/challenges/editing'
import type { AdmissionMode, ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { db, inSqlTransaction, type Sql } from '@/lib/db'
import { done, refuse, type Result } from '@/lib/result'
import {
  fits,
  isActive,
  statusOnJoining,
  whyCannotJoin,
  type JoinableSlot,
  type JoinRefusal,
} from '@/lib/participations/rules'
import { begin, transition, type Actor } from '@/lib/participations/transitions'

export type JoinRequest = {
  slotId: string
  person: { id: string; adult: boolean | null }
  partySize?: number
  /** Code of the relay by which the person came. */
  relayCode?: string
  now: Date
}

type Joined = Result<{ participationId: string; status: ParticipationStatus }, JoinRefusal | 'not-found'>

/**
 * Takes a place, or a rank in the waiting list, or asks the organiser: whatever the slot allows. Asked again, it
 * answers what is already so and changes nothing. `lock` is the slot's lock; the test that shows why it is there
 * passes one that does not hold.
 */
export function joinSlot(request: JoinRequest, lock: typeof lockSlot = lockSlot): Promise<Joined> {
  return inSqlTransaction((sql) => joinSlotWithin(sql, request, lock))
}

/** The same within the caller's transaction. */
export async function joinSlotWithin(
  sql: Sql,
  request: JoinRequest,
  lock: typeof lockSlot = lockSlot,
): Promise<Joined> {
  const { person, now, partySize = 1 } = request
  await lock(sql, request.slotId)
  const slot = await findSlot(sql, request.slotId, person.id)
  if (!slot) return refuse('not-found')

  const mine = slot.mine
  if (mine && isActive(mine.status)) return done({ participationId: mine.id, status: mine.status })
  if (mine?.status === 'DECLINED') return refuse('declined')

  const refusal = whyCannotJoin(slot, person, partySize, now)
  if (refusal) return refuse(refusal)
  if (person.adult === null && !slot.challenge.openToMinors) {
    await sql('UPDATE users SET adult = true WHERE id = $1::uuid AND adult IS NULL', [person.id])
  }

  const status = statusOnJoining(slot, partySize)
  if (mine) {
    await transition(sql, mine, status, {
      actor: { kind: 'PARTICIPANT', id: person.id },
      partySize,
      queuedAt: now,
    })
    return done({ participationId: mine.id, status })
  }
  const relayId = await findRelay(sql, request.relayCode, slot.challengeId, person.id)
  const row = { slotId: request.slotId, userId: person.id, status, partySize, relayId }
  return done({ participationId: await begin(sql, row), status })
}

/** Gives the place back, and hands it to those who wait. Asked again, or without a place, it changes nothing. */
export function withdraw({
  slotId,
  person,
  reason,
}: {
  slotId: string
  person: { id: string }
  reason?: string
}): Promise<Result<null, 'not-found' | 'past'>> {
  return inSqlTransaction(async (sql) => {
    await lockSlot(sql, slotId)
    const mine = (await findSlot(sql, slotId, person.id))?.mine
    if (!mine) return refuse('not-found')
    if (mine.status === 'ATTENDED' || mine.status === 'NO_SHOW') return refuse('past')
    if (!isActive(mine.status)) return done(null)

    await transition(sql, mine, 'WITHDRAWN', { actor: { kind: 'PARTICIPANT', id: person.id }, reason })
    await promoteWaiting(sql, slotId)
    return done(null)
  })
}

export type AnswerRefusal = 'not-found' | 'answered'

/** The organiser says yes: a place, or a rank in the waiting list where none is left. Who may: see `editableBy`. */
export function admit(answer: { participationId: string; organizer: { id: string } }) {
  return settle(answer, (slot, partySize) => (fits(slot, partySize) ? 'CONFIRMED' : 'WAITLISTED'))
}

/** The organiser says no, with a reason that the person reads. */
export function decline(answer: { participationId: string; organizer: { id: string }; reason: string }) {
  return settle(answer, () => 'DECLINED')
}

/** After the organiser has called the défi off: everybody who counted on it is told. The caller has authorised it. */
export async function cancelParticipations(
  sql: Sql,
  challengeId: string,
  organizer: { id: string },
  reason: string,
) {
  const actor: Actor = { kind: 'ORGANIZER', id: organizer.id }
  await sql('SELECT 1 FROM slots WHERE challenge_id = $1::uuid ORDER BY id FOR UPDATE', [challengeId])
  const participations = await sql<{ id: string; status: ParticipationStatus }>(
    `SELECT p.id, p.status FROM participations p JOIN slots s ON s.id = p.slot_id
     WHERE s.challenge_id = $1::uuid AND p.status IN ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`,
    [challengeId],
  )
  for (const participation of participations)
    await transition(sql, participation, 'CANCELLED', { actor, reason })
}

/**
 * Gives free places to those who wait, in order of arrival; a party that does not fit lets the next one pass. The
 * caller holds the slot's lock.
 */
export async function promoteWaiting(sql: Sql, slotId: string): Promise<void> {
  const waiting = await sql<{
    id: string
    status: ParticipationStatus
    partySize: number
    free: number | null
  }>(
    `SELECT p.id, p.status, p.party_size AS "partySize", s.capacity - s.taken_places AS free
     FROM participations p JOIN slots s ON s.id = p.slot_id
     WHERE p.slot_id = $1::uuid AND p.status = 'WAITLISTED' AND (s.capacity IS NULL OR s.capacity > s.taken_places)
     ORDER BY p.queued_at, p.id`,
    [slotId],
  )
  let free = waiting[0]?.free ?? Infinity
  for (const participation of waiting) {
    if (participation.partySize > free) continue
    free -= participation.partySize
    await transition(sql, participation, 'CONFIRMED', { actor: { kind: 'SYSTEM' } })
  }
}

/** Locks the slot's row until the transaction ends: what changes its places happens one after the other. */
export async function lockSlot(sql: Sql, slotId: string): Promise<void> {
  await sql('SELECT 1 FROM slots WHERE id = $1::uuid FOR UPDATE', [slotId])
}

async function settle(
  {
    participationId,
    organizer,
    reason,
  }: { participationId: string; organizer: { id: string }; reason?: string },
  decide: (slot: JoinableSlot, partySize: number) => ParticipationStatus,
): Promise<Result<{ status: ParticipationStatus }, AnswerRefusal>> {
  const found = await db.participation.findFirst({
    where: { id: participationId, slot: { challenge: editableBy(organizer.id) } },
    select: { slotId: true, userId: true },
  })
  if (!found) return refuse('not-found')

  return inSqlTransaction(async (sql) => {
    await lockSlot(sql, found.slotId)
    const slot = await findSlot(sql, found.slotId, found.userId)
    if (!slot?.mine) return refuse('not-found')
    const to = decide(slot, slot.mine.partySize)
    if (slot.mine.status === to) return done({ status: to })
    if (slot.mine.status !== 'PENDING') return refuse('answered')
    await transition(sql, slot.mine, to, { actor: { kind: 'ORGANIZER', id: organizer.id }, reason })
    return done({ status: to })
  })
}

type SlotForPerson = JoinableSlot & {
  challengeId: string
  mine: { id: string; status: ParticipationStatus; partySize: number } | null
}

/**
 * The slot, its challenge and this person's participation as they are now: a statement of its own after the lock,
 * since one that waits for a lock reads every other row as it was before the wait.
 */
async function findSlot(sql: Sql, slotId: string, userId: string): Promise<SlotForPerson | null> {
  const [row] = await sql<{
    challengeId: string
    closesAt: Date | null
    capacity: number | null
    takenPlaces: number
    status: ChallengeStatus
    admission: AdmissionMode
    openToMinors: boolean
    mine: SlotForPerson['mine']
  }>(
    `SELECT c.id AS "challengeId", s.closes_at AS "closesAt", s.capacity, s.taken_places AS "takenPlaces", c.status,
       c.admission, c.open_to_minors AS "openToMinors",
       CASE WHEN p.id IS NOT NULL
         THEN jsonb_build_object('id', p.id, 'status', p.status, 'partySize', p.party_size) END AS mine
     FROM slots s JOIN challenges c ON c.id = s.challenge_id
     LEFT JOIN participations p ON p.slot_id = s.id AND p.user_id = $2::uuid
     WHERE s.id = $1::uuid`,
    [slotId, userId],
  )
  if (!row) return null
  const { status, admission, openToMinors, ...slot } = row
  return { ...slot, challenge: { status, admission, openToMinors } }
}

async function findRelay(
  sql: Sql,
  code: string | undefined,
  challengeId: string,
  userId: string,
): Promise<string | null> {
  if (!code) return null
  const [relay] = await sql<{ id: string }>(
    'SELECT id FROM relays WHERE code = $1 AND challenge_id = $2::uuid AND user_id <> $3::uuid',
    [code, challengeId, userId],
  )
  return relay?.id ?? null
}
