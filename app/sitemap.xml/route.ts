import { writeSitemapIndex } from '@/lib/federation/sitemaps'

// What there is is known when the site runs, not when it is built.
export const dynamic = 'force-dynamic'

/** What search engines should know, in files. */
export async function GET(): Promise<Response> {
  return new Response(await writeSitemapIndex(), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
