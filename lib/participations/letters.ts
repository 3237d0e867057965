import type { ChallengeFacts, FactChange } from '@/lib/challenges/facts'
import { changesFor } from '@/lib/challenges/facts'
import { nearDay, period, time, until } from '@/lib/french'
import type { MailKind, ParticipationStatus } from '@/lib/generated/prisma/enums'
import type { Letter } from '@/lib/mail/letter'
import { placeFor } from '@/lib/participations/rules'
import type { ParticipationInMail, ParticipationNews } from '@/lib/participations/queries'

/** What a letter about a participation leads to: its own page, where one leaves, takes a place, or says more. */
export type Urls = { participation: string; challenge: string; calendar: string }

type Told = { kind: MailKind; letter: Letter; calendar?: true }
type Telling = Pick<Letter, 'subject'> & {
  opening: string
  reason?: string
  closing?: string
  /** Whether when, where and what to bring stand in it. */
  facts?: true
  button?: { label: string; url: string }
}

const withdrawal =
  'Un empêchement ? Désiste-toi en un geste, sans te justifier : ta place ira à quelqu’un d’autre.'
const why = 'Ce courrier accompagne ton inscription : il part parce que tu as relevé ce défi.'

/** The letter about one step of a participation. */
export function participationLetter(news: ParticipationNews, urls: Urls): Told | null {
  const { to, from, actor } = news
  const { participation } = news
  const { title, status } = participation.slot.challenge
  const written = (kind: MailKind, telling: Telling, calendar?: true): Told => ({
    kind,
    letter: compose(participation, { reason: news.reason, ...telling }, urls),
    ...(calendar && { calendar }),
  })

  switch (to) {
    case 'CONFIRMED':
      return written('ANSWERS', { ...confirmed(news, title), closing: withdrawal, facts: true }, true)
    case 'PENDING':
      return written('ANSWERS', {
        subject: `Demande envoyée : ${title}`,
        opening: `Ta demande pour « ${title} » est partie. L’organisateur y répond, et nous te prévenons aussitôt.`,
        facts: true,
      })
    case 'WAITLISTED':
      return written('ANSWERS', {
        subject: `Liste d’attente : ${title}`,
        opening: `« ${title} » est complet, et tu es sur la liste d’attente. Dès qu’une place se libère, elle est proposée dans l’ordre d’arrivée, et nous te prévenons.`,
        closing: 'Tu quittes la liste quand tu veux, en un geste.',
        facts: true,
      })
    case 'OFFERED':
      return written('PLACES', {
        subject: `Une place t’est proposée : ${title}`,
        opening: `Une place s’est libérée pour « ${title} ». Elle t’est réservée ${held(participation)} ; ensuite, elle ira à la personne suivante.`,
        facts: true,
        button: { label: 'Prendre la place, ou la laisser', url: urls.participation },
      })
    case 'EXPIRED':
      return written('PLACES', {
        subject: `La place proposée est partie : ${title}`,
        opening: `Tu n’as pas répondu à temps pour « ${title} » : la place est proposée à la personne suivante. Si tu veux toujours venir, remets-toi sur la liste.`,
        button: { label: 'Revenir sur la liste d’attente', url: urls.challenge },
      })
    case 'DECLINED':
      return written('ANSWERS', {
        subject: `Réponse de l’organisateur : ${title}`,
        opening: `L’organisateur n’a pas retenu ta demande pour « ${title} ».`,
        closing: 'D’autres défis t’attendent, près de chez toi ou à faire de chez toi.',
        button: { label: 'Voir le défi', url: urls.challenge },
      })
    case 'CANCELLED':
      return written(
        'CHANGES',
        { ...cancelled(status, actor, title), button: { label: 'Voir le défi', url: urls.challenge } },
        from === 'CONFIRMED' || undefined,
      )
    case 'WITHDRAWN':
      return written(
        'ANSWERS',
        {
          subject: `Tu t’es désisté·e : ${title}`,
          opening:
            from === 'OFFERED'
              ? `C’est noté : tu laisses la place proposée pour « ${title} ». Merci d’avoir répondu, elle va à quelqu’un d’autre.`
              : `C’est fait : tu ne participes plus à « ${title} ». Merci d’avoir prévenu.`,
          reason: '',
          closing: 'Tu changes d’avis ? La page du défi te reste ouverte.',
          button: { label: 'Voir le défi', url: urls.challenge },
        },
        from === 'CONFIRMED' || undefined,
      )
    case 'ATTENDED':
    case 'NO_SHOW':
      return null
  }
}

/** In the last two hours: a place is free, and the first who takes it has it. */
export function placeOpenLetter(participation: ParticipationInMail, urls: Urls): Told {
  const { title } = participation.slot.challenge
  return {
    kind: 'PLACES',
    letter: compose(
      participation,
      {
        subject: `Une place est libre, tout de suite : ${title}`,
        opening: `Une place vient de se libérer pour « ${title} », qui commence dans moins de deux heures. Elle est à la première personne qui la prend.`,
        facts: true,
        button: { label: 'Prendre la place', url: urls.participation },
      },
      urls,
    ),
  }
}

