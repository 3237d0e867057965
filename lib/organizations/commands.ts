import { randomBytes } from 'node:crypto'
import { db, Prisma, type Database, type Transaction } from '@/lib/db'
import { slugify } from '@/lib/plain-words'
import { ownDomain } from '@/lib/organizations/domains'
import { editableOrganization } from '@/lib/organizations/editing'
import type { ParsedOrganization } from '@/lib/organizations/schema'
import { done, refuse, type Result } from '@/lib/result'

export type OrganizationRefusal = 'not-found' | 'too-many' | 'image-not-yours'

const mostOwned = 20
// Addresses beside the organisations' own.
const reservedSlugs = new Set(['nouvelle', 'defis'])

/** Creates an organisation whose creator is its owner, under the id its form was given: sent twice, it is one. */
export async function createOrganization(request: {
  id: string
  creatorId: string
  organization: ParsedOrganization
}): Promise<Result<{ slug: string }, OrganizationRefusal>> {
  const create = () => db.$transaction((tx) => createIn(tx, request))
  try {
    return await create()
  } catch (error) {
    // A slug taken between looking and writing gets its own ending at the second try.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return create()
    throw error
  }
}

async function createIn(
  tx: Transaction,
  { id, creatorId, organization }: Parameters<typeof createOrganization>[0],
): Promise<Result<{ slug: string }, OrganizationRefusal>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 1))`
  const existing = await tx.organization.findUnique({
    where: { id },
    select: { slug: true, members: { where: { userId: creatorId, role: 'OWNER' } } },
  })
  if (existing) return existing.members.length > 0 ? done({ slug: existing.slug }) : refuse('not-found')
  const owned = await tx.organizationMember.count({ where: { userId: creatorId, role: 'OWNER' } })
  if (owned >= mostOwned) return refuse('too-many')
  if (!(await mayShow(tx, organization.imageId, creatorId))) return refuse('image-not-yours')

  const slug = slugify(organization.name)
  const taken = !slug || reservedSlugs.has(slug) || (await tx.organization.findUnique({ where: { slug } }))
  return done(
    await tx.organization.create({
      data: {
        id,
        ...organization,
        slug: taken ? `${slug || 'organisation'}-${randomBytes(3).toString('hex')}` : slug,
        members: { create: { userId: creatorId, role: 'OWNER' } },
      },
      select: { slug: true },
    }),
  )
}

/**
 * Owners and editors change it; its address stays, since links lead there. A new name or number is verified anew, and
 * where a domain proved it, a new domain too.
 */
export async function updateOrganization(request: {
  slug: string
  userId: string
  organization: ParsedOrganization
}): Promise<Result<{ slug: string }, OrganizationRefusal>> {
  const { slug, userId, organization } = request
  const found = await db.organization.findFirst({
    where: { slug, ...editableOrganization(userId) },
    select: { id: true, name: true, kind: true, rna: true, siren: true, verifiedDomain: true, imageId: true },
  })
  if (!found) return refuse('not-found')
  if (organization.imageId !== found.imageId && !(await mayShow(db, organization.imageId, userId)))
    return refuse('image-not-yours')
  const sameIdentity = (['name', 'kind', 'rna', 'siren'] as const).every(
    (part) => found[part] === organization[part],
  )
  const sameDomain = !found.verifiedDomain || ownDomain(organization.website) === found.verifiedDomain
  await db.organization.update({
    where: { id: found.id },
    data: {
      ...organization,
      ...(!(sameIdentity && sameDomain) && { verifiedAt: null, verifiedDomain: null }),
    },
  })
  return done({ slug })
}

/** A logo is a picture that this person has sent in; there may be none. */
async function mayShow(database: Database, imageId: string | null, userId: string): Promise<boolean> {
  return !imageId || (await database.image.findFirst({ where: { id: imageId, uploaderId: userId } })) !== null
}
