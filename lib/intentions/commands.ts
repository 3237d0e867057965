import { randomUUID } from 'node:crypto'
import { db, sqlOf, type Transaction } from '@/lib/db'
import { paths } from '@/lib/paths'
import { signIn, type SignedIn, type SignInRefusal } from '@/lib/accounts/commands'
import { follow } from '@/lib/follows/commands'
import { ask } from '@/lib/messages/questions'
import { joinSlotWithin } from '@/lib/participations/commands'
import type { JoinRefusal } from '@/lib/participations/rules'
import { relay } from '@/lib/relays/commands'
import { done, type Result } from '@/lib/result'
import { acceptInvitation } from '@/lib/teams/invitations'
import { intention, type Intention } from '@/lib/intentions/intention'

/** Where the person goes now, and why what they wanted could not be done, where it could not. */
export type Outcome = { path: string; refusal?: JoinRefusal | 'not-found' | 'too-many-questions' }

/**
 * Signs in by the mail's link or code and does what the person came for, in one transaction: a link is never used up
 * without the place being taken.
 */
export async function confirm(
  proof: { token: string } | { requestId: string },
  now: Date,
): Promise<Result<{ sessionToken: string; outcome: Outcome }, SignInRefusal>> {
  return db.$transaction(async (tx) => {
    const signedIn = await signIn(tx, proof, now)
    if (!signedIn.ok) return signedIn
    return done({ sessionToken: signedIn.value.sessionToken, outcome: await fulfil(signedIn.value, now, tx) })
  })
}

/** Does what the person was about to do before signing in. Asked again, it changes nothing. */
async function fulfil(signedIn: SignedIn, now: Date, tx: Transaction): Promise<Outcome> {
  const wanted = intention.safeParse(signedIn.intention)
  if (!wanted.success) return { path: paths.dashboard }
  const person = { id: signedIn.userId, adult: signedIn.adult }

  switch (wanted.data.kind) {
    case 'join': {
      const { slotId, partySize, relayCode, source } = wanted.data
      const joined = await joinSlotWithin(sqlOf(tx), { slotId, partySize, relayCode, source, person, now })
      return {
        path: await challengePath({ slots: { some: { id: slotId } } }),
        ...(joined.ok ? {} : { refusal: joined.refusal }),
      }
    }
    case 'relay': {
      const { challengeId } = wanted.data
      const relayed = await relay({ challengeId, person }, tx)
      return {
        path: await challengePath({ id: challengeId }),
        ...(relayed.ok ? {} : { refusal: relayed.refusal }),
      }
    }
    case 'follow': {
      const { organizationId } = wanted.data
      await follow({ organizationId, person }, tx)
      const organization = await findIntendedOrganization(organizationId)
      return { path: organization ? paths.organization(organization.slug) : paths.organizations }
    }
    case 'ask': {
      const { challengeId, text } = wanted.data
      // The link is used once, hence the question is asked once.
      const asked = await ask({ id: randomUUID(), challengeId, text, person, now }, tx)
      return {
        path: `${await challengePath({ id: challengeId })}#questions`,
        ...(asked.ok ? {} : { refusal: asked.refusal === 'too-many' ? 'too-many-questions' : 'not-open' }),
      }
    }
    case 'launch':
      return { path: paths.newChallenge }
    case 'create-organization':
      return { path: paths.newOrganization }
    case 'accept-invitation': {
      const invitation = { id: wanted.data.invitationId }
      const accepted = await acceptInvitation({ invitation, userId: person.id, now }, tx)
      return { path: accepted.ok ? paths.organizationDashboard(accepted.value.slug) : paths.dashboard }
    }
  }
}

/** The défi that an unused link would join, relay or ask, or who it would follow, for the page that asks to confirm; null otherwise. */
export async function findIntendedTitle(wanted: Intention): Promise<string | null> {
  if (wanted.kind === 'follow') return (await findIntendedOrganization(wanted.organizationId))?.name ?? null
  if (wanted.kind !== 'join' && wanted.kind !== 'relay' && wanted.kind !== 'ask') return null
  const where =
    wanted.kind === 'join' ? { slots: { some: { id: wanted.slotId } } } : { id: wanted.challengeId }
  return (await db.challenge.findFirst({ where, select: { title: true } }))?.title ?? null
}

function findIntendedOrganization(id: string) {
  return db.organization.findFirst({ where: { id, suspendedAt: null }, select: { name: true, slug: true } })
}

async function challengePath(where: { id: string } | { slots: { some: { id: string } } }): Promise<string> {
  const challenge = await db.challenge.findFirst({ where, select: { slug: true } })
  return challenge ? paths.challenge(challenge.slug) : paths.challenges
}
