import { Notice } from '@/components/ui/notice'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { placesLeftOver, situation } from '@/lib/challenges/rules'
import { typeset } from '@/lib/french'

/** What must be known before reading on: cancelled, past, full, or not published yet. */
export function ChallengeNotice({
  challenge,
  now,
  taken,
}: {
  challenge: ChallengeDetails
  now: Date
  /** Whoever looks takes part, or waits for a place: that it is full is no news to them. */
  taken: boolean
}) {
  const reason = challenge.statusReason && typeset(challenge.statusReason)
  switch (situation(challenge, placesLeftOver(challenge.slots, now), now)) {
    case 'cancelled':
      return (
        <Notice look="danger">
          <p className="font-bold">Ce défi est annulé.</p>
          {reason && <p>{reason}</p>}
          <p>D’autres défis du même genre t’attendent en bas de la page.</p>
        </Notice>
      )
    case 'past':
      return (
        <Notice>
          <p className="font-bold">Ce défi est passé.</p>
          <p>On n’y entre plus, mais d’autres du même genre sont ouverts, en bas de la page.</p>
        </Notice>
      )
    case 'full':
      if (taken) return null
      return (
        <Notice>
          <p className="font-bold">Ce défi est complet.</p>
          <p>Tu peux rejoindre la liste d’attente : dès qu’une place se libère, elle t’est proposée.</p>
        </Notice>
      )
    case 'under-review':
      return (
        <Notice>
          <p className="font-bold">En cours de relecture.</p>
          <p>Toi et ton équipe voyez cette page ; le public la verra dès que la modération l’aura relue.</p>
        </Notice>
      )
    case 'changes-requested':
      return (
        <Notice look="danger">
          <p className="font-bold">La modération demande une correction avant la publication.</p>
          {reason && <p>{reason}</p>}
        </Notice>
      )
    case 'suspended':
      return (
        <Notice look="danger">
          <p className="font-bold">Ce défi est suspendu : le public ne le voit plus.</p>
          {reason && <p>{reason}</p>}
        </Notice>
      )
    case 'few-places':
    case 'open':
      return null
  }
}
