import pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

const kept = globalThis as typeof globalThis & { diffuzLimits?: pg.Pool }
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
    kept.diffuzLimits ??= connect()
    existing = new RateLimiterPostgres({
      storeClient: kept.diffuzLimits,
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

function connect(): pg.Pool {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 2, allowExitOnIdle: true })
  // An idle connection that the server closes must not end the process: the pool makes a new one.
  pool.on('error', (error) => log.warn({ error: error.message }, 'Rate limits'))
  return pool
}
