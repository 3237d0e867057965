import { inSqlTransaction, sql as statement, type Sql } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { post } from '@/lib/jobs/queue'
import { isFirstCome, offerDeadline, whoIsOffered } from '@/lib/participations/rules'
import { findSlot, lockSlot } from '@/lib/participations/slots'
import { transition } from '@/lib/participations/transitions'

type Waiting = { id: string; userId: string; status: ParticipationStatus; partySize: number }

/**
 * Offers the places that are free to those who wait, in order of arrival, each for a limited time. In the last two
 * hours nobody is offered anything: all who wait and would fit are told that the first to come has it. The caller
 * holds the slot's lock, and calls it after whatever may have freed a place.
 */
export async function offerFreedPlaces(sql: Sql, slotId: string, now: Date): Promise<void> {
  const slot = await findSlot(sql, slotId, null)
  if (!slot || slot.challenge.status !== 'PUBLISHED') return
  if (slot.capacity !== null && slot.takenPlaces >= slot.capacity) return
  const waiting = await sql<Waiting>(
    `SELECT id, user_id AS "userId", status, party_size AS "partySize" FROM participations
     WHERE slot_id = $1::uuid AND status = 'WAITLISTED' ORDER BY queued_at, id`,
    [slotId],
  )
  const until = offerDeadline(slot, now)
  if (until) {
    for (const participation of whoIsOffered(waiting, slot))
      await transition(sql, participation, 'OFFERED', { actor: { kind: 'SYSTEM' }, offeredUntil: until })
  } else if (isFirstCome(slot, now)) {
    const free = slot.capacity === null ? Infinity : slot.capacity - slot.takenPlaces
    const freedAt = now.toISOString()
    const told = waiting.filter(({ partySize }) => partySize <= free)
    await post(
      sql,
      told.map(({ id, userId }) => ({
        to: userId,
        mail: { letter: 'place-open', participationId: id, freedAt },
      })),
    )
  }
}

/** Ends an offer whose time is over, and offers the place to the next; an offer answered or renewed stays as it is. */
export async function endOffer({ participationId, now }: { participationId: string; now: Date }) {
  const [found] = await statement<{ slotId: string }>(
    'SELECT slot_id AS "slotId" FROM participations WHERE id = $1::uuid',
    [participationId],
  )
  if (!found) return
  await inSqlTransaction(async (sql) => {
    await lockSlot(sql, found.slotId)
    const [offer] = await sql<{ id: string; status: ParticipationStatus }>(
      `SELECT id, status FROM participations WHERE id = $1::uuid AND status = 'OFFERED' AND offered_until <= $2`,
      [participationId, now],
    )
    if (!offer) return
    await transition(sql, offer, 'EXPIRED', { actor: { kind: 'SYSTEM' } })
    await offerFreedPlaces(sql, found.slotId, now)
  })
}

/** Ends every offer that is over, should the job that was to do it have been lost with its queue. */
export async function endDueOffers(now: Date): Promise<void> {
  const due = await statement<{ id: string }>(
    `SELECT id FROM participations WHERE status = 'OFFERED' AND offered_until <= $1
     ORDER BY offered_until, queued_at, id LIMIT 1000`,
    [now],
  )
  for (const { id } of due) await endOffer({ participationId: id, now })
}
