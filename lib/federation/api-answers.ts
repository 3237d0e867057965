import type { z } from 'zod'
import { answerIfChanged } from '@/lib/federation/answers'
import type { problem } from '@/lib/federation/api-schema'
import { take, visitorOf, type Allowance } from '@/lib/rate-limit'

/** Requests of one address in a minute. */
export const API_RATE = { points: 240, seconds: 60 } as const

const EVERYWHERE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
}

type Problem = z.infer<typeof problem>
type Answer = { body: unknown; next?: string | null; maxAge?: number } | Problem

/** What each route of the API does before and after its own work: the rate, the tag, who may read it, and a sentence for what goes wrong. */
export async function answerApi(request: Request, work: () => Promise<Answer>): Promise<Response> {
  const allowance = await take(`api:${visitorOf(request)}`, API_RATE.points, API_RATE.seconds)
  const rate = rateHeaders(allowance)
  if (!allowance.allowed)
    return answerProblem(
      {
        ...problems.tooMany,
        detail: `Tu as envoyé ${API_RATE.points} requêtes en une minute : reprends dans ${allowance.reset} s.`,
      },
      { ...rate, 'Retry-After': String(allowance.reset) },
    )
  const answer = await work()
  if (!('body' in answer)) return answerProblem(answer, rate)
  return answerIfChanged(request, `${JSON.stringify(answer.body)}\n`, null, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': `public, max-age=${answer.maxAge ?? 60}`,
    ...EVERYWHERE,
    ...rate,
    ...(answer.next && { Link: `<${answer.next}>; rel="next"` }),
  })
}

export const problems = {
  badParameters: { type: 'about:blank', title: 'Paramètres illisibles', status: 400 },
  missing: {
    type: 'about:blank',
    title: 'Introuvable',
    status: 404,
    detail: 'Il n’y a rien ici, ou rien que le public puisse voir.',
  },
  badMethod: {
    type: 'about:blank',
    title: 'Méthode refusée',
    status: 405,
    detail: 'Cette API se lit seulement : GET, HEAD et OPTIONS.',
  },
  tooMany: { type: 'about:blank', title: 'Trop de requêtes', status: 429 },
} as const

/** For POST, PUT, PATCH and DELETE: nothing is written here. */
export function refuseMethod(): Response {
  return answerProblem(problems.badMethod, { Allow: 'GET, HEAD, OPTIONS' })
}

/** What browsers ask before a page of elsewhere sends what it knows already. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...EVERYWHERE,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
}

function answerProblem(said: Problem, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(said)}\n`, {
    status: said.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': 'fr',
      'Cache-Control': 'no-store',
      ...EVERYWHERE,
      ...headers,
    },
  })
}

/** As draft-ietf-httpapi-ratelimit-headers says them. */
function rateHeaders({ remaining, reset }: Allowance): Record<string, string> {
  return {
    'RateLimit-Policy': `"minute";q=${API_RATE.points};w=${API_RATE.seconds}`,
    RateLimit: `"minute";r=${remaining};t=${reset}`,
  }
}
