import { db } from '@/lib/db'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { done, refuse, type Result } from '@/lib/result'

export type Decision = 'approve' | 'request-changes' | 'suspend'
export type ReviewRefusal = 'not-found' | 'already-decided' | 'reason-missing'

const outcomes = {
  approve: 'PUBLISHED',
  'request-changes': 'CHANGES_REQUESTED',
  suspend: 'SUSPENDED',
} as const satisfies Record<Decision, ChallengeStatus>

/** A moderator's answer to a défi in review; the same answer twice changes nothing. To anybody else there is no such défi. */
export async function reviewChallenge(request: {
  challengeId: string
  moderator: { id: string; role: string }
  decision: Decision
  reason: string
  now: Date
}): Promise<Result<{ title: string; status: ChallengeStatus }, ReviewRefusal>> {
  const { challengeId, moderator, decision, now } = request
  if (moderator.role !== 'MODERATOR') return refuse('not-found')
  const reason = request.reason.trim()
  if (decision !== 'approve' && !reason) return refuse('reason-missing')

  const status = outcomes[decision]
  const challenge = await db.challenge.findUnique({ where: { id: challengeId } })
  if (!challenge) return refuse('not-found')
  const decided = await db.challenge.updateMany({
    where: { id: challengeId, status: 'PENDING_REVIEW' },
    data: {
      status,
      statusReason: decision === 'approve' ? '' : reason,
      ...(decision === 'approve' && { publishedAt: now }),
    },
  })
  if (decided.count === 0 && challenge.status !== status) return refuse('already-decided')
  return done({ title: challenge.title, status })
}
