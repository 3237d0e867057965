import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { db, sql } from '@/lib/db'
import { startedBoss } from '@/lib/jobs/queue'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { startSmtp } from '@/tests/load/smtp'
import { aChallenge, aUser } from '@/tests/support/factories'

/**
 * kill -9 of the worker, once a cycle, the moment the mail server has a letter whole: before it says so, or after.
 * Whatever it had in hand is taken up by the next worker. Throws where a letter is lost or comes twice for one crash.
 */
export async function killWorkers({ cycles }: { cycles: number }) {
  let worker: ReturnType<typeof startWorkerProcess> | null = null
  let lettersUntilCrash = Infinity
  const smtp = await startSmtp(async () => {
    if (--lettersUntilCrash > 0) return null
    lettersUntilCrash = Infinity
    const dying = worker
    // Now, or a little later, when our « 250 » may have reached it and the job may be done.
    setTimeout(() => dying?.process.kill('SIGKILL'), Math.random() < 0.5 ? 0 : Math.random() * 30)
    await dying?.gone
    return null
  })
  try {
    let repeated = 0
    for (let cycle = 0; cycle < cycles; cycle++) {
      await somethingToTell(6)
      lettersUntilCrash = 2 + Math.floor(Math.random() * 5)
      const before = smtp.received.length
      worker = startWorkerProcess(smtp.url)
      await worker.gone
      assert.ok(smtp.received.length > before, 'The worker was gone before it had sent anything.')
      await takeUpAgain()
      worker = startWorkerProcess(smtp.url)
      await until(nothingIsWaiting)
      worker.process.kill('SIGKILL')
      await worker.gone
      const ids = smtp.received.map(({ messageId }) => messageId)
      const twice = ids.length - new Set(ids).size - repeated
      assert.ok(twice <= 1, `${twice} letters came twice after one crash.`)
      repeated += twice
    }
    const events = await db.participationEvent.findMany({ select: { id: true } })
    const ids = new Set(smtp.received.map(({ messageId }) => messageId))
    const lost = events.filter(({ id }) => !ids.has(`<participation.${id}@localhost>`))
    assert.deepEqual(lost, [])
    return { letters: ids.size, repeated, crashes: cycles }
  } finally {
    worker?.process.kill('SIGKILL')
    await smtp.stop()
  }
}

function startWorkerProcess(smtpUrl: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    stdio: 'ignore',
    env: { ...process.env, SMTP_URL: smtpUrl, NODE_ENV: 'production' },
  })
  return { process: child, gone: new Promise<void>((gone) => child.once('exit', () => gone())) }
}

async function somethingToTell(people: number): Promise<void> {
  const now = new Date()
  const { slots } = await aChallenge()
  const slotId = slots[0]?.id ?? ''
  for (let n = 0; n < people; n++) {
    const person = await aUser()
    await joinSlot({ slotId, person, now })
    await withdraw({ slotId, person, now })
  }
}

/** What pg-boss does by itself a minute after a worker is gone, and a while later: done now. */
async function takeUpAgain(): Promise<void> {
  // What the dead worker had just asked of the database is still carried out.
  await until(async () => {
    const [row] = await sql<{ busy: number }>(
      `SELECT count(*)::int AS busy FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
    )
    return row?.busy === 0
  })
  const boss = await startedBoss()
  await until(async () => {
    await sql(`UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE state = 'active'`)
    await sql('UPDATE pgboss.queue SET monitor_on = NULL')
    await boss.supervise('mail')
    const [row] = await sql<{ active: number }>(
      `SELECT count(*)::int AS active FROM pgboss.job WHERE name = 'mail' AND state = 'active'`,
    )
    return row?.active === 0
  })
}

async function nothingIsWaiting(): Promise<boolean> {
  await sql(`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail' AND state = 'retry'`)
  const [row] = await sql<{ count: number }>(
    `SELECT count(*)::int FROM pgboss.job WHERE name = 'mail' AND state < 'completed'`,
  )
  return row?.count === 0
}

async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await pause(100)
}
