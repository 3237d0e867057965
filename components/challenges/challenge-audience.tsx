import { Check } from 'lucide-react'
import type { ChallengeDetails } from '@/lib/challenges/queries'

/** Whom it suits, in words; what is not said is not promised. */
export function ChallengeAudience({ challenge, minAge }: { challenge: ChallengeDetails; minAge: number }) {
  return (
    <ul className="grid column gap-2 sm:grid-cols-2">
      {audienceOf(challenge, minAge).map((fact) => (
        <li key={fact} className="flex gap-2">
          <Check aria-hidden className="mt-0.5 size-5 shrink-0 text-success" />
          {fact}
        </li>
      ))}
    </ul>
  )
}

function audienceOf(challenge: ChallengeDetails, minAge: number): string[] {
  return [
    challenge.noExperience ? 'Aucune expérience demandée' : 'Une expérience est utile : lis bien le texte',
    challenge.openToMinors ? `Ouvert dès ${minAge} ans` : 'À partir de 18 ans',
    challenge.familyFriendly && 'Se vit aussi en famille',
    challenge.wheelchairAccessible && 'Accessible en fauteuil roulant',
    challenge.admission === 'APPROVAL'
      ? 'Chaque inscription est confirmée à la main'
      : 'Inscription immédiate',
  ].filter((fact): fact is string => Boolean(fact))
}
