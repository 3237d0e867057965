'use server'

import { notFound, redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { currentUser } from '@/lib/accounts/session'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { reviewChallenge } from '@/lib/moderation/commands'
import {
  decidedMessages,
  reviewRefusalMessages,
  suspendedMessages,
  suspendRefusalMessages,
  verifyRefusalMessages,
} from '@/lib/moderation/messages'
import { reviewForm, suspendForm, verifyForm } from '@/lib/moderation/schema'
import { suspendAuthor, suspendChallenge, suspendOrganization } from '@/lib/moderation/suspending'
import { decideVerification } from '@/lib/moderation/verifying'
import { paths } from '@/lib/paths'

export async function reviewChallengeAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (person?.role !== 'MODERATOR') notFound()
  const parsed = reviewForm.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { challenge, decision, reason } = parsed.data
  const review = { challengeId: challenge, moderator: person, decision, reason, now: new Date() }
  const reviewed = await reviewChallenge(review)
  if (!reviewed.ok) return refused(reviewRefusalMessages[reviewed.refusal], form)
  revalidatePath(paths.moderation)
  return succeeded(`« ${reviewed.value.title} » ${decidedMessages[decision]}`)
}

export async function decideVerificationAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (person?.role !== 'MODERATOR') notFound()
  const parsed = verifyForm.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { verification: verificationId, decision, seen, reason } = parsed.data
  const granted = decision === 'grant'
  const answer = { verificationId, granted, seen, reason, moderator: person, now: new Date() }
  const decided = await decideVerification(answer)
  if (!decided.ok) return refused(verifyRefusalMessages[decided.refusal], form)
  revalidatePath(paths.moderation)
  return succeeded(
    granted
      ? `L’organisation ${decided.value.name} est vérifiée.`
      : `L’organisation ${decided.value.name} n’est pas vérifiée : ses responsables liront ta raison.`,
  )
}

const suspend = { challenge: suspendChallenge, author: suspendAuthor, organization: suspendOrganization }

export async function suspendAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (person?.role !== 'MODERATOR') notFound()
  const parsed = suspendForm.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { target, slug, reason } = parsed.data
  const suspended = await suspend[target]({ slug, reason, moderator: person, now: new Date() })
  if (!suspended.ok) return refused(suspendRefusalMessages[suspended.refusal], form)
  // Its page is gone with it.
  if (target === 'organization') redirect(paths.moderation)
  revalidatePath(paths.challenge(slug))
  return succeeded(`« ${suspended.value.name} » ${suspendedMessages[target]}`)
}
