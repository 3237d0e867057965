'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentUser } from '@/lib/accounts/session'
import { arrangedState, arrangeForm, readForm, signedOut, takeForm } from '@/lib/challenges/compose'
import type { ComposeState } from '@/lib/challenges/compose-state'
import { cancelChallenge, updateChallenge } from '@/lib/challenges/commands'
import { slotField, type DraftValues } from '@/lib/challenges/draft-values'
import { findChallengeToEdit } from '@/lib/challenges/editing'
import { capacityBelowPeople, challengeRefusalMessages } from '@/lib/challenges/messages'
import { previewPage } from '@/lib/challenges/preview-page'
import { sqlOf } from '@/lib/db'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { followChange } from '@/lib/participations/changes'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import {
  joinRefusalMessages,
  participationMessages,
  withdrawRefusalMessages,
} from '@/lib/participations/messages'
import { addByHand, cancelParticipations } from '@/lib/participations/organizing'
import { joinRequest, withdrawal } from '@/lib/participations/schema'
import { settleEach, type Answer } from '@/lib/dashboard/commands'
import { findPerson } from '@/lib/dashboard/departures'
import { addedTooMany, addRefusalMessages, bulkMessage, settledMessage } from '@/lib/dashboard/messages'
import { newcomer, readGesture, settling, type SettleStep } from '@/lib/dashboard/schema'
import { paths } from '@/lib/paths'
import { consume } from '@/lib/rate-limit'

/** Every button of the guided page for a défi that exists; `slug` is in the form. */
export async function editChallengeAction(_: ComposeState, form: FormData): Promise<ComposeState> {
  const typed = typedValues(form)
  const taken = await takeForm(form, typed)
  if ('refusal' in taken) return taken.refusal
  const { person, values } = taken
  if (typed.intent !== 'publish') {
    const arranged = arrangeForm(typed.intent ?? '', values)
    return {
      ...arrangedState(arranged),
      ...(typed.intent === 'preview' && { page: await preview(typed.slug ?? '', person, arranged.values) }),
    }
  }
  return change(typed.slug ?? '', person.id, values)
}

async function preview(slug: string, person: { id: string; pseudonym: string }, values: DraftValues) {
  const existing = await findChallengeToEdit(slug, person.id)
  return previewPage(values, person, new Date(), existing?.slots)
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
    const message =
      changed.taken === undefined
        ? challengeRefusalMessages[changed.refusal]
        : capacityBelowPeople(changed.taken)
    const field = values.hours === 'free' ? 'freeCapacity' : slotField(changed.slotKey ?? 0, 'capacity')
    const errors = changed.taken === undefined ? undefined : { [field]: message }
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

/** What the list shows after a step; `next` is the step that follows from it, one press away. */
export type ListState = FormState & { next?: { step: SettleStep; participation: string; label: string } }

/** The organiser's answer to the people of the list, one or several: yes, no, off the list, or back on it. */
export async function settleParticipantsAction(_: ListState, form: FormData): Promise<ListState> {
  const organizer = await currentUser()
  if (!organizer) return refused(signedOut, form)
  const { gesture, ...typed } = typedValues(form)
  const asked = gesture ? readGesture(gesture) : { participations: form.getAll('participation') }
  const parsed = settling.safeParse({ ...typed, ...asked })
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? '', form)

  const { participations, step, reason } = parsed.data
  const request = { participationIds: participations, step, reason, organizer, now: new Date() }
  const answers = await settleEach(request)
  revalidatePath(paths.dashboard, 'layout')
  const [participation, another] = participations
  const [answer] = answers
  if (another || !participation || !answer) {
    const message = bulkMessage(step, answers)
    return answers.some(({ ok }) => ok) ? succeeded(message) : refused(message)
  }
  const person = await findPerson(participation, organizer.id)
  const message = settledMessage(step, answer, person?.name ?? 'cette personne')
  const next = person && nextStep(step, answer, person)
  return {
    status: answer.ok ? 'done' : 'refused',
    message,
    ...(next && { next: { ...next, participation } }),
  }
}

/** Where no place is left, one more; where somebody was taken off, the way back. */
function nextStep(
  step: SettleStep,
  answer: Answer,
  { name, partySize }: { name: string; partySize: number },
) {
  const places = partySize > 1 ? 'les places qu’il faut' : 'une place'
  if (!answer.ok)
    return answer.refusal === 'full'
      ? ({ step: 'make-room', label: `Ajouter ${places} et faire venir ${name}` } as const)
      : null
  return step === 'remove' ? ({ step: 'pull-in', label: `Faire revenir ${name}` } as const) : null
}

/** What the form says after somebody was added by hand; `full` offers the way to more places. */
export type NewcomerState = FormState & { full?: boolean }

/** Puts somebody on the list who said yes by telephone. */
export async function addPersonAction(_: NewcomerState, form: FormData): Promise<NewcomerState> {
  const organizer = await currentUser()
  if (!organizer) return refused(signedOut, form)
  const parsed = newcomer.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  // Each one gets a mail from us in the organiser's name.
  if (!(await consume(`add-by-hand:${organizer.id}`, 50, 86_400))) return refused(addedTooMany, form)

  const added = await addByHand({ ...parsed.data, organizer })
  if (!added.ok)
    return { ...refused(addRefusalMessages[added.refusal], form), full: added.refusal === 'full' }
  revalidatePath(paths.dashboard, 'layout')
  return succeeded(`${parsed.data.name} est sur la liste. Un courrier le lui dit.`)
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

/** Takes the place that was offered, from one's own list. */
export async function takePlaceAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused(signedOut, form)
  const parsed = joinRequest.pick({ slotId: true }).safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const joined = await joinSlot({ slotId: parsed.data.slotId, person, now: new Date() })
  if (!joined.ok) return refused(joinRefusalMessages[joined.refusal], form)
  revalidatePath(paths.dashboard)
  return succeeded(participationMessages[joined.value.status])
}
