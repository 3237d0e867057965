import type { Client } from 'pg'
import { causes, formats } from '@/lib/challenges/causes'
import { foodCollection } from '@/lib/challenges/templates/giving'
import { tutoring } from '@/lib/challenges/templates/sharing'
import type { Template } from '@/lib/challenges/templates/template'
import { slugify } from '@/lib/plain-words'
import { gather } from './attendance'
import { copyRows } from './copy'
import { coordinatorOrganization } from './demo-accounts'
import { derivedDates } from './launch'
import { Random } from './random'
import type { Launched, SlotRow } from './rows'
import { polish } from './wording'
import type { Launcher, Town, World } from './world'

const minute = 60_000
const weeks = 28

/** Answers to what a template leaves open. */
type Answers = Record<string, string>

/** What the coordinator's association runs with many dates: a year's Wednesdays, and a collection in shifts. */
export function launchedTogether(world: World): Launched[] {
  const home = world.organizationLaunchers.find(
    ({ organization }) => organization?.name === coordinatorOrganization,
  )
  const town = home?.towns[0]
  if (!home || !town) return []
  const random = new Random(1789)
  return [weeklyHelp(home, town, world, random), collection(home, town, world, random)]
}

/** One date of the series is called off; the collection is run by two; and a neighbour asks for help. */
export async function loadTogether(
  client: Client,
  world: World,
  [weekly, shifts]: Launched[],
): Promise<void> {
  const cancelled = weekly?.slots[3]
  if (cancelled)
    await client.query(
      `UPDATE slots SET cancelled_at = $2, closes_at = $2, cancel_reason = $3 WHERE id = $1`,
      [
        cancelled.id,
        world.now,
        'La maison de quartier est fermée ce jour-là. On se retrouve la semaine d’après.',
      ],
    )
  const random = new Random(1848)
  const home = world.organizations.find(({ name }) => name === coordinatorOrganization)
  const helping = world.organizations.find(({ name, verified_at }) => name !== home?.name && verified_at)
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM challenges WHERE author_id = $1 AND organization_id IS NULL AND status = 'PUBLISHED'
       AND open_until > now() ORDER BY next_starts_at, id LIMIT 1`,
    [world.accounts.citizen],
  )
  const guests = [
    {
      challenge: shifts?.challenge.id,
      organization: helping?.id,
      by: world.accounts.coordinator,
      accepted: true,
    },
    { challenge: rows[0]?.id, organization: home?.id, by: world.accounts.citizen, accepted: false },
  ]
  await copyRows(
    client,
    'co_organizers',
    guests.flatMap(({ challenge, organization, by, accepted }) =>
      challenge && organization
        ? [
            {
              id: random.uuid(),
              challenge_id: challenge,
              organization_id: organization,
              invited_by: by,
              created_at: new Date(world.now.getTime() - 2 * 1_440 * minute),
              accepted_at: accepted ? new Date(world.now.getTime() - 1_440 * minute) : null,
            },
          ]
        : [],
    ),
  )
}

function weeklyHelp(home: Launcher, town: Town, world: World, random: Random): Launched {
  const first = nextDay(town, 'wed', 2)
  const slots = Array.from({ length: weeks }, (_, week) =>
    slotAt(town, first + 7 * week, 16 * 60 + 45, 90, 5, random),
  )
  const answers = {
    'la maison de quartier': 'la maison de quartier des Dervallières',
    combien: 'douze',
    'quelles classes': 'CE1, CE2 et CM1',
    'arrêt le plus proche': 'tram 3, arrêt Dervallières',
    'de plain-pied, à l’étage avec ascenseur': 'de plain-pied',
  }
  return launchedFrom(
    tutoring,
    answers,
    slots,
    (slot) => (slot === slots[3] ? 0 : slot === slots[0] ? 4 : random.between(0, 3)),
    {
      home,
      town,
      world,
      random,
      title: 'Aide aux devoirs, tous les mercredis',
    },
  )
}

function collection(home: Launcher, town: Town, world: World, random: Random): Launched {
  const first = nextDay(town, 'fri', 9)
  const slots = [0, 1, 2].flatMap((day) =>
    [9, 11, 13, 15, 17].map((hour) => slotAt(town, first + day, hour * 60, 120, 4, random)),
  )
  const answers = {
    'le magasin': 'l’Épicerie des Halles',
    'qui, où': 'deux cents familles de Nantes, au local de la rue Crucy',
    'arrêt de bus, stationnement': 'bus C3, arrêt Commerce',
  }
  return launchedFrom(foodCollection, answers, slots, () => random.between(0, 4), {
    home,
    town,
    world,
    random,
    title: 'Grande collecte alimentaire de trois jours',
  })
}

type Setting = { home: Launcher; town: Town; world: World; random: Random; title: string }

function launchedFrom(
  template: Template,
  answers: Answers,
  slots: SlotRow[],
  places: (slot: SlotRow) => number,
  { home, town, world, random, title }: Setting,
): Launched {
  const { now } = world
  const id = random.uuid()
  for (const slot of slots) slot.challenge_id = id
  const { organization } = home
  const team = organization?.team ?? []
  const said = (text: string) =>
    polish(text.replace(/\[à compléter : ([^\]]*)\]/g, (_, asked: string) => answers[asked] ?? town.name))
  const published = new Date(now.getTime() - 4 * 1_440 * minute)
  const on = (name: Template['audience'][number]) => template.audience.includes(name)
  const challenge = {
    id,
    code: random.code(7),
    slug: slugify(`${title} ${town.name}`),
    status: 'PUBLISHED' as const,
    title,
    summary: said(template.summary),
    description: said(template.description),
    cause: template.cause,
    format: template.format,
    author_id: home.author,
    organization_id: organization?.id ?? null,
    commune_code: town.code,
    department_code: town.department.code,
    address: 'Place du Commerce',
    place_hidden: false,
    latitude: town.latitude,
    longitude: town.longitude,
    timezone: town.department.timezone,
    duration_minutes: Math.round(
      ((slots[0]?.ends_at?.getTime() ?? 0) - (slots[0]?.starts_at?.getTime() ?? 0)) / minute,
    ),
    what_to_bring: said(template.whatToBring),
    access_info: said(template.accessInfo),
    admission: 'AUTOMATIC' as const,
    open_to_minors: on('openToMinors'),
    family_friendly: on('familyFriendly'),
    wheelchair_accessible: on('wheelchairAccessible'),
    no_experience: on('noExperience'),
    keywords: [
      town.name,
      organization?.name,
      causes[template.cause].label,
      formats[template.format].label,
    ].join(' · '),
    status_reason: '',
    ...derivedDates(slots, now),
    relay_count: 0,
    popularity: 0,
    published_at: published,
    created_at: published,
    updated_at: published,
  }
  const people = world.users
    .map((user) => user.id)
    .filter((user) => !team.includes(user) && !Object.values(world.accounts).includes(user))
  const crowd = { people, fill: (slot: SlotRow) => ({ places: places(slot), waiting: 0 }), relays: 12 }
  return gather({ challenge, slots }, crowd, now, random)
}

function slotAt(
  town: Town,
  day: number,
  minutes: number,
  length: number,
  capacity: number,
  random: Random,
): SlotRow {
  const starts_at = town.calendar.at(day, minutes)
  const ends_at = new Date(starts_at.getTime() + length * minute)
  return {
    id: random.uuid(),
    challenge_id: '',
    starts_at,
    ends_at,
    closes_at: starts_at,
    capacity,
    taken_places: 0,
  }
}

function nextDay(town: Town, weekday: 'wed' | 'fri', from: number): number {
  return town.calendar.weekday(from) === weekday ? from : nextDay(town, weekday, from + 1)
}
