'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { findAccount } from '@/lib/accounts/queries'
import { currentUser } from '@/lib/accounts/session'
import { changePace, confirmAlert, saveAlert, stopAlert } from '@/lib/alerts/commands'
import { alertRefusalMessages } from '@/lib/alerts/messages'
import { addressRequest, alertLink, alertRequest, paceRequest } from '@/lib/alerts/schema'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'

/** For somebody signed in it begins at once; for anybody else the answer does not tell what runs for an address. */
export async function saveAlertAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const parsed = alertRequest.safeParse(values)
  if (!parsed.success) return invalid(parsed.error, form)
  const person = await currentUser()
  const address = person ? null : addressRequest.safeParse(values)
  if (address && !address.success) return invalid(address.error, form)

  const saved = await saveAlert({
    ...parsed.data,
    email: address?.data.email ?? (person ? (await findAccount(person.id)).email : ''),
    signedIn: person !== null,
    visitor: (await headers()).get('x-forwarded-for') ?? '',
    now: new Date(),
  })
  if (!saved.ok) return refused(alertRefusalMessages[saved.refusal], form)
  if (saved.value.token) redirect(paths.alert(saved.value.token))
  return succeeded(`Nous avons envoyé un courrier à ${address?.data.email} : ouvre-le et active ton alerte.`)
}

export async function confirmAlertAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = alertLink.safeParse(typedValues(form))
  const confirmed = parsed.success && (await confirmAlert(parsed.data.token, new Date()))
  if (!confirmed || !confirmed.ok) return refused(alertRefusalMessages.unknown)
  redirect(paths.alert(parsed.data.token))
}

export async function changePaceAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = paceRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const changed = await changePace(parsed.data, new Date())
  return changed.ok
    ? { ...succeeded('C’est noté.'), values: { pace: parsed.data.pace } }
    : refused(alertRefusalMessages.unknown, form)
}

/** Stopped twice, it is stopped. */
export async function stopAlertAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = alertLink.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  await stopAlert(parsed.data.token)
  redirect(paths.alertStopped)
}
