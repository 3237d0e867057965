import { answerIfChanged } from '@/lib/federation/answers'
import { engagementFile, readEngagementFile } from '@/lib/federation/engagement/file'

/** What API Engagement, the State's directory of volunteering, takes over from here. */
export async function GET(request: Request) {
  const file = await engagementFile(new Date())
  const body = { digest: file.digest, read: () => readEngagementFile(file) }
  return answerIfChanged(request, body, file.changedAt, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'public, max-age=900',
    'Access-Control-Allow-Origin': '*',
  })
}
