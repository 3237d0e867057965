import {
  causeShareCard,
  challengeShareCard,
  organizationShareCard,
  type ShareCard,
} from '@/components/sharing/share-card'
import { shareImage } from '@/components/sharing/share-image'
import { findCauseBySlug } from '@/lib/challenges/causes'
import { findChallenge } from '@/lib/challenges/queries'
import { findOrganization } from '@/lib/organizations/queries'
import { answerPicture, missingPicture } from '@/lib/sharing/answers'
import { readShareFileName, shareKinds, type ShareKind } from '@/lib/sharing/rules'

/** The image that networks show beside a shared link. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ kind: string; file: string }> },
): Promise<Response> {
  const { kind: asked, file } = await params
  const kind = shareKinds.find((one) => one === asked)
  const slug = readShareFileName(file)
  const card = kind && slug ? await findCard(kind, slug) : null
  if (!card) return missingPicture()
  return answerPicture(request, { subject: `${kind}/${slug}`, ...shareImage(card) })
}

/** As the public sees it, whoever asks: an image is handed on. */
async function findCard(kind: ShareKind, slug: string): Promise<ShareCard | null> {
  switch (kind) {
    case 'defis': {
      const challenge = await findChallenge(slug, null)
      return challenge && challengeShareCard(challenge, new Date())
    }
    case 'organisations': {
      const organization = await findOrganization(slug)
      return organization && organizationShareCard(organization)
    }
    case 'causes': {
      const cause = findCauseBySlug(slug)
      return cause && causeShareCard(cause)
    }
  }
}
