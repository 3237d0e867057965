import { isUuid } from '@/lib/challenges/editing'
import { isParticipationKey } from '@/lib/participations/keys'
import { findParticipation } from '@/lib/participations/queries'

export type Holder = { participationId: string; key?: string; userId?: string }

/**
 * The participation for its own person: signed in, or with the key that stands in the mails about it. Null to anybody
 * else, and once the account is suspended.
 */
export async function findOwnParticipation({ participationId, key, userId }: Holder) {
  if (!isUuid(participationId)) return null
  if (key && isParticipationKey(participationId, key))
    return findParticipation({ id: participationId, user: { suspendedAt: null } })
  return userId ? findParticipation({ id: participationId, userId }) : null
}
