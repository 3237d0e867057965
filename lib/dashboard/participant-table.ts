import { arrange, type ListFilters } from '@/lib/dashboard/participant-filters'
import { findParticipants } from '@/lib/dashboard/participants'
import type { Cell } from '@/lib/exports/csv'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'

/**
 * The list as rows of a table, filtered and sorted as on its page. Null for whoever may not see it; addresses are in it
 * for those alone, and as long, as on the page.
 */
export async function findParticipantTable(
  request: { slug: string; userId: string; filters: ListFilters },
  now: Date,
): Promise<{ timezone: string; rows: Cell[][] } | null> {
  const { slug, userId, filters } = request
  const challenge = await findParticipants(slug, userId, now)
  if (!challenge) return null
  const { mayAnswer, timezone } = challenge
  const slots = challenge.slots.filter(({ id }) => filters.slot === null || id === filters.slot)
  const heading = ['Créneau', 'Nom', 'Pseudonyme', 'Personnes', 'État', 'Depuis']
  const people = slots.flatMap((slot) =>
    arrange(slot.participants, filters).map((person): Cell[] => [
      slot.startsAt,
      person.name,
      person.pseudonym,
      person.partySize,
      stateWords[person.status],
      person.queuedAt,
      ...(mayAnswer ? [person.email] : []),
    ]),
  )
  return { timezone, rows: [mayAnswer ? [...heading, 'Adresse e-mail'] : heading, ...people] }
}

const stateWords: Record<ParticipationStatus, string> = {
  PENDING: 'attend une réponse',
  CONFIRMED: 'vient',
  WAITLISTED: 'attend une place',
  OFFERED: 'place proposée',
  ATTENDED: 'était là',
  NO_SHOW: 'n’est pas venu·e',
  DECLINED: 'demande déclinée',
  WITHDRAWN: 's’est désisté·e',
  EXPIRED: 'place laissée sans réponse',
  CANCELLED: 'inscription annulée',
}
