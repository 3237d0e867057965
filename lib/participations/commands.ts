import { inSqlTransaction, sql, type Sql } from '@/lib/db'
import type { ParticipationStatus, VisitSource } from '@/lib/generated/prisma/enums'
import { done, refuse, type Result } from '@/lib/result'
import { tellOrganizersSoon } from '@/lib/participations/news'
import {
  fits,
  hasBegun,
  holdsPlaces,
  isActive,
  isFirstCome,
  statusOnJoining,
  whyCannotJoin,
  type JoinRefusal,
} from '@/lib/participations/rules'
import { findSlot, lockSlot, type SlotForPerson } from '@/lib/participations/slots'
import { begin, transition, type Actor } from '@/lib/participations/transitions'
import { offerFreedPlaces } from '@/lib/participations/waiting-list'

export type JoinRequest = {
  slotId: string
  person: { id: string; adult: boolean | null }
  partySize?: number
  /** Code of the relay by which the person came. */
  relayCode?: string
  /** Where else the person came from. */
  source?: VisitSource
  now: Date
}

type Joined = Result<{ participationId: string; status: ParticipationStatus }, JoinRefusal | 'not-found'>

/**
 * Takes a place, or a rank in the waiting list, or asks the organiser: whatever the slot allows. To somebody who was
 * offered a place it gives that one. Asked again, it answers what is already so and changes nothing. `lock` is the
 * slot's lock; the test that shows why it is there passes one that does not hold.
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

  const { mine } = slot
  const actor: Actor = { kind: 'PARTICIPANT', id: person.id }
  if (mine && isActive(mine.status)) return takeFreedPlace(sql, slot, mine, actor, now)
  if (mine?.status === 'ATTENDED' || mine?.status === 'NO_SHOW') return refuse('closed')

  const refusal = whyCannotJoin(slot, person, partySize, now)
  if (refusal) return refuse(refusal)
  if (mine?.status === 'DECLINED') return refuse('declined')
  if (mine?.status === 'CANCELLED') return refuse('removed')
  if (person.adult === null && !slot.challenge.openToMinors) {
    await sql('UPDATE users SET adult = true WHERE id = $1::uuid AND adult IS NULL', [person.id])
  }

  const status = statusOnJoining(slot, partySize)
  if (status === 'PENDING') await tellOrganizersSoon(sql, request.slotId)
  if (mine) {
    await transition(sql, mine, status, { actor, partySize, requeued: true })
    return done({ participationId: mine.id, status })
  }
  const relayId = await findRelay(sql, request.relayCode, slot.challengeId, person.id)
  // A relay that does not exist is no source.
  const said = request.source === 'RELAY' ? null : request.source
  const source: VisitSource | null | undefined = relayId ? 'RELAY' : said
  const row = { slotId: request.slotId, userId: person.id, status, partySize, relayId, source }
  return done({ participationId: await begin(sql, row, actor), status })
}

/** Gives the place back, or the offer, and hands it on to those who wait. Asked again, it changes nothing. */
export function withdraw({
  slotId,
  person,
  reason,
  now,
}: {
  slotId: string
  person: { id: string }
  reason?: string
  now: Date
}): Promise<Result<null, 'not-found' | 'past'>> {
  return inSqlTransaction(async (sql) => {
    await lockSlot(sql, slotId)
    const slot = await findSlot(sql, slotId, person.id)
    if (!slot?.mine) return refuse('not-found')
    const { mine } = slot
    if (mine.status === 'ATTENDED' || mine.status === 'NO_SHOW') return refuse('past')
    if (!isActive(mine.status)) return done(null)

    await transition(sql, mine, 'WITHDRAWN', { actor: { kind: 'PARTICIPANT', id: person.id }, reason })
    if (mine.status === 'CONFIRMED' && isNear(slot, now)) await tellOrganizersSoon(sql, slotId)
    // Whoever leaves the queue frees nothing: in the last two hours the others would be called for no reason.
    if (holdsPlaces(mine.status)) await offerFreedPlaces(sql, slotId, now)
    return done(null)
  })
}

/** Whether the person is written to two hours before, besides the day before. The caller has checked whose it is. */
export async function remindSoon(request: { participationId: string; wanted: boolean }): Promise<void> {
  await sql('UPDATE participations SET remind_soon = $2 WHERE id = $1::uuid', [
    request.participationId,
    request.wanted,
  ])
}

/** An offer becomes a place. In the last two hours, so does waiting, for the first who asks while one is free. */
async function takeFreedPlace(
  sql: Sql,
  slot: SlotForPerson,
  mine: NonNullable<SlotForPerson['mine']>,
  actor: Actor,
  now: Date,
): Promise<Joined> {
  const isOpen = slot.challenge.status === 'PUBLISHED' && !hasBegun(slot, now)
  const isFree = mine.status === 'WAITLISTED' && isFirstCome(slot, now) && fits(slot, mine.partySize)
  if (mine.status !== 'OFFERED' && !isFree) return done({ participationId: mine.id, status: mine.status })
  if (!isOpen) return refuse('closed')
  await transition(sql, mine, 'CONFIRMED', { actor })
  return done({ participationId: mine.id, status: 'CONFIRMED' })
}

/** Three days before, an organiser can still find somebody else. */
function isNear({ startsAt }: { startsAt: Date | null }, now: Date): boolean {
  return startsAt !== null && startsAt.getTime() - now.getTime() < 3 * 86_400_000
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
