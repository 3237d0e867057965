import type { MetadataRoute } from 'next'
import { causeList } from '@/lib/challenges/causes'
import { listOpenSlugs } from '@/lib/challenges/lists'
import { env } from '@/lib/env'
import { listOrganizationSlugs } from '@/lib/organizations/queries'
import { paths } from '@/lib/paths'

export const dynamic = 'force-dynamic'

// The protocol allows 50,000 addresses in a file; the soonest come first.
const CHALLENGES = 20_000
const ORGANIZATIONS = 5_000

/** What search engines should know: the fixed pages, the causes, what is open, who organises. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [challenges, organizations] = await Promise.all([
    listOpenSlugs(new Date(), CHALLENGES),
    listOrganizationSlugs(ORGANIZATIONS),
  ])
  const url = (path: string) => new URL(path, env().APP_URL).href
  return [
    ...[paths.home, paths.challenges, paths.organizations, paths.about].map((path) => ({ url: url(path) })),
    ...causeList.map(({ slug }) => ({ url: url(paths.cause(slug)) })),
    ...challenges.map(({ slug, updatedAt }) => ({
      url: url(paths.challenge(slug)),
      lastModified: updatedAt,
    })),
    ...organizations.map(({ slug }) => ({ url: url(paths.organization(slug)) })),
  ]
}
