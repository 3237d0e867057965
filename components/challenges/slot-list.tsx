import { PlacesLeft } from '@/components/challenges/places-left'
import { SlotTable } from '@/components/challenges/slot-table'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { placesLeft, registrationClosed } from '@/lib/challenges/rules'
import { placeOf, slotGrid } from '@/lib/challenges/slot-grid'
import { count, period } from '@/lib/french'

type Slot = ChallengeDetails['slots'][number]

/** More than this are folded: a year of Saturdays would hide all that follows. */
const SHOWN = 6

/** Every slot with the places left in it: shifts as a table, many dates with the next few open. */
export function SlotList({ challenge, now }: { challenge: ChallengeDetails; now: Date }) {
  const toCome = challenge.slots.filter(({ endsAt }) => endsAt === null || endsAt > now)
  const slots = toCome.length > 0 ? toCome : challenge.slots
  const state = (slot: Slot) =>
    slot.cancelledAt || registrationClosed(slot, now) ? (
      <span className="status status-quiet">{slot.cancelledAt ? 'annulé' : 'clos'}</span>
    ) : (
      <PlacesLeft challenge={challenge} left={placesLeft(slot)} now={now} />
    )

  const grid = slotGrid(slots.map((slot) => ({ slot, place: placeOf(slot, challenge.timezone) })))
  if (grid)
    return (
      <SlotTable
        grid={grid}
        caption="Les créneaux, par jour et par heure"
        cell={({ slot }) => <Cell slot={slot} now={now} />}
      />
    )

  const line = (slot: Slot) => (
    <li key={slot.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <span className="inline-block first-letter:uppercase">
        {slot.startsAt && slot.endsAt
          ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
          : 'quand tu veux'}
      </span>
      {state(slot)}
    </li>
  )
  const list = 'column divide-y divide-line border-y border-line'
  const folded = slots.slice(SHOWN)
  if (folded.length < 2) return <ul className={list}>{slots.map(line)}</ul>
  return (
    <>
      <ul className={list}>{slots.slice(0, SHOWN).map(line)}</ul>
      <details>
        <summary className="inline-flex min-h-11 items-center link">
          Voir {count(folded.length, 'autre date', 'autres dates')}
        </summary>
        <ul className={list}>{folded.map(line)}</ul>
      </details>
    </>
  )
}

/** A badge does not fit between two days on a small phone: the number alone does. */
function Cell({ slot, now }: { slot: Slot; now: Date }) {
  const left = placesLeft(slot)
  const closed = slot.cancelledAt !== null || registrationClosed(slot, now)
  const word = slot.cancelledAt
    ? 'annulé'
    : closed
      ? 'clos'
      : left === null
        ? 'ouvert'
        : left === 0
          ? 'complet'
          : count(left, 'place')
  return (
    <span
      className={`text-xs block rounded-control px-1 py-2 leading-tight ${closed || left === 0 ? 'text-ink-soft' : 'bg-sunken font-bold'}`}
    >
      {word}
    </span>
  )
}
