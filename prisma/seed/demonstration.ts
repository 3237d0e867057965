import { slugify } from '@/lib/plain-words'
import { atPlace } from '@/lib/places/rules'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import type { Action } from './actions/action'
import { actions } from './actions/actions'
import { gather, type Crowd } from './attendance'
import { fits, startWithin, type Span, type Start } from './candidates'
import { coordinatorOrganization } from './demo-accounts'
import { launch, type Occasion } from './launch'
import { Random } from './random'
import type { Launched, SlotRow } from './rows'
import { testimoniesOn } from './testimonies'
import { demonstrationWorld, type Launcher, type Places, type Town, type World } from './world'

export type Demonstration = { world: World; launched: Launched[] }

type Fate = { span: Span; status: ChallengeStatus; reason?: string }

const cancellations = [
  'Avis de tempête sur toute la journée : nous préférons ne mettre personne en danger. Une nouvelle date arrive.',
  'La salle a subi un dégât des eaux. Nous cherchons un autre lieu et préviendrons chacun.',
  'Notre référente est souffrante et nous ne voulons pas mal vous recevoir. Ce n’est que partie remise.',
  'Les travaux de la rue ont commencé plus tôt que prévu, l’accès est fermé.',
  'Trop peu d’inscrits pour que l’après-midi ait du sens. Merci à celles et ceux qui avaient répondu.',
  'Le propriétaire du terrain a changé d’avis. Nous en discutons avec lui.',
  'Vigilance orange aux inondations : tout le monde reste au sec.',
  'Le magasin a fermé pour inventaire ce jour-là, la collecte est reportée au mois prochain.',
]

const requestedChanges = [
  'Merci pour cette belle idée ! Il manque l’adresse du rendez-vous et ce que les mineurs peuvent faire.',
  'Peux-tu préciser qui encadre, et si les frais de transport sont pris en charge ?',
  'La description ressemble à une offre d’emploi : dis plutôt ce que l’on fait ensemble pendant ces deux heures.',
  'Indique si le lieu est accessible en fauteuil, et par où on entre.',
]

/** How many of each: what a visitor should find on any day of the year. */
const fates: readonly (readonly [howMany: number, fate: Fate])[] = [
  [10, { span: { from: 1, to: 1 }, status: 'PUBLISHED' }],
  [40, { span: { from: 0, to: 7, weekend: true }, status: 'PUBLISHED' }],
  [48, { span: { from: 2, to: 16 }, status: 'PUBLISHED' }],
  [72, { span: { from: 12, to: 70 }, status: 'PUBLISHED' }],
  [22, { span: { from: 71, to: 170 }, status: 'PUBLISHED' }],
  [34, { span: 'undated', status: 'PUBLISHED' }],
  [46, { span: { from: -150, to: -2 }, status: 'COMPLETED' }],
  [5, { span: { from: -9, to: -1 }, status: 'PUBLISHED' }],
  [
    1,
    {
      span: { from: 5, to: 30 },
      status: 'SUSPENDED',
      reason:
        'Deux personnes nous ont dit qu’on leur avait demandé de payer sur place. Le temps d’en parler, cette annonce est retirée.',
    },
  ],
  ...cancellations.map(
    (reason) => [1, { span: { from: -10, to: 25 }, status: 'CANCELLED', reason }] as const,
  ),
  [10, { span: { from: 6, to: 40 }, status: 'PENDING_REVIEW' }],
  ...requestedChanges.map(
    (reason) => [1, { span: { from: 8, to: 40 }, status: 'CHANGES_REQUESTED', reason }] as const,
  ),
]

/** About three hundred défis, their people and organisations; the same for the same day and seed. */
export function demonstration(places: Places, now: Date, seed = 2017): Demonstration {
  const random = new Random(seed)
  const world = demonstrationWorld(random, places, now)
  const quotas = new Map<Launcher, number>([
    ...world.organizationLaunchers.map((launcher) => {
      const quota =
        launcher.organization?.name === coordinatorOrganization ? 22 : launcher.towns.length > 100 ? 9 : 6
      return [launcher, quota] as const
    }),
    ...world.citizenLaunchers.map((launcher, i) => [launcher, i === 0 ? 7 : 1] as const),
  ])
  const memory = new Memory()
  const plan = random.sample(
    fates.flatMap(([howMany, fate]) => Array.from({ length: howMany }, () => fate)),
    1_000,
  )
  const launched = plan.flatMap((fate) => {
    const occasion = findOccasion(fate, quotas, memory, world, random)
    return occasion
      ? [
          fill(
            memory.distinct(occasion.town, () => launch(occasion, now, random)),
            occasion,
            world,
            memory,
            random,
          ),
        ]
      : []
  })
  return { world, launched }
}

