import { answerApi } from '@/lib/federation/api-answers'
import { openApiDocument } from '@/lib/federation/openapi'

/** What the API takes and answers, for programs: OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => ({ body: openApiDocument(), maxAge: 3600 }))
}

export * from '@/lib/federation/api-methods'
