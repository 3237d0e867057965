import { beforeAll, expect, test } from 'vitest'
import { cancelChallenge } from '@/lib/challenges/commands'
import { findFacts } from '@/lib/challenges/facts'
import { db, inSqlTransaction, sql, sqlOf } from '@/lib/db'
import { startedBoss } from '@/lib/jobs/queue'
import { followChange, tellChange } from '@/lib/participations/changes'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { tellOrganizers, tellOrganizersSoon } from '@/lib/participations/news'
import {
  addByHand,
  admit,
  cancelParticipations,
  decline,
  pullIn,
  remove,
} from '@/lib/participations/organizing'
import { sendDueNotices } from '@/lib/participations/reminders'
import { endOffer } from '@/lib/participations/waiting-list'
import { findFaults } from '@/tests/load/soundness'
import { aChallenge, aUser, unique } from '@/tests/support/factories'

// Whoever gets no answer asks again, and whoever is impatient clicks ten times: the state, the event and the letter are
// those of one click. A lost answer is an answer that nobody reads.

const now = new Date()
const DAY = 86_400_000
const hand = { name: 'Nour', email: `${unique()}@test.localhost`, partySize: 1 }

beforeAll(() => startedBoss())

type Scene = Awaited<ReturnType<typeof aScene>>

/** An organiser, a slot, and one who is in each of the states that an action starts from. */
async function aScene(admission: 'AUTOMATIC' | 'APPROVAL' = 'AUTOMATIC') {
  const [organizer, person] = [await aUser(), await aUser()]
  const { id, slug, slots } = await aChallenge({
    authorId: organizer.id,
    admission,
    slots: [{ capacity: 1 }],
  })
  const slotId = slots[0]?.id ?? ''
  const join = async (who: { id: string; adult: boolean | null }) => {
    const joined = await joinSlot({ slotId, person: who, now })
    if (!joined.ok) throw new Error(joined.refusal)
    return joined.value.participationId
  }
  return { challengeId: id, slug, slotId, organizer, person, join }
}

/** The person is offered the place that another has given back. */
async function anOffer(scene: Scene) {
  const first = await aUser()
  await scene.join(first)
  const participationId = await scene.join(scene.person)
  await withdraw({ slotId: scene.slotId, person: first, now })
  return participationId
}

type Action = () => Promise<unknown>
type Prepared = { act: Action; scene: Scene }

const actions: Record<string, { prepare: () => Promise<Prepared>; events: number; becomes: string }> = {
  joining: {
    prepare: async () => {
      const scene = await aScene()
      return { scene, act: () => joinSlot({ slotId: scene.slotId, person: scene.person, now }) }
    },
    events: 1,
    becomes: 'CONFIRMED',
  },
  withdrawing: {
    prepare: async () => {
      const scene = await aScene()
      await scene.join(scene.person)
      return { scene, act: () => withdraw({ slotId: scene.slotId, person: scene.person, now }) }
    },
    events: 1,
    becomes: 'WITHDRAWN',
  },
  'taking an offered place': {
    prepare: async () => {
      const scene = await aScene()
      await anOffer(scene)
      return { scene, act: () => joinSlot({ slotId: scene.slotId, person: scene.person, now }) }
    },
    events: 1,
    becomes: 'CONFIRMED',
  },
  admitting: {
    prepare: async () => {
      const scene = await aScene('APPROVAL')
      const participationId = await scene.join(scene.person)
      return { scene, act: () => admit({ organizer: scene.organizer, participationId, now }) }
    },
    events: 1,
    becomes: 'CONFIRMED',
  },
  declining: {
    prepare: async () => {
      const scene = await aScene('APPROVAL')
      const participationId = await scene.join(scene.person)
      return {
        scene,
        act: () => decline({ organizer: scene.organizer, participationId, reason: 'Complet', now }),
      }
    },
    events: 1,
    becomes: 'DECLINED',
  },
  'pulling in with a place more': {
    prepare: async () => {
      const scene = await aScene()
      await scene.join(await aUser())
      const participationId = await scene.join(scene.person)
      return {
        scene,
        act: () => pullIn({ organizer: scene.organizer, participationId, addPlaces: true, now }),
      }
    },
    events: 1,
    becomes: 'CONFIRMED',
  },
  removing: {
    prepare: async () => {
      const scene = await aScene()
      const participationId = await scene.join(scene.person)
      return {
        scene,
        act: () => remove({ organizer: scene.organizer, participationId, reason: 'Erreur', now }),
      }
    },
    events: 1,
    becomes: 'CANCELLED',
  },
  'adding by hand': {
    prepare: async () => {
      const scene = await aScene()
      const { email } = scene.person
      return {
        scene,
        act: () => addByHand({ ...hand, email, organizer: scene.organizer, slotId: scene.slotId }),
      }
    },
    events: 1,
    becomes: 'CONFIRMED',
  },
  'calling the défi off': {
    prepare: async () => {
      const scene = await aScene()
      await scene.join(scene.person)
      const { slug, organizer } = scene
      const act = () =>
        cancelChallenge({ slug, userId: organizer.id, reason: 'Tempête' }, (tx, id) =>
          cancelParticipations(sqlOf(tx), id, { kind: 'ORGANIZER', id: organizer.id }, 'Tempête'),
        )
      return { scene, act }
    },
    events: 1,
    becomes: 'CANCELLED',
  },
  'ending an offer': {
    prepare: async () => {
      const scene = await aScene()
      const participationId = await anOffer(scene)
      return { scene, act: () => endOffer({ participationId, now: new Date(now.getTime() + 2 * DAY) }) }
    },
    events: 1,
    becomes: 'EXPIRED',
  },
}

