import { env } from '@/lib/env'
import { deliver } from '@/lib/mail/mailer'
import { paths } from '@/lib/paths'
import { participationLetter } from '@/lib/participations/letters'
import { findParticipationNews } from '@/lib/participations/queries'

/** Tells a participant what has become of their participation. */
export async function sendParticipationMail({ eventId }: { eventId: string }): Promise<void> {
  const news = await findParticipationNews(BigInt(eventId))
  if (!news) return
  const url = new URL(paths.challenge(news.participation.slot.challenge.slug), env().APP_URL).href
  const letter = participationLetter(news, url)
  if (letter) await deliver({ to: news.participation.user.email, event: `participation.${eventId}`, letter })
}
