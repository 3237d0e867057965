import { ChallengeCard } from '@/components/challenges/challenge-card'
import type { ChallengeCard as Card } from '@/lib/challenges/lists'

/** Cards side by side, under a heading of the second level. */
export function ChallengeList({ challenges, now }: { challenges: Card[]; now: Date }) {
  return (
    <ul className="cards">
      {challenges.map((challenge) => (
        <ChallengeCard key={challenge.id} challenge={challenge} now={now} />
      ))}
    </ul>
  )
}
