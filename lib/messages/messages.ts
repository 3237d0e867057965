import { announcementsPerDay, placeholders } from '@/lib/messages/rules'
import type { AnnouncementRefusal } from '@/lib/messages/announcements'
import type { MessageRefusal } from '@/lib/messages/conversations'
import type { QuestionRefusal } from '@/lib/messages/questions'
import { count, nearDay, time } from '@/lib/french'

const words = placeholders.map((name) => `{${name}}`)

/** « {pseudo}, {défi}, {date} et {lieu} » */
export const placeholderWords = `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`

export const announcementRefusalMessages: Record<AnnouncementRefusal, string> = {
  'not-found': 'Ce défi n’est pas en ligne, ou ce n’est pas à toi d’écrire en son nom.',
  nobody: 'Personne n’est dans ce cas pour l’instant : choisis d’autres personnes.',
  'too-many': `${announcementsPerDay} annonces sont déjà parties en un jour pour ce défi. Attends demain, ou écris à chaque personne depuis la liste.`,
  'unknown-placeholder': `Un mot entre accolades n’existe pas. Tu peux écrire ${placeholderWords}.`,
}

export const messageRefusalMessages: Record<MessageRefusal, string> = {
  'not-found': 'Cette inscription n’existe plus, ou ce n’est pas à toi de lui écrire.',
  closed: 'Cette conversation est close : elle se ferme après un désistement, et trente jours après la fin.',
}

export const questionRefusalMessages: Record<QuestionRefusal, string> = {
  'not-found': 'Ce défi n’est plus en ligne : il n’y a plus personne pour répondre.',
  'too-many': 'Tes trois questions attendent encore leur réponse. Laisse un peu de temps aux organisateurs.',
}

export const wroteTooMuch =
  'Tu as écrit beaucoup de messages en une heure. Souffle un peu, et reprends plus tard.'

/** « C’est envoyé à 12 personnes. », or when it leaves where it is night. */
export function announcedMessage(
  { recipients, leavesAt, timezone }: { recipients: number; leavesAt: Date; timezone: string },
  now: Date,
): string {
  const whom = count(recipients, 'personne')
  return leavesAt > now
    ? `C’est noté pour ${whom} : ton annonce est déjà en ligne pour ${recipients > 1 ? 'elles' : 'elle'}, et le courrier partira ${nearDay(leavesAt, timezone, now)} à ${time(leavesAt, timezone)}, pour ne réveiller personne.`
    : `C’est envoyé à ${whom}.`
}
