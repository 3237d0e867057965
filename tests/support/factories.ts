import { randomBytes } from 'node:crypto'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'

// Each makes one valid thing, whole; a test states only what differs.

const day = 24 * 60 * 60 * 1000

/** Unique within the tests, and valid in a slug, a code, an e-mail address and a pseudonym. */
export function unique(): string {
  return randomBytes(5).toString('hex')
}

export function aUser(overrides: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const name = unique()
  return db.user.create({
    data: { email: `${name}@test.localhost`, pseudonym: `Lucioles ${name}`, adult: true, ...overrides },
  })
}

/** An association of Nantes; `owner` becomes a member of it. */
export async function anOrganization({
  owner,
  ...overrides
}: Partial<Prisma.OrganizationUncheckedCreateInput> & { owner?: { id: string } } = {}) {
  await nantes()
  const name = unique()
  const organization = await db.organization.create({
    data: {
      slug: `les-rives-${name}`,
      name: `Les Rives ${name}`,
      kind: 'ASSOCIATION',
      summary: 'On prend soin des bords de Loire, une matinée à la fois.',
      causes: ['ENVIRONMENT'],
      communeCode: '44109',
      verifiedAt: new Date(),
      ...overrides,
    },
  })
  if (owner) {
    await db.organizationMember.create({
      data: { organizationId: organization.id, userId: owner.id, role: 'OWNER' },
    })
  }
  return organization
}

/**
 * A published challenge on site, in Nantes, with one slot of ten places in a week. `slots: []` makes none;
 * `slots: [{}, { capacity: 2 }]` two.
 */
export async function aChallenge({
  slots = [{}],
  ...overrides
}: Partial<Prisma.ChallengeUncheckedCreateInput> & { slots?: SlotOverrides[] } = {}) {
  const authorId = overrides.authorId ?? (await aUser()).id
  const code = unique()
  const onSite = (overrides.format ?? 'ON_SITE') === 'ON_SITE'
  if (onSite) await nantes()
  const challenge = await db.challenge.create({
    data: {
      code,
      slug: `une-matinee-au-bord-de-l-eau-${code}`,
      status: 'PUBLISHED',
      title: 'Une matinée au bord de l’eau',
      summary: 'On ramasse ensemble ce que la Loire a laissé sur ses rives.',
      description: 'On se retrouve à la cale. Gants et sacs sont fournis.',
      cause: 'ENVIRONMENT',
      format: 'ON_SITE',
      durationMinutes: 120,
      publishedAt: new Date(),
      ...(onSite && {
        communeCode: '44109',
        departmentCode: '44',
        address: 'Cale de Crucy',
        latitude: 47.2101,
        longitude: -1.5716,
      }),
      ...overrides,
      authorId,
    },
  })
  for (const slot of slots) await aSlot({ challengeId: challenge.id, ...slot })
  return db.challenge.findUniqueOrThrow({
    where: { id: challenge.id },
    include: { slots: { orderBy: { startsAt: 'asc' } } },
  })
}

type SlotOverrides = Partial<Omit<Prisma.SlotUncheckedCreateInput, 'challengeId'>>

/** A slot of ten places in a week, two hours long, open until it starts; of a new challenge if none is named. */
export async function aSlot({ challengeId, ...overrides }: Partial<Prisma.SlotUncheckedCreateInput> = {}) {
  const startsAt = overrides.startsAt === undefined ? new Date(Date.now() + 7 * day) : overrides.startsAt
  return db.slot.create({
    data: {
      challengeId: challengeId ?? (await aChallenge({ slots: [] })).id,
      startsAt,
      endsAt: startsAt && new Date(new Date(startsAt).getTime() + 2 * 60 * 60 * 1000),
      closesAt: startsAt,
      capacity: 10,
      ...overrides,
    },
  })
}

/** The rows that an address in Nantes refers to. */
export async function nantes() {
  await db.department.createMany({
    data: {
      code: '44',
      name: 'Loire-Atlantique',
      slug: 'loire-atlantique',
      timezone: 'Europe/Paris',
      latitude: 47.35,
      longitude: -1.7,
    },
    skipDuplicates: true,
  })
  await db.commune.createMany({
    data: {
      code: '44109',
      name: 'Nantes',
      slug: 'nantes',
      departmentCode: '44',
      postalCodes: ['44000', '44100', '44200', '44300'],
      population: 323204,
      latitude: 47.2184,
      longitude: -1.5536,
      searchName: 'nantes',
    },
    skipDuplicates: true,
  })
  return { communeCode: '44109', departmentCode: '44' }
}