const ten = Array.from({ length: 10 })

for (const [name, { prepare, events, becomes }] of Object.entries(actions)) {
  for (const way of ['one after the other', 'all at once'] as const) {
    test(`${name}, ten times ${way}, is done once`, async () => {
      const { scene, act } = await prepare()
      const before = await tally(scene)
      const answers = way === 'all at once' ? await Promise.all(ten.map(act)) : await inTurn(act)

      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      const after = await tally(scene)
      expect({ events: after.events - before.events, letters: after.letters - before.letters }).toEqual({
        events,
        letters: events,
      })
      expect(after.status).toBe(becomes)
      expect(await findFaults(sql, [scene.slotId], now)).toEqual([])
    })
  }
}

async function inTurn(act: Action) {
  const answers: unknown[] = []
  while (answers.length < 10) answers.push(await act())
  return answers
}

/** What has become of this person, in how many steps and letters. */
async function tally({ slotId, person }: Scene) {
  const mine = await db.participation.findFirst({ where: { slotId, userId: person.id } })
  return {
    status: mine?.status,
    events: await db.participationEvent.count({ where: { participationId: mine?.id ?? slotId } }),
    letters: await countLetters(person),
  }
}

async function countLetters({ id }: { id: string }, letter?: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `SELECT count(*)::int FROM pgboss.job WHERE name = 'mail' AND singleton_key = $1
       AND ($2::text IS NULL OR data->>'letter' = $2)`,
    [id, letter ?? null],
  )
  return row?.count ?? 0
}

for (const way of ['one after the other', 'all at once'] as const) {
  const repeat = (act: Action) => (way === 'all at once' ? Promise.all(ten.map(act)) : inTurn(act))

  test(`a change told ten times ${way} is one letter`, async () => {
    const scene = await aScene()
    await scene.join(scene.person)
    const changeId = await db.$transaction(async (tx) => {
      const before = await findFacts(tx, scene.challengeId)
      await tx.challenge.update({
        where: { id: scene.challengeId },
        data: { title: 'À la cale de Trentemoult' },
      })
      await followChange(tx, scene.challengeId, before, now)
      return (await tx.challengeChange.findFirstOrThrow({ where: { challengeId: scene.challengeId } })).id
    })
    await repeat(() => tellChange({ changeId }))
    expect(await countLetters(scene.person, 'changed')).toBe(1)
  })

  test(`news told to organisers ten times ${way} are one letter`, async () => {
    const { slotId, organizer } = await aScene()
    await repeat(() => inSqlTransaction((within) => tellOrganizersSoon(within, slotId)))
    await repeat(() => tellOrganizers({ slotId }))
    expect(await countLetters(organizer, 'news')).toBe(1)
  })

  test(`reminders due ten times ${way} are one letter each`, async () => {
    const scene = await aScene()
    const participationId = await scene.join(scene.person)
    await db.participation.update({
      where: { id: participationId },
      data: { remindSoon: true, updatedAt: new Date(now.getTime() - DAY) },
    })
    await db.$executeRaw`UPDATE participations SET updated_at = now() - interval '1 day' WHERE id = ${participationId}::uuid`
    const { startsAt } = await db.slot.findUniqueOrThrow({ where: { id: scene.slotId } })
    const start = startsAt?.getTime() ?? 0
    const oneHourBefore = new Date(start - 3_600_000)
    await repeat(() => sendDueNotices(oneHourBefore))
    expect(await countLetters(scene.person, 'reminder')).toBe(1)
    expect(await countLetters(scene.person, 'soon')).toBe(1)
    expect(await countLetters(scene.organizer, 'tomorrow')).toBe(1)

    await repeat(() => sendDueNotices(new Date(start + 2 * DAY)))
    expect(await countLetters(scene.organizer, 'who-came')).toBe(1)
  })
}

test('calling off what is over is refused, and nobody is told anything', async () => {
  const scene = await aScene()
  await scene.join(scene.person)
  await db.challenge.update({ where: { id: scene.challengeId }, data: { status: 'COMPLETED' } })
  const { slug, organizer } = scene
  const cancelled = await cancelChallenge({ slug, userId: organizer.id, reason: 'Trop tard' }, (tx, id) =>
    cancelParticipations(sqlOf(tx), id, { kind: 'ORGANIZER', id: organizer.id }, 'Trop tard'),
  )
  expect(cancelled).toEqual({ ok: false, refusal: 'no-longer-editable' })
  expect(await tally(scene)).toEqual({ status: 'CONFIRMED', events: 1, letters: 1 })
})

test('nobody is let in where the défi has been called off', async () => {
  const scene = await aScene('APPROVAL')
  const participationId = await scene.join(scene.person)
  const step = { organizer: scene.organizer, participationId, now }
  await decline({ ...step, reason: 'Complet' })
  await db.challenge.update({
    where: { id: scene.challengeId },
    data: { status: 'CANCELLED', statusReason: 'Tempête' },
  })
  expect(await admit(step)).toEqual({ ok: false, refusal: 'not-open' })
})
