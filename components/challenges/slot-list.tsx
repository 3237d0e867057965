import { PlacesLeft } from '@/components/challenges/places-left'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { placesLeft, registrationClosed } from '@/lib/challenges/rules'
import { period } from '@/lib/french'

/** Every slot with the places left in it. */
export function SlotList({ challenge, now }: { challenge: ChallengeDetails; now: Date }) {
  return (
    <ul className="column divide-y divide-line border-y border-line">
      {challenge.slots.map((slot) => (
        <li key={slot.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <span className="inline-block first-letter:uppercase">
            {slot.startsAt && slot.endsAt
              ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
              : 'quand tu veux'}
          </span>
          {registrationClosed(slot, now) ? (
            <span className="status status-quiet">{slot.cancelledAt ? 'annulé' : 'clos'}</span>
          ) : (
            <PlacesLeft challenge={challenge} left={placesLeft(slot)} now={now} />
          )}
        </li>
      ))}
    </ul>
  )
}
