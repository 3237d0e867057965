import { db, sqlOf } from '@/lib/db'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { post } from '@/lib/jobs/queue'
import { tellOfLaunch } from '@/lib/challenges/launches'
import { done, refuse, type Result } from '@/lib/result'

export type Decision = 'approve' | 'request-changes' | 'suspend'
export type ReviewRefusal = 'not-found' | 'already-decided' | 'reason-missing'

const outcomes = {
  approve: 'PUBLISHED',
  'request-changes': 'CHANGES_REQUESTED',
  suspend: 'SUSPENDED',
} as const satisfies Record<Decision, ChallengeStatus>

/** A moderator's answer to a défi in review, told to its author by mail; the same answer twice changes nothing. To anybody else there is no such défi. */
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
  return db.$transaction(async (tx) => {
    const [decided] = await tx.challenge.updateManyAndReturn({
      where: { id: challengeId, status: 'PENDING_REVIEW' },
      data: {
        status,
        statusReason: decision === 'approve' ? '' : reason,
        ...(decision === 'approve' && { publishedAt: now }),
      },
      select: { title: true, authorId: true, organizationId: true },
    })
    if (decided) {
      const mail = { letter: 'review', challengeId, decidedAt: now.toISOString() } as const
      await post(sqlOf(tx), [{ to: decided.authorId, mail }])
      if (decision === 'approve')
        await tellOfLaunch(sqlOf(tx), { id: challengeId, organizationId: decided.organizationId }, now)
      return done({ title: decided.title, status })
    }
    const challenge = await tx.challenge.findUnique({
      where: { id: challengeId },
      select: { title: true, status: true },
    })
    if (!challenge) return refuse('not-found')
    return challenge.status === status ? done({ title: challenge.title, status }) : refuse('already-decided')
  })
}
