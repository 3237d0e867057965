import { receivableBy, runChallenge } from '@/lib/challenges/editing'
import { db } from '@/lib/db'
import { duration, period } from '@/lib/french'
import { presenceCode } from '@/lib/participations/keys'
import { namedParticipation, namesOf } from '@/lib/participations/names'
import { byNearness, expectedStatuses, isExpected, whyCannotNote } from '@/lib/participations/presence-rules'
import type { Expected, ReceptionList } from '@/lib/participations/reception-list'

/**
 * Who is expected in the slots where people can be received now, the nearest slot first, people by name; no address of
 * anybody. Null for those who do not receive here.
 */
export async function findReception(slug: string, userId: string, now: Date) {
  const challenge = await db.challenge.findFirst({
    where: { slug, ...receivableBy(userId) },
    select: {
      ...runChallenge,
      slots: {
        where: { cancelledAt: null },
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          walkIns: { select: { id: true, people: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
          participations: {
            where: { status: { in: [...expectedStatuses] } },
            select: {
              id: true,
              status: true,
              partySize: true,
              ...namedParticipation,
            },
            take: 1000,
          },
        },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!challenge) return null

  const { id, title, status, timezone, durationMinutes, slots } = challenge
  const list: ReceptionList = {
    at: now.getTime(),
    slots: slots
      .filter((slot) => whyCannotNote(slot, challenge, 'present', now) === null)
      .toSorted(byNearness(now))
      .map(({ participations, startsAt, endsAt, ...slot }) => ({
        ...slot,
        startsAt: startsAt?.getTime() ?? null,
        label:
          startsAt && endsAt
            ? period(startsAt, endsAt, timezone, now)
            : `quand on veut, ${duration(durationMinutes)}`,
        expected: participations
          .flatMap(({ id: participation, status: state, partySize, ...named }): Expected[] => {
            if (!isExpected(state)) return []
            const code = presenceCode(participation)
            return [{ id: participation, status: state, partySize, ...namesOf(named), code }]
          })
          .toSorted((one, other) => one.name.localeCompare(other.name, 'fr')),
      })),
  }
  const upcoming = slots.find(({ startsAt }) => startsAt && startsAt > now)
  const held = status === 'PUBLISHED' || status === 'COMPLETED'
  return {
    id,
    slug,
    title,
    list,
    opensFor:
      held && upcoming?.startsAt && upcoming.endsAt
        ? period(upcoming.startsAt, upcoming.endsAt, timezone, now)
        : null,
  }
}
