import { ChallengeCard } from '@/components/challenges/challenge-card'
import type { ChallengeCard as Card } from '@/lib/challenges/lists'

/** Cards side by side; `level` is that of their titles, under the heading of the page or of a section. */
export function ChallengeList({
  challenges,
  now,
  level,
}: {
  challenges: Card[]
  now: Date
  level?: 'h2' | 'h3'
}) {
  return (
    <ul className="challenge-list">
      {challenges.map((challenge) => (
        <li key={challenge.id}>
          <ChallengeCard challenge={challenge} now={now} level={level} />
        </li>
      ))}
    </ul>
  )
}