export function reminderLetter(participation: ParticipationInMail, urls: Urls, now: Date): Told {
  const { slot } = participation
  const { title, timezone } = slot.challenge
  const when = slot.startsAt
    ? `${nearDay(slot.startsAt, timezone, now)} à ${time(slot.startsAt, timezone)}`
    : ''
  return {
    kind: 'REMINDERS',
    letter: compose(
      participation,
      {
        subject: `${capital(when)} : ${title}`,
        opening: `On compte sur toi ${when} pour « ${title} ».`,
        closing: withdrawal,
        facts: true,
      },
      urls,
    ),
  }
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
  return {
    kind: 'CHANGES',
    letter: compose(
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
    ),
    ...(participation.status === 'CONFIRMED' && { calendar: true }),
  }
}

export function thanksLetter(participation: ParticipationInMail, urls: Urls): Told {
  const { title } = participation.slot.challenge
  return {
    kind: 'THANKS',
    letter: compose(
      participation,
      {
        subject: `Merci ! ${title}`,
        opening: `Merci d’être venu·e à « ${title} ». Sans toi, il aurait manqué deux bras.`,
        closing:
          'Comment c’était ? Deux phrases de toi, et la prochaine personne qui hésite saura à quoi s’attendre.',
        button: { label: 'Raconter comment c’était', url: urls.participation },
      },
      urls,
    ),
  }
}

function compose({ slot, partySize, status }: ParticipationInMail, telling: Telling, urls: Urls): Letter {
  const { challenge } = slot
  const place = placeFor(status, { ...challenge, town: challenge.commune?.name })
  const facts = [
    slot.startsAt && slot.endsAt && `Quand : ${period(slot.startsAt, slot.endsAt, challenge.timezone)}`,
    place && `Où : ${place}`,
    challenge.accessInfo && `Y aller : ${challenge.accessInfo}`,
    challenge.whatToBring && `À apporter : ${challenge.whatToBring}`,
    partySize > 1 && `Vous venez à ${partySize}.`,
  ].filter(Boolean)
  const paragraphs = [
    'Bonjour,',
    telling.opening,
    telling.reason && `« ${telling.reason} »`,
    telling.facts && facts.join('\n'),
    telling.closing,
  ]
  const { button = { label: 'Voir mon inscription, ou me désister', url: urls.participation } } = telling
  return {
    subject: telling.subject,
    paragraphs: paragraphs.filter((paragraph): paragraph is string => Boolean(paragraph)),
    button,
    ...(telling.facts && {
      links: [
        ...(status === 'CONFIRMED' && slot.startsAt
          ? [{ label: 'Mettre dans mon agenda', url: urls.calendar }]
          : []),
        { label: 'Relire le défi', url: urls.challenge },
      ],
    }),
    footer: why,
  }
}

function confirmed({ from, actor, participation }: ParticipationNews, title: string) {
  if (actor === 'ORGANIZER' && from === null) {
    const { organization, author } = participation.slot.challenge
    return {
      subject: `Tu es inscrit·e : ${title}`,
      opening: `${organization?.name ?? author.pseudonym} t’a inscrit·e à « ${title} », comme convenu avec toi. Si ce n’est pas le cas, désiste-toi ci-dessous : rien d’autre ne te sera envoyé.`,
    }
  }
  if (from === 'OFFERED')
    return {
      subject: `La place est à toi : ${title}`,
      opening: `La place est à toi : tu relèves le défi « ${title} ». Merci !`,
    }
  if (actor === 'ORGANIZER')
    return {
      subject: `C’est oui : ${title}`,
      opening: `L’organisateur t’attend : tu relèves le défi « ${title} ». Merci !`,
    }
  return { subject: `C’est noté : ${title}`, opening: `Tu relèves le défi « ${title} ». Merci !` }
}

function cancelled(status: string, actor: string, title: string) {
  if (status === 'SUSPENDED')
    return {
      subject: `Suspendu : ${title}`,
      opening: `La modération a suspendu « ${title} » : il n’aura pas lieu sous cette forme.`,
      closing: 'Tu n’as rien à faire. Merci d’avoir répondu présent·e.',
    }
  if (status === 'CANCELLED' || actor === 'SYSTEM')
    return {
      subject: `Annulé : ${title}`,
      opening: `« ${title} » n’aura pas lieu. L’organisateur te l’explique :`,
      closing: 'Tu n’as rien à faire. Merci d’avoir répondu présent·e.',
    }
  return {
    subject: `Ton inscription est retirée : ${title}`,
    opening: `L’organisateur a retiré ton inscription à « ${title} ».`,
    closing: 'D’autres défis t’attendent, près de chez toi ou à faire de chez toi.',
  }
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

function held({ offeredUntil, slot }: ParticipationInMail): string {
  return offeredUntil ? until(offeredUntil, slot.challenge.timezone) : 'peu de temps'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
