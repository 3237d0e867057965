import type { z } from 'zod'
import { parseFilters } from '@/lib/challenges/filter-address'
import { problems } from '@/lib/federation/api-answers'
import { challengeQuery, organizationQuery } from '@/lib/federation/api-parameters'
import type { problem } from '@/lib/federation/api-schema'

type Problem = z.infer<typeof problem>
type Read<Query> = { query: Query } | Problem

/** Unlike a page, which shows something in any case, a program is told what could not be read. Empty values count as absent. */
export function readChallengeQuery(request: Request): Read<z.infer<typeof challengeQuery>> {
  const read = readQuery(request, challengeQuery, ['cause', 'public'])
  if (!('query' in read)) return read
  const { du, au, pres } = read.query
  const filters = parseFilters(read.query)
  // What has the form of a day or of a point need not be one of ours.
  const wrong = [
    ...(du && !filters.from ? [{ name: 'du', detail: 'un jour de ce siècle, comme 2027-03-28' }] : []),
    ...(au && !filters.until ? [{ name: 'au', detail: 'un jour de ce siècle, comme 2027-03-28' }] : []),
    ...(pres && !parseFilters({ pres }).where
      ? [{ name: 'pres', detail: 'une latitude et une longitude' }]
      : []),
  ]
  return wrong.length > 0 ? unreadable(wrong) : read
}

export function readOrganizationQuery(request: Request): Read<z.infer<typeof organizationQuery>> {
  return readQuery(request, organizationQuery, [])
}

function readQuery<Query>(
  request: Request,
  schema: z.ZodType<Query>,
  repeatable: readonly string[],
): Read<Query> {
  const given = new Map<string, string[]>()
  for (const [name, value] of new URL(request.url).searchParams)
    if (value) given.set(name, [...(given.get(name) ?? []), value])
  const repeated = [...given].filter(([name, { length }]) => length > 1 && !repeatable.includes(name))
  if (repeated.length > 0)
    return unreadable(repeated.map(([name]) => ({ name, detail: 'une seule fois, s’il te plaît' })))
  const parsed = schema.safeParse(
    Object.fromEntries(
      [...given].map(([name, values]) => [name, repeatable.includes(name) ? values : values[0]]),
    ),
  )
  return parsed.success ? { query: parsed.data } : unreadable(parsed.error.issues.flatMap(said))
}

function said(issue: z.core.$ZodIssue): { name: string; detail: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ name, detail: 'ce paramètre n’existe pas' }))
  const name = String(issue.path[0] ?? '')
  if (issue.code === 'invalid_value')
    return [{ name, detail: `l’une de ces valeurs : ${issue.values.map(String).join(', ')}` }]
  return [{ name, detail: issue.message }]
}

function unreadable(parameters: { name: string; detail: string }[]): Problem {
  const [first] = parameters
  return {
    ...problems.badParameters,
    detail:
      parameters.length === 1 && first
        ? `Nous ne savons pas lire « ${first.name} » : ${first.detail}.`
        : `Nous ne savons pas lire ces paramètres : ${parameters.map(({ name }) => name).join(', ')}.`,
    // As many as somebody can read, not as many as somebody can send.
    parameters: parameters.slice(0, 20).map(({ name, detail }) => ({ name: name.slice(0, 50), detail })),
  }
}
