import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

// The address of the site is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', paths.dashboard, paths.account, paths.signIn, paths.mailbox, paths.newChallenge],
    },
    sitemap: new URL('/sitemap.xml', env().APP_URL).href,
  }
}
