import { answerIfChanged, missingPage } from '@/lib/federation/answers'
import { findOrganizationFeed } from '@/lib/federation/feeds'

/** The défis of an organisation as a feed, for readers and other sites. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, slug] = /^(.+)\.atom$/.exec((await params).file) ?? []
  const feed = slug ? await findOrganizationFeed(slug, new Date()) : null
  if (!feed) return missingPage()
  return answerIfChanged(request, feed.xml, feed.changedAt, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    // Readers that run in a page of elsewhere may read what anybody may.
    'Access-Control-Allow-Origin': '*',
  })
}
