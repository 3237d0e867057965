import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { db, inTransaction, type Database, type Transaction } from '@/lib/db'
import { done, refuse, type Result } from '@/lib/result'
import { fits, isActive, statusOnJoining, whyCannotJoin, type JoinRefusal } from '@/lib/participations/rules'
import { begin, transition, type Actor } from '@/lib/participations/transitions'

export type JoinRequest = {
  slotId: string
  person: { id: string; adult: boolean | null }
  partySize?: number
  /** Code of the relay by which the person came. */
  relayCode?: string
  now: Date
}

/**
 * Takes a place, or a rank in the waiting list, or asks the organiser: whatever the slot allows. Asked again, it
 * answers what is already so and changes nothing. `readSlot` is the slot's lock; the test that shows why it is
 * there passes a plain read instead.
 */
export async function joinSlot(
  request: JoinRequest,
  database: Database = db,
  readSlot: typeof lockSlot = lockSlot,
): Promise<Result<{ participationId: string; status: ParticipationStatus }, JoinRefusal | 'not-found'>> {
  const { person, now, partySize = 1 } = request
  return inTransaction(database, async (tx) => {
    const slot = await readSlot(tx, request.slotId)
    if (!slot) return refuse('not-found')

    const mine = await tx.participation.findUnique({
      where: { slotId_userId: { slotId: slot.id, userId: person.id } },
      select: { id: true, status: true },
    })
    if (mine && isActive(mine.status)) return done({ participationId: mine.id, status: mine.status })
    if (mine?.status === 'DECLINED') return refuse('declined')

    const refusal = whyCannotJoin(slot, person, partySize, now)
    if (refusal) return refuse(refusal)
    if (person.adult === null && !slot.challenge.openToMinors) await attestAdult(tx, person.id)

    const status = statusOnJoining(slot, partySize)
    const actor: Actor = { kind: 'PARTICIPANT', id: person.id }
    if (mine) {
      await transition(tx, mine, status, { actor, partySize, queuedAt: now })
      return done({ participationId: mine.id, status })
    }
    const relayId = await findRelay(tx, request.relayCode, slot.challengeId, person.id)
    const row = { slotId: slot.id, userId: person.id, status, partySize, relayId }
    return done({ participationId: await begin(tx, row, actor), status })
  })
}

/** Gives the place back, and hands it to those who wait. Asked again, or without a place, it changes nothing. */
export async function withdraw(
  { slotId, person, reason }: { slotId: string; person: { id: string }; reason?: string },
  database: Database = db,
): Promise<Result<null, 'not-found' | 'past'>> {
  return inTransaction(database, async (tx) => {
    const slot = await lockSlot(tx, slotId)
    const mine = await tx.participation.findUnique({
      where: { slotId_userId: { slotId, userId: person.id } },
      select: { id: true, status: true },
    })
    if (!slot || !mine) return refuse('not-found')
    if (mine.status === 'ATTENDED' || mine.status === 'NO_SHOW') return refuse('past')
    if (!isActive(mine.status)) return done(null)

    await transition(tx, mine, 'WITHDRAWN', { actor: { kind: 'PARTICIPANT', id: person.id }, reason })
    await promoteWaiting(tx, slot.id)
    return done(null)
  })
}

/** The organiser says yes: a place, or a rank in the waiting list where none is left. Who may: see `organisedBy`. */
export async function admit(
  { participationId, organizer }: { participationId: string; organizer: { id: string } },
  database: Database = db,
): Promise<Result<{ status: ParticipationStatus }, 'not-found' | 'answered'>> {
  return answer(database, participationId, organizer, (slot, partySize) =>
    fits(slot, partySize) ? 'CONFIRMED' : 'WAITLISTED',
  )
}

/** The organiser says no, with a reason that the person reads. */
export async function decline(
  {
    participationId,
    organizer,
    reason,
  }: { participationId: string; organizer: { id: string }; reason: string },
  database: Database = db,
): Promise<Result<{ status: ParticipationStatus }, 'not-found' | 'answered'>> {
  return answer(database, participationId, organizer, () => 'DECLINED', reason)
}

