'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentUser } from '@/lib/accounts/session'
import { signedOut } from '@/lib/challenges/compose'
import { cancelSlot, changeSlots } from '@/lib/challenges/dates'
import { changedSlotsMessage, slotRefusalMessages } from '@/lib/challenges/messages'
import { slotChange } from '@/lib/challenges/slot-change'
import { sqlOf } from '@/lib/db'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { followChange } from '@/lib/participations/changes'
import { cancelParticipations } from '@/lib/participations/organizing'
import { paths } from '@/lib/paths'

/** Hours and places of one date, of it and those that follow, or of all: who takes part is told of what is new. */
export async function changeSlotsAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused(signedOut, form)
  const parsed = slotChange.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const { slug, slotId, scope, ...wanted } = parsed.data
  const now = new Date()
  const changed = await changeSlots(
    { slug, slotId, scope, wanted, userId: person.id, now },
    (tx, challengeId, before) => followChange(tx, challengeId, before, now),
  )
  if (!changed.ok) return refused(slotRefusalMessages[changed.refusal], form)
  revalidatePath(paths.challengeSlots(slug))
  return succeeded(changedSlotsMessage(changed.value.changed))
}

/** Calls one date off: those who counted on it are told why, the others keep theirs. */
export async function cancelSlotAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused(signedOut, form)
  const { slug = '', slotId = '', ...typed } = typedValues(form)
  // Kept in the log of each participation too, which holds 500 characters.
  const reason = (typed.reason ?? '').replaceAll('\0', '').trim().slice(0, 450).toWellFormed()
  const actor = { kind: 'ORGANIZER', id: person.id } as const
  const cancelled = await cancelSlot(
    { slug, slotId, reason, userId: person.id, now: new Date() },
    (tx, challengeId, id) => cancelParticipations(sqlOf(tx), challengeId, actor, reason, id),
  )
  if (!cancelled.ok) return refused(slotRefusalMessages[cancelled.refusal], form)
  redirect(paths.challengeSlots(slug))
}
