'use server'

import { notFound } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { currentUser } from '@/lib/accounts/session'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { reviewChallenge } from '@/lib/moderation/commands'
import { decidedMessages, reviewRefusalMessages } from '@/lib/moderation/messages'
import { reviewForm } from '@/lib/moderation/schema'
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
