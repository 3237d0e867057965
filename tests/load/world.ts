import { cancelChallenge, updateChallenge } from '@/lib/challenges/commands'
import type { ParsedChallenge } from '@/lib/challenges/schema'
import { db, sql, sqlOf } from '@/lib/db'
import { startedBoss } from '@/lib/jobs/queue'
import { followChange } from '@/lib/participations/changes'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import {
  addByHand,
  admit,
  cancelParticipations,
  decline,
  pullIn,
  remove,
} from '@/lib/participations/organizing'
import { endDueOffers, endOffer } from '@/lib/participations/waiting-list'
import { aChallenge, aUser, unique } from '@/tests/support/factories'
import { crowd, type History, type Step } from '@/tests/load/steps'

export type World = Awaited<ReturnType<typeof aWorld>>

type Hours = { capacity: number | null; startsAt: number | null }

/** One slot in the database with an organiser and a crowd, and the real command for each step. */
export async function aWorld(
  { capacity, approval }: Pick<History, 'capacity' | 'approval'>,
  startsAt: number | null,
) {
  await startedBoss()
  const organizer = await aUser()
  const people = await db.user.createManyAndReturn({
    data: Array.from({ length: crowd }, () => {
      const name = unique()
      return { email: `${name}@test.localhost`, pseudonym: name, adult: true }
    }),
    select: { id: true, email: true, adult: true },
  })
  const { slug, slots } = await aChallenge({
    authorId: organizer.id,
    format: 'AT_HOME',
    admission: approval ? 'APPROVAL' : 'AUTOMATIC',
    slots: [hoursOf({ capacity, startsAt })],
  })
  const slotId = slots[0]?.id ?? ''

  async function participationOf(who: number) {
    const [mine] = await sql<{ id: string }>(
      'SELECT id FROM participations WHERE slot_id = $1::uuid AND user_id = $2::uuid',
      [slotId, people[who]?.id],
    )
    // Of somebody who never came: any id that nobody has.
    return mine?.id ?? '00000000-0000-4000-8000-000000000000'
  }

  /** Takes one step; what the command answers, or throws, is the caller's. */
  async function take(step: Step, hours: Hours, now: Date): Promise<unknown> {
    const person = people['who' in step ? step.who : 0]
    if (!person) throw new Error('Nobody has this number.')
    switch (step.do) {
      case 'join':
        return joinSlot({ slotId, person, partySize: step.party, now })
      case 'withdraw':
        return withdraw({ slotId, person, now })
      case 'admit':
        return admit({ organizer, participationId: await participationOf(step.who), now })
      case 'decline':
        return decline({
          organizer,
          participationId: await participationOf(step.who),
          reason: 'Complet',
          now,
        })
      case 'remove':
        return remove({ organizer, participationId: await participationOf(step.who), reason: 'Erreur', now })
      case 'pull-in': {
        const participationId = await participationOf(step.who)
        return pullIn({ organizer, participationId, addPlaces: step.addPlaces, now })
      }
      case 'add-by-hand':
        return addByHand({ organizer, slotId, name: 'Nour', email: person.email, partySize: step.party })
      case 'end-offer':
        return endOffer({ participationId: await participationOf(step.who), now })
      case 'end-offers':
        return endDueOffers(now)
      case 'change':
      case 'move':
        return updateChallenge(
          { slug, userId: organizer.id, challenge: theForm(slotId, hours, approval) },
          (tx, challengeId, before) => followChange(tx, challengeId, before, now),
        )
      case 'cancel':
        return cancelChallenge(
          { slug, userId: organizer.id, reason: 'Tempête annoncée' },
          (tx, challengeId) =>
            cancelParticipations(sqlOf(tx), challengeId, { kind: 'ORGANIZER', id: organizer.id }, 'Tempête'),
        )
      case 'wait':
        return
    }
  }

  return { slotId, people, take }
}

function hoursOf({ capacity, startsAt }: Hours) {
  const start = startsAt === null ? null : new Date(startsAt)
  return {
    capacity,
    startsAt: start,
    endsAt: start && new Date(start.getTime() + 7_200_000),
    closesAt: start,
  }
}

/** The défi as its organiser sends it: what the factory made, with these hours and this capacity. */
function theForm(slotId: string, hours: Hours, approval: boolean): ParsedChallenge {
  return {
    title: 'Une matinée au bord de l’eau',
    summary: 'On ramasse ensemble ce que la Loire a laissé sur ses rives.',
    description: 'On se retrouve à la cale. Gants et sacs sont fournis.',
    cause: 'ENVIRONMENT',
    format: 'AT_HOME',
    organization: null,
    address: '',
    placeHidden: false,
    admission: approval ? 'APPROVAL' : 'AUTOMATIC',
    openToMinors: false,
    familyFriendly: false,
    wheelchairAccessible: false,
    noExperience: true,
    whatToBring: '',
    accessInfo: '',
    image: null,
    imageAlt: '',
    communeCode: null,
    timezone: 'Europe/Paris',
    durationMinutes: 120,
    slots: [{ id: slotId, key: 0, ...hoursOf(hours) }],
  }
}
