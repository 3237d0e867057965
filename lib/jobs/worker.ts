import { forgetOldSignIns, sendSignInMail } from '@/lib/accounts/jobs'
import { followTheClock } from '@/lib/challenges/jobs'
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

async function upkeep(): Promise<void> {
  await followTheClock()
  await forgetOldSignIns(new Date())
}
