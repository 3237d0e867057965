import { changesFor, type ChallengeFacts, type FactChange } from '@/lib/challenges/facts'
import { nearDay, period, time } from '@/lib/french'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { tell, withdrawal, type Told, type Urls } from '@/lib/participations/letter-frame'
import { placeFor } from '@/lib/participations/rules'
import type { ParticipationInMail } from '@/lib/participations/queries'

/** In the last two hours: a place is free, and the first who takes it has it. */
export function placeOpenLetter(participation: ParticipationInMail, urls: Urls): Told {
  const { title } = participation.slot.challenge
  return tell(
    'PLACES',
    participation,
    {
      subject: `Une place est libre, tout de suite : ${title}`,
      opening: `Une place vient de se libérer pour « ${title} », qui commence dans moins de deux heures. Elle est à la première personne qui la prend.`,
      facts: true,
      button: { label: 'Prendre la place', url: urls.participation },
    },
    urls,
  )
}

export function reminderLetter(participation: ParticipationInMail, urls: Urls, now: Date): Told {
  const { slot } = participation
  const { title, timezone } = slot.challenge
  const when = slot.startsAt
    ? `${nearDay(slot.startsAt, timezone, now)} à ${time(slot.startsAt, timezone)}`
    : ''
  return tell(
    'REMINDERS',
    participation,
    {
      subject: `${capital(when)} : ${title}`,
      opening: `On compte sur toi ${when} pour « ${title} ».`,
      closing: withdrawal,
      facts: true,
    },
    urls,
  )
}

/** Everything that changed within ten minutes, what it was beside what it is. */
export function changedLetter(
  participation: ParticipationInMail,
  { before, after }: { before: ChallengeFacts; after: ChallengeFacts },
  urls: Urls,
): Told {
  const { title } = after
  const { status, slotId } = participation
  const changes = changesFor(slotId, before, after)
  return tell(
    'CHANGES',
    participation,
    {
      subject: `Du nouveau : ${title}`,
      opening: [
        `L’organisateur a modifié « ${title} ».`,
        ...changes.map((change) => changeLine(change, { slotId, status }, before, after)),
      ].join('\n'),
      closing: `Ça ne te convient plus ? ${withdrawal}`,
    },
    urls,
    status === 'CONFIRMED',
  )
}

export function thanksLetter(participation: ParticipationInMail, urls: Urls): Told {
  const { title } = participation.slot.challenge
  return tell(
    'THANKS',
    participation,
    {
      subject: `Merci ! ${title}`,
      opening: `Merci d’être venu·e à « ${title} ». Sans toi, il aurait manqué deux bras.`,
      closing:
        'Comment c’était ? Deux phrases de toi, et la prochaine personne qui hésite saura à quoi s’attendre.',
      button: { label: 'Raconter comment c’était', url: urls.participation },
    },
    urls,
  )
}

function changeLine(
  change: FactChange,
  { slotId, status }: { slotId: string; status: ParticipationStatus },
  before: ChallengeFacts,
  after: ChallengeFacts,
): string {
  switch (change) {
    case 'title':
      return `Titre : ${after.title} (avant : ${before.title}).`
    case 'hours':
      return `Quand : ${hours(slotId, after)} (avant : ${hours(slotId, before)}).`
    case 'place': {
      const [now, then] = [placeFor(status, after), placeFor(status, before)]
      if (now === then) return 'Le lieu exact change ; tu le sauras quand tu auras ta place.'
      return `Où : ${now || 'à distance'} (avant : ${then || 'à distance'}).`
    }
    case 'what-to-bring':
      return `À apporter : ${after.whatToBring || 'plus rien'}.`
  }
}

function hours(slotId: string, { slots, timezone }: ChallengeFacts): string {
  const slot = slots.find(({ id }) => id === slotId)
  if (!slot?.startsAt || !slot.endsAt) return 'quand tu veux'
  return period(new Date(slot.startsAt), new Date(slot.endsAt), timezone)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
