'use server'

import { redirect } from 'next/navigation'
import { signOut, signOutEverywhere, updateAccount } from '@/lib/accounts/commands'
import { accountForm } from '@/lib/accounts/schema'
import { requireUser } from '@/lib/accounts/session'
import { dropSession } from '@/lib/accounts/sign-in-cookies'
import { invalid, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'

export async function signOutAction(): Promise<void> {
  const token = await dropSession()
  if (token) await signOut(token)
  redirect(paths.home)
}

export async function signOutEverywhereAction(): Promise<void> {
  const person = await requireUser()
  await signOutEverywhere(person.id)
  await dropSession()
  redirect(paths.home)
}

export async function updateAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = accountForm.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const updated = await updateAccount(person.id, parsed.data)
  if (updated.ok) return { ...succeeded('C’est enregistré.'), values: typedValues(form) }
  const message = 'Ce pseudonyme est déjà pris : choisis-en un autre.'
  return { status: 'refused', message, errors: { pseudonym: message }, values: typedValues(form) }
}
