'use server'

import { revalidatePath } from 'next/cache'
import { refused, succeeded, type FormState } from '@/lib/form-state'
import { joinSlot, remindSoon, withdraw } from '@/lib/participations/commands'
import { findHolder } from '@/lib/participations/holder-form'
import {
  joinRefusalMessages,
  participationMessages,
  withdrawRefusalMessages,
} from '@/lib/participations/messages'

// What a person does on the page of their own participation, signed in or with the key of a mail. Each says what has
// become of it; said twice, it changes nothing.

export async function takePlaceAction(_: FormState, form: FormData): Promise<FormState> {
  const found = await findHolder(form)
  if (!found.ok) return found.refusal
  const { slotId, user, partySize } = found.participation
  const joined = await joinSlot({ slotId, person: user, partySize, now: new Date() })
  revalidatePath('/participations/[id]', 'page')
  if (!joined.ok) return refused(joinRefusalMessages[joined.refusal])
  if (joined.value.status === 'WAITLISTED')
    return refused('Quelqu’un a été plus rapide : tu gardes ton rang sur la liste.')
  return succeeded(participationMessages[joined.value.status])
}

export async function leaveAction(_: FormState, form: FormData): Promise<FormState> {
  const found = await findHolder(form)
  if (!found.ok) return found.refusal
  const { slotId, user } = found.participation
  const left = await withdraw({ slotId, person: user, reason: found.reason, now: new Date() })
  revalidatePath('/participations/[id]', 'page')
  if (!left.ok) return refused(withdrawRefusalMessages[left.refusal])
  return succeeded('C’est noté. Merci d’avoir prévenu : ta place ira à quelqu’un d’autre.')
}

export async function remindSoonAction(_: FormState, form: FormData): Promise<FormState> {
  const found = await findHolder(form)
  if (!found.ok) return found.refusal
  const wanted = form.get('remind') === 'oui'
  await remindSoon({ participationId: found.participation.id, wanted })
  revalidatePath('/participations/[id]', 'page')
  return succeeded(
    wanted
      ? 'C’est noté : un rappel partira deux heures avant.'
      : 'C’est noté : pas de rappel deux heures avant.',
  )
}
