import { answerApi, problems } from '@/lib/federation/api-answers'
import { findForApi } from '@/lib/federation/api-challenges'

/** A défi as the public sees it. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerApi(request, async () => {
    const body = await findForApi((await params).slug, new Date())
    return body ? { body } : problems.missing
  })
}

export * from '@/lib/federation/api-methods'