/** After the organiser has called the défi off: everybody who counted on it is told. The caller has authorised it. */
export async function cancelParticipations(
  tx: Transaction,
  challengeId: string,
  organizer: { id: string },
  reason: string,
) {
  const slots = await tx.slot.findMany({
    where: { challengeId },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id: slotId } of slots) {
    await lockSlot(tx, slotId)
    const participations = await tx.participation.findMany({
      where: { slotId },
      select: { id: true, status: true },
    })
    for (const participation of participations.filter(({ status }) => isActive(status))) {
      await transition(tx, participation, 'CANCELLED', {
        actor: { kind: 'ORGANIZER', id: organizer.id },
        reason,
      })
    }
  }
}

/** Gives free places to those who wait, in order of arrival; a party that does not fit lets the next one pass. */
export async function promoteWaiting(tx: Transaction, slotId: string): Promise<void> {
  const slot = await tx.slot.findUniqueOrThrow({
    where: { id: slotId },
    select: { capacity: true, takenPlaces: true },
  })
  let free = slot.capacity === null ? Infinity : slot.capacity - slot.takenPlaces
  if (free <= 0) return
  const waiting = await tx.participation.findMany({
    where: { slotId, status: 'WAITLISTED' },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, status: true, partySize: true },
  })
  for (const participation of waiting) {
    if (participation.partySize > free) continue
    free -= participation.partySize
    await transition(tx, participation, 'CONFIRMED', { actor: { kind: 'SYSTEM' } })
  }
}

/** Rows that this person organises: as author, or as owner or editor of the organisation. */
export function organisedBy(userId: string) {
  return {
    OR: [
      { authorId: userId, organizationId: null },
      {
        organization: { members: { some: { userId, role: { in: ['OWNER' as const, 'EDITOR' as const] } } } },
      },
    ],
  }
}

async function answer(
  database: Database,
  participationId: string,
  organizer: { id: string },
  decide: (slot: LockedSlot, partySize: number) => ParticipationStatus,
  reason?: string,
): Promise<Result<{ status: ParticipationStatus }, 'not-found' | 'answered'>> {
  return inTransaction(database, async (tx) => {
    const found = await tx.participation.findFirst({
      where: { id: participationId, slot: { challenge: organisedBy(organizer.id) } },
      select: { slotId: true },
    })
    const slot = found && (await lockSlot(tx, found.slotId))
    if (!slot) return refuse('not-found')

    const { status, partySize } = await tx.participation.findUniqueOrThrow({ where: { id: participationId } })
    const to = decide(slot, partySize)
    if (status === to) return done({ status })
    if (status !== 'PENDING') return refuse('answered')
    await transition(tx, { id: participationId, status }, to, {
      actor: { kind: 'ORGANIZER', id: organizer.id },
      reason,
    })
    return done({ status: to })
  })
}

type LockedSlot = NonNullable<Awaited<ReturnType<typeof lockSlot>>>

/** The slot as it is now, its row locked until the transaction ends: joins on one slot happen one after the other. */
export async function lockSlot(tx: Transaction, slotId: string) {
  await tx.$queryRaw`SELECT 1 FROM slots WHERE id = ${slotId}::uuid FOR UPDATE`
  return readSlotUnlocked(tx, slotId)
}

export function readSlotUnlocked(tx: Transaction, slotId: string) {
  return tx.slot.findUnique({
    where: { id: slotId },
    select: {
      id: true,
      challengeId: true,
      closesAt: true,
      capacity: true,
      takenPlaces: true,
      challenge: { select: { status: true, admission: true, openToMinors: true } },
    },
  })
}

async function attestAdult(tx: Transaction, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { adult: true }, select: { id: true } })
}

async function findRelay(tx: Transaction, code: string | undefined, challengeId: string, userId: string) {
  if (!code) return null
  const relay = await tx.relay.findUnique({
    where: { code },
    select: { id: true, challengeId: true, userId: true },
  })
  return relay && relay.challengeId === challengeId && relay.userId !== userId ? relay.id : null
}
