'use server'

import { redirect } from 'next/navigation'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { currentUser } from '@/lib/accounts/session'
import { invalid, refused, typedValues, type FormState } from '@/lib/form-state'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import {
  joinRefusalMessages,
  participationMessages,
  withdrawRefusalMessages,
} from '@/lib/participations/messages'
import { findNextChallenge, type NextChallenge } from '@/lib/participations/next'
import { findOverlap } from '@/lib/participations/queries'
import { joinRequest, withdrawal } from '@/lib/participations/schema'
import { paths } from '@/lib/paths'
import { arrivalOf } from '@/lib/reach/arrival'

/** What the page shows after a click: the sentence, what has become of the participation in one slot, and when (ms). */
export type ParticipationState = FormState & {
  at?: number
  /** What the person should know besides: another défi at the same hours. */
  warning?: string
  changed?: { id?: string; slotId: string; status: ParticipationStatus; partySize: number }
  /** After a join: another défi that suits. */
  next?: NextChallenge
}

export async function joinSlotAction(_: ParticipationState, form: FormData): Promise<ParticipationState> {
  const person = await currentUser()
  if (!person) redirect(paths.signIn)
  const parsed = joinRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { slotId, partySize } = parsed.data
  const source = await arrivalOf(form.get('cameFrom'))
  const joined = await joinSlot({ ...parsed.data, source, person, now: new Date() })
  if (!joined.ok) return { ...refused(joinRefusalMessages[joined.refusal], form), at: Date.now() }
  const { status, participationId: id } = joined.value
  const [overlap, next] = await Promise.all([
    findOverlap(slotId, person.id),
    findNextChallenge(slotId, person.id, new Date()),
  ])
  return {
    status: 'done',
    message: participationMessages[status],
    ...(overlap && { warning: `Attention, tu participes aussi à « ${overlap} » au même moment.` }),
    at: Date.now(),
    changed: { id, slotId, status, partySize },
    ...(next && { next }),
  }
}

export async function withdrawAction(_: ParticipationState, form: FormData): Promise<ParticipationState> {
  const person = await currentUser()
  if (!person) redirect(paths.signIn)
  const parsed = withdrawal.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { slotId, reason } = parsed.data
  const withdrawn = await withdraw({ slotId, reason, person, now: new Date() })
  if (!withdrawn.ok) {
    return { ...refused(withdrawRefusalMessages[withdrawn.refusal]), at: Date.now() }
  }
  const message = 'C’est noté, ta place est libérée. Merci d’avoir prévenu.'
  return { status: 'done', message, at: Date.now(), changed: { slotId, status: 'WITHDRAWN', partySize: 1 } }
}
