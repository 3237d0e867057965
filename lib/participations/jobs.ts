import { challengeFacts } from '@/lib/challenges/facts'
import { db } from '@/lib/db'
import { absolute } from '@/lib/env'
import type { Mail } from '@/lib/jobs/queue'
import { deliverTo } from '@/lib/mail/mailer'
import { findParticipationCalendar } from '@/lib/participations/calendar'
import { participationKey } from '@/lib/participations/keys'
import type { Told, Urls } from '@/lib/participations/letter-frame'
import {
  changedLetter,
  placeOpenLetter,
  reminderLetter,
  thanksLetter,
} from '@/lib/participations/occasion-letters'
import {
  headcountLetter,
  newsLetter,
  tomorrowLetter,
  whoCameLetter,
} from '@/lib/participations/organizer-letters'
import { participationLetter } from '@/lib/participations/step-letters'
import {
  findEmail,
  findParticipationForMail,
  findParticipationNews,
  findSlotForMail,
  findSlotNews,
  type ParticipationInMail,
} from '@/lib/participations/queries'
import { paths } from '@/lib/paths'

type Of<Kind extends Mail['letter']> = Extract<Mail, { letter: Kind }>

/** Tells a participant what has become of their participation. */
export async function sendParticipationMail({ eventId }: Of<'participation'>): Promise<void> {
  const news = await findParticipationNews(BigInt(eventId))
  if (!news) return
  const { participation } = news
  await deliverAbout(
    participation,
    `participation.${eventId}`,
    participationLetter(news, urlsOf(participation)),
  )
}

export async function sendPlaceOpenMail({ participationId, freedAt }: Of<'place-open'>): Promise<void> {
  const participation = await findParticipationForMail(participationId)
  if (participation?.status !== 'WAITLISTED') return
  const event = `place-open.${participationId}.${Date.parse(freedAt)}`
  await deliverAbout(participation, event, placeOpenLetter(participation, urlsOf(participation)))
}

/** The day before, or two hours before for those who asked; nobody is reminded of what they have left meanwhile. */
export async function sendReminder({ letter, participationId }: Of<'reminder' | 'soon'>): Promise<void> {
  const participation = await findParticipationForMail(participationId)
  if (participation?.status !== 'CONFIRMED') return
  const startsAt = participation.slot.startsAt?.getTime()
  const event = `${letter}.${participationId}.${startsAt}`
  await deliverAbout(participation, event, reminderLetter(participation, urlsOf(participation), new Date()))
}

export async function sendThanks({ participationId }: Of<'thanks'>): Promise<void> {
  const participation = await findParticipationForMail(participationId)
  if (participation?.status !== 'ATTENDED') return
  await deliverAbout(
    participation,
    `thanks.${participationId}`,
    thanksLetter(participation, urlsOf(participation)),
  )
}

export async function sendChangedMail({ participationId, changeId }: Of<'changed'>): Promise<void> {
  const participation = await findParticipationForMail(participationId)
  const change = await db.challengeChange.findUnique({ where: { id: changeId } })
  if (!participation || !change) return
  const facts = { before: challengeFacts.parse(change.before), after: challengeFacts.parse(change.after) }
  await deliverAbout(
    participation,
    `changed.${changeId}.${participationId}`,
    changedLetter(participation, facts, urlsOf(participation)),
  )
}

/** What organisers are told of one of their slots. */
export async function sendOrganizerMail(
  mail: Of<'news' | 'headcount' | 'tomorrow' | 'who-came'>,
): Promise<void> {
  const [slot, user] = await Promise.all([findSlotForMail(mail.slotId), findEmail(mail.userId)])
  if (!slot || !user || slot.cancelledAt || ['CANCELLED', 'SUSPENDED'].includes(slot.challenge.status)) return
  const participants = absolute(paths.participants(slot.challenge.slug))
  const event = [mail.letter, slot.id, mail.userId]

  switch (mail.letter) {
    case 'news': {
      const news = await findSlotNews(slot.id, new Date(mail.since), new Date(mail.until))
      const letter = newsLetter(slot, news, participants)
      event.push(String(Date.parse(mail.until)))
      if (letter) await deliverTo(user, 'ORGANIZING', { event: event.join('.'), letter })
      return
    }
    case 'headcount':
      return deliverTo(user, 'ORGANIZING', {
        event: [...event, slot.startsAt?.getTime()].join('.'),
        letter: headcountLetter(slot, absolute(paths.challenge(slot.challenge.slug))),
      })
    case 'tomorrow':
      return deliverTo(user, 'ORGANIZING', {
        event: [...event, slot.startsAt?.getTime()].join('.'),
        letter: tomorrowLetter(slot, participants),
      })
    case 'who-came':
      return deliverTo(user, 'ORGANIZING', {
        event: [...event, slot.endsAt?.getTime()].join('.'),
        letter: whoCameLetter(slot, absolute(paths.reception(slot.challenge.slug))),
      })
  }
}

async function deliverAbout(
  participation: ParticipationInMail,
  event: string,
  told: Told | null,
): Promise<void> {
  if (!told) return
  const { user, id } = participation
  const calendar = told.calendar && (await findParticipationCalendar(id, { userId: user.id }))
  await deliverTo(user, told.kind, { event, letter: told.letter, ...(calendar && { calendar }) })
}

function urlsOf({ id, slot }: ParticipationInMail): Urls {
  const key = participationKey(id)
  return {
    participation: absolute(paths.participation(id, key)),
    challenge: absolute(paths.challenge(slot.challenge.slug)),
    calendar: absolute(paths.participationCalendar(id, key)),
  }
}
