import { db } from '@/lib/db'
import { absolute } from '@/lib/env'
import type { Mail } from '@/lib/jobs/queue'
import { deliverTo } from '@/lib/mail/mailer'
import { participationKey } from '@/lib/participations/keys'
import { namedParticipation, namesOf } from '@/lib/participations/names'
import { findEmail } from '@/lib/participations/queries'
import { isGone } from '@/lib/participations/rules'
import { paths } from '@/lib/paths'
import {
  announcementLetter,
  answerLetter,
  messageLetter,
  questionsLetter,
  replyLetter,
} from '@/lib/messages/letters'

type Of<Kind extends Mail['letter']> = Extract<Mail, { letter: Kind }>

const about = {
  id: true,
  status: true,
  user: { select: { ...namedParticipation.user.select, id: true, email: true, suspendedAt: true } },
  _count: namedParticipation._count,
  slot: {
    select: {
      challenge: {
        select: {
          title: true,
          slug: true,
          status: true,
          organization: { select: { name: true, suspendedAt: true } },
          author: { select: { pseudonym: true } },
        },
      },
    },
  },
} as const

/** Who has left meanwhile, or whose défi was suspended, is not written to any more. */
export async function sendAnnouncementMail({
  announcementId,
  participationId,
}: Of<'announcement'>): Promise<void> {
  const recipient = await db.announcementRecipient.findUnique({
    where: { announcementId_participationId: { announcementId, participationId } },
    select: {
      text: true,
      announcement: { select: { author: { select: { suspendedAt: true } } } },
      participation: { select: about },
    },
  })
  if (!recipient) return
  const { user, status, slot } = recipient.participation
  const { challenge } = slot
  if (isGone(status) || user.suspendedAt || challenge.status === 'SUSPENDED') return
  // What was written in the evening leaves in the morning: not when its sender has been suspended meanwhile.
  if (recipient.announcement.author?.suspendedAt || challenge.organization?.suspendedAt) return
  const { title, organization, author } = challenge
  await deliverTo(user, 'MESSAGES', {
    event: `announcement.${announcementId}.${participationId}`,
    letter: announcementLetter({
      title,
      organizer: organization?.name ?? author.pseudonym,
      text: recipient.text,
      url: ownPage(participationId),
    }),
  })
}

export async function sendReplyMail({ participationId, toldAt }: Of<'reply'>): Promise<void> {
  const [participation, texts] = await Promise.all([
    db.participation.findUnique({ where: { id: participationId }, select: about }),
    listTexts(participationId, 'ORGANIZER', toldAt),
  ])
  if (!participation || participation.user.suspendedAt || texts.length === 0) return
  await deliverTo(participation.user, 'MESSAGES', {
    event: `reply.${participationId}.${Date.parse(toldAt)}`,
    letter: replyLetter({ title: participation.slot.challenge.title, texts, url: ownPage(participationId) }),
  })
}

export async function sendMessageMail({ participationId, userId, toldAt }: Of<'message'>): Promise<void> {
  const [participation, organizer, texts] = await Promise.all([
    db.participation.findUnique({ where: { id: participationId }, select: about }),
    findEmail(userId),
    listTexts(participationId, 'PARTICIPANT', toldAt),
  ])
  if (!participation || !organizer || texts.length === 0) return
  const { title, slug, status } = participation.slot.challenge
  if (status === 'SUSPENDED') return
  await deliverTo(organizer, 'MESSAGES', {
    event: `message.${participationId}.${userId}.${Date.parse(toldAt)}`,
    letter: messageLetter({
      title,
      name: namesOf(participation).name,
      texts,
      url: absolute(paths.conversation(slug, participationId)),
    }),
  })
}

export async function sendQuestionsMail({ challengeId, userId, toldAt }: Of<'questions'>): Promise<void> {
  const [challenge, organizer] = await Promise.all([
    db.challenge.findUnique({
      where: { id: challengeId },
      select: {
        title: true,
        slug: true,
        status: true,
        questions: {
          where: { toldAt: new Date(toldAt), answer: null, hiddenAt: null },
          select: { text: true },
          orderBy: { createdAt: 'asc' },
          take: 20,
        },
      },
    }),
    findEmail(userId),
  ])
  if (!challenge || !organizer || challenge.status === 'SUSPENDED' || challenge.questions.length === 0) return
  await deliverTo(organizer, 'MESSAGES', {
    event: `questions.${challengeId}.${userId}.${Date.parse(toldAt)}`,
    letter: questionsLetter({
      title: challenge.title,
      texts: challenge.questions.map(({ text }) => text),
      url: absolute(`${paths.challengeMessages(challenge.slug)}#questions`),
    }),
  })
}

export async function sendAnswerMail({ questionId }: Of<'answer'>): Promise<void> {
  const question = await db.question.findFirst({
    where: { id: questionId, hiddenAt: null, author: { suspendedAt: null } },
    select: {
      text: true,
      answer: true,
      author: { select: { id: true, email: true } },
      challenge: { select: { title: true, slug: true, status: true } },
    },
  })
  if (!question?.answer || question.challenge.status === 'SUSPENDED') return
  const { author, challenge, text, answer } = question
  await deliverTo(author, 'MESSAGES', {
    event: `answer.${questionId}`,
    letter: answerLetter({
      title: challenge.title,
      question: text,
      answer,
      url: absolute(`${paths.challenge(challenge.slug)}#questions`),
    }),
  })
}

async function listTexts(
  participationId: string,
  side: 'PARTICIPANT' | 'ORGANIZER',
  toldAt: string,
): Promise<string[]> {
  const messages = await db.conversationMessage.findMany({
    where: { participationId, side, toldAt: new Date(toldAt) },
    select: { text: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  return messages.map(({ text }) => text)
}

function ownPage(participationId: string): string {
  return absolute(`${paths.participation(participationId, participationKey(participationId))}#messages`)
}
