import { currentUser } from '@/lib/accounts/session'
import { findChallenge } from '@/lib/challenges/queries'
import { isOpen } from '@/lib/challenges/rules'

export type Printable = NonNullable<Awaited<ReturnType<typeof findPrintable>>>

/**
 * A défi to print. What hangs on a wall is for everybody: it says what the public may know, whoever prints it. Who
 * runs one that is not online yet finds the page, but nothing to hang up; others find nothing.
 */
export async function findPrintable(slug: string, now: Date) {
  const shown = await findChallenge(slug, null)
  if (shown) return { challenge: shown, state: isOpen(shown, now) ? 'open' : 'over' } as const
  const challenge = await findChallenge(slug, await currentUser())
  return challenge && ({ challenge, state: 'not-yet' } as const)
}
