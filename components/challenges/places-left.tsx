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
export function PlacesLeft(props: { challenge: ChallengeFacts; left: number | null; now: Date }) {
  const { look, words } = placesLeftWords(props.challenge, props.left, props.now)
  return <span className={`status ${look}`}>{words}</span>
}

/** The same in words, with the class that gives them their colour. */
export function placesLeftWords(challenge: ChallengeFacts, left: number | null, now: Date) {
  return { look: looks[situation(challenge, left, now)], words: statusLine(challenge, left, now) }
}
