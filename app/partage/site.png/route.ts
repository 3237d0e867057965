import { siteShareCard } from '@/components/sharing/share-card'
import { shareImage } from '@/components/sharing/share-image'
import { answerPicture } from '@/lib/sharing/answers'

/** The image of every page that has none of its own. */
export function GET(request: Request): Promise<Response> {
  return answerPicture(request, { subject: 'site', ...shareImage(siteShareCard()) })
}
