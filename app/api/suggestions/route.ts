import { suggest } from '@/lib/challenges/suggestions'
import { answerTyping } from '@/lib/rate-limit'

/** Completion of a search: GET ?q=neto answers at most eight suggestions, each with where it leads. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  return answerTyping(request, async () =>
    Response.json(await suggest(typed), { headers: { 'Cache-Control': 'public, max-age=60' } }),
  )
}
