import { causes, formats } from '@/lib/challenges/causes'
import { editableBy, editingRoles } from '@/lib/challenges/editing'
import type { ParsedChallenge } from '@/lib/challenges/schema'
import type { Transaction } from '@/lib/db'
import { done, refuse } from '@/lib/result'

type Kept = { authorId: string; organizationId: string | null; imageId: string | null }

/** The rows that a challenge refers to, each one allowed to this person or there already. */
export async function linksOf(tx: Transaction, challenge: ParsedChallenge, userId: string, kept?: Kept) {
  const organization = challenge.organization
    ? await tx.organization.findFirst({
        where: {
          id: challenge.organization,
          suspendedAt: null,
          members: { some: { userId, role: { in: [...editingRoles] } } },
        },
        select: { id: true, name: true, verifiedAt: true },
      })
    : null
  if (challenge.organization && !organization && challenge.organization !== kept?.organizationId)
    return refuse('organization-not-yours')
  // Who edits for an organisation cannot make the author's own défi of it, nor take it away for themselves.
  if (kept && kept.authorId !== userId && challenge.organization !== kept.organizationId)
    return refuse('organization-not-yours')

  const imageIsKept = kept !== undefined && challenge.image === kept.imageId
  if (challenge.image && !imageIsKept) {
    // One's own, or that of a défi one edits: a copy of it shows the same.
    const image = await tx.image.findFirst({
      where: {
        id: challenge.image,
        OR: [{ uploaderId: userId }, { challenges: { some: editableBy(userId) } }],
      },
    })
    if (!image) return refuse('image-not-yours')
  }

  const commune = challenge.communeCode
    ? await tx.commune.findUnique({ where: { code: challenge.communeCode }, include: { department: true } })
    : null
  if (challenge.communeCode && !commune) return refuse('place-unknown')

  // Whoever changes a défi without being of its organisation changes nothing of whose it is.
  const name = organization
    ? organization.name
    : challenge.organization &&
      (await tx.organization.findUnique({ where: { id: challenge.organization }, select: { name: true } }))
        ?.name
  const keywords = [
    commune?.name,
    commune?.department.name,
    name,
    causes[challenge.cause].label,
    formats[challenge.format].label,
  ]
  return done({
    verified: Boolean(organization?.verifiedAt),
    columns: {
      organizationId: challenge.organization,
      imageId: challenge.image,
      communeCode: commune?.code ?? null,
      departmentCode: commune?.departmentCode ?? null,
      latitude: commune?.latitude ?? null,
      longitude: commune?.longitude ?? null,
      keywords: keywords.filter(Boolean).join(' '),
    },
  })
}

/** The columns that hold what was typed, as it was typed. */
export function textsOf(challenge: ParsedChallenge) {
  const { title, summary, description, cause, format, address, placeHidden, timezone } = challenge
  const { durationMinutes, whatToBring, accessInfo, admission, imageAlt } = challenge
  const { openToMinors, familyFriendly, wheelchairAccessible, noExperience } = challenge
  const audience = { openToMinors, familyFriendly, wheelchairAccessible, noExperience }
  const place = { format, address, placeHidden, timezone }
  return {
    title,
    summary,
    description,
    cause,
    ...place,
    durationMinutes,
    whatToBring,
    accessInfo,
    admission,
    imageAlt,
    ...audience,
  }
}
