import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db'

const limiters = new Map<string, RateLimiterPostgres>()

/** Takes one of `points` per `seconds` for `key` (`what:who`); false when none is left. Shared by all instances. */
export async function consume(key: string, points: number, seconds: number): Promise<boolean> {
  try {
    await limiter(points, seconds).consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
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
