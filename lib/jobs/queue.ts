import { PgBoss, type SendOptions } from 'pg-boss'
import type { Sql } from '@/lib/db'
import { env } from '@/lib/env'
import type { MessageSide } from '@/lib/generated/prisma/enums'
import { log } from '@/lib/log'

/** A letter to somebody with an account. Ids alone: the worker reads the rest when it writes. Times are ISO 8601. */
export type Mail =
  | { letter: 'participation'; eventId: string }
  | { letter: 'place-open'; participationId: string; freedAt: string }
  | { letter: 'reminder' | 'soon'; participationId: string }
  | { letter: 'thanks'; participationId: string }
  | { letter: 'changed'; participationId: string; changeId: string }
  | { letter: 'news'; slotId: string; userId: string; since: string; until: string }
  | { letter: 'headcount' | 'tomorrow' | 'who-came'; slotId: string; userId: string }
  | { letter: 'launched'; organizationId: string; userId: string; since: string; until: string }
  | { letter: 'verification'; verificationId: string; userId: string }
  | { letter: 'co-organizer'; coOrganizerId: string; userId: string }
  | { letter: 'announcement'; announcementId: string; participationId: string }
  | { letter: 'message'; participationId: string; userId: string; toldAt: string }
  | { letter: 'reply'; participationId: string; toldAt: string }
  | { letter: 'questions'; challengeId: string; userId: string; toldAt: string }
  | { letter: 'answer'; questionId: string }
  | { letter: 'review'; challengeId: string; decidedAt: string }

/** What happens later, by queue. Jobs carry ids, never addresses nor secrets. */
export type Jobs = {
  'sign-in-mail': { requestId: string }
  /** To an address that may have no account; `version` counts how often it was sent. */
  'invitation-mail': { invitationId: string; version: number }
  'domain-proof-mail': { proofId: string }
  /** To a person who was invited to run a défi with others, and who may have no account. */
  'co-organizer-mail': { coOrganizerId: string }
  /** One person's letters leave in the order in which they were caused: the queue's key is the person. */
  mail: Mail
  'offer-end': { participationId: string; until: string }
  'challenge-change': { changeId: string }
  'organizer-news': { slotId: string }
  'follower-news': { organizationId: string }
  announcement: { announcementId: string }
  'message-news': { participationId: string; side: MessageSide }
  'question-news': { challengeId: string }
  /** What came online is compared with the alerts. */
  'alert-matching': { challengeId: string; after?: string }
  'alert-news': { alertId: string }
  /** To an address that may have no account. */
  'alert-mail': { alertId: string; toldAt: string }
  'alert-confirmation': { alertId: string; askedAt: string }
  'partner-feeds': Record<string, never>
  upkeep: Record<string, never>
}

// Retries spread over about a day: a mail server that is down for an hour delays the mail, and loses none. A job
// whose worker was killed is taken up again after a minute.
const mail = {
  retryLimit: 60,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 1800,
  expireInSeconds: 60,
} as const
const work = {
  retryLimit: 20,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 60,
} as const

const queues = {
  // A sign-in mail is worthless after its quarter of an hour.
  'sign-in-mail': { ...mail, retryLimit: 8, retryDelayMax: 300 },
  'invitation-mail': mail,
  // Its link is worthless after an hour.
  'domain-proof-mail': { ...mail, retryLimit: 14, retryDelayMax: 600 },
  'co-organizer-mail': mail,
  mail: { ...mail, policy: 'key_strict_fifo' },
  'offer-end': work,
  'challenge-change': work,
  'organizer-news': work,
  'follower-news': work,
  announcement: work,
  'message-news': work,
  'question-news': work,
  'alert-matching': work,
  'alert-news': work,
  'alert-mail': mail,
  'alert-confirmation': mail,
  // The next hour tries again by itself.
  'partner-feeds': { retryLimit: 0, expireInSeconds: 1800 },
  upkeep: { retryLimit: 0 },
} as const satisfies Record<keyof Jobs, object>

const kept = globalThis as typeof globalThis & { diffuzBoss?: Promise<PgBoss> }

/** Puts a job in its queue within the transaction that causes it: both are kept, or neither. */
export async function enqueue<Name extends Exclude<keyof Jobs, 'mail'>>(
  sql: Sql,
  name: Name,
  job: Jobs[Name],
  options: Pick<SendOptions, 'startAfter'> = {},
): Promise<void> {
  const boss = await startedBoss()
  await boss.send(name, job, { ...options, db: within(sql) })
}

/** The same for letters, to their recipients. */
export async function post(sql: Sql, letters: { to: string; mail: Mail }[]): Promise<void> {
  if (letters.length === 0) return
  const boss = await startedBoss()
  await boss.insert(
    'mail',
    letters.map(({ to, mail: data }) => ({ data, singletonKey: to })),
    { db: within(sql) },
  )
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

function within(sql: Sql) {
  return { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql(text, values) }) }
}
