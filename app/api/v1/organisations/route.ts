import { answerApi } from '@/lib/federation/api-answers'
import { listOrganizationsForApi } from '@/lib/federation/api-organizations'
import { readOrganizationQuery } from '@/lib/federation/api-query'

/** The organisations, by name. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const read = readOrganizationQuery(request)
    if (!('query' in read)) return read
    const body = await listOrganizationsForApi(read.query)
    return { body, next: body.next }
  })
}

export * from '@/lib/federation/api-methods'
