import { editableBy, receivableBy, runChallenge } from '@/lib/challenges/editing'
import { db, sql } from '@/lib/db'
import type { ParticipationActor, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { namesOf } from '@/lib/participations/names'
import { emailUntil, isGone } from '@/lib/participations/rules'
import type { Departure } from '@/lib/dashboard/departures'

export type Participant = ReturnType<typeof participantOf>

/**
 * Who comes, by slot. Null for everybody but the organisers and those who receive on the spot; the latter see no
 * address, nor how people left. An address is there as long as it serves: while the person counts on the défi, and 30
 * days after. The people of all slots are one statement, whatever their number.
 */
export async function findParticipants(slug: string, userId: string, now: Date) {
  const challenge = await db.challenge.findFirst({
    where: { slug, ...receivableBy(userId) },
    select: {
      ...runChallenge,
      slots: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          capacity: true,
          takenPlaces: true,
          cancelledAt: true,
          walkIns: { select: { people: true } },
        },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!challenge) return null

  const { slots, ...rest } = challenge
  const [mayAnswer, people] = await Promise.all([
    db.challenge.count({ where: { id: challenge.id, ...editableBy(userId) } }).then((edits) => edits > 0),
    listPeople(challenge.id),
  ])
  const bySlot = Map.groupBy(people, ({ slotId }) => slotId)
  return {
    ...rest,
    mayAnswer,
    slots: slots.map(({ walkIns, ...slot }) => {
      const here = bySlot.get(slot.id) ?? []
      const arrived = here.reduce(
        (sum, { status, partySize }) => sum + (status === 'ATTENDED' ? partySize : 0),
        0,
      )
      return {
        ...slot,
        came: arrived + walkIns.reduce((sum, walkIn) => sum + walkIn.people, 0),
        participants: here.map((person) =>
          participantOf(person, { userId, mayAnswer, reachable: now < emailUntil(slot) }),
        ),
      }
    }),
  }
}

type Row = {
  id: string
  slotId: string
  status: ParticipationStatus
  partySize: number
  queuedAt: Date
  offeredUntil: Date | null
  dispute: string
  name: string | null
  pseudonym: string
  email: string
  emailVerified: Date | null
  /** An organiser put them on the list. */
  typed: boolean
  /** How they came into their state, where that is to be told. */
  at: Date | null
  actor: ParticipationActor | null
  actorId: string | null
  actorName: string | null
  reason: string | null
}

/** In order of arrival. */
function listPeople(challengeId: string): Promise<Row[]> {
  return sql<Row>(
    `SELECT p.id, p.slot_id AS "slotId", p.status, p.party_size AS "partySize", p.queued_at AS "queuedAt",
       p.offered_until AS "offeredUntil", p.dispute, u.name, u.pseudonym, u.email,
       u.email_verified AS "emailVerified",
       EXISTS (SELECT 1 FROM participation_events e
         WHERE e.participation_id = p.id AND e.from_status IS NULL AND e.actor = 'ORGANIZER') AS typed,
       last.at, last.actor, last.actor_id AS "actorId", coalesce(a.name, a.pseudonym) AS "actorName", last.reason
     FROM slots s JOIN participations p ON p.slot_id = s.id JOIN users u ON u.id = p.user_id
     LEFT JOIN LATERAL (SELECT e.at, e.actor, e.actor_id, e.reason FROM participation_events e
       WHERE e.participation_id = p.id AND e.to_status = p.status
         AND p.status IN ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED', 'NO_SHOW')
       ORDER BY e.id DESC LIMIT 1) last ON true
     LEFT JOIN users a ON a.id = last.actor_id
     WHERE s.challenge_id = $1::uuid ORDER BY p.queued_at, p.id LIMIT 5000`,
    [challengeId],
  )
}

type Reader = { userId: string; mayAnswer: boolean; reachable: boolean }

function participantOf(row: Row, { userId, mayAnswer, reachable }: Reader) {
  const { id, status, partySize, queuedAt, offeredUntil, email, typed, ...person } = row
  return {
    id,
    status,
    partySize,
    queuedAt,
    offeredUntil,
    ...namesOf({ user: person, _count: { events: typed ? 1 : 0 } }),
    email: mayAnswer && reachable && !isGone(status) ? email : null,
    absence:
      status === 'NO_SHOW' ? { at: row.at, by: row.actorName, dispute: mayAnswer ? row.dispute : '' } : null,
    departure: mayAnswer ? departureOf(row, userId) : null,
  }
}

function departureOf(
  { status, actor, actorId, actorName, reason, at }: Row,
  userId: string,
): Departure | null {
  if (!isGone(status) || !actor || !at) return null
  const isColleague = actor === 'ORGANIZER' && actorId !== userId
  return { to: status, actor, by: isColleague ? actorName : null, reason: reason ?? '', at }
}
