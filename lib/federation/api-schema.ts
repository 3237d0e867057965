import { z } from 'zod'
import { causeList } from '@/lib/challenges/causes'
import { slugs } from '@/lib/federation/api-parameters'
import { organizationKinds } from '@/lib/organizations/labels'

/** What the public API answers: the source of its answers' types and of its OpenAPI document. */

const url = z.url()
const instant = z.iso.datetime({ offset: true }).meta({
  description: 'Un instant, avec le décalage horaire du lieu.',
  example: '2027-03-27T09:30:00+01:00',
})
const department = z.object({ code: z.string().meta({ example: '44' }), name: z.string() })

export const slot = z
  .object({
    startsAt: instant.nullable().meta({ description: 'null : quand tu veux.' }),
    endsAt: instant.nullable(),
    registrationClosesAt: instant.nullable(),
    cancelled: z.boolean(),
    placesLeft: z
      .int()
      .nonnegative()
      .nullable()
      .meta({ description: 'null : autant de monde que possible.' }),
  })
  .meta({ id: 'Slot', description: 'Un créneau.' })

const challengeFields = {
  id: z.uuid(),
  slug: z.string(),
  url: url.meta({ description: 'La page du défi : c’est elle qu’il faut donner à lire.' }),
  self: url.meta({ description: 'Le défi entier, dans cette API.' }),
  image: url.meta({ description: 'Une image de 1200 × 630 pixels.' }),
  title: z.string(),
  cause: z.object({ slug: slugs(causeList), label: z.string() }),
  format: z.enum(['on-site', 'remote', 'at-home']),
  town: z.string().nullable(),
  departmentCode: z.string().nullable(),
  timezone: z.string().meta({ example: 'Europe/Paris' }),
  durationMinutes: z.int().positive(),
  placesLeft: z
    .int()
    .nonnegative()
    .nullable()
    .meta({ description: 'Sur les créneaux ouverts ; null : autant de monde que possible.' }),
  relayCount: z.int().nonnegative(),
}

export const challengeSummary = z
  .object({
    ...challengeFields,
    startsAt: instant.nullable().meta({ description: 'Le prochain créneau ; null : quand tu veux.' }),
    endsAt: instant.nullable(),
    openSlotCount: z.int().nonnegative(),
    organizer: z.object({ name: z.string(), verified: z.boolean() }),
    kilometres: z.number().nonnegative().nullable(),
  })
  .meta({ id: 'ChallengeSummary', description: 'Un défi ouvert, dans une liste.' })

export const challengeDetails = z
  .object({
    ...challengeFields,
    status: z
      .enum(['open', 'full', 'past', 'cancelled'])
      .meta({ description: 'full : seule la liste d’attente est ouverte.' }),
    cancelReason: z.string().nullable(),
    summary: z.string(),
    description: z.string().meta({ description: 'Du texte, sans balises.' }),
    whatToBring: z.string(),
    accessInfo: z.string(),
    department: department.nullable(),
    address: z
      .string()
      .nullable()
      .meta({ description: 'null : à distance, ou donnée à l’inscription seulement.' }),
    location: z
      .object({ latitude: z.number(), longitude: z.number() })
      .nullable()
      .meta({ description: 'null là où l’adresse l’est.' }),
    audience: z.object({
      openToMinors: z.boolean(),
      familyFriendly: z.boolean(),
      wheelchairAccessible: z.boolean(),
      noExperience: z.boolean(),
    }),
    organizer: z.object({
      type: z.enum(['organization', 'person']),
      name: z.string().meta({ description: 'D’une personne : son pseudonyme.' }),
      verified: z.boolean(),
      url: url.nullable(),
    }),
    publishedAt: instant.nullable(),
    slots: z.array(slot),
  })
  .meta({ id: 'Challenge', description: 'Un défi, tel que le public le voit.' })

const organizationFields = {
  id: z.uuid(),
  slug: z.string(),
  url,
  self: url,
  name: z.string(),
  kind: z.enum(Object.keys(organizationKinds).map(apiName)),
  verified: z.boolean(),
  summary: z.string(),
  causes: z.array(slugs(causeList)),
  town: z.string().nullable(),
  departmentCode: z.string().nullable(),
}

export const organizationSummary = z
  .object(organizationFields)
  .meta({ id: 'OrganizationSummary', description: 'Une organisation, dans une liste.' })

export const organizationDetails = z
  .object({
    ...organizationFields,
    image: url,
    description: z.string(),
    website: url.nullable(),
    links: z.array(url),
    rna: z.string().nullable(),
    siren: z.string().nullable(),
    followerCount: z.int().nonnegative(),
    openChallenges: z.array(challengeSummary).meta({ description: 'Les 24 plus proches dans le temps.' }),
  })
  .meta({ id: 'Organization', description: 'Une organisation, telle que le public la voit.' })

const next = url.nullable().meta({ description: 'La page suivante ; null : c’est la dernière.' })

export const challengeList = z
  .object({
    total: z.int().nonnegative(),
    more: z.boolean().meta({ description: 'Vrai : il y en a plus que « total ».' }),
    searchedFor: z
      .string()
      .nullable()
      .meta({ description: 'Ce qui a été cherché, si c’est autre chose que « q ».' }),
    next,
    challenges: z.array(challengeSummary),
  })
  .meta({ id: 'ChallengeList' })

export const organizationList = z
  .object({ next, organizations: z.array(organizationSummary) })
  .meta({ id: 'OrganizationList' })

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    parameters: z
      .array(z.object({ name: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: 'Les paramètres que nous n’avons pas su lire.' }),
  })
  .meta({ id: 'Problem', description: 'Ce qui ne va pas, avec une phrase (RFC 9457).' })

/** LOCAL_AUTHORITY → « local-authority ». */
export function apiName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}
