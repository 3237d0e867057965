'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '@/lib/accounts/session'
import { paths } from '@/lib/paths'
import { relay, unrelay } from '@/lib/relays/commands'

export type RelayState = { relayed: boolean; count: number; code?: string; message?: string }

const request = z.object({ challengeId: z.uuid() })

export async function relayAction(state: RelayState, form: FormData): Promise<RelayState> {
  const person = await currentUser()
  if (!person) redirect(paths.signIn)
  const parsed = request.safeParse({ challengeId: form.get('challengeId') })
  const relayed = parsed.success && (await relay({ ...parsed.data, person }))
  if (!relayed || !relayed.ok)
    return { ...state, message: 'Ce défi n’est plus en ligne : il ne peut plus être relayé.' }
  return {
    relayed: true,
    count: relayed.value.relayCount,
    code: relayed.value.code,
    message: 'Relayé ! Le défi gagne en visibilité grâce à toi.',
  }
}

export async function unrelayAction(state: RelayState, form: FormData): Promise<RelayState> {
  const person = await currentUser()
  if (!person) redirect(paths.signIn)
  const parsed = request.safeParse({ challengeId: form.get('challengeId') })
  if (!parsed.success) return { ...state, message: 'Recharge la page, puis réessaie.' }
  const unrelayed = await unrelay({ ...parsed.data, person })
  return { relayed: false, count: unrelayed.relayCount, message: 'Tu ne relaies plus ce défi.' }
}
