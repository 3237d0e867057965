import { day, shortDay, time, until } from '@/lib/french'
import type { MailKind } from '@/lib/generated/prisma/enums'
import { tell, withdrawal, type Telling, type Told, type Urls } from '@/lib/participations/letter-frame'
import type { ParticipationInMail, ParticipationNews } from '@/lib/participations/queries'

/** The letter about one step of a participation. */
export function participationLetter(news: ParticipationNews, urls: Urls): Told | null {
  const { to, from } = news
  const { participation } = news
  const { title, status } = participation.slot.challenge
  const written = (kind: MailKind, telling: Telling, calendar = false) =>
    tell(kind, participation, { reason: news.reason, ...telling }, urls, calendar)

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
        { ...cancelled(news, status, title), button: { label: 'Voir le défi', url: urls.challenge } },
        from === 'CONFIRMED',
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
        from === 'CONFIRMED',
      )
    case 'ATTENDED':
    case 'NO_SHOW':
      return null
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

function cancelled({ actor, participation: { slot } }: ParticipationNews, status: string, title: string) {
  if (slot.cancelledAt && slot.startsAt && status !== 'CANCELLED' && status !== 'SUSPENDED')
    return {
      subject: `Créneau du ${shortDay(slot.startsAt, slot.challenge.timezone)} annulé : ${title}`,
      opening: `« ${title} » n’aura pas lieu ${day(slot.startsAt, slot.challenge.timezone)} à ${time(slot.startsAt, slot.challenge.timezone)}. L’organisateur te l’explique :`,
      closing: 'Les autres créneaux sont maintenus : tu en trouveras peut-être un qui te convient.',
    }
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

function held({ offeredUntil, slot }: ParticipationInMail): string {
  return offeredUntil ? until(offeredUntil, slot.challenge.timezone) : 'peu de temps'
}
