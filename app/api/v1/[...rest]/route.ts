import { answerApi, problems } from '@/lib/federation/api-answers'

/** Whatever else is asked of the API is told so in its own format. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => problems.missing)
}

export * from '@/lib/federation/api-methods'
