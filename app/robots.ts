import type { MetadataRoute } from 'next'
import { absolute } from '@/lib/env'
import { paths } from '@/lib/paths'

// The address of the site is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

const ofOnePerson = [
  '/agenda/',
  '/desinscription/',
  '/invitations/',
  '/mes-courriers/',
  '/participations/',
  '/verifications/',
]

/**
 * Every mixture of filters is a page, without end: crawlers stay out of them. One cause alone may be fetched, since
 * that is how the pages of causes were once addressed and how others still link to them.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', `${paths.challenges}?cause=`],
      disallow: [
        `${paths.challenges}?`,
        `${paths.challenges}?cause=*&`,
        '/api/',
        paths.dashboard,
        paths.account,
        paths.signIn,
        paths.mailbox,
        paths.moderation,
        paths.newChallenge,
        paths.newOrganization,
        ...ofOnePerson,
      ],
    },
    sitemap: absolute(paths.sitemap),
  }
}
