'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '@/lib/accounts/session'
import { follow, unfollow } from '@/lib/follows/commands'
import { typedValues, type GestureState } from '@/lib/form-state'
import { paths } from '@/lib/paths'

const request = z.object({ organizationId: z.uuid(), verb: z.enum(['follow', 'unfollow']) })

export async function followAction(state: GestureState, form: FormData): Promise<GestureState> {
  const person = await currentUser()
  if (!person) redirect(paths.signIn)
  const parsed = request.safeParse(typedValues(form))
  if (!parsed.success) return { ...state, message: 'Recharge la page, puis réessaie.' }

  const { organizationId, verb } = parsed.data
  if (verb === 'unfollow') {
    const { followerCount } = await unfollow({ organizationId, person })
    return { on: false, count: followerCount, message: 'Tu ne suis plus cette organisation.' }
  }
  const followed = await follow({ organizationId, person })
  if (!followed.ok)
    return {
      ...state,
      message: 'Cette organisation n’est plus là. D’autres t’attendent sur la page des organisations.',
    }
  return {
    on: true,
    count: followed.value.followerCount,
    message: 'C’est noté : ses prochains défis t’arrivent par courrier, un par jour au plus.',
  }
}
