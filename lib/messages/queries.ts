import { isUuid, runChallenge } from '@/lib/challenges/editing'
import { db, sql } from '@/lib/db'
import type { MessageSide } from '@/lib/generated/prisma/enums'
import { namedParticipation, namesOf } from '@/lib/participations/names'
import { sendableBy } from '@/lib/messages/sending'

export type Said = {
  id: string
  text: string
  at: Date
  from: 'announcement' | 'them' | 'me'
  by: string | null
}
export type ShownQuestion = Awaited<ReturnType<typeof listQuestions>>[number]

/** What was said about one participation, oldest first, as one of the two sides reads it. The caller knows whose it is. */
export async function listSaid(participationId: string, reader: MessageSide): Promise<Said[]> {
  const [announced, messages] = await Promise.all([
    db.announcementRecipient.findMany({
      where: { participationId },
      select: { text: true, announcement: { select: { id: true, createdAt: true } } },
      orderBy: { announcement: { createdAt: 'desc' } },
      take: 100,
    }),
    db.conversationMessage.findMany({
      where: { participationId },
      select: {
        id: true,
        text: true,
        side: true,
        createdAt: true,
        author: { select: { name: true, pseudonym: true } },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 200,
    }),
  ])
  const said: Said[] = [
    ...announced.map(({ text, announcement: { id, createdAt } }) => ({
      id,
      text,
      at: createdAt,
      from: 'announcement' as const,
      by: null,
    })),
    ...messages.map(({ id, text, side, createdAt, author }) => ({
      id,
      text,
      at: createdAt,
      from: side === reader ? ('me' as const) : ('them' as const),
      // Which of the organisers wrote is for organisers; a participant reads an answer of the défi.
      by: side === 'ORGANIZER' && reader === 'ORGANIZER' ? (author?.name ?? author?.pseudonym ?? null) : null,
    })),
  ]
  return said.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** Of these participations, those about which something was written that their person has not looked at. */
export async function listUnread(participationIds: string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    `SELECT p.id FROM participations p LEFT JOIN conversations c ON c.participation_id = p.id
     WHERE p.id = ANY($1::uuid[]) AND (
       EXISTS (SELECT 1 FROM conversation_messages m WHERE m.participation_id = p.id AND m.side = 'ORGANIZER'
         AND (c.seen_at IS NULL OR m.created_at > c.seen_at))
       OR EXISTS (SELECT 1 FROM announcement_recipients r JOIN announcements a ON a.id = r.announcement_id
         WHERE r.participation_id = p.id AND (c.seen_at IS NULL OR a.created_at > c.seen_at)))`,
    [participationIds],
  )
  return new Set(rows.map(({ id }) => id))
}

/** The défi whose messages this person writes and answers, with its slots; null to anybody else. */
export async function findChallengeToWriteFor(slug: string, userId: string) {
  return db.challenge.findFirst({
    where: { slug, ...sendableBy(userId) },
    select: {
      ...runChallenge,
      slots: {
        where: { cancelledAt: null },
        select: { id: true, startsAt: true, endsAt: true },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
}

/** What was announced, latest first. */
export async function listAnnouncements(challengeId: string) {
  return db.announcement.findMany({
    where: { challengeId },
    select: {
      id: true,
      text: true,
      audience: true,
      recipients: true,
      createdAt: true,
      leavesAt: true,
      slot: { select: { startsAt: true } },
      author: { select: { name: true, pseudonym: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
}

/** The conversations of a défi, those without an answer first, then the latest. */
export async function listConversations(challengeId: string) {
  const conversations = await db.conversation.findMany({
    where: { lastAt: { not: null }, participation: { slot: { challengeId } } },
    select: {
      participationId: true,
      unanswered: true,
      lastAt: true,
      participation: { select: namedParticipation },
      messages: { select: { text: true, side: true }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
    orderBy: [{ unanswered: 'desc' }, { lastAt: 'desc' }],
    take: 200,
  })
  return conversations.map(({ participation, messages: [last], ...conversation }) => ({
    ...conversation,
    name: namesOf(participation).name,
    last: last ?? null,
  }))
}

/** The participation that an organiser writes to; null to anybody else. */
export async function findParticipationToWriteTo(slug: string, participationId: string, userId: string) {
  if (!isUuid(participationId)) return null
  const participation = await db.participation.findFirst({
    where: { id: participationId, slot: { challenge: { slug, ...sendableBy(userId) } } },
    select: {
      id: true,
      status: true,
      ...namedParticipation,
      conversation: { select: { unanswered: true } },
      slot: {
        select: {
          endsAt: true,
          challenge: { select: { title: true, status: true, timezone: true } },
        },
      },
    },
  })
  if (!participation) return null
  const { user, _count, conversation, ...rest } = participation
  return { ...rest, ...namesOf({ user, _count }), unanswered: conversation?.unanswered ?? false }
}

/**
 * The questions on the page of a défi, latest first: those that have an answer to everybody, one's own before that too,
 * all of them to those who answer (`all`).
 */
export function listQuestions(challengeId: string, viewer: { id: string } | null, all = false) {
  return sql<{ id: string; text: string; answer: string | null; pseudonym: string; at: Date }>(
    `SELECT q.id, q.text, q.answer, u.pseudonym, q.created_at AS at
     FROM questions q JOIN users u ON u.id = q.author_id AND u.suspended_at IS NULL
     WHERE q.challenge_id = $1::uuid AND q.hidden_at IS NULL
       AND (q.answer IS NOT NULL OR $3::boolean OR q.author_id = $2::uuid)
     ORDER BY q.answer IS NOT NULL, q.created_at DESC LIMIT 50`,
    [challengeId, viewer?.id ?? null, all],
  )
}
