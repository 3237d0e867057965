import type { Prisma } from '@/lib/generated/prisma/client'

/** What `namesOf` needs of a participation. */
export const namedParticipation = {
  user: { select: { name: true, pseudonym: true, emailVerified: true } },
  _count: { select: { events: { where: { from: null, actor: 'ORGANIZER' } } } },
} as const satisfies Prisma.ParticipationSelect

type Named = Prisma.ParticipationGetPayload<{ select: typeof namedParticipation }>

/**
 * How those who organise call a participant: by their name, the pseudonym beside it. Whom they have put on the list
 * themselves they call by the pseudonym, where the address has an account of its own: typing addresses must not tell
 * whose they are.
 */
export function namesOf({ user, _count }: Named): { name: string; pseudonym: string | null } {
  const isTyped = _count.events > 0 && user.emailVerified !== null
  return user.name && !isTyped
    ? { name: user.name, pseudonym: user.pseudonym }
    : { name: user.pseudonym, pseudonym: null }
}
