'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { currentUser } from '@/lib/accounts/session'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { disputeAbsence, notePresence } from '@/lib/participations/presence'
import {
  disputeRefusalMessages,
  presenceRefusalMessages,
  presenceSentence,
  unknownCode,
} from '@/lib/participations/presence-messages'
import { readPresenceCode } from '@/lib/participations/presence-rules'
import { absenceDispute, presenceOperation } from '@/lib/participations/presence-schema'
import { findReception } from '@/lib/participations/reception'
import { findByCode, operationsOf } from '@/lib/participations/reception-list'
import { paths } from '@/lib/paths'

/** A button of the list at the entrance, or a code typed there, where there is no JavaScript; and the same elsewhere. */
export async function notePresenceAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused('Ta session est finie : reconnecte-toi.', form)
  const { slug = '', gesture = '', code, newId = randomUUID() } = typedValues(form)
  const now = new Date()
  const reception = await findReception(slug, person.id, now)
  if (!reception) return refused(presenceRefusalMessages['not-found'], form)

  const { list } = reception
  const shown = code === undefined ? null : findByCode(list, readPresenceCode(code))
  if (code !== undefined && !shown) return refused(unknownCode, form)
  const wanted = shown ? `present:${shown.person.id}` : gesture
  // Made with the page, so that a form sent twice counts one person; those who have not come have a number each.
  const ids = wanted.startsWith('finish') ? randomUUID : () => newId
  const operations = operationsOf(wanted, list, { at: now.getTime(), newId: ids })
  if (!operations.every((operation) => presenceOperation.safeParse(operation).success))
    return refused(presenceRefusalMessages.unreadable, form)

  const noted = await notePresence({ slug, receiver: person, operations, now })
  if (!noted.ok) return refused(presenceRefusalMessages['not-found'], form)
  const refusal = noted.value.find((operation) => operation.refusal)?.refusal
  if (refusal) return refused(presenceRefusalMessages[refusal], form)
  revalidatePath(paths.participants(slug))
  return succeeded(presenceSentence(operations, list))
}

/** The person's answer to « non venu·e »; `key` is in the form where they came by their mail. */
export async function disputeAbsenceAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = absenceDispute.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const { participation: participationId, key, text } = parsed.data
  const person = await currentUser()
  const disputed = await disputeAbsence({ participationId, person, key, text, now: new Date() })
  if (!disputed.ok) return refused(disputeRefusalMessages[disputed.refusal], form)
  return { ...succeeded('C’est envoyé : les organisateurs le lisent, eux seuls.'), values: { text } }
}
