import { answerIfChanged, missingPage } from '@/lib/federation/answers'
import { findFeed } from '@/lib/federation/feeds'
import { feedNamed } from '@/lib/federation/scopes'

/** The open défis of all France, a cause, a département, a town or an organisation, for readers, calendars and other sites. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const named = feedNamed((await params).path)
  const feed = named && (await findFeed(named.scope, named.format, new Date()))
  if (!feed) return missingPage()
  return answerIfChanged(request, feed.body, feed.changedAt, {
    'Content-Type': feed.type,
    'Cache-Control': 'public, max-age=300',
    // Readers that run in a page of elsewhere may read what anybody may.
    'Access-Control-Allow-Origin': '*',
  })
}
