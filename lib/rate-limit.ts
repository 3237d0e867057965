import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db'
import { env } from '@/lib/env'

const limiters = new Map<string, RateLimiterPostgres>()

/** Takes one of `points` per `seconds` for `key` (`what:who`); false when none is left. Shared by all instances. */
export async function consume(key: string, points: number, seconds: number): Promise<boolean> {
  return (await take(key, points, seconds)).allowed
}

export type Allowance = {
  allowed: boolean
  remaining: number
  /** Seconds until all are there again. */
  reset: number
}

/** The same, and what is left. */
export async function take(key: string, points: number, seconds: number): Promise<Allowance> {
  try {
    return allowance(true, await limiter(points, seconds).consume(key))
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return allowance(false, refusal)
    throw refusal
  }
}

/**
 * What our pages ask for by themselves while somebody types or moves a map: ten a second, which a class behind one
 * address does not reach, and a program that reads everything does.
 */
export const TYPING_RATE = { points: 600, seconds: 60 } as const

/** Answers such a request with `work`, unless its address asks too often. */
export async function answerTyping(request: Request, work: () => Promise<Response>): Promise<Response> {
  const { allowed, reset } = await take(
    `typing:${visitorOf(request)}`,
    TYPING_RATE.points,
    TYPING_RATE.seconds,
  )
  if (allowed) return work()
  return new Response('Trop de demandes à la fois : reprends un peu plus tard.\n', {
    status: 429,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(reset),
    },
  })
}

/** Who asks, without an account: their address, which is nobody's business, as a digest of it. */
export function visitorOf(request: Request): string {
  // The front door leaves one address here.
  const address = request.headers.get('x-forwarded-for') ?? ''
  return createHmac('sha256', env().AUTH_SECRET).update(`visitor ${address}`).digest('base64url').slice(0, 22)
}

function allowance(allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance {
  return { allowed, remaining: Math.max(0, remainingPoints), reset: Math.ceil(msBeforeNext / 1000) }
}

function limiter(points: number, duration: number): RateLimiterPostgres {
  const name = `${points}/${duration}`
  let existing = limiters.get(name)
  if (!existing) {
    existing = new RateLimiterPostgres({
      storeClient: pool(),
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration,
    })
    limiters.set(name, existing)
  }
  return existing
}
