import { freePseudonym } from '@/lib/accounts/commands'
import { editableBy } from '@/lib/challenges/editing'
import { db, inSqlTransaction, type Sql } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { done, refuse, type Result } from '@/lib/result'
import { fits, holdsPlaces, isActive } from '@/lib/participations/rules'
import { findSlot, lockSlot, lockSlots, type SlotForPerson } from '@/lib/participations/slots'
import { begin, transition, type Actor } from '@/lib/participations/transitions'
import { offerFreedPlaces } from '@/lib/participations/waiting-list'

type Organizer = { id: string }
type Mine = NonNullable<SlotForPerson['mine']>
type Step = { organizer: Organizer; participationId: string; now: Date }

export type OrganizeRefusal =
  'not-found' | 'answered' | 'full' | 'over' | 'left' | 'not-open' | 'account-closed'
type Settled = Result<{ status: ParticipationStatus }, OrganizeRefusal>

/** The organiser says yes: a place, or a rank in the waiting list where none is left. Who may: see `editableBy`. */
export function admit(step: Step): Promise<Settled> {
  return settle(step, async (sql, slot, mine, actor) => {
    if (isActive(mine.status) && mine.status !== 'PENDING') return done({ status: mine.status })
    if (mine.status !== 'PENDING' && mine.status !== 'DECLINED') return refuse('answered')
    if (slot.challenge.status !== 'PUBLISHED') return refuse('not-open')
    const to = fits(slot, mine.partySize) ? 'CONFIRMED' : 'WAITLISTED'
    await transition(sql, mine, to, { actor })
    return done({ status: to })
  })
}

/** The organiser says no, with a reason that the person reads. */
export function decline({ reason, ...step }: Step & { reason: string }): Promise<Settled> {
  return settle(step, async (sql, _, mine, actor) => {
    if (mine.status === 'DECLINED') return done({ status: mine.status })
    if (mine.status !== 'PENDING') return refuse('answered')
    await transition(sql, mine, 'DECLINED', { actor, reason })
    return done({ status: 'DECLINED' })
  })
}

/**
 * Gives a place to somebody who waits, asked, or was sent away, whatever their rank. Where none is free it is refused,
 * unless `addPlaces` says to make room for them.
 */
export function pullIn({ addPlaces, ...step }: Step & { addPlaces: boolean }): Promise<Settled> {
  return settle(step, async (sql, slot, mine, actor) => {
    if (mine.status === 'CONFIRMED') return done({ status: mine.status })
    if (mine.status === 'WITHDRAWN' || mine.status === 'EXPIRED') return refuse('left')
    if (mine.status === 'ATTENDED' || mine.status === 'NO_SHOW') return refuse('over')
    if (slot.challenge.status !== 'PUBLISHED') return refuse('not-open')
    // An offered place is held already.
    if (mine.status !== 'OFFERED' && !fits(slot, mine.partySize)) {
      if (!addPlaces) return refuse('full')
      await sql('UPDATE slots SET capacity = taken_places + $2::int WHERE id = $1::uuid', [
        slot.id,
        mine.partySize,
      ])
    }
    await transition(sql, mine, 'CONFIRMED', { actor })
    return done({ status: 'CONFIRMED' })
  })
}

/** Takes somebody off the list, with a reason that they read; the place goes to the next who waits. */
export function remove({ reason, ...step }: Step & { reason: string }): Promise<Settled> {
  return settle(step, async (sql, slot, mine, actor) => {
    if (mine.status === 'CANCELLED') return done({ status: mine.status })
    if (!isActive(mine.status)) return refuse(mine.status === 'DECLINED' ? 'answered' : 'left')
    await transition(sql, mine, 'CANCELLED', { actor, reason })
    if (holdsPlaces(mine.status)) await offerFreedPlaces(sql, slot.id, step.now)
    return done({ status: 'CANCELLED' })
  })
}

/**
 * Puts somebody on the list who said yes by telephone. The address gets an account where it has none, and a mail with
 * the way out. Whoever left by themselves comes back by themselves.
 */