/** What has been told already, so that three hundred défis do not repeat themselves. */
class Memory {
  private readonly uses = new Map<Action, Map<string, number>>()
  private readonly titles = new Set<string>()
  private readonly descriptions = new Set<string>()
  private readonly slugs = new Set<string>()
  guests = { upcoming: 0, past: 0, pending: 0, offered: 0 }

  /** How often it was told, in that town or, without one, anywhere. */
  usesOf(action: Action, town?: Town): number {
    return this.uses.get(action)?.get(town?.code ?? '') ?? 0
  }

  use(action: Action, town: Town): void {
    const uses = this.uses.get(action) ?? new Map<string, number>()
    this.uses.set(action, uses.set('', this.usesOf(action) + 1).set(town.code, this.usesOf(action, town) + 1))
  }

  /** Tells it again until its title and its text are new, and gives it its address. */
  distinct<Told extends Pick<Launched, 'challenge'>>(town: Town, tell: () => Told): Told {
    let told = tell()
    for (let i = 0; i < 12 && this.knows(told); i++) told = tell()
    const { challenge } = told
    if (this.titles.has(challenge.title) && !challenge.title.includes(town.name)) {
      const where = challenge.format === 'ON_SITE' ? atPlace(town.name) : `depuis ${town.name}`
      challenge.title = `${challenge.title.replace(/\s\?$/, '')}, ${where}`
    }
    this.titles.add(challenge.title)
    this.descriptions.add(challenge.description)
    const { title, code } = challenge
    const base = slugify(title.includes(town.name) ? title : `${title} ${town.name}`)
    challenge.slug = this.slugs.has(base) ? `${base}-${code}` : base
    this.slugs.add(challenge.slug)
    return told
  }

  private knows({ challenge }: Pick<Launched, 'challenge'>): boolean {
    return this.titles.has(challenge.title) || this.descriptions.has(challenge.description)
  }
}

/** The launcher with most left to launch who has something for this date, and what they have told least. */
function findOccasion(
  { span, status, reason }: Fate,
  quotas: Map<Launcher, number>,
  memory: Memory,
  { now, accounts }: World,
  random: Random,
): Occasion | null {
  const reviewed = status === 'PENDING_REVIEW' || status === 'CHANGES_REQUESTED' || status === 'SUSPENDED'
  const launchers = random
    .sample([...quotas.keys()], quotas.size)
    .filter(({ organization }) => !reviewed || !organization?.verified)
    // Whoever signs in as the citizen should not be met by a suspension.
    .filter(({ author }) => status !== 'SUSPENDED' || author !== accounts.citizen)
    .sort((a, b) => (quotas.get(b) ?? 0) - (quotas.get(a) ?? 0))
  for (const launcher of launchers) {
    const choices = random.sample(launcher.towns, 8).flatMap((town) =>
      actions
        .filter((action) => fits(action, launcher, town))
        .flatMap((action) => {
          const start: Start | null = span === 'undated' ? null : startWithin(action, town, span, now, random)
          const suits = span === 'undated' ? !action.when && action.format !== 'ON_SITE' : start !== null
          return suits ? [{ action, town, start }] : []
        }),
    )
    const told = (choice: (typeof choices)[number]) =>
      memory.usesOf(choice.action) + 20 * memory.usesOf(choice.action, choice.town)
    const best = choices.sort((a, b) => told(a) - told(b))[0]
    if (!best) continue
    quotas.set(launcher, (quotas.get(launcher) ?? 0) - 1)
    memory.use(best.action, best.town)
    return { ...best, launcher, status, statusReason: reason }
  }
  return null
}

