'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireUser } from '@/lib/accounts/session'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'
import { askVerification, confirmDomainProof, sendDomainProof } from '@/lib/verifications/commands'
import { verificationRefusalMessages } from '@/lib/verifications/messages'
import { proofRequest, verificationRequest } from '@/lib/verifications/schema'

export async function askVerificationAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = verificationRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { organization: slug, note } = parsed.data
  const asked = await askVerification({ slug, note, ownerId: person.id, now: new Date() })
  if (!asked.ok) return refused(verificationRefusalMessages[asked.refusal], form)
  revalidatePath(paths.verification(slug))
  return succeeded('C’est demandé : la modération te répond par courrier.')
}

export async function sendDomainProofAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = proofRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { organization: slug, email } = parsed.data
  const sent = await sendDomainProof({ slug, email, ownerId: person.id, now: new Date() })
  if (sent.ok)
    return succeeded(`Le courrier est envoyé à ${email}. Ouvre son lien sur cet appareil, dans l’heure.`)
  const message = verificationRefusalMessages[sent.refusal]
  return { ...refused(message, form), errors: { email: message } }
}

export async function confirmDomainProofAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const token = z.string().max(100).catch('').parse(form.get('token'))
  const confirmed = await confirmDomainProof({ token, ownerId: person.id, now: new Date() })
  if (!confirmed.ok) {
    const over = 'Ce lien n’est plus valable : demande-en un nouveau.'
    return refused(confirmed.refusal === 'other-domain' ? verificationRefusalMessages['other-domain'] : over)
  }
  redirect(paths.verification(confirmed.value.slug))
}
