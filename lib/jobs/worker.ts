import { sql } from '@/lib/db'
import type { JobWithMetadata } from 'pg-boss'
import { countAreasEachHour } from '@/lib/areas/figures'
import { forgetOldSignIns, sendSignInMail } from '@/lib/accounts/jobs'
import { forgetOldAlerts, sendAlertConfirmation, sendAlertMail } from '@/lib/alerts/jobs'
import { gatherNews, matchAlerts, resumeAlerts } from '@/lib/alerts/matching'
import { forgetUnanswered, sendCoOrganizerMail } from '@/lib/challenges/co-organizer-jobs'
import { followTheClock } from '@/lib/challenges/jobs'
import { keepSearchUpToDate, relearnWordsEachDay } from '@/lib/challenges/search-jobs'
import { fetchPartners } from '@/lib/federation/partners/jobs'
import { sendLaunchedMail, tellFollowers } from '@/lib/follows/jobs'
import { startedBoss, type Jobs, type Mail } from '@/lib/jobs/queue'
import { inTurn, reasonOf } from '@/lib/jobs/steps'
import { log } from '@/lib/log'
import { isRefusedForGood } from '@/lib/mail/mailer'
import { postAnnouncement } from '@/lib/messages/announcements'
import { tellOfMessages } from '@/lib/messages/conversations'
import {
  sendAnnouncementMail,
  sendAnswerMail,
  sendMessageMail,
  sendQuestionsMail,
  sendReplyMail,
} from '@/lib/messages/jobs'
import { tellOfQuestions } from '@/lib/messages/questions'
import { sendReviewMail, sendVerificationMail } from '@/lib/moderation/jobs'
import { tellChange } from '@/lib/participations/changes'
import {
  sendChangedMail,
  sendOrganizerMail,
  sendParticipationMail,
  sendPlaceOpenMail,
  sendReminder,
  sendThanks,
} from '@/lib/participations/jobs'
import { tellOrganizers } from '@/lib/participations/news'
import { sendDueNotices } from '@/lib/participations/reminders'
import { forgetOldInvitations, sendInvitationMail } from '@/lib/teams/jobs'
import { forgetStuckNews } from '@/lib/organizations/news'
import { forgetMarks } from '@/lib/reach/commands'
import { forgetOldProofs, sendDomainProofMail } from '@/lib/verifications/jobs'
import { endDueOffers, endOffer } from '@/lib/participations/waiting-list'

const workers: { [Name in keyof Jobs]: (job: Jobs[Name]) => Promise<void> } = {
  'sign-in-mail': sendSignInMail,
  'invitation-mail': sendInvitationMail,
  'domain-proof-mail': sendDomainProofMail,
  mail: sendMail,
  'co-organizer-mail': sendCoOrganizerMail,
  'offer-end': ({ participationId }) => endOffer({ participationId, now: new Date() }),
  'challenge-change': tellChange,
  'organizer-news': tellOrganizers,
  'follower-news': tellFollowers,
  announcement: postAnnouncement,
  'message-news': (job) => tellOfMessages(job),
  'question-news': (job) => tellOfQuestions(job),
  'alert-matching': (job) => matchAlerts(job),
  'alert-news': gatherNews,
  'alert-mail': sendAlertMail,
  'alert-confirmation': sendAlertConfirmation,
  'partner-feeds': () => fetchPartners(),
  upkeep,
}

// A backlog is worked off without pauses.
const pace = {
  batchSize: 1,
  localConcurrency: 2,
  pollingIntervalSeconds: 0.5,
  burstWhenReadyExceeds: 5,
  includeMetadata: true,
} as const

// One letter at a time, so that a crash of this process repeats one at most.
const paceOfMail = { ...pace, localConcurrency: 1 } as const

/**
 * Takes jobs from every queue until `stopBoss`. A job whose work throws is tried again later; one that has been tried
 * for a day, or that the mail server refuses for good, is let go, for it holds up that person's other mail.
 */
export async function startWorker(): Promise<void> {
  const boss = await startedBoss()
  for (const [name, work] of Object.entries(workers)) {
    const mine = name === 'mail' ? paceOfMail : pace
    await boss.work<never, void, typeof mine>(name, mine, async ([job]: JobWithMetadata<never>[]) => {
      if (!job) return
      try {
        await work(job.data)
      } catch (error) {
        const isLast = job.retryCount >= job.retryLimit
        log[isLast ? 'error' : 'warn'](
          { queue: name, job: job.id, retries: job.retryCount, error: reasonOf(error) },
          'Job',
        )
        if (!isLast && !isRefusedForGood(error)) throw error
      }
    })
  }
  await boss.schedule('upkeep', '*/5 * * * *')
  await boss.schedule('partner-feeds', '23 * * * *')
}

/** Writes one letter and hands it over. */
export async function sendMail(mail: Mail): Promise<void> {
  switch (mail.letter) {
    case 'participation':
      return sendParticipationMail(mail)
    case 'place-open':
      return sendPlaceOpenMail(mail)
    case 'reminder':
    case 'soon':
      return sendReminder(mail)
    case 'thanks':
      return sendThanks(mail)
    case 'changed':
      return sendChangedMail(mail)
    case 'launched':
      return sendLaunchedMail(mail)
    case 'verification':
      return sendVerificationMail(mail)
    case 'co-organizer':
      return sendCoOrganizerMail(mail)
    case 'announcement':
      return sendAnnouncementMail(mail)
    case 'message':
      return sendMessageMail(mail)
    case 'reply':
      return sendReplyMail(mail)
    case 'questions':
      return sendQuestionsMail(mail)
    case 'answer':
      return sendAnswerMail(mail)
    case 'review':
      return sendReviewMail(mail)
    case 'news':
    case 'headcount':
    case 'tomorrow':
    case 'who-came':
      return sendOrganizerMail(mail)
  }
}

/** What time alone brings about, every five minutes. */
async function upkeep(): Promise<void> {
  const now = new Date()
  await inTurn({
    endDueOffers: () => endDueOffers(now),
    sendDueNotices: () => sendDueNotices(now),
    followTheClock,
    keepSearchUpToDate,
    forgetOldSignIns: () => forgetOldSignIns(now),
    forgetOldInvitations: () => forgetOldInvitations(now),
    forgetUnanswered: () => forgetUnanswered(now),
    forgetOldProofs: () => forgetOldProofs(now),
    resumeAlerts: () => resumeAlerts(now),
    forgetOldAlerts: () => forgetOldAlerts(now),
    forgetMarks: () => forgetMarks(now),
    forgetStuckNews: () => forgetStuckNews(sql, now),
    countAreasEachHour: () => countAreasEachHour(sql),
    relearnWordsEachDay,
  })
}