function fill(
  told: Pick<Launched, 'challenge' | 'slots'>,
  { launcher, town, start, status }: Occasion,
  world: World,
  memory: Memory,
  random: Random,
): Launched {
  const team = launcher.organization?.team ?? [launcher.author]
  const { volunteer, moderator } = world.accounts
  const people = world.users
    .map(({ id }) => id)
    .filter((id) => !team.includes(id) && id !== volunteer && id !== moderator)
  const past = start !== null && start.day < 0
  const mood = random.pick(past ? pastMoods : moods)
  const pending = told.challenge.admission === 'APPROVAL'
  const crowd: Crowd = {
    people,
    fill: (slot) => {
      const { places, waiting } = fullness(mood, slot, random)
      return {
        places,
        waiting: past || status === 'CANCELLED' ? 0 : pending ? random.between(1, 4) : waiting,
      }
    },
    relays: Math.round(random.fraction() ** 3 * 150),
  }
  const wanted = told.slots.length === 1 && wantsVolunteer(memory, town, status, past, pending)
  const offered = !wanted && wantsOffer(memory, told, start, status)
  const launched = gather(
    told,
    wanted
      ? { ...crowd, ...invite(volunteer, pending, crowd) }
      : offered
        ? { ...crowd, offered: volunteer }
        : crowd,
    world.now,
    random,
  )
  return { ...launched, testimonies: testimoniesOn(launched, world.now, random) }
}

/** The demonstration's volunteer is expected in a few places around home, and waits for one answer. */
function wantsVolunteer(
  memory: Memory,
  town: Town,
  status: ChallengeStatus,
  past: boolean,
  pending: boolean,
): boolean {
  const { guests } = memory
  if (status === 'PUBLISHED' && !past && pending) return guests.pending++ < 1
  if (town.department.code !== '44') return false
  if (status === 'PUBLISHED' && !past) return guests.upcoming++ < 4
  return status === 'COMPLETED' && guests.past++ < 4
}

/** In one full défi of the next weeks the volunteer waited, and a place has just become free. */
function wantsOffer(
  { guests }: Memory,
  { challenge, slots }: Pick<Launched, 'challenge' | 'slots'>,
  start: Start | null,
  status: ChallengeStatus,
): boolean {
  const [slot, ...others] = slots
  const suits =
    status === 'PUBLISHED' &&
    challenge.admission === 'AUTOMATIC' &&
    start !== null &&
    start.day > 3 &&
    start.day < 30 &&
    others.length === 0 &&
    (slot?.capacity ?? 0) >= 6 &&
    (slot?.capacity ?? 0) <= 30
  return suits && guests.offered++ < 1
}

function invite(volunteer: string, pending: boolean, crowd: Crowd): Pick<Crowd, 'guests' | 'fill'> {
  return {
    guests: [volunteer],
    fill: (slot) => {
      // Nobody is confirmed before the one who waits for an answer.
      if (pending) return { places: 0, waiting: 3 }
      const { places, waiting } = crowd.fill(slot)
      return { places: Math.max(1, places), waiting }
    },
  }
}

type Mood = 'quiet' | 'some' | 'nearly full' | 'full'
const moods: readonly Mood[] = [
  'quiet',
  'some',
  'some',
  'some',
  'some',
  'some',
  'nearly full',
  'nearly full',
  'full',
]
const pastMoods: readonly Mood[] = ['some', 'some', 'nearly full', 'full']

function fullness(mood: Mood, slot: SlotRow, random: Random): { places: number; waiting: number } {
  const capacity = Math.min(slot.capacity ?? random.between(8, 90), 90)
  // Who comes fills a hall; nobody fills three hundred places at home.
  const fillable = slot.capacity !== null && slot.capacity <= 60
  if (mood === 'quiet') return { places: random.between(0, 1), waiting: 0 }
  if (mood === 'nearly full' && fillable)
    return { places: Math.max(1, capacity - random.between(1, 3)), waiting: 0 }
  if (mood === 'full' && fillable) return { places: capacity, waiting: random.between(0, 6) }
  return { places: Math.max(1, Math.round(capacity * (0.15 + random.fraction() * 0.6))), waiting: 0 }
}
