import { draftValues, slotField, type DraftValues } from '@/lib/challenges/draft-values'
import { foldsOf } from '@/lib/challenges/slot-hours'
import type { OrganizationRole } from '@/lib/generated/prisma/enums'
import { townLabel } from '@/lib/places/town'
import { db, type Prisma } from '@/lib/db'
import { fieldsOf } from '@/lib/time'

/** Roles that may launch, change and cancel in the name of an organisation; CHECK_IN only receives on the spot. */
export const editingRoles = ['OWNER', 'EDITOR'] as const

/** What each page of those who run a défi says of it. */
export const runChallenge = {
  id: true,
  slug: true,
  title: true,
  status: true,
  timezone: true,
  durationMinutes: true,
} as const satisfies Prisma.ChallengeSelect

/**
 * Challenges that this person may change: those launched in their own name, those of organisations they edit, and those
 * that they, or such an organisation, co-organise.
 */
export function editableBy(userId: string): Prisma.ChallengeWhereInput {
  return runOrHelpedBy(userId, editingRoles)
}

/** Challenges, and dates of them, that this person may call off, and invite others to run: not those only co-organised. */
export function cancellableBy(userId: string): Prisma.ChallengeWhereInput {
  return runBy(userId, editingRoles)
}

/** Challenges where this person receives people on the spot, and sees who comes: the editors, and who is there for it. */
export function receivableBy(userId: string): Prisma.ChallengeWhereInput {
  return runOrHelpedBy(userId, [...editingRoles, 'CHECK_IN'])
}

function runOrHelpedBy(userId: string, roles: readonly OrganizationRole[]): Prisma.ChallengeWhereInput {
  return { OR: [runBy(userId, roles), { coOrganizers: { some: helps(userId, roles) } }] }
}

/** Of the co-organisers that accepted: this person, or an organisation where they have one of these roles. */
export function helps(
  userId: string,
  roles: readonly OrganizationRole[] = [...editingRoles, 'CHECK_IN'],
): Prisma.CoOrganizerWhereInput {
  const member = { userId, role: { in: [...roles] } }
  return {
    acceptedAt: { not: null },
    OR: [{ userId }, { organization: { suspendedAt: null, members: { some: member } } }],
  }
}

function runBy(userId: string, roles: readonly OrganizationRole[]): Prisma.ChallengeWhereInput {
  return {
    OR: [
      { authorId: userId, organizationId: null },
      { organization: { members: { some: { userId, role: { in: [...roles] } } } } },
    ],
  }
}

/** The organisations in whose name this person may launch. */
export async function listOrganizationsToPostFor(userId: string) {
  return db.organization.findMany({
    where: { suspendedAt: null, members: { some: { userId, role: { in: [...editingRoles] } } } },
    select: { id: true, name: true, slug: true, verifiedAt: true },
    orderBy: { name: 'asc' },
    take: 100,
  })
}

/** What was typed so far; null for somebody else's draft. */
export async function findDraft(id: string, authorId: string) {
  if (!isUuid(id)) return null
  const draft = await db.challengeDraft.findFirst({
    where: { id, authorId },
    select: { id: true, content: true, updatedAt: true },
  })
  return draft && { ...draft, values: draftValues(asRecord(draft.content)) }
}

/** Latest first; those for one organisation where it is named. */
export async function listDrafts(authorId: string, organizationId?: string) {
  const drafts = await db.challengeDraft.findMany({
    where: {
      authorId,
      ...(organizationId && { content: { path: ['organization'], equals: organizationId } }),
    },
    select: { id: true, content: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
    take: 20,
  })
  return drafts.map(({ id, content, updatedAt }) => ({
    id,
    updatedAt,
    title: draftValues(asRecord(content)).title?.trim() || 'Défi sans titre',
  }))
}

/** A challenge as the form shows it; null where this person may not change it. `runs`: not only helps. */
export async function findChallengeToEdit(slug: string, userId: string) {
  const runs = await db.challenge.count({ where: { slug, ...cancellableBy(userId) } })
  const challenge = await db.challenge.findFirst({
    where: { slug, ...editableBy(userId) },
    include: {
      slots: { where: { cancelledAt: null }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] },
      commune: { select: { code: true, name: true, department: { select: { code: true } } } },
    },
  })
  return challenge && { ...challenge, runs: runs > 0, values: valuesOf(challenge) }
}

type ChallengeToEdit = Prisma.ChallengeGetPayload<{
  include: {
    slots: true
    commune: { select: { code: true; name: true; department: { select: { code: true } } } }
  }
}>

function valuesOf(challenge: ChallengeToEdit): DraftValues {
  const free = challenge.slots.find((slot) => slot.startsAt === null)
  const slots = challenge.slots.flatMap((slot, key) => {
    if (!slot.startsAt || !slot.endsAt) return []
    const start = fieldsOf(slot.startsAt, challenge.timezone)
    const folds = foldsOf(slot.startsAt, slot.endsAt, challenge.timezone)
    const closes = slot.closesAt && slot.closesAt < slot.startsAt ? slot.closesAt : null
    return [
      [slotField(key, 'id'), slot.id],
      [slotField(key, 'date'), start.date],
      [slotField(key, 'start'), start.time],
      [slotField(key, 'startFold'), folds.startFold],
      [slotField(key, 'end'), fieldsOf(slot.endsAt, challenge.timezone).time],
      [slotField(key, 'endFold'), folds.endFold],
      [slotField(key, 'capacity'), String(slot.capacity ?? '')],
      [slotField(key, 'closes'), closes ? fieldsOf(closes, challenge.timezone).date : ''],
    ]
  })
  return {
    title: challenge.title,
    summary: challenge.summary,
    description: challenge.description,
    cause: challenge.cause,
    format: challenge.format,
    organization: challenge.organizationId ?? '',
    town: challenge.commune ? townLabel(challenge.commune) : '',
    commune: challenge.communeCode ?? '',
    address: challenge.address,
    placeHidden: tick(challenge.placeHidden),
    hours: free ? 'free' : 'fixed',
    duration: String(challenge.durationMinutes),
    freeCapacity: String(free?.capacity ?? ''),
    admission: challenge.admission,
    openToMinors: tick(challenge.openToMinors),
    familyFriendly: tick(challenge.familyFriendly),
    wheelchairAccessible: tick(challenge.wheelchairAccessible),
    noExperience: tick(challenge.noExperience),
    whatToBring: challenge.whatToBring,
    accessInfo: challenge.accessInfo,
    image: challenge.imageId ?? '',
    imageAlt: challenge.imageAlt,
    ...Object.fromEntries(slots),
  }
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

function tick(value: boolean): string {
  return value ? 'on' : ''
}

function asRecord(content: Prisma.JsonValue): Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content) ? content : {}
}
