import { challengeCard } from '@/components/challenges/challenge-card'
import type { ChallengeCard } from '@/lib/challenges/cards'

/** Cards side by side, under a heading of the second level. */
export function ChallengeList({ challenges, now }: { challenges: ChallengeCard[]; now: Date }) {
  const cards = challenges.map((challenge) => challengeCard(challenge, now).text)
  return <ul className="cards" dangerouslySetInnerHTML={{ __html: cards.join('') }} />
}
