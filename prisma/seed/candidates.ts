import type { Action, Spot } from './actions/action'
import { parseWhen } from './calendar'
import type { Random } from './random'
import { commonSpots } from './towns'
import type { Launcher, Town } from './world'

/** When something takes place, in days from today and minutes since midnight, on the town's clocks. */
export type Start = { day: number; minutes: number }

/** The span of days in which to find a date; `undated`: to do when one likes. */
export type Span = { from: number; to: number; weekend?: boolean } | 'undated'

/** Whether this launcher could do this action in this town. */
export function fits(action: Action, launcher: Launcher, town: Town): boolean {
  if (launcher.organization) {
    if (action.by === 'citizen' || !launcher.organization.causes.includes(action.cause)) return false
  } else if (action.by === 'organization') return false
  // At home and at a distance, the words are those of an organisation that receives what people make.
  else if (action.format !== 'ON_SITE' && action.by !== 'citizen') return false
  if (action.temperate && town.tropical) return false
  return !action.spot || placesAt(town, action.spot).length > 0
}

/** The places of that kind in a town: its own if it has any, else those that each town has. */
export function placesAt(town: Town, spot: Spot): readonly string[] {
  return town.spots[spot] ?? commonSpots[spot] ?? []
}

/** A start within the span that suits the action's weekdays, hours and season; null where there is none. */
export function startWithin(
  action: Action,
  town: Town,
  span: Exclude<Span, 'undated'>,
  now: Date,
  random: Random,
): Start | null {
  if (!action.when) return null
  const hours = parsedHours.get(action) ?? action.when.map(parseWhen)
  parsedHours.set(action, hours)
  const inOneHour = now.getTime() + 3_600_000
  const starts: Start[] = []
  // Long spans are sampled: there is always a suitable day within two weeks of a random one.
  const first = span.to - span.from > 20 ? random.between(span.from, span.to - 14) : span.from
  for (let day = first; day <= Math.min(span.to, first + 14); day++) {
    const weekday = town.calendar.weekday(day)
    if (span.weekend && weekday !== 'sat' && weekday !== 'sun') continue
    if (action.months && !action.months.includes(town.calendar.month(day))) continue
    for (const { day: suitable, minutes } of hours) {
      if (suitable !== weekday) continue
      if (span.to >= 0 && town.calendar.at(day, minutes).getTime() < inOneHour) continue
      starts.push({ day, minutes })
    }
  }
  return starts.length > 0 ? random.pick(starts) : null
}

const parsedHours = new Map<Action, ReturnType<typeof parseWhen>[]>()
