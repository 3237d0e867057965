import { causes } from '@/lib/challenges/causes'
import { exportedText, whyNotExportable, type ExportFacts } from '@/lib/challenges/exportable'
import { joinableSlots, placesLeftOver, type SlotFacts } from '@/lib/challenges/rules'
import { element } from '@/lib/federation/markup'
import { duration, period, typeset } from '@/lib/french'
import type { Cause, ChallengeFormat, OrganizationKind } from '@/lib/generated/prisma/enums'
import { organizationKinds } from '@/lib/organizations/labels'
import { paths } from '@/lib/paths'
import { regionOf } from '@/lib/places/regions'
import { isoAt } from '@/lib/time'

type Town = {
  name: string
  postalCodes: string[]
  latitude: number
  longitude: number
  department: { code: string; name: string }
}

/** What is read of an open défi to export it. */
export type Exported = {
  id: string
  slug: string
  title: string
  summary: string
  description: string
  whatToBring: string
  accessInfo: string
  cause: Cause
  format: ChallengeFormat
  timezone: string
  durationMinutes: number
  openToMinors: boolean
  familyFriendly: boolean
  wheelchairAccessible: boolean
  noExperience: boolean
  placeHidden: boolean
  address: string
  latitude: number | null
  longitude: number | null
  imageId: string | null
  publishedAt: Date
  slots: (SlotFacts & { cancelledAt: Date | null })[]
  commune: Town | null
  organization: {
    slug: string
    name: string
    summary: string
    kind: OrganizationKind
    rna: string | null
    siren: string | null
    imageId: string | null
    commune: Town | null
  }
}

/** What the rule of API Engagement is asked about; a person's own défi has no organisation. */
export function exportFacts(
  challenge: Omit<Exported, 'organization'> & { organization: Exported['organization'] | null },
  now: Date,
): ExportFacts {
  const { title, publishedAt, organization } = challenge
  const { startsAt, endsAt } = spanOf(challenge, now)
  return {
    title,
    description: exportedText(challenge),
    hasTown: (challenge.commune ?? organization?.commune ?? null) !== null,
    hasOrganization: organization !== null,
    startsAt,
    endsAt,
    postedAt: publishedAt,
  }
}

/** A `<mission>` of API Engagement; null where it would be refused. `site` is our own address. */
export function missionXml(challenge: Exported, site: string, now: Date): string | null {
  if (whyNotExportable(exportFacts(challenge, now), now).length > 0) return null
  const { organization, timezone } = challenge
  const absolute = (path: string) => new URL(path, site).href
  const { startsAt, endsAt } = spanOf(challenge, now)
  const iso = (at: Date | null) => at && isoAt(at, timezone)
  const left = placesLeftOver(challenge.slots, now)
  const fields: [string, string | number | null][] = [
    ['title', typeset(challenge.title)],
    ['clientId', challenge.id],
    ['description', typeset(exportedText(challenge))],
    [
      'image',
      absolute(
        challenge.imageId
          ? paths.image(challenge.imageId, 960, 'webp')
          : paths.shareImage('defis', challenge.slug),
      ),
    ],
    ['applicationUrl', absolute(paths.challengeFrom(challenge.slug, 'flux'))],
    ['postedAt', iso(challenge.publishedAt)],
    ['startAt', iso(startsAt ?? challenge.publishedAt)],
    ['endAt', iso(endsAt)],
    ['domain', causes[challenge.cause].domain],
    ['tags', causes[challenge.cause].label],
    ['schedule', scheduleOf(challenge, now)],
    ['audience', audienceOf(challenge)],
    ['requirements', requirementsOf(challenge)],
    ['remote', challenge.format === 'ON_SITE' ? 'no' : 'full'],
    ['reducedMobilityAccessible', challenge.wheelchairAccessible ? 'yes' : 'no'],
    ['openToMinors', challenge.openToMinors ? 'yes' : 'no'],
    // Full, or as many as come: there is no number to tell.
    ['places', left || null],
    ['organizationName', organization.name],
    ['organizationRNA', ifLike(organization.rna, /^W[\dA-Z]{9}$/)],
    ['organizationSiren', ifLike(organization.siren, /^\d{9}$/)],
    ['organizationUrl', absolute(paths.organization(organization.slug))],
    ['organizationLogo', organization.imageId && absolute(paths.image(organization.imageId, 480, 'webp'))],
    ['organizationDescription', typeset(organization.summary)],
    ['organizationClientId', organization.slug],
    ['organizationType', organizationKinds[organization.kind]],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [element(name, String(value))] : []))
  return `<mission>\n${lines.join('\n')}\n${addressesXml(challenge)}\n</mission>\n`
}

function spanOf(
  { slots }: Pick<Exported, 'slots'>,
  now: Date,
): { startsAt: Date | null; endsAt: Date | null } {
  const open = joinable(slots, now)
  const ends = open.flatMap(({ endsAt }) => (endsAt ? [endsAt.getTime()] : []))
  return {
    startsAt: open[0]?.startsAt ?? null,
    endsAt: ends.length > 0 ? new Date(Math.max(...ends)) : null,
  }
}

function joinable(slots: Exported['slots'], now: Date) {
  return joinableSlots(slots, now).filter(({ cancelledAt }) => cancelledAt === null)
}

/** The address, or the town alone where the place is hidden; at a distance, the organisation's town. */
function addressesXml(challenge: Exported): string {
  const { commune, placeHidden, address, organization } = challenge
  const town = commune ?? organization.commune
  if (!town) return '<addresses></addresses>'
  const exact = commune !== null && !placeHidden
  const street = exact ? address : ''
  const region = regionOf(town.department.code)
  const [lat, lon] =
    exact && challenge.latitude !== null && challenge.longitude !== null
      ? [challenge.latitude, challenge.longitude]
      : [town.latitude, town.longitude]
  const postalCode = town.postalCodes.find((code) => street.includes(code)) ?? town.postalCodes[0]
  const fields: [string, string | null | undefined][] = [
    ['street', street],
    ['postalCode', postalCode],
    ['city', town.name],
    ['departmentCode', town.department.code],
    ['departmentName', town.department.name],
    ['region', region],
    ['country', 'France'],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [element(name, value)] : []))
  const location = `<location>${element('lat', String(lat))}${element('lon', String(lon))}</location>`
  return `<addresses><address>\n${lines.join('\n')}\n${location}\n</address></addresses>`
}

function scheduleOf(challenge: Exported, now: Date): string {
  const { timezone, durationMinutes } = challenge
  const periods = joinable(challenge.slots, now).flatMap(({ startsAt, endsAt }) =>
    startsAt && endsAt ? [period(startsAt, endsAt, timezone, now)] : [],
  )
  if (periods.length === 0) return `Quand tu veux, ${duration(durationMinutes)}`
  const more = periods.length > 10 ? ' ; et d’autres dates' : ''
  return `${periods.slice(0, 10).join(' ; ')}${more}`
}

function audienceOf({ familyFriendly, openToMinors }: Exported): string {
  return [familyFriendly && 'En famille', openToMinors ? 'Ouvert aux mineurs' : 'Adultes']
    .filter(Boolean)
    .join(', ')
}

function requirementsOf({ noExperience, whatToBring }: Exported): string {
  return [noExperience && 'Sans expérience', whatToBring && `À apporter : ${typeset(whatToBring)}`]
    .filter(Boolean)
    .join('. ')
}

function ifLike(text: string | null, pattern: RegExp): string | null {
  return text !== null && pattern.test(text) ? text : null
}
