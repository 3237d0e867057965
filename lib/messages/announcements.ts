import { db, inSqlTransaction, sql as plainSql, sqlOf, type Transaction } from '@/lib/db'
import type { Audience } from '@/lib/generated/prisma/enums'
import { enqueue, post } from '@/lib/jobs/queue'
import { done, refuse, type Result } from '@/lib/result'
import { listRecipients, wordsFor } from '@/lib/messages/recipients'
import {
  announcementsPerDay,
  leavesAt,
  nextStart,
  unknownPlaceholder,
  writableStatuses,
} from '@/lib/messages/rules'
import { sendableBy } from '@/lib/messages/sending'

export type AnnouncementRefusal = 'not-found' | 'nobody' | 'too-many' | 'unknown-placeholder'

type Announcing = {
  slug: string
  sender: { id: string }
  audience: Audience
  /** One slot alone; null: all. */
  slotId: string | null
  text: string
  now: Date
}

export type Announced = { recipients: number; leavesAt: Date; timezone: string }

/**
 * Writes to all who count on a défi, or to those in a state, one mail each. Who reads it, and with which words, is
 * settled now; the mails leave at once, or when the night is over. Sent again under its id, it changes nothing.
 */
export async function announce({
  id,
  ...request
}: Announcing & { id: string }): Promise<Result<Announced, AnnouncementRefusal>> {
  if (unknownPlaceholder(request.text)) return refuse('unknown-placeholder')
  return db.$transaction(async (tx) => {
    const challenge = await findChallenge(tx, request)
    if (!challenge) return refuse('not-found')
    const sql = sqlOf(tx)
    // Slots before their challenge, as whoever changes both locks them: else the two would wait for each other.
    if (request.slotId) await sql('SELECT 1 FROM slots WHERE id = $1::uuid FOR KEY SHARE', [request.slotId])
    // One after the other, so that two at once cannot both be the third of the day.
    await sql('SELECT 1 FROM challenges WHERE id = $1::uuid FOR NO KEY UPDATE', [challenge.id])
    const { timezone } = challenge
    const sent = await tx.announcement.findUnique({ where: { id } })
    if (sent)
      return sent.challengeId === challenge.id && sent.authorId === request.sender.id
        ? done({ recipients: sent.recipients, leavesAt: sent.leavesAt, timezone })
        : refuse('not-found')
    if ((await countToday(tx, challenge.id, request.now)) >= announcementsPerDay) return refuse('too-many')
    const recipients = await listRecipients(sql, challenge.id, request)
    if (recipients.length === 0) return refuse('nobody')

    const leaves = departure(challenge, request)
    const { audience, slotId, text, sender, now } = request
    await tx.announcement.create({
      data: {
        id,
        challengeId: challenge.id,
        authorId: sender.id,
        audience,
        slotId,
        text,
        recipients: recipients.length,
        leavesAt: leaves,
        createdAt: now,
      },
    })
    await tx.announcementRecipient.createMany({
      data: recipients.map((recipient) => ({
        announcementId: id,
        participationId: recipient.id,
        text: wordsFor(recipient, text),
      })),
    })
    await enqueue(sql, 'announcement', { announcementId: id }, leaves > now ? { startAfter: leaves } : {})
    return done({ recipients: recipients.length, leavesAt: leaves, timezone })
  })
}

/** What an announcement would be: to how many, when, and as the first of them reads it. Null where one may not send it. */
export async function previewAnnouncement(
  request: Announcing,
): Promise<(Announced & { text: string }) | null> {
  const challenge = await findChallenge(db, request)
  if (!challenge) return null
  const recipients = await listRecipients(plainSql, challenge.id, request)
  const [first] = recipients
  return {
    recipients: recipients.length,
    leavesAt: departure(challenge, request),
    timezone: challenge.timezone,
    text: first ? wordsFor(first, request.text) : request.text,
  }
}

/** Hands the letters of an announcement to the queue, once. */
export async function postAnnouncement({ announcementId }: { announcementId: string }): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const [posted] = await sql(
      'UPDATE announcements SET posted_at = now() WHERE id = $1::uuid AND posted_at IS NULL RETURNING id',
      [announcementId],
    )
    if (!posted) return
    const recipients = await sql<{ participationId: string; userId: string }>(
      `SELECT r.participation_id AS "participationId", p.user_id AS "userId"
       FROM announcement_recipients r JOIN participations p ON p.id = r.participation_id
       WHERE r.announcement_id = $1::uuid ORDER BY p.user_id`,
      [announcementId],
    )
    await post(
      sql,
      recipients.map(({ participationId, userId }) => ({
        to: userId,
        mail: { letter: 'announcement', announcementId, participationId },
      })),
    )
  })
}

async function findChallenge(
  database: Pick<Transaction, 'challenge' | 'user'>,
  { slug, sender, slotId }: Announcing,
) {
  const isOpen = await database.user.count({ where: { id: sender.id, suspendedAt: null } })
  if (isOpen === 0) return null
  return database.challenge.findFirst({
    where: {
      slug,
      status: { in: [...writableStatuses] },
      ...sendableBy(sender.id),
      ...(slotId && { slots: { some: { id: slotId } } }),
    },
    select: {
      id: true,
      timezone: true,
      slots: { where: { cancelledAt: null }, select: { id: true, startsAt: true, endsAt: true } },
    },
  })
}

function countToday(tx: Transaction, challengeId: string, now: Date): Promise<number> {
  return tx.announcement.count({
    where: { challengeId, createdAt: { gt: new Date(now.getTime() - 86_400_000) } },
  })
}

function departure(
  { timezone, slots }: NonNullable<Awaited<ReturnType<typeof findChallenge>>>,
  { slotId, now }: Announcing,
): Date {
  const concerned = slots.filter(({ id }) => slotId === null || id === slotId)
  return leavesAt({ timezone, begins: nextStart(concerned, now) }, now)
}
