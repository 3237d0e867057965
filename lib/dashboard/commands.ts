import { admit, decline, pullIn, remove } from '@/lib/participations/organizing'
import type { SettleStep } from '@/lib/dashboard/schema'

export type Answer = Awaited<ReturnType<typeof admit>>

type Settling = {
  participationIds: string[]
  step: SettleStep
  reason: string
  organizer: { id: string }
  now: Date
}

/**
 * The same step for each of these people, one after the other and each on its own: the first in the list has the last
 * place, and one who cannot be settled keeps nobody from being. What each answered, in the same order.
 */
export async function settleEach({ participationIds, ...settling }: Settling): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const participationId of participationIds) answers.push(await settleOne(participationId, settling))
  return answers
}

function settleOne(
  participationId: string,
  { step, reason, organizer, now }: Omit<Settling, 'participationIds'>,
): Promise<Answer> {
  const about = { participationId, organizer, now }
  switch (step) {
    case 'admit':
      return admit(about)
    case 'decline':
      return decline({ ...about, reason })
    case 'remove':
      return remove({ ...about, reason })
    case 'pull-in':
      return pullIn({ ...about, addPlaces: false })
    case 'make-room':
      return pullIn({ ...about, addPlaces: true })
  }
}
