import { db } from '@/lib/db'

export type OrganizationDetails = NonNullable<Awaited<ReturnType<typeof findOrganization>>>

/** The public page of an organisation, null where there is none or it is suspended. */
export async function findOrganization(slug: string) {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const organization = await db.organization.findFirst({
    where: { slug, suspendedAt: null },
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      rna: true,
      siren: true,
      summary: true,
      description: true,
      website: true,
      links: true,
      imageId: true,
      causes: true,
      verifiedAt: true,
      verifiedDomain: true,
      followerCount: true,
      createdAt: true,
      commune: { select: { name: true, slug: true, departmentCode: true } },
    },
  })
  if (!organization) return null
  const { verifiedAt, ...rest } = organization
  return { ...rest, verified: verifiedAt !== null, ...(await findReach(organization.id)) }
}

export type OrganizationCard = Awaited<ReturnType<typeof listOrganizations>>['organizations'][number]

const PAGE_SIZE = 48

/** Organisations by slug, which is by name; `after` is the last slug of the page before. */
export async function listOrganizations(after: string | null) {
  const rows = await db.organization.findMany({
    where: {
      suspendedAt: null,
      ...(after && /^[a-z0-9-]{1,100}$/.test(after) ? { slug: { gt: after } } : {}),
    },
    select: {
      slug: true,
      name: true,
      kind: true,
      summary: true,
      causes: true,
      verifiedAt: true,
      commune: { select: { name: true } },
    },
    orderBy: { slug: 'asc' },
    take: PAGE_SIZE + 1,
  })
  const organizations = rows.slice(0, PAGE_SIZE).map(({ verifiedAt, commune, ...organization }) => ({
    ...organization,
    verified: verifiedAt !== null,
    town: commune?.name ?? null,
  }))
  return { organizations, next: rows.length > PAGE_SIZE ? (organizations.at(-1)?.slug ?? null) : null }
}

/** What an organisation has led to: défis launched, people who took part, relays. */
async function findReach(organizationId: string) {
  const [row] = await db.$queryRaw<{ launched: number; people: number; relays: number }[]>`
    SELECT count(*)::int AS launched, COALESCE(sum(relay_count), 0)::int AS relays,
      (SELECT count(DISTINCT p.user_id)::int FROM participations p JOIN slots s ON s.id = p.slot_id
        JOIN challenges o ON o.id = s.challenge_id
        WHERE o.organization_id = ${organizationId}::uuid AND p.status IN ('CONFIRMED', 'ATTENDED')) AS people
    FROM challenges WHERE organization_id = ${organizationId}::uuid AND status IN ('PUBLISHED', 'COMPLETED')`
  return row ?? { launched: 0, people: 0, relays: 0 }
}
