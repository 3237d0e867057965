import type { ParticipationStatus } from '@/lib/generated/prisma/enums'

const HOUR = 3_600_000

type Entry = {
  status: ParticipationStatus
  party: number
  arrival: number
  until: number | null
  /** Every state so far, the present one last. */
  path: ParticipationStatus[]
}

/**
 * One slot and those who want in, in memory: what PRODUCT.md promises, written a second time and without the rules
 * under test, so that a mistake must be made twice to go unseen. People are numbers, times are ms.
 */
export class Model {
  readonly people = new Map<number, Entry>()
  /** How often each was told that a place is free for the first to come. */
  readonly calls = new Map<number, number>()
  open = true
  private arrivals = 0

  constructor(
    public capacity: number | null,
    public startsAt: number | null,
    private readonly approval: boolean,
  ) {}

  get taken(): number {
    return this.entries()
      .filter(([, { status }]) => status === 'CONFIRMED' || status === 'OFFERED')
      .reduce((sum, [, { party }]) => sum + party, 0)
  }

  /** Those who wait, first come first. */
  get queue(): number[] {
    return this.entries()
      .filter(([, { status }]) => status === 'WAITLISTED')
      .toSorted(([, a], [, b]) => a.arrival - b.arrival)
      .map(([who]) => who)
  }

  join(who: number, party: number, now: number): void {
    const entry = this.people.get(who)
    const begun = this.left(now) <= 0
    if (entry?.status === 'OFFERED') {
      if (!begun) this.become(entry, 'CONFIRMED')
    } else if (entry?.status === 'WAITLISTED') {
      if (this.isFirstCome(now) && this.room(entry.party)) this.become(entry, 'CONFIRMED')
    }
    // Whoever is in stays in; whoever was sent away stays out.
    if (entry && entry.status !== 'WITHDRAWN' && entry.status !== 'EXPIRED') return
    if (!this.open || begun || (this.capacity !== null && party > this.capacity)) return
    const status = this.approval ? 'PENDING' : this.room(party) ? 'CONFIRMED' : 'WAITLISTED'
    if (entry) this.become(Object.assign(entry, { party, arrival: ++this.arrivals }), status)
    else this.arrive(who, party, status)
  }

  withdraw(who: number, now: number): void {
    this.leave(who, 'WITHDRAWN', now)
  }

  remove(who: number, now: number): void {
    this.leave(who, 'CANCELLED', now)
  }

  admit(who: number): void {
    const entry = this.people.get(who)
    if (!this.open || (entry?.status !== 'PENDING' && entry?.status !== 'DECLINED')) return
    this.become(entry, this.room(entry.party) ? 'CONFIRMED' : 'WAITLISTED')
  }

  decline(who: number): void {
    const entry = this.people.get(who)
    if (entry?.status === 'PENDING') this.become(entry, 'DECLINED')
  }

  pullIn(who: number, addPlaces: boolean): void {
    const entry = this.people.get(who)
    if (!entry || !this.open || ['CONFIRMED', 'WITHDRAWN', 'EXPIRED'].includes(entry.status)) return
    if (entry.status !== 'OFFERED' && !this.room(entry.party)) {
      if (!addPlaces) return
      this.capacity = this.taken + entry.party
    }
    this.become(entry, 'CONFIRMED')
  }

  addByHand(who: number, party: number): void {
    const entry = this.people.get(who)
    if (!this.open || (entry && ['CONFIRMED', 'WITHDRAWN', 'EXPIRED'].includes(entry.status))) return
    if (entry?.status !== 'OFFERED' && !this.room(entry?.party ?? party)) return
    if (entry) this.become(entry, 'CONFIRMED')
    else this.arrive(who, party, 'CONFIRMED')
  }

  /** Capacity below those who hold a place is refused. */
  change(capacity: number | null, startsAt: number | null, now: number): void {
    if (!this.open || (capacity !== null && capacity < this.taken)) return
    this.capacity = capacity
    this.startsAt = startsAt
    this.free(now)
  }

  endOffers(now: number): void {
    const due = this.entries()
      .filter(([, { status, until }]) => status === 'OFFERED' && until !== null && until <= now)
      .toSorted(([, a], [, b]) => (a.until ?? 0) - (b.until ?? 0) || a.arrival - b.arrival)
    for (const [who] of due) this.endOffer(who, now)
  }

  endOffer(who: number, now: number): void {
    const entry = this.people.get(who)
    if (entry?.status !== 'OFFERED' || entry.until === null || entry.until > now) return
    this.become(entry, 'EXPIRED')
    this.free(now)
  }

  cancel(): void {
    if (!this.open) return
    this.open = false
    for (const entry of this.people.values()) if (isActive(entry)) this.become(entry, 'CANCELLED')
  }

  private leave(who: number, to: 'WITHDRAWN' | 'CANCELLED', now: number): void {
    const entry = this.people.get(who)
    if (!entry || !isActive(entry)) return
    const held = entry.status === 'CONFIRMED' || entry.status === 'OFFERED'
    this.become(entry, to)
    if (held) this.free(now)
  }

  /** Places may have become free: they are offered, or everybody who could take one is called. */
  private free(now: number): void {
    if (!this.open || this.left(now) <= 0) return
    for (const who of this.queue) {
      const entry = this.people.get(who)
      if (!entry || !this.room(entry.party)) continue
      if (this.isFirstCome(now)) this.calls.set(who, (this.calls.get(who) ?? 0) + 1)
      else {
        this.become(entry, 'OFFERED')
        entry.until = now + this.heldFor(now)
      }
    }
  }

  /** 24 h, a quarter of what is left as the date nears, two hours on the last day. */
  private heldFor(now: number): number {
    const left = this.left(now)
    return left > 96 * HOUR ? 24 * HOUR : left > 24 * HOUR ? left / 4 : 2 * HOUR
  }

  private left(now: number): number {
    return this.startsAt === null ? Infinity : this.startsAt - now
  }

  isFirstCome(now: number): boolean {
    return this.left(now) > 0 && this.left(now) <= 2 * HOUR
  }

  room(party: number): boolean {
    return this.capacity === null || this.capacity - this.taken >= party
  }

  private arrive(who: number, party: number, status: ParticipationStatus): void {
    this.people.set(who, { status, party, arrival: ++this.arrivals, until: null, path: [status] })
  }

  private become(entry: Entry, status: ParticipationStatus): void {
    entry.status = status
    entry.until = null
    entry.path.push(status)
  }

  private entries(): [number, Entry][] {
    return [...this.people]
  }
}

function isActive({ status }: Entry): boolean {
  return ['PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED'].includes(status)
}
