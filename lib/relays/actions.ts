'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '@/lib/accounts/session'
import { typedValues, type GestureState } from '@/lib/form-state'
import { paths } from '@/lib/paths'
import { relay, unrelay } from '@/lib/relays/commands'

const request = z.object({ challengeId: z.uuid(), verb: z.enum(['relay', 'unrelay']) })

export async function relayAction(state: GestureState, form: FormData): Promise<GestureState> {
  const person = await currentUser()
  if (!person) redirect(paths.signIn)
  const parsed = request.safeParse(typedValues(form))
  if (!parsed.success) return { ...state, message: 'Recharge la page, puis réessaie.' }

  const { challengeId, verb } = parsed.data
  if (verb === 'unrelay') {
    const { relayCount } = await unrelay({ challengeId, person })
    return { on: false, count: relayCount, message: 'Tu ne relaies plus ce défi.' }
  }
  const relayed = await relay({ challengeId, person })
  if (!relayed.ok) return { ...state, message: 'Ce défi n’est plus en ligne : il ne peut plus être relayé.' }
  const { relayCount } = relayed.value
  return { on: true, count: relayCount, message: 'Relayé ! Grâce à toi, plus de monde le verra.' }
}
