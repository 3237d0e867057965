import type { z } from 'zod'
import { causes } from '@/lib/challenges/causes'
import { listOpenChallengesOfOrganization } from '@/lib/challenges/lists'
import { db } from '@/lib/db'
import { absolute } from '@/lib/env'
import { summaryOf } from '@/lib/federation/api-challenges'
import { USUAL_PAGE, type organizationQuery } from '@/lib/federation/api-parameters'
import {
  apiName,
  type organizationDetails,
  type organizationList,
  type organizationSummary,
} from '@/lib/federation/api-schema'
import { typeset } from '@/lib/french'
import type { Cause, OrganizationKind } from '@/lib/generated/prisma/enums'
import { findOrganization } from '@/lib/organizations/queries'
import { paths } from '@/lib/paths'

/** The organisations that are open to be seen, by slug, a page of them. */
export async function listOrganizationsForApi({
  apres,
  limit,
}: z.infer<typeof organizationQuery>): Promise<z.infer<typeof organizationList>> {
  const size = limit === undefined ? USUAL_PAGE : Number(limit)
  const rows = await db.organization.findMany({
    where: { suspendedAt: null, ...(apres && { slug: { gt: apres } }) },
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      summary: true,
      causes: true,
      verifiedAt: true,
      commune: { select: { name: true, departmentCode: true } },
    },
    orderBy: { slug: 'asc' },
    take: size + 1,
  })
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  const following = last && new URLSearchParams({ apres: last.slug, ...(limit && { limit }) })
  return {
    next: following ? `${absolute(paths.apiOrganizations)}?${following.toString()}` : null,
    organizations: shown.map(({ verifiedAt, ...row }) => commonOf({ ...row, verified: verifiedAt !== null })),
  }
}

/** An organisation as the public sees it, null where there is none for them. */
export async function findOrganizationForApi(
  slug: string,
  now: Date,
): Promise<z.infer<typeof organizationDetails> | null> {
  const organization = await findOrganization(slug)
  if (!organization) return null
  const { description, website, links, rna, siren, followerCount } = organization
  const open = await listOpenChallengesOfOrganization(organization.id, now)
  return {
    ...commonOf(organization),
    image: absolute(paths.shareImage('organisations', slug)),
    description,
    website,
    links,
    rna,
    siren,
    followerCount,
    openChallenges: open.map(summaryOf),
  }
}

type Common = {
  id: string
  slug: string
  name: string
  kind: OrganizationKind
  summary: string
  causes: Cause[]
  verified: boolean
  commune: { name: string; departmentCode: string } | null
}

function commonOf(organization: Common): z.infer<typeof organizationSummary> {
  const { id, slug, name, kind, summary, verified, commune } = organization
  return {
    id,
    slug,
    url: absolute(paths.organization(slug)),
    self: absolute(paths.apiOrganization(slug)),
    name,
    kind: apiName(kind),
    verified,
    summary: typeset(summary),
    causes: organization.causes.map((cause) => causes[cause].slug),
    town: commune?.name ?? null,
    departmentCode: commune?.departmentCode ?? null,
  }
}
