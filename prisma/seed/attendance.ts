import type { ParticipationActor, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { offerDeadline } from '@/lib/participations/rules'
import type { Random } from './random'
import type { ChallengeRow, Launched, ParticipationRow, RelayRow, SlotRow } from './rows'

export type Crowd = {
  /** Who may come or relay. */
  people: readonly string[]
  /** Who certainly comes, first. */
  guests?: readonly string[]
  /** Who waited, and is offered the last place. */
  offered?: string
  /** Places taken in a slot, of its capacity; waiting where it is full. */
  fill: (slot: SlotRow) => { places: number; waiting: number }
  relays: number
}

const hour = 3_600_000

/** Fills a challenge: relays, who comes, the log of it, and the counters that go with the rows. */
export function gather(
  { challenge, slots }: Pick<Launched, 'challenge' | 'slots'>,
  crowd: Crowd,
  now: Date,
  random: Random,
): Launched {
  const launched: Launched = { challenge, slots, relays: [], participations: [], events: [], testimonies: [] }
  if (!challenge.published_at) return launched
  launched.relays = relaysOf(challenge, crowd, now, random)
  challenge.relay_count = launched.relays.length
  for (const slot of slots) fillSlot(launched, slot, crowd, now, random)
  return launched
}

function relaysOf(challenge: ChallengeRow, crowd: Crowd, now: Date, random: Random): RelayRow[] {
  return few(random, crowd.people, crowd.relays)
    .filter((user_id) => user_id !== challenge.author_id)
    .map((user_id) => ({
      id: random.uuid(),
      challenge_id: challenge.id,
      user_id,
      code: random.code(9),
      created_at: between(random, challenge.published_at ?? now, now),
    }))
}

function fillSlot(launched: Launched, slot: SlotRow, crowd: Crowd, now: Date, random: Random): void {
  const { challenge } = launched
  const { places, waiting } = crowd.offered
    ? { places: (slot.capacity ?? 2) - 1, waiting: 2 }
    : crowd.fill(slot)
  const over = (slot.ends_at ?? slot.closes_at ?? now) < now && challenge.status === 'COMPLETED'
  const others = few(random, crowd.people, places + waiting + 8).filter(
    (person) => person !== crowd.offered && !crowd.guests?.includes(person),
  )
  const queue = [...(crowd.guests ?? []), ...others].filter((person) => person !== challenge.author_id)

  let left = places
  while (left > 0) {
    const person = queue.shift()
    if (!person) break
    const size = Math.min(left, random.chance(0.82) ? 1 : random.between(2, 3))
    left -= size
    const turnsUp = random.chance(0.89)
    const last =
      challenge.status === 'CANCELLED' ? 'CANCELLED' : !over ? 'CONFIRMED' : turnsUp ? 'ATTENDED' : 'NO_SHOW'
    take(launched, slot, person, size, ['CONFIRMED', last], now, random)
  }
  if (crowd.offered) take(launched, slot, crowd.offered, 1, ['WAITLISTED', 'OFFERED'], now, random)
  for (const person of queue.splice(0, waiting)) {
    const wish = challenge.admission === 'APPROVAL' ? 'PENDING' : 'WAITLISTED'
    take(launched, slot, person, 1, [wish, wish], now, random)
  }
  // Some change their mind: it is their right, and the place is free again.
  if (places > 2 && random.chance(0.4)) {
    for (const person of queue.splice(0, random.between(1, 2)))
      take(launched, slot, person, 1, ['CONFIRMED', 'WITHDRAWN'], now, random)
  }
}

const holding: readonly ParticipationStatus[] = ['CONFIRMED', 'OFFERED', 'ATTENDED', 'NO_SHOW']

const actors: Partial<Record<ParticipationStatus, ParticipationActor>> = {
  ATTENDED: 'ORGANIZER',
  NO_SHOW: 'ORGANIZER',
  CANCELLED: 'ORGANIZER',
  OFFERED: 'SYSTEM',
}

function take(
  { challenge, relays, participations, events }: Launched,
  slot: SlotRow,
  user_id: string,
  party_size: number,
  [first, last]: readonly [ParticipationStatus, ParticipationStatus],
  now: Date,
  random: Random,
): void {
  const latest = slot.closes_at && slot.closes_at < now ? slot.closes_at : now
  const joined = between(random, challenge.published_at ?? now, latest)
  const over =
    slot.ends_at && slot.ends_at < now
      ? new Date(Math.min(now.getTime(), slot.ends_at.getTime() + 5 * hour))
      : null
  // An offer has just been made: it still holds for a while.
  const settled = last === first ? joined : last === 'OFFERED' ? now : (over ?? between(random, joined, now))
  const via = relays.length > 0 && random.chance(0.2) ? random.pick(relays) : null
  const participation: ParticipationRow = {
    id: random.uuid(),
    slot_id: slot.id,
    user_id,
    status: last,
    party_size,
    relay_id: via && via.user_id !== user_id ? via.id : null,
    queued_at: joined,
    offered_until: last === 'OFFERED' ? offerDeadline({ startsAt: slot.starts_at }, now) : null,
    created_at: joined,
    updated_at: settled,
    // Nobody is thanked anew for what is past.
    thanked_at: last === 'ATTENDED' ? settled : null,
  }
  participations.push(participation)
  if (holding.includes(last)) slot.taken_places += party_size

  const participation_id = participation.id
  events.push({
    participation_id,
    from_status: null,
    to_status: first,
    actor: 'PARTICIPANT',
    actor_id: user_id,
    reason: '',
    at: joined,
  })
  if (last === first) return
  const actor = actors[last] ?? 'PARTICIPANT'
  events.push({
    participation_id,
    from_status: first,
    to_status: last,
    actor,
    actor_id: actor === 'SYSTEM' ? null : actor === 'ORGANIZER' ? challenge.author_id : user_id,
    reason: '',
    at: settled,
  })
}

/** `howMany` different people; cheap where few are wanted of many. */
function few(random: Random, people: readonly string[], howMany: number): string[] {
  if (howMany > people.length / 4) return random.sample(people, howMany)
  const chosen = new Set<string>()
  while (chosen.size < howMany) chosen.add(random.pick(people))
  return [...chosen]
}

function between(random: Random, from: Date, to: Date): Date {
  return new Date(from.getTime() + Math.floor(random.fraction() * Math.max(0, to.getTime() - from.getTime())))
}
