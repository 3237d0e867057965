import { missingPage } from '@/lib/federation/answers'
import { findSitemap } from '@/lib/federation/sitemaps'

type Props = { params: Promise<{ file: string }> }

/** One file of the sitemap. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const [, name] = /^([a-z0-9-]{1,40})\.xml$/.exec((await params).file) ?? []
  const sitemap = name ? await findSitemap(name) : null
  if (sitemap === null) return missingPage()
  return new Response(sitemap, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
