import { causes, formats } from '@/lib/challenges/causes'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import type { Action } from './actions/action'
import { placesAt, type Start } from './candidates'
import { organizerName } from './members'
import type { Random } from './random'
import { forever, type ChallengeRow, type SlotRow } from './rows'
import type { Launcher, Town } from './world'
import { capitalised, polish, word } from './wording'

export type Occasion = {
  action: Action
  launcher: Launcher
  town: Town
  /** Null: to do when one likes. */
  start: Start | null
  status: ChallengeStatus
  statusReason?: string
}

const minute = 60_000
const day = 86_400_000

const citizenEndings = [
  'Écris-moi si tu as une question, je réponds le soir.',
  'Je m’occupe du café.',
  'C’est la troisième fois que je l’organise, et j’apprends encore.',
  'Si un imprévu arrive, préviens-moi, c’est tout ce que je demande.',
]

/** The challenge of an occasion and its slots, nobody in them yet. */
export function launch(
  occasion: Occasion,
  now: Date,
  random: Random,
): { challenge: ChallengeRow; slots: SlotRow[] } {
  const { action, launcher, town, start, status } = occasion
  const { organization } = launcher
  const id = random.uuid()
  const slots = slotsOf(occasion, id, now, random)
  const place = action.spot ? random.pick(placesAt(town, action.spot)) : ''
  const setting = {
    town: town.name,
    place,
    organization: organization?.name ?? '',
    person: organizerName(random),
  }
  const say = (text: string) => word(text, setting, random)

  const onSite = action.format === 'ON_SITE'
  const title = say(action.title)
  const description = [say(action.text), ...(onSite ? ending(launcher, random).map(polish) : [])].join('\n\n')
  const placed = onSite || title.includes(town.name) || description.includes(town.name) || random.chance(0.4)
  const { published, created } = launchedAt(
    status,
    start && town.calendar.at(start.day, start.minutes),
    now,
    random,
  )
  return {
    challenge: {
      id,
      code: random.code(7),
      slug: '',
      status,
      title,
      summary: say(action.summary),
      description,
      cause: action.cause,
      format: action.format,
      author_id: launcher.author,
      organization_id: organization?.id ?? null,
      commune_code: placed ? town.code : null,
      department_code: placed ? town.department.code : null,
      address: onSite
        ? capitalised([place, say(action.meet ?? '').toLowerCase()].filter(Boolean).join(', '))
        : '',
      place_hidden:
        onSite && (action.meet?.includes('adresse exacte') === true || (!organization && random.chance(0.1))),
      latitude: onSite ? nearby(town.latitude, random) : null,
      longitude: onSite ? nearby(town.longitude, random) : null,
      timezone: town.department.timezone,
      duration_minutes: action.minutes,
      what_to_bring: say(action.bring ?? ''),
      access_info: say(action.access ?? ''),
      admission: action.approval ? 'APPROVAL' : 'AUTOMATIC',
      open_to_minors: action.minors ?? false,
      family_friendly: action.family ?? false,
      wheelchair_accessible: action.wheelchair ?? false,
      no_experience: !action.experienced,
      keywords: [
        placed ? `${town.name} ${town.department.name}` : '',
        organization?.name ?? '',
        causes[action.cause].label,
        formats[action.format].label,
      ]
        .filter(Boolean)
        .join(' · '),
      status_reason: polish(occasion.statusReason ?? ''),
      ...derivedDates(slots, now),
      relay_count: 0,
      popularity: 0,
      published_at: published,
      created_at: created,
      updated_at: published ?? created,
    },
    slots,
  }
}

/** What the triggers would compute from the slots. */
export function derivedDates(
  slots: readonly SlotRow[],
  now: Date,
): Pick<ChallengeRow, 'next_starts_at' | 'open_until'> {
  const startOf = (slot: SlotRow) => (slot.starts_at ?? forever).getTime()
  const open = slots.filter(({ closes_at }) => closes_at === null || closes_at > now)
  const next = open.length > 0 ? Math.min(...open.map(startOf)) : Math.max(...slots.map(startOf))
  const until = Math.max(...slots.map(({ closes_at }) => (closes_at ?? forever).getTime()))
  return { next_starts_at: new Date(next), open_until: new Date(until) }
}

function slotsOf(occasion: Occasion, challenge_id: string, now: Date, random: Random): SlotRow[] {
  const { action, town, start } = occasion
  const [least, most] = action.places
  const places = random.between(least, most)
  const capacity = places > 20 ? Math.round(places / 5) * 5 : places
  if (!start) {
    const closes_at = random.chance(0.3) ? new Date(now.getTime() + random.between(10, 90) * day) : null
    const unlimited = random.chance(0.4)
    return [
      {
        id: random.uuid(),
        challenge_id,
        starts_at: null,
        ends_at: null,
        closes_at,
        capacity: unlimited ? null : capacity,
        taken_places: 0,
      },
    ]
  }
  const shifts = action.shifts ?? 1
  // Some come back every week; the kind that already has several slots a day does not.
  const weekly = shifts === 1 && action.minutes <= 180 && random.chance(0.15)
  // What is over has no slot to come.
  const mostWeeks = start.day < 0 ? Math.min(4, Math.ceil(-start.day / 7)) : 4
  const weeks = weekly ? random.between(Math.min(2, mostWeeks), mostWeeks) : 1
  return Array.from({ length: Math.max(shifts, weeks) }, (_, i) => {
    const on = shifts > 1 ? start.day : start.day + 7 * i
    const starts_at = town.calendar.at(on, start.minutes + (shifts > 1 ? i * action.minutes : 0))
    return {
      id: random.uuid(),
      challenge_id,
      starts_at,
      ends_at: new Date(starts_at.getTime() + action.minutes * minute),
      closes_at: starts_at,
      capacity,
      taken_places: 0,
    }
  })
}

/** Published one to five weeks ahead, and never later than an hour ago. */
function launchedAt(status: ChallengeStatus, starts: Date | null, now: Date, random: Random) {
  const waiting = status === 'PENDING_REVIEW' || status === 'CHANGES_REQUESTED'
  if (waiting) {
    return { published: null, created: new Date(now.getTime() - random.between(60, 4_000) * minute) }
  }
  const latest = Math.min(now.getTime() - 60 * minute, (starts ?? now).getTime() - day)
  const published = new Date(latest - random.between(0, 35 * 1_440) * minute)
  return { published, created: new Date(published.getTime() - random.between(20, 2_880) * minute) }
}

function ending(launcher: Launcher, random: Random): string[] {
  const ways = launcher.organization?.voices ?? citizenEndings
  return random.chance(0.55) ? [random.pick(ways)] : []
}

/** Within a kilometre of the town's centre. */
function nearby(degrees: number, random: Random): number {
  return Number((degrees + (random.fraction() - 0.5) * 0.018).toFixed(5))
}
