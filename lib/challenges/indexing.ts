import type { ChallengeDetails } from '@/lib/challenges/queries'
import { isOpen } from '@/lib/challenges/rules'

const DAY = 86_400_000

/** For so long search engines keep what is over: those who were there look for it, then it only stands in the way. */
export const DAYS_INDEXED = 92

/**
 * Whether search engines may list its page: while it is open, three months after its last date; called off, until the
 * day it was to be, so that whoever looks for it learns of it.
 */
export function isIndexable(
  challenge: Pick<ChallengeDetails, 'status' | 'openUntil' | 'slots'>,
  now: Date,
): boolean {
  const { status, openUntil, slots } = challenge
  if (isOpen(challenge, now)) return true
  const ends = slots.map(({ endsAt }) => endsAt?.getTime() ?? 0)
  const over = Math.max(...ends, Math.min(openUntil.getTime(), now.getTime()))
  if (status === 'CANCELLED') return Math.max(0, ...ends) > now.getTime()
  return (status === 'PUBLISHED' || status === 'COMPLETED') && over > now.getTime() - DAYS_INDEXED * DAY
}
