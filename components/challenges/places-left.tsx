import { situation, statusLine, type ChallengeFacts, type Situation } from '@/lib/challenges/rules'

const looks: Record<Situation, string> = {
  'under-review': 'status-quiet',
  'changes-requested': 'status-alert',
  suspended: 'status-alert',
  cancelled: 'status-alert',
  past: 'status-quiet',
  full: 'status-quiet',
  'few-places': 'status-few',
  open: 'status-open',
}

/** « plus que 3 places », « complet », « annulé »… `left` is null where as many as come are welcome. */
export function PlacesLeft({
  challenge,
  left,
  now,
}: {
  challenge: ChallengeFacts
  left: number | null
  now: Date
}) {
  return (
    <span className={`status ${looks[situation(challenge, left, now)]}`}>
      {statusLine(challenge, left, now)}
    </span>
  )
}
