import { answerApi, problems } from '@/lib/federation/api-answers'
import { listForApi } from '@/lib/federation/api-challenges'
import { readChallengeQuery } from '@/lib/federation/api-query'

/** Open défis that match, as `/defis` lists them. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const read = readChallengeQuery(request)
    if (!('query' in read)) return read
    const found = await listForApi(read.query, new Date())
    return 'list' in found
      ? { body: found.list, next: found.list.next }
      : { ...problems.badParameters, detail: found.unknownPlace }
  })
}

export * from '@/lib/federation/api-methods'
