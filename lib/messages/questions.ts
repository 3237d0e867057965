import { db, inSqlTransaction, inTransaction, sqlOf, type Database } from '@/lib/db'
import { enqueue, post } from '@/lib/jobs/queue'
import { listOrganizerIds } from '@/lib/participations/organizers'
import { done, refuse, type Result } from '@/lib/result'
import { writableStatuses } from '@/lib/messages/rules'
import { sendableBy, soon } from '@/lib/messages/sending'

export type QuestionRefusal = 'not-found' | 'too-many'

/** Questions of one person to one défi that may wait for an answer at once. */
const WAITING = 3

/** Asks in public; everybody sees it once it has an answer. Asked again under its id, it is there once. */
export async function ask(
  request: { id: string; challengeId: string; person: { id: string }; text: string; now: Date },
  database: Database = db,
): Promise<Result<null, QuestionRefusal>> {
  const { id, challengeId, person, text, now } = request
  return inTransaction(database, async (tx) => {
    const challenge = await tx.challenge.count({ where: { id: challengeId, status: 'PUBLISHED' } })
    const isOpen = await tx.user.count({ where: { id: person.id, suspendedAt: null } })
    if (challenge === 0 || isOpen === 0) return refuse('not-found')
    const asked = await tx.question.findUnique({ where: { id } })
    if (asked) return asked.authorId === person.id ? done(null) : refuse('not-found')
    const waiting = await tx.question.count({
      where: { challengeId, authorId: person.id, answer: null, hiddenAt: null },
    })
    if (waiting >= WAITING) return refuse('too-many')
    await tx.question.createMany({
      data: { id, challengeId, authorId: person.id, text, createdAt: now },
      skipDuplicates: true,
    })
    await enqueue(sqlOf(tx), 'question-news', { challengeId }, { startAfter: soon(now) })
    return done(null)
  })
}

/** Answers in public, or corrects the answer; the first one is told to whoever asked. */
export async function answer(request: {
  questionId: string
  organizer: { id: string }
  text: string
  now: Date
}): Promise<Result<null, 'not-found'>> {
  const { questionId, organizer, text, now } = request
  return db.$transaction(async (tx) => {
    const question = await tx.question.findFirst({
      where: {
        id: questionId,
        hiddenAt: null,
        challenge: { status: { in: [...writableStatuses] }, ...sendableBy(organizer.id) },
      },
      select: { authorId: true },
    })
    const isOpen = await tx.user.count({ where: { id: organizer.id, suspendedAt: null } })
    if (!question || isOpen === 0) return refuse('not-found')
    const first = await tx.question.updateMany({
      where: { id: questionId, answer: null },
      data: { answer: text, answeredAt: now },
    })
    if (first.count > 0)
      await post(sqlOf(tx), [{ to: question.authorId, mail: { letter: 'answer', questionId } }])
    else await tx.question.update({ where: { id: questionId }, data: { answer: text } })
    return done(null)
  })
}

/** Takes a question off the page, for those who organise and for moderators; to anybody else there is none. */
export async function hideQuestion(request: {
  questionId: string
  person: { id: string; role: string }
  now: Date
}): Promise<Result<null, 'not-found'>> {
  const { questionId, person, now } = request
  const hidden = await db.question.updateMany({
    where: {
      id: questionId,
      ...(person.role !== 'MODERATOR' && { challenge: sendableBy(person.id) }),
    },
    data: { hiddenAt: now },
  })
  return hidden.count > 0 ? done(null) : refuse('not-found')
}

/** Tells the organisers of the questions of the last minutes, by one mail; see `tellOfMessages`. */
export async function tellOfQuestions(
  { challengeId }: { challengeId: string },
  now = new Date(),
): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const told = await sql(
      `UPDATE questions SET told_at = $2::timestamptz
       WHERE challenge_id = $1::uuid AND told_at IS NULL AND answer IS NULL AND hidden_at IS NULL RETURNING id`,
      [challengeId, now.toISOString()],
    )
    const [slot] = await sql<{ id: string }>('SELECT id FROM slots WHERE challenge_id = $1::uuid LIMIT 1', [
      challengeId,
    ])
    if (told.length === 0 || !slot) return
    const organizers = await listOrganizerIds(sql, slot.id)
    await post(
      sql,
      organizers.map((userId) => ({
        to: userId,
        mail: { letter: 'questions', challengeId, userId, toldAt: now.toISOString() },
      })),
    )
  })
}
