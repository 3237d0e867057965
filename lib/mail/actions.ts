'use server'

import { refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { mailKindNames, mailKindOf } from '@/lib/mail/kinds'
import { chooseMails, muteMail, readPreferencesToken } from '@/lib/mail/preferences'

const unknown = 'Ce lien n’est pas entier : ouvre-le à nouveau depuis ton courrier.'

/** Which kinds of mail are sent, as ticked. Whoever holds the link of a mail may choose, signed in or not. */
export async function chooseMailsAction(_: FormState, form: FormData): Promise<FormState> {
  const userId = readPreferencesToken(String(form.get('token') ?? ''))
  if (!userId) return refused(unknown)
  const values = typedValues(form)
  await chooseMails(
    userId,
    mailKindNames.filter((kind) => values[kind]),
  )
  return { ...succeeded('C’est noté.'), values }
}

/** Switches one kind off. */
export async function muteMailAction(_: FormState, form: FormData): Promise<FormState> {
  const userId = readPreferencesToken(String(form.get('token') ?? ''))
  const kind = mailKindOf(String(form.get('kind') ?? ''))
  if (!userId || !kind || !(await muteMail(userId, kind))) return refused(unknown)
  return succeeded('C’est noté.')
}
