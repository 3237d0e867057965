import { slugify } from '@/lib/plain-words'
import type { Spot } from './actions/action'
import { Calendar } from './calendar'
import { coordinatorOrganization, demoAccounts } from './demo-accounts'
import { bio, pseudonyms } from './members'
import { organizations, type DemoOrganization } from './organizations'
import type { CommuneRow, DepartmentRow } from './places'
import type { Random } from './random'
import type { MembershipRow, OrganizationRow, UserRow } from './rows'
import { towns } from './towns'
import { polish } from './wording'

export type Places = { departments: DepartmentRow[]; communes: CommuneRow[] }

/** A town as the generator needs it. */
export type Town = CommuneRow & {
  department: DepartmentRow
  calendar: Calendar
  spots: Partial<Record<Spot, readonly string[]>>
  tropical: boolean
}

/** Who launches: a citizen, or a member in the name of an organisation. */
export type Launcher = {
  author: string
  organization: (DemoOrganization & { id: string; team: string[] }) | null
  towns: Town[]
}

export type World = {
  now: Date
  users: UserRow[]
  organizations: OrganizationRow[]
  memberships: MembershipRow[]
  organizationLaunchers: Launcher[]
  citizenLaunchers: Launcher[]
  /** By key of `demoAccounts`. */
  accounts: Record<(typeof demoAccounts)[number]['key'], string>
}

const day = 86_400_000

/** The people and organisations of the demonstration. */
export function demonstrationWorld(random: Random, places: Places, now: Date): World {
  const known = townsByName(places, now)
  const allTowns = [...known.values()]
  const nantes = townNamed(known, 'Nantes (44)')
  const ago = (least: number, most: number) => new Date(now.getTime() - random.between(least, most) * day)

  const accountUsers = demoAccounts.map((account) => ({
    ...someone(random, account.pseudonym, account.email, nantes, ago(300, 700)),
    name: account.name,
    role: account.key === 'moderator' ? ('MODERATOR' as const) : ('MEMBER' as const),
    listed: true,
  }))
  const idOf = (key: (typeof demoAccounts)[number]['key']) =>
    accountUsers[demoAccounts.findIndex((account) => account.key === key)]?.id ?? ''
  const accounts = {
    volunteer: idOf('volunteer'),
    coordinator: idOf('coordinator'),
    citizen: idOf('citizen'),
    moderator: idOf('moderator'),
  }

  const homes = new Map<string, Town>()
  const members = pseudonyms(random, 200).map((pseudonym, i) => {
    const home = random.pick(allTowns)
    const user = someone(random, pseudonym, `membre${i + 1}@demo.diffuz.localhost`, home, ago(5, 700))
    homes.set(user.id, home)
    return user
  })

  const memberships: MembershipRow[] = []
  const staff = random.sample(members, organizations.length * 2)
  const organizationLaunchers: Launcher[] = []
  const organizationRows = organizations.map((organization, i) => {
    const row = organizationRow(random, organization, townNamed(known, organization.home), ago(60, 1_500))
    const mine = organization.name === coordinatorOrganization ? [accounts.coordinator] : []
    const team = [...mine, ...staff.slice(i * 2, i * 2 + 2).map(({ id }) => id)]
    team.forEach((user_id, rank) =>
      memberships.push({
        organization_id: row.id,
        user_id,
        role: rank === 0 ? 'OWNER' : rank === 1 ? 'EDITOR' : 'CHECK_IN',
        created_at: row.created_at,
      }),
    )
    const elsewhere =
      organization.elsewhere === 'everywhere'
        ? allTowns
        : organization.elsewhere.map((name) => townNamed(known, name))
    organizationLaunchers.push({
      author: team[0] ?? accounts.coordinator,
      organization: { ...organization, id: row.id, team },
      towns: [townNamed(known, organization.home), ...elsewhere],
    })
    return row
  })

  const citizens = random.sample(
    members.filter(({ id }) => !staff.some((person) => person.id === id)),
    40,
  )
  const citizenLaunchers = [
    { author: accounts.citizen, organization: null, towns: [nantes] },
    ...citizens.map(({ id }) => ({ author: id, organization: null, towns: [homes.get(id) ?? nantes] })),
  ]
  return {
    now,
    users: [...accountUsers, ...members],
    organizations: organizationRows,
    memberships,
    organizationLaunchers,
    citizenLaunchers,
    accounts,
  }
}

export function someone(
  random: Random,
  pseudonym: string,
  email: string,
  home: Pick<Town, 'code'>,
  created_at: Date,
): UserRow {
  return {
    id: random.uuid(),
    email,
    email_verified: created_at,
    pseudonym,
    name: null,
    bio: bio(random),
    commune_code: home.code,
    role: 'MEMBER',
    listed: random.chance(0.7),
    adult: true,
    created_at,
  }
}

/** Adds what the generator needs to a commune; calendars are shared, they cost more than the rest. */
export function townOf(
  commune: CommuneRow,
  department: DepartmentRow,
  calendars: Map<string, Calendar>,
  now: Date,
  spots: Town['spots'] = {},
): Town {
  const calendar = calendars.get(department.timezone) ?? new Calendar(department.timezone, now)
  calendars.set(department.timezone, calendar)
  const tropical = Math.abs(department.latitude) < 30
  return { ...commune, department, calendar, spots, tropical }
}

function townsByName({ departments, communes }: Places, now: Date): Map<string, Town> {
  const calendars = new Map<string, Calendar>()
  const byCode = new Map(departments.map((department) => [department.code, department]))
  const byName = new Map(communes.map((commune) => [`${commune.name} (${commune.departmentCode})`, commune]))
  return new Map(
    Object.entries(towns).map(([name, spots]) => {
      const commune = byName.get(name)
      const department = commune && byCode.get(commune.departmentCode)
      if (!department) throw new Error(`No commune is called ${name}`)
      return [name, townOf(commune, department, calendars, now, spots)]
    }),
  )
}

function townNamed(known: Map<string, Town>, name: string): Town {
  const town = known.get(name)
  if (!town) throw new Error(`${name} is not among the towns`)
  return town
}

function organizationRow(
  random: Random,
  organization: DemoOrganization,
  home: Town,
  created_at: Date,
): OrganizationRow {
  const { registered } = organization
  const slug = slugify(organization.name)
  // Numbers that no registry has given out: the form is right, nobody is behind them.
  const rna = `W${home.departmentCode.replace(/\D/g, '0').padStart(2, '0').slice(0, 2)}9${random.between(990_000, 999_999)}`
  return {
    id: random.uuid(),
    slug,
    name: organization.name,
    kind: organization.kind,
    rna: registered === 'rna' || registered === 'both' ? rna : null,
    siren: registered === 'siren' || registered === 'both' ? siren(random) : null,
    summary: polish(organization.summary),
    description: polish(organization.description),
    website: organization.site ? `https://${slug}.example.org` : null,
    causes: organization.causes,
    commune_code: home.code,
    verified_at: organization.verified ? new Date(created_at.getTime() + 3 * day) : null,
    created_at,
  }
}

/** Nine digits that satisfy Luhn's formula, in a range that the INSEE does not use. */
function siren(random: Random): string {
  const digits = `09${String(random.between(0, 999_999)).padStart(6, '0')}`
  const sum = [...digits].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
