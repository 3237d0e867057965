import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { period } from '@/lib/french'
import type { Letter } from '@/lib/mail/letter'
import type { findParticipationNews } from '@/lib/participations/queries'

export type ParticipationNews = NonNullable<Awaited<ReturnType<typeof findParticipationNews>>>

/** The letter about one step of a participation; null for a step that nobody needs to be told. */
export function participationLetter(news: ParticipationNews, challengeUrl: string): Letter | null {
  const { slot, partySize } = news.participation
  const { challenge } = slot
  const telling = tell(news, challenge.title)
  if (!telling) return null

  const when =
    slot.startsAt && slot.endsAt && `Quand : ${period(slot.startsAt, slot.endsAt, challenge.timezone)}`
  const where = [challenge.address, challenge.commune?.name].filter(Boolean).join(', ')
  const facts = [
    when,
    where && `Où : ${where}`,
    challenge.whatToBring && `À apporter : ${challenge.whatToBring}`,
    partySize > 1 && `Vous venez à ${partySize}.`,
  ].filter(Boolean)
  const reason = news.reason && `« ${news.reason} »`
  return {
    subject: telling.subject,
    paragraphs: [
      'Bonjour,',
      telling.opening,
      reason,
      telling.counts && facts.join('\n'),
      telling.closing,
    ].filter((paragraph): paragraph is string => Boolean(paragraph)),
    button: { label: telling.counts ? 'Voir le défi, ou me désister' : 'Voir le défi', url: challengeUrl },
    footer: 'Ce courrier accompagne ta participation : il part parce que tu as relevé ce défi.',
  }
}

type Telling = { subject: string; opening: string; closing?: string; counts: boolean }

function tell(
  { to, from, actor }: { to: ParticipationStatus; from: ParticipationStatus | null; actor: string },
  title: string,
): Telling | null {
  const withdrawal =
    'Un empêchement ? Désiste-toi en un geste depuis la page du défi : ta place ira à quelqu’un d’autre.'
  switch (to) {
    case 'CONFIRMED':
      if (from === 'WAITLISTED' && actor === 'SYSTEM')
        return {
          subject: `Une place s’est libérée : ${title}`,
          opening: `Une place s’est libérée pour « ${title} », et elle est à toi.`,
          closing: withdrawal,
          counts: true,
        }
      return {
        subject: `C’est noté : ${title}`,
        opening: `Tu relèves le défi « ${title} ». Merci !`,
        closing: withdrawal,
        counts: true,
      }
    case 'PENDING':
      return {
        subject: `Demande envoyée : ${title}`,
        opening: `Ta demande pour « ${title} » est partie. L’organisateur y répond, et nous te prévenons aussitôt.`,
        counts: true,
      }
    case 'WAITLISTED':
      return {
        subject: `Liste d’attente : ${title}`,
        opening: `« ${title} » est complet. Tu es sur la liste d’attente : si une place se libère, elle va à la première personne inscrite, et nous te prévenons.`,
        closing: 'Tu peux quitter la liste à tout moment depuis la page du défi.',
        counts: true,
      }
    case 'DECLINED':
      return {
        subject: `Réponse de l’organisateur : ${title}`,
        opening: `L’organisateur n’a pas retenu ta demande pour « ${title} ».`,
        closing: 'D’autres défis t’attendent, près de chez toi ou de chez toi.',
        counts: false,
      }
    case 'CANCELLED':
      return {
        subject: `Annulé : ${title}`,
        opening: `« ${title} » n’aura pas lieu. L’organisateur te l’explique :`,
        closing: 'Tu n’as rien à faire. Merci d’avoir répondu présent·e.',
        counts: false,
      }
    case 'WITHDRAWN':
      return {
        subject: `Tu t’es désisté·e : ${title}`,
        opening: `C’est fait : tu ne participes plus à « ${title} ». Merci d’avoir prévenu.`,
        counts: false,
      }
    case 'OFFERED':
    case 'EXPIRED':
    case 'ATTENDED':
    case 'NO_SHOW':
      return null
  }
}
