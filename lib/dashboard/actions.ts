'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentUser } from '@/lib/accounts/session'
import { arrangeForm, readForm, signedOut, takeForm } from '@/lib/challenges/compose'
import type { ComposeState } from '@/lib/challenges/compose-state'
import { cancelChallenge, updateChallenge } from '@/lib/challenges/commands'
import { slotField } from '@/lib/challenges/draft-values'
import { findChallengeToEdit } from '@/lib/challenges/editing'
import { challengeRefusalMessages } from '@/lib/challenges/messages'
import { sqlOf } from '@/lib/db'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { followChange } from '@/lib/participations/changes'
import { withdraw } from '@/lib/participations/commands'
import { withdrawRefusalMessages } from '@/lib/participations/messages'
import { admit, cancelParticipations, decline } from '@/lib/participations/organizing'
import { withdrawal } from '@/lib/participations/schema'
import { organizeRefusalMessages } from '@/lib/dashboard/messages'
import { participantAnswer } from '@/lib/dashboard/schema'
import { paths } from '@/lib/paths'

/** Every button of the guided page for a défi that exists; `slug` is in the form. */
export async function editChallengeAction(_: ComposeState, form: FormData): Promise<ComposeState> {
  const typed = typedValues(form)
  const taken = await takeForm(form, typed)
  if ('refusal' in taken) return taken.refusal
  const { person, values } = taken
  if (typed.intent !== 'publish')
    return {
      status: 'idle',
      values: arrangeForm(typed.intent ?? '', values),
      preview: typed.intent === 'preview',
    }
  return change(typed.slug ?? '', person.id, values)
}

async function change(slug: string, userId: string, values: Record<string, string>): Promise<ComposeState> {
  const existing = await findChallengeToEdit(slug, userId)
  if (!existing) return { status: 'refused', message: challengeRefusalMessages['not-found'], values }
  const read = await readForm(values, new Date(), existing.slots)
  if ('refusal' in read) return read.refusal

  const changed = await updateChallenge(
    { slug, userId, challenge: read.challenge },
    (tx, challengeId, before) => followChange(tx, challengeId, before, new Date()),
  )
  if (!changed.ok) {
    const message = challengeRefusalMessages[changed.refusal]
    const errors =
      changed.slotKey === undefined ? undefined : { [slotField(changed.slotKey, 'capacity')]: message }
    return { status: 'refused', message, errors, values }
  }
  redirect(
    changed.value.status === 'PUBLISHED'
      ? paths.challenge(changed.value.slug)
      : paths.challengeInReview(changed.value.slug),
  )
}

/** Calls a défi off: everybody who counted on it is told why. */
export async function cancelChallengeAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused(signedOut, form)
  const { slug = '', ...typed } = typedValues(form)
  // Kept in the log of each participation too, which holds 500 characters.
  const reason = (typed.reason ?? '').replaceAll('\0', '').trim().slice(0, 450).toWellFormed()
  const cancelled = await cancelChallenge({ slug, reason, userId: person.id }, (tx, challengeId) =>
    cancelParticipations(sqlOf(tx), challengeId, { kind: 'ORGANIZER', id: person.id }, reason),
  )
  if (!cancelled.ok) return refused(challengeRefusalMessages[cancelled.refusal], form)
  redirect(paths.challenge(cancelled.value.slug))
}

/** The organiser's yes or no to somebody who asked. */
export async function answerParticipantAction(_: FormState, form: FormData): Promise<FormState> {
  const organizer = await currentUser()
  if (!organizer) return refused(signedOut, form)
  const parsed = participantAnswer.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { participation: participationId, answer, reason } = parsed.data
  const now = new Date()
  const answered =
    answer === 'admit'
      ? await admit({ participationId, organizer, now })
      : await decline({ participationId, organizer, reason, now })
  if (!answered.ok) return refused(organizeRefusalMessages[answered.refusal], form)
  revalidatePath(paths.dashboard, 'layout')
  return succeeded('C’est noté, la personne est prévenue.')
}

/** Leaves a slot from one's own list. */
export async function withdrawFromDashboardAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused(signedOut, form)
  const parsed = withdrawal.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const withdrawn = await withdraw({ slotId: parsed.data.slotId, person, now: new Date() })
  if (!withdrawn.ok) return refused(withdrawRefusalMessages[withdrawn.refusal], form)
  revalidatePath(paths.dashboard)
  return succeeded('C’est noté, ta place est libérée. Merci d’avoir prévenu.')
}
