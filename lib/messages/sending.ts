import { editableBy } from '@/lib/challenges/editing'
import type { Prisma } from '@/lib/db'

/** Challenges in whose name this person may write: those they may change, unless the organisation is suspended. */
export function sendableBy(userId: string): Prisma.ChallengeWhereInput {
  return {
    AND: [editableBy(userId), { OR: [{ organizationId: null }, { organization: { suspendedAt: null } }] }],
  }
}

/** A few minutes in which several messages become one mail. */
export function soon(now: Date): Date {
  return new Date(now.getTime() + 3 * 60_000)
}
