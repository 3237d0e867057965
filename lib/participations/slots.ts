import type { Sql } from '@/lib/db'
import type { AdmissionMode, ChallengeStatus, ParticipationStatus } from '@/lib/generated/prisma/enums'
import type { JoinableSlot } from '@/lib/participations/rules'

export type SlotForPerson = JoinableSlot & {
  challengeId: string
  mine: { id: string; status: ParticipationStatus; partySize: number } | null
}

/** Locks the slot's row until the transaction ends: what changes its places happens one after the other. */
export async function lockSlot(sql: Sql, slotId: string): Promise<void> {
  await sql('SELECT 1 FROM slots WHERE id = $1::uuid FOR UPDATE', [slotId])
}

/** Every slot of a challenge, always in the same order, so that two who lock them never wait for each other. */
export async function lockSlots(sql: Sql, challengeId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'SELECT id FROM slots WHERE challenge_id = $1::uuid ORDER BY id FOR UPDATE',
    [challengeId],
  )
  return rows.map(({ id }) => id)
}

/**
 * The slot, its challenge and this person's participation as they are now: a statement of its own after the lock,
 * since one that waits for a lock reads every other row as it was before the wait.
 */
export async function findSlot(
  sql: Sql,
  slotId: string,
  userId: string | null,
): Promise<SlotForPerson | null> {
  const [row] = await sql<{
    challengeId: string
    startsAt: Date | null
    closesAt: Date | null
    capacity: number | null
    takenPlaces: number
    status: ChallengeStatus
    admission: AdmissionMode
    openToMinors: boolean
    mine: SlotForPerson['mine']
  }>(
    `SELECT c.id AS "challengeId", s.starts_at AS "startsAt", s.closes_at AS "closesAt", s.capacity,
       s.taken_places AS "takenPlaces",
       -- A date that was called off is, for whoever asks about it alone, a défi that was.
       CASE WHEN s.cancelled_at IS NULL THEN c.status ELSE 'CANCELLED' END AS status, c.admission, c.open_to_minors AS "openToMinors",
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
