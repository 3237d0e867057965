'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { checkCode, requestSignIn } from '@/lib/accounts/commands'
import { signInRefusalMessages } from '@/lib/accounts/messages'
import { emailAddress, signInCode } from '@/lib/accounts/schema'
import { findSignInRequestId, keepSession, rememberSignInRequest } from '@/lib/accounts/sign-in-cookies'
import { invalid, refused, typedValues, type FormState } from '@/lib/form-state'
import { confirm } from '@/lib/intentions/commands'
import { intention } from '@/lib/intentions/intention'
import { questionRefusalMessages } from '@/lib/messages/messages'
import { joinRefusalMessages } from '@/lib/participations/messages'
import { joinRequest } from '@/lib/participations/schema'
import { paths } from '@/lib/paths'
import { arrivalOf } from '@/lib/reach/arrival'

/** A refusal, and where the person can go from it. */
export type ConfirmState = FormState & { next?: string }

/** Sends the mail, with what the person wanted to do kept in the request's row. */
export async function requestSignInAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const parsed = z.object({ email: emailAddress }).safeParse(values)
  if (!parsed.success) return invalid(parsed.error, form)
  const wanted = await readIntention(values)
  if (wanted && !wanted.success) return invalid(wanted.error, form)

  const requested = await requestSignIn({
    email: parsed.data.email,
    visitor: (await headers()).get('x-forwarded-for') ?? '',
    intention: wanted?.data,
    now: new Date(),
  })
  if (!requested.ok) return refused(signInRefusalMessages[requested.refusal], form)
  await rememberSignInRequest(requested.value.requestId)
  redirect(paths.checkMail)
}

export async function confirmTokenAction(_: ConfirmState, form: FormData): Promise<ConfirmState> {
  const token = z.string().max(100).safeParse(form.get('token'))
  return finish({ token: token.success ? token.data : '' })
}

export async function confirmCodeAction(_: ConfirmState, form: FormData): Promise<ConfirmState> {
  const parsed = z.object({ code: signInCode }).safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const requestId = z.uuid().safeParse(await findSignInRequestId())
  if (!requestId.success) return refused(signInRefusalMessages.unknown)

  const checked = await checkCode({ requestId: requestId.data, code: parsed.data.code }, new Date())
  if (!checked.ok) return refused(signInRefusalMessages[checked.refusal], form)
  return finish({ requestId: requestId.data })
}

async function finish(proof: { token: string } | { requestId: string }): Promise<ConfirmState> {
  const confirmed = await confirm(proof, new Date())
  if (!confirmed.ok) return refused(signInRefusalMessages[confirmed.refusal])

  const { sessionToken, outcome } = confirmed.value
  await keepSession(sessionToken)
  if (!outcome.refusal) redirect(outcome.path)
  const message =
    outcome.refusal === 'too-many-questions'
      ? questionRefusalMessages['too-many']
      : joinRefusalMessages[outcome.refusal]
  return { ...refused(message), next: outcome.path }
}

async function readIntention({ intention: kind, ...values }: Record<string, string>) {
  if (kind === undefined) return null
  if (kind !== 'join') return intention.safeParse({ kind, ...values })
  const parsed = joinRequest.safeParse(values)
  if (!parsed.success) return parsed
  return intention.safeParse({ kind, ...parsed.data, source: await arrivalOf(values.cameFrom) })
}
