import { slugify } from '@/lib/plain-words'
import type { Action } from './actions/action'
import { actions } from './actions/actions'
import { gather } from './attendance'
import type { Calendar } from './calendar'
import { fits, startWithin } from './candidates'
import { launch } from './launch'
import { firstName } from './members'
import type { Random } from './random'
import type { Launched, UserRow } from './rows'
import { someone, townOf, type Launcher, type Places, type Town } from './world'

/** Members for a large site: one for twenty challenges, at most fifty thousand. */
export function volumeMembers(random: Random, places: Places, challenges: number, now: Date): UserRow[] {
  const howMany = Math.min(50_000, Math.max(100, Math.round(challenges / 20)))
  return Array.from({ length: howMany }, () => {
    const tag = random.code(8)
    const created = new Date(now.getTime() - random.between(1, 900) * 86_400_000)
    return someone(
      random,
      `${firstName(random)} ${tag}`,
      `${tag}@demo.diffuz.localhost`,
      random.pick(places.communes),
      created,
    )
  })
}

/**
 * As many challenges as asked, all over France by population: six in ten upcoming within twelve months, the
 * rest past; one participation and one relay for three of them.
 */
export function* volume(
  howMany: number,
  places: Places,
  organizations: readonly Launcher[],
  members: readonly string[],
  now: Date,
  random: Random,
): Generator<Launched> {
  const townAtRandom = townsByPopulation(places, now)
  for (let i = 0; i < howMany; i++) {
    const launcher = random.chance(0.75)
      ? random.pick(organizations)
      : { author: random.pick(members), organization: null, towns: [] }
    const past = random.chance(0.4)
    const told = somethingShort(launcher, past, townAtRandom, now, random)
    const { challenge } = told
    challenge.code = random.code(10)
    challenge.slug = `${slugify(challenge.title)}-${challenge.code}`
    yield gather(
      told,
      {
        people: members,
        fill: (slot) => ({
          places: random.chance(0.2) ? Math.min(slot.capacity ?? 9, random.between(1, 2)) : 0,
          waiting: 0,
        }),
        relays: random.chance(0.2) ? random.between(1, 2) : 0,
      },
      now,
      random,
    )
  }
}

/** Some towns have such long names that a title with one in it has no place: somewhere else then. */
function somethingShort(
  launcher: Launcher,
  past: boolean,
  townAtRandom: (random: Random) => Town,
  now: Date,
  random: Random,
) {
  const status = past ? 'COMPLETED' : 'PUBLISHED'
  for (;;) {
    const { action, town, start } = somethingToDo(launcher, past, townAtRandom, now, random)
    const told = launch({ action, launcher, town, start, status }, now, random)
    const { title, summary, address } = told.challenge
    if (title.length <= 100 && summary.length <= 200 && address.length <= 300) return told
  }
}

function somethingToDo(
  launcher: Launcher,
  past: boolean,
  townAtRandom: (random: Random) => Town,
  now: Date,
  random: Random,
) {
  const span = past ? { from: -365, to: -2 } : { from: 0, to: 365 }
  for (;;) {
    const town = townAtRandom(random)
    const action: Action = random.pick(actions)
    if (!fits(action, launcher, town)) continue
    if (!action.when && !past && action.format !== 'ON_SITE') return { action, town, start: null }
    const start = startWithin(action, town, span, now, random)
    if (start) return { action, town, start }
  }
}

/** Big towns have more going on; Paris, Lyon and Marseille stand as their arrondissements. */
function townsByPopulation({ departments, communes }: Places, now: Date): (random: Random) => Town {
  const divided = new Set(['75056', '69123', '13055'])
  const inhabited = communes.filter(({ code, population }) => population > 0 && !divided.has(code))
  const byCode = new Map(departments.map((department) => [department.code, department]))
  const calendars = new Map<string, Calendar>()
  const known = new Map<string, Town>()
  let total = 0
  const upTo = inhabited.map(({ population }) => (total += population))

  return (random) => {
    const resident = random.fraction() * total
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) <= resident) low = middle + 1
      else high = middle
    }
    const commune = inhabited[low]
    const department = commune && byCode.get(commune.departmentCode)
    if (!department) throw new Error('No commune to choose from')
    const town = known.get(commune.code) ?? townOf(commune, department, calendars, now)
    known.set(commune.code, town)
    return town
  }
}