export async function addByHand(request: {
  slotId: string
  name: string
  email: string
  partySize: number
  organizer: Organizer
}): Promise<Settled> {
  const { slotId, organizer, name, email, partySize } = request
  const mayEdit = await db.slot.findFirst({
    where: { id: slotId, challenge: editableBy(organizer.id) },
    select: { id: true },
  })
  if (!mayEdit) return refuse('not-found')

  return inSqlTransaction(async (sql) => {
    // The person first and the slot after, as a sign-in that joins does, so that the two never wait for each other.
    const person = await findOrCreatePerson(sql, email, name)
    const added = await addPerson(sql, person, {
      slotId,
      partySize,
      actor: { kind: 'ORGANIZER', id: organizer.id },
    })
    // Nobody has an account for having been refused.
    if (!added.ok && person.isNew) await sql('DELETE FROM users WHERE id = $1::uuid', [person.id])
    return added
  })
}

async function addPerson(
  sql: Sql,
  person: PersonToAdd,
  { slotId, partySize, actor }: { slotId: string; partySize: number; actor: Actor },
): Promise<Settled> {
  if (person.suspended) return refuse('account-closed')
  await lockSlot(sql, slotId)
  const slot = await findSlot(sql, slotId, person.id)
  if (!slot) return refuse('not-found')
  const { mine } = slot
  if (mine?.status === 'CONFIRMED' || mine?.status === 'ATTENDED' || mine?.status === 'NO_SHOW')
    return done({ status: mine.status })
  if (mine?.status === 'WITHDRAWN' || mine?.status === 'EXPIRED') return refuse('left')
  if (slot.challenge.status !== 'PUBLISHED') return refuse('not-open')
  if (mine?.status !== 'OFFERED' && !fits(slot, mine?.partySize ?? partySize)) return refuse('full')

  if (mine) await transition(sql, mine, 'CONFIRMED', { actor })
  else await begin(sql, { slotId, userId: person.id, status: 'CONFIRMED', partySize, relayId: null }, actor)
  return done({ status: 'CONFIRMED' })
}

/**
 * After the défi, or one date of it, has been called off or suspended: everybody who still counted on it is told. What is
 * past stays as it was. The caller has authorised it.
 */
export async function cancelParticipations(
  sql: Sql,
  challengeId: string,
  actor: Actor,
  reason: string,
  slotId: string | null = null,
): Promise<void> {
  await lockSlots(sql, challengeId)
  const participations = await sql<{ id: string; status: ParticipationStatus }>(
    `SELECT p.id, p.status FROM participations p JOIN slots s ON s.id = p.slot_id
     WHERE s.challenge_id = $1::uuid AND p.status IN ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
       AND (s.ends_at IS NULL OR s.ends_at > now()) AND ($2::uuid IS NULL OR s.id = $2::uuid) ORDER BY p.id`,
    [challengeId, slotId],
  )
  for (const participation of participations)
    await transition(sql, participation, 'CANCELLED', { actor, reason })
}

async function settle(
  { participationId, organizer }: Step,
  decide: (sql: Sql, slot: SlotForPerson & { id: string }, mine: Mine, actor: Actor) => Promise<Settled>,
): Promise<Settled> {
  const found = await db.participation.findFirst({
    where: { id: participationId, slot: { challenge: editableBy(organizer.id) } },
    select: { slotId: true, userId: true },
  })
  if (!found) return refuse('not-found')

  return inSqlTransaction(async (sql) => {
    await lockSlot(sql, found.slotId)
    const slot = await findSlot(sql, found.slotId, found.userId)
    if (!slot?.mine) return refuse('not-found')
    return decide(sql, { ...slot, id: found.slotId }, slot.mine, { kind: 'ORGANIZER', id: organizer.id })
  })
}

type PersonToAdd = { id: string; suspended: boolean; isNew: boolean }

async function findOrCreatePerson(sql: Sql, email: string, name: string): Promise<PersonToAdd> {
  const [created] = await sql(
    'INSERT INTO users (email, pseudonym, name) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING id',
    [email, await freePseudonym(db), name],
  )
  const [person] = await sql<{ id: string; suspended: boolean }>(
    'SELECT id, suspended_at IS NOT NULL AS suspended FROM users WHERE email = $1',
    [email],
  )
  if (!person) throw new Error('A person was not written.')
  return { ...person, isNew: created !== undefined }
}
