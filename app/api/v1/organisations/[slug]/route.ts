import { answerApi, problems } from '@/lib/federation/api-answers'
import { findOrganizationForApi } from '@/lib/federation/api-organizations'

/** An organisation as the public sees it, with what it has open. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerApi(request, async () => {
    const body = await findOrganizationForApi((await params).slug, new Date())
    return body ? { body } : problems.missing
  })
}

export * from '@/lib/federation/api-methods'
