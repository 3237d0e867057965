import { db, inSqlTransaction, type Sql } from '@/lib/db'
import type { MessageSide } from '@/lib/generated/prisma/enums'
import { enqueue, post } from '@/lib/jobs/queue'
import { listOrganizerIds } from '@/lib/participations/organizers'
import { done, refuse, type Result } from '@/lib/result'
import { mayWrite } from '@/lib/messages/rules'
import { sendableBy, soon } from '@/lib/messages/sending'

export type MessageRefusal = 'not-found' | 'closed'

type Writing = { id: string; participationId: string; text: string; now: Date }

const writing = {
  userId: true,
  status: true,
  slot: { select: { endsAt: true, challenge: { select: { status: true } } } },
} as const

/** From a participant to the organisers. The caller has proven whose participation it is. Said again, it is there once. */
export async function writeToOrganizers(message: Writing): Promise<Result<null, MessageRefusal>> {
  const participation = await db.participation.findFirst({
    where: { id: message.participationId, user: { suspendedAt: null } },
    select: writing,
  })
  if (!participation) return refuse('not-found')
  if (!mayWrite(participation, message.now)) return refuse('closed')
  return write(message, 'PARTICIPANT', participation.userId)
}

/** From an organiser to one participant; to anybody else that participation does not exist. */
export async function writeToParticipant({
  organizer,
  ...message
}: Writing & { organizer: { id: string } }): Promise<Result<null, MessageRefusal>> {
  const participation = await db.participation.findFirst({
    where: { id: message.participationId, slot: { challenge: sendableBy(organizer.id) } },
    select: writing,
  })
  const isOpen = await db.user.count({ where: { id: organizer.id, suspendedAt: null } })
  if (!participation || isOpen === 0) return refuse('not-found')
  if (!mayWrite(participation, message.now)) return refuse('closed')
  return write(message, 'ORGANIZER', organizer.id)
}

/** The last word needs no answer, says an organiser. */
export async function settleConversation(request: {
  participationId: string
  organizer: { id: string }
}): Promise<Result<null, 'not-found'>> {
  const { participationId, organizer } = request
  const settled = await db.conversation.updateMany({
    where: { participationId, participation: { slot: { challenge: sendableBy(organizer.id) } } },
    data: { unanswered: false },
  })
  return settled.count > 0 ? done(null) : refuse('not-found')
}

/** The participant has looked at what was written to them. */
export async function markSeen(participationId: string, now: Date): Promise<void> {
  await db.conversation.upsert({
    where: { participationId },
    create: { participationId, seenAt: now },
    update: { seenAt: now },
  })
}

function write(
  { id, participationId, text, now }: Writing,
  side: MessageSide,
  authorId: string,
): Promise<Result<null, MessageRefusal>> {
  return inSqlTransaction(async (sql) => {
    await sql('INSERT INTO conversations (participation_id) VALUES ($1::uuid) ON CONFLICT DO NOTHING', [
      participationId,
    ])
    const [written] = await sql(
      `INSERT INTO conversation_messages (id, participation_id, side, author_id, text, created_at)
       VALUES ($1::uuid, $2::uuid, $3::"MessageSide", $4::uuid, $5, $6::timestamptz)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, participationId, side, authorId, text, now.toISOString()],
    )
    if (!written)
      return (await isSame(sql, { id, participationId, authorId })) ? done(null) : refuse('not-found')
    await sql(
      'UPDATE conversations SET unanswered = $2::boolean, last_at = $3::timestamptz WHERE participation_id = $1::uuid',
      [participationId, side === 'PARTICIPANT', now.toISOString()],
    )
    await enqueue(sql, 'message-news', { participationId, side }, { startAfter: soon(now) })
    return done(null)
  })
}

async function isSame(
  sql: Sql,
  { id, participationId, authorId }: { id: string; participationId: string; authorId: string },
): Promise<boolean> {
  const [same] = await sql(
    `SELECT id FROM conversation_messages
     WHERE id = $1::uuid AND participation_id = $2::uuid AND author_id = $3::uuid`,
    [id, participationId, authorId],
  )
  return same !== undefined
}

/**
 * Tells the other side of all that was written in the last minutes, by one mail. Each message brings such a job; the
 * first tells them all, and those after it find nothing. What a colleague has answered meanwhile the organisers are
 * not told.
 */
export async function tellOfMessages(
  { participationId, side }: { participationId: string; side: MessageSide },
  now = new Date(),
): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const told = await sql(
      `UPDATE conversation_messages SET told_at = $3::timestamptz
       WHERE participation_id = $1::uuid AND side = $2::"MessageSide" AND told_at IS NULL RETURNING id`,
      [participationId, side, now.toISOString()],
    )
    const [about] = await sql<{ slotId: string; userId: string; unanswered: boolean }>(
      `SELECT p.slot_id AS "slotId", p.user_id AS "userId", c.unanswered
       FROM conversations c JOIN participations p ON p.id = c.participation_id WHERE p.id = $1::uuid`,
      [participationId],
    )
    if (told.length === 0 || !about) return
    const toldAt = now.toISOString()
    if (side === 'ORGANIZER')
      return post(sql, [{ to: about.userId, mail: { letter: 'reply', participationId, toldAt } }])
    if (!about.unanswered) return
    const organizers = await listOrganizerIds(sql, about.slotId)
    await post(
      sql,
      organizers.map((userId) => ({
        to: userId,
        mail: { letter: 'message', participationId, userId, toldAt },
      })),
    )
  })
}
