import { forgetOldSignIns, sendSignInMail } from '@/lib/accounts/jobs'
import { db } from '@/lib/db'
import { startedBoss, type Jobs } from '@/lib/jobs/queue'
import { sendReviewMail } from '@/lib/moderation/jobs'
import { sendParticipationMail } from '@/lib/participations/jobs'

const workers: { [Name in keyof Jobs]: (job: Jobs[Name]) => Promise<void> } = {
  'sign-in-mail': sendSignInMail,
  'participation-mail': sendParticipationMail,
  'review-mail': sendReviewMail,
  upkeep,
}

// One job at a time a worker, so that a crash repeats one mail at most; a backlog is worked off without pauses.
const pace = { batchSize: 1, localConcurrency: 2, pollingIntervalSeconds: 0.5, burstWhenReadyExceeds: 5 }

/** Takes jobs from every queue until `stopBoss`. A job whose work throws is tried again later. */
export async function startWorker(): Promise<void> {
  const boss = await startedBoss()
  for (const [name, work] of Object.entries(workers)) {
    await boss.work<never>(name, pace, async ([job]) => {
      if (job) await work(job.data)
    })
  }
  await boss.schedule('upkeep', '*/5 * * * *')
}

/** Every five minutes: what time alone changes. */
async function upkeep(): Promise<void> {
  await db.$queryRaw`
    SELECT refresh_challenge_dates(id)::text FROM challenges
    WHERE status = 'PUBLISHED' AND next_starts_at <= now() AND open_until > now()`
  await forgetOldSignIns(new Date())
}
