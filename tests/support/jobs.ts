import { db } from '@/lib/db'
import type { Mail } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/jobs/worker'

/** The letters that wait for a person, in the order in which they leave. */
export async function lettersFor(person: { id: string }): Promise<Mail[]> {
  const rows = await db.$queryRaw<{ data: Mail }[]>`
    SELECT data FROM pgboss.job WHERE name = 'mail' AND singleton_key = ${person.id} AND state = 'created'
    ORDER BY created_on, id`
  return rows.map(({ data }) => data)
}

/** Sends them to the demonstration mailbox, and gives what this person reads there, oldest first. */
export async function readMail(person: { id: string; email: string }) {
  for (const letter of await lettersFor(person)) await sendMail(letter)
  await db.$executeRaw`UPDATE pgboss.job SET state = 'completed' WHERE name = 'mail' AND singleton_key = ${person.id}`
  return db.demoMail.findMany({ where: { recipient: person.email }, orderBy: { createdAt: 'asc' } })
}

/** The jobs of a queue that wait, with when they may begin. */
export async function waitingJobs<Data>(queue: string): Promise<{ data: Data; startAfter: Date }[]> {
  return db.$queryRaw<{ data: Data; startAfter: Date }[]>`
    SELECT data, start_after AS "startAfter" FROM pgboss.job
    WHERE name = ${queue} AND state = 'created' ORDER BY created_on, id`
}
