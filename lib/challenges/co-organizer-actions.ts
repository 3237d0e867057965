'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { emailAddress } from '@/lib/accounts/schema'
import { requireUser } from '@/lib/accounts/session'
import {
  answerCoOrganizing,
  inviteCoOrganizer,
  removeCoOrganizer,
  type Guest,
} from '@/lib/challenges/co-organizers'
import { coOrganizerRefusalMessages } from '@/lib/challenges/messages'
import { refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'

/** Asks an organisation, or a person, to help to run a défi. */
export async function inviteCoOrganizerAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const { slug = '', ...typed } = typedValues(form)
  const read = readGuest(typed)
  if ('state' in read) return { ...read.state, values: typed }
  const invited = await inviteCoOrganizer({ slug, userId: person.id, guest: read.guest, now: new Date() })
  if (!invited.ok) return refused(coOrganizerRefusalMessages[invited.refusal], form)
  revalidatePath(paths.coOrganizers(slug))
  return succeeded(`L’invitation est envoyée à ${invited.value.name}.`)
}

/** « Accepter » or « Décliner », for whoever was invited. */
export async function answerCoOrganizingAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const { slug = '', invitation: id = '', answer } = typedValues(form)
  const accepts = answer === 'accept'
  const answered = await answerCoOrganizing({ slug, id, userId: person.id, accepts, now: new Date() })
  if (!answered.ok) return refused(coOrganizerRefusalMessages['not-found'])
  redirect(accepts ? paths.participants(slug) : paths.dashboard)
}

/** Takes somebody off, or an invitation back; or leaves. */
export async function removeCoOrganizerAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const { slug = '', coOrganizer: id = '' } = typedValues(form)
  const removed = await removeCoOrganizer({ slug, id, userId: person.id })
  if (!removed.ok) return refused(coOrganizerRefusalMessages['not-found'])
  if (removed.value.left) redirect(paths.dashboard)
  revalidatePath(paths.coOrganizers(slug))
  return succeeded('C’est fait.')
}

function readGuest(typed: Record<string, string>): { guest: Guest } | { state: FormState } {
  const wrong = (field: string, sentence: string) =>
    ({ state: { status: 'refused', message: 'À revoir.', errors: { [field]: sentence } } }) as const
  if (typed.kind === 'person') {
    const email = emailAddress.safeParse(typed.email)
    return email.success
      ? { guest: { email: email.data } }
      : wrong('email', email.error.issues[0]?.message ?? '')
  }
  const organization = (typed.organization ?? '').replaceAll('\0', '').trim().slice(0, 300).toWellFormed()
  return organization
    ? { guest: { organization } }
    : wrong('organization', 'Donne le nom de l’organisation, ou l’adresse de sa page.')
}
