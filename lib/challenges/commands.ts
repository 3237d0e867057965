import { freeSlug, newCode, retriedOnce } from '@/lib/challenges/addresses'
import { cancellableBy, editableBy, isUuid } from '@/lib/challenges/editing'
import { findFacts, type ChallengeFacts } from '@/lib/challenges/facts'
import { tellOfLaunch } from '@/lib/challenges/launches'
import { linksOf, textsOf } from '@/lib/challenges/links'
import type { ParsedChallenge } from '@/lib/challenges/schema'
import { slotsProblem, writeSlots, type SlotsRefusal } from '@/lib/challenges/slots'
import { db, sqlOf, type Transaction } from '@/lib/db'
import type { ChallengeStatus } from '@/lib/generated/prisma/enums'
import { done, refuse, type Result } from '@/lib/result'

export type PublishRefusal = 'not-found' | 'organization-not-yours' | 'image-not-yours' | 'place-unknown'
export type UpdateRefusal = PublishRefusal | 'no-longer-editable' | SlotsRefusal
export type CancelRefusal = 'not-found' | 'no-longer-editable' | 'reason-missing'

type Posted = { slug: string; status: ChallengeStatus }

/**
 * Makes a challenge of a draft, under the draft's id: sent twice, it answers with the challenge that is there.
 * A verified organisation's is published at once, everybody else's is reviewed first.
 */
export async function publishChallenge(request: {
  draftId: string
  authorId: string
  challenge: ParsedChallenge
  now: Date
}): Promise<Result<Posted, PublishRefusal>> {
  if (!isUuid(request.draftId)) return refuse('not-found')
  return retriedOnce(() => db.$transaction((tx) => publishIn(tx, request)))
}

async function publishIn(
  tx: Transaction,
  { draftId, authorId, challenge, now }: Parameters<typeof publishChallenge>[0],
): Promise<Result<Posted, PublishRefusal>> {
  // Two presses of the button at once: the second waits here and finds what the first has made.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${draftId}, 0))`
  const posted = await tx.challenge.findUnique({
    where: { id: draftId },
    select: { authorId: true, slug: true, status: true },
  })
  if (posted) return posted.authorId === authorId ? done(posted) : refuse('not-found')

  const foreignDraft = await tx.challengeDraft.findFirst({
    where: { id: draftId, authorId: { not: authorId } },
  })
  if (foreignDraft) return refuse('not-found')

  const links = await linksOf(tx, challenge, authorId)
  if (!links.ok) return links
  const status = links.value.verified ? 'PUBLISHED' : 'PENDING_REVIEW'
  const code = newCode()
  const created = await tx.challenge.create({
    data: {
      id: draftId,
      code,
      slug: await freeSlug(tx, challenge.title, code),
      status,
      authorId,
      publishedAt: status === 'PUBLISHED' ? now : null,
      createdAt: now,
      ...textsOf(challenge),
      ...links.value.columns,
    },
    select: { slug: true, status: true },
  })
  await writeSlots(tx, draftId, challenge.slots, [])
  await tx.challengeDraft.deleteMany({ where: { id: draftId, authorId } })
  if (status === 'PUBLISHED')
    await tellOfLaunch(sqlOf(tx), { id: draftId, organizationId: challenge.organization }, now)
  return done(created)
}

/**
 * What follows for those who take part, in the same transaction; given by the caller, for that domain comes later.
 * `before` are the facts that they know.
 */
export type Aftermath = (tx: Transaction, challengeId: string, before: ChallengeFacts) => Promise<void>

/** Changes a challenge that is not over. Asked for changes, it goes back to the reviewers; published, it stays so. */
export async function updateChallenge(
  request: { slug: string; userId: string; challenge: ParsedChallenge },
  afterwards: Aftermath,
): Promise<Result<Posted, UpdateRefusal> & { slotKey?: number; taken?: number }> {
  const { slug, userId, challenge } = request
  return db.$transaction(async (tx) => {
    const found = await tx.challenge.findFirst({
      where: { slug, ...editableBy(userId) },
      select: { id: true, authorId: true, organizationId: true, imageId: true },
    })
    if (!found) return refuse('not-found')

    const status = await lockChallenge(tx, found.id)
    if (!status || !isEditable(status)) return refuse('no-longer-editable')

    const existing = await tx.slot.findMany({
      where: { challengeId: found.id, cancelledAt: null },
      select: { id: true, takenPlaces: true, _count: { select: { participations: true } } },
    })
    const problem = slotsProblem(challenge.slots, existing)
    if (problem) return { ok: false, ...problem }

    const links = await linksOf(tx, challenge, userId, found)
    if (!links.ok) return links
    const before = await findFacts(tx, found.id)
    await writeSlots(tx, found.id, challenge.slots, existing)
    const updated = await tx.challenge.update({
      where: { id: found.id },
      data: {
        ...textsOf(challenge),
        ...links.value.columns,
        ...(status === 'CHANGES_REQUESTED' && { status: 'PENDING_REVIEW', statusReason: '' }),
      },
      select: { slug: true, status: true },
    })
    await afterwards(tx, found.id, before)
    return done(updated)
  })
}

/** Calls a challenge off and tells why; repeating it changes nothing. */
export async function cancelChallenge(
  request: { slug: string; userId: string; reason: string },
  afterwards: Aftermath,
): Promise<Result<{ slug: string }, CancelRefusal>> {
  const reason = request.reason.trim()
  return db.$transaction(async (tx) => {
    const found = await tx.challenge.findFirst({
      where: { slug: request.slug, ...cancellableBy(request.userId) },
      select: { id: true, slug: true, status: true },
    })
    if (!found) return refuse('not-found')
    if (found.status === 'CANCELLED') return done({ slug: found.slug })
    if (!reason) return refuse('reason-missing')
    // Before anybody is told: somebody else may have been faster, or it may be over.
    const status = await lockChallenge(tx, found.id)
    if (status === 'CANCELLED') return done({ slug: found.slug })
    if (!status || !isEditable(status)) return refuse('no-longer-editable')
    await afterwards(tx, found.id, await findFacts(tx, found.id))
    await tx.challenge.update({
      where: { id: found.id },
      data: { status: 'CANCELLED', statusReason: reason },
    })
    return done({ slug: found.slug })
  })
}

/** Slots first, as a join does, so that the two never wait for each other; then the challenge, and its status now. */
export async function lockChallenge(tx: Transaction, id: string): Promise<ChallengeStatus | undefined> {
  await tx.$queryRaw`SELECT id FROM slots WHERE challenge_id = ${id}::uuid ORDER BY id FOR UPDATE`
  const [locked] = await tx.$queryRaw<{ status: ChallengeStatus }[]>`
    SELECT status FROM challenges WHERE id = ${id}::uuid FOR UPDATE`
  return locked?.status
}

export function isEditable(status: ChallengeStatus): boolean {
  return status === 'PENDING_REVIEW' || status === 'CHANGES_REQUESTED' || status === 'PUBLISHED'
}
