import { PgBoss } from 'pg-boss'
import type { Sql } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** What happens later, by queue. Jobs carry ids, never addresses nor secrets: the worker reads the rest when it runs. */
export type Jobs = {
  'sign-in-mail': { requestId: string }
  'participation-mail': { eventId: string }
  'review-mail': { challengeId: string; decidedAt: string }
  upkeep: Record<string, never>
}

// Retries spread over about a day: a mail server that is down for an hour delays the mail, and loses none. A job
// whose worker was killed is taken up again after a minute.
const mail = { retryLimit: 40, retryDelay: 10, retryBackoff: true, retryDelayMax: 1800, expireInSeconds: 60 }

const queues = {
  // A sign-in mail is worthless after its quarter of an hour.
  'sign-in-mail': { ...mail, retryLimit: 8, retryDelayMax: 300 },
  'participation-mail': mail,
  'review-mail': mail,
  upkeep: { retryLimit: 0 },
} as const satisfies Record<keyof Jobs, object>

const kept = globalThis as typeof globalThis & { diffuzBoss?: Promise<PgBoss> }

/** Puts a job in its queue within the transaction that causes it: both are kept, or neither. */
export async function enqueue<Name extends keyof Jobs>(sql: Sql, name: Name, job: Jobs[Name]): Promise<void> {
  const boss = await startedBoss()
  await boss.send(name, job, {
    db: { executeSql: async (text, values) => ({ rows: await sql(text, values) }) },
  })
}

/** pg-boss, its tables and queues ready; one per process, started on first use. */
export function startedBoss(): Promise<PgBoss> {
  return (kept.diffuzBoss ??= start().catch((error: unknown) => {
    delete kept.diffuzBoss
    throw error
  }))
}

/** Stops taking jobs and waits for those under way, ten seconds at most. */
export async function stopBoss(): Promise<void> {
  const starting = kept.diffuzBoss
  delete kept.diffuzBoss
  await (await starting)?.stop({ graceful: true, timeout: 10_000 })
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 4, application_name: 'diffuz-jobs' })
  // Without a listener a lost connection would end the process; pg-boss itself reconnects.
  boss.on('error', (error) => log.error({ error: error.message }, 'Jobs'))
  await boss.start()
  const existing = new Set((await boss.getQueues()).map(({ name }) => name))
  for (const [name, options] of Object.entries(queues)) {
    if (!existing.has(name)) await boss.createQueue(name, options)
  }
  return boss
}
