'use server'

import { revalidatePath } from 'next/cache'
import { currentUser } from '@/lib/accounts/session'
import { signedOut } from '@/lib/challenges/compose'
import { isUuid } from '@/lib/challenges/editing'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { count, nearDay, time } from '@/lib/french'
import { announce, previewAnnouncement } from '@/lib/messages/announcements'
import { settleConversation, writeToOrganizers, writeToParticipant } from '@/lib/messages/conversations'
import {
  announcedMessage,
  announcementRefusalMessages,
  messageRefusalMessages,
  questionRefusalMessages,
  wroteTooMuch,
} from '@/lib/messages/messages'
import { answer, ask, hideQuestion } from '@/lib/messages/questions'
import { unknownPlaceholder } from '@/lib/messages/rules'
import {
  announcementRequest,
  answerRequest,
  messageRequest,
  questionRequest,
  replyRequest,
} from '@/lib/messages/schema'
import { findHolder } from '@/lib/participations/holder-form'
import { paths } from '@/lib/paths'
import { consume } from '@/lib/rate-limit'

/** What the form of an announcement shows: how it reads, to whom it goes and when, before it is sent. */
export type AnnouncementState = FormState & { preview?: { text: string; whom: string; when: string } }

/** « Relire » shows it as its first reader will, « Envoyer » sends it. */
export async function announceAction(_: AnnouncementState, form: FormData): Promise<AnnouncementState> {
  const sender = await currentUser()
  if (!sender) return refused(signedOut, form)
  const values = typedValues(form)
  const parsed = announcementRequest.safeParse(values)
  if (!parsed.success) return invalid(parsed.error, form)
  const { slot: slotId, ...announcement } = parsed.data
  if (unknownPlaceholder(announcement.text)) {
    const message = announcementRefusalMessages['unknown-placeholder']
    return { status: 'refused', message, errors: { text: message }, values }
  }
  const now = new Date()
  if (values.intent !== 'send') {
    const preview = await previewAnnouncement({ ...announcement, slotId, sender, now })
    if (!preview) return refused(announcementRefusalMessages['not-found'], form)
    if (preview.recipients === 0) return refused(announcementRefusalMessages.nobody, form)
    return { status: 'idle', values, preview: { text: preview.text, ...told(preview, now) } }
  }
  const announced = await announce({ ...announcement, slotId, sender, now })
  if (!announced.ok) return refused(announcementRefusalMessages[announced.refusal], form)
  revalidatePath(paths.challengeMessages(announcement.slug))
  return succeeded(announcedMessage(announced.value, now))
}

function told(
  { recipients, leavesAt, timezone }: { recipients: number; leavesAt: Date; timezone: string },
  now: Date,
) {
  return {
    whom: count(recipients, 'personne'),
    when:
      leavesAt > now
        ? `Il est tard : le courrier partira ${nearDay(leavesAt, timezone, now)} à ${time(leavesAt, timezone)}.`
        : '',
  }
}

/** An organiser's answer to one participant. */
export async function replyAction(_: FormState, form: FormData): Promise<FormState> {
  const organizer = await currentUser()
  if (!organizer) return refused(signedOut, form)
  const parsed = replyRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  if (!(await mayStillWrite(organizer.id))) return refused(wroteTooMuch, form)
  const { participation: participationId, ...message } = parsed.data
  const written = await writeToParticipant({ ...message, participationId, organizer, now: new Date() })
  if (!written.ok) return refused(messageRefusalMessages[written.refusal], form)
  revalidatePath(paths.dashboard, 'layout')
  return succeeded('C’est envoyé. Un courrier le lui dira dans quelques minutes.')
}

/** « Pas besoin de réponse » */
export async function settleConversationAction(_: FormState, form: FormData): Promise<FormState> {
  const organizer = await currentUser()
  const participationId = String(form.get('participation') ?? '')
  if (!organizer) return refused(signedOut)
  const settled = isUuid(participationId) && (await settleConversation({ participationId, organizer })).ok
  if (!settled) return refused(messageRefusalMessages['not-found'])
  revalidatePath(paths.dashboard, 'layout')
  return succeeded('C’est noté : cette conversation n’attend plus de réponse.')
}

/** A participant's message to the organisers, signed in or with the key of a mail. */
export async function writeAction(_: FormState, form: FormData): Promise<FormState> {
  const found = await findHolder(form)
  if (!found.ok) return found.refusal
  const parsed = messageRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const { id: participationId, user } = found.participation
  if (!(await mayStillWrite(user.id))) return refused(wroteTooMuch, form)
  const written = await writeToOrganizers({ ...parsed.data, participationId, now: new Date() })
  if (!written.ok) return refused(messageRefusalMessages[written.refusal], form)
  revalidatePath('/participations/[id]', 'page')
  return succeeded('C’est envoyé. Un courrier te préviendra de la réponse.')
}

/** A question in public, on the page of a défi. */
export async function askAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused(signedOut, form)
  const parsed = questionRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  if (!(await mayStillWrite(person.id))) return refused(wroteTooMuch, form)
  const asked = await ask({ ...parsed.data, person, now: new Date() })
  if (!asked.ok) return refused(questionRefusalMessages[asked.refusal], form)
  revalidatePath('/defis/[slug]', 'page')
  return succeeded('C’est demandé. Ta question paraîtra avec sa réponse, et un courrier te préviendra.')
}

export async function answerAction(_: FormState, form: FormData): Promise<FormState> {
  const organizer = await currentUser()
  if (!organizer) return refused(signedOut, form)
  const parsed = answerRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const { question: questionId, text } = parsed.data
  const answered = await answer({ questionId, text, organizer, now: new Date() })
  if (!answered.ok) return refused('Cette question n’existe plus, ou ce n’est pas à toi d’y répondre.', form)
  revalidatePath(paths.dashboard, 'layout')
  return succeeded('Ta réponse est en ligne, sous la question.')
}

export async function hideQuestionAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  const questionId = String(form.get('question') ?? '')
  if (!person) return refused(signedOut)
  const hidden = isUuid(questionId) && (await hideQuestion({ questionId, person, now: new Date() })).ok
  if (!hidden) return refused('Cette question n’existe plus, ou ce n’est pas à toi de la masquer.')
  revalidatePath(paths.dashboard, 'layout')
  revalidatePath('/defis/[slug]', 'page')
  return succeeded('La question est masquée.')
}

/** Twenty messages, answers and questions of one person an hour. */
function mayStillWrite(userId: string): Promise<boolean> {
  return consume(`message:${userId}`, 20, 3600)
}
