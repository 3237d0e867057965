import type { Cause } from '@/lib/generated/prisma/enums'

/** Days (« 2026-11-23 »), both included. */
export type Period = { from: string; to: string }

/** Who was there with them, and for how long all of them together, in one défi on one day. */
type Attended = { challengeId: string; day: string; people: number; minutes: number }
/** Somebody who registered, whose presence was noted. */
export type Presence = Attended & { userId: string }
/** People who came unannounced: counted, not known. */
export type Unannounced = Attended

export type ProvenChallenge = { id: string; slug: string; title: string; cause: Cause }

/** What was done: `minutes` are those of all people added up, `valueCents` euros in cents. */
type Done = { presences: number; minutes: number; valueCents: number }
/** A défi on one day: three slots of a Saturday are one action, three Saturdays are three. */
export type Action = Done & ProvenChallenge & { day: string; unannounced: number }
export type Proof = {
  total: Done & {
    actions: number
    /** Different people who registered and came; those they brought and those who came unannounced have no name here. */
    people: number
    /** Of these, who took part in two actions or more of the period, and who had never come before it. */
    returned: number
    newcomers: number
    unannounced: number
  }
  causes: (Done & { cause: Cause; actions: number; people: number })[]
  months: (Done & { month: string; actions: number })[]
  actions: Action[]
}

export type Facts = {
  challenges: ProvenChallenge[]
  presences: Presence[]
  unannounced: Unannounced[]
  /** Who had already come to something of this organisation before the period. */
  knownBefore: ReadonlySet<string>
}

/**
 * The proof of what volunteers did, from who was there. Value is reckoned for each action and rounded to the cent there;
 * every total is a sum of these, so that columns add up.
 */
export function proofOf(
  { challenges, presences, unannounced, knownBefore }: Facts,
  rateCents: number,
): Proof {
  const known = new Map(challenges.map((challenge) => [challenge.id, challenge]))
  const attended = Map.groupBy([...presences, ...unannounced], keyOf)
  const extra = Map.groupBy(unannounced, keyOf)
  const actions = [...attended]
    .flatMap(([key, there]): Action[] => {
      const challenge = known.get(there[0]?.challengeId ?? '')
      if (!challenge) return []
      const minutes = sum(there, ({ minutes: each }) => each)
      return [
        {
          ...challenge,
          day: there[0]?.day ?? '',
          presences: sum(there, ({ people }) => people),
          unannounced: sum(extra.get(key) ?? [], ({ people }) => people),
          minutes,
          valueCents: Math.round((minutes * rateCents) / 60),
        },
      ]
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.title.localeCompare(b.title, 'fr'))
  const actionsOfPerson = Map.groupBy(presences, ({ userId }) => userId)
  const peopleIn = (cause: Cause) =>
    new Set(presences.flatMap((one) => (known.get(one.challengeId)?.cause === cause ? one.userId : []))).size
  return {
    total: {
      ...doneIn(actions),
      actions: actions.length,
      people: actionsOfPerson.size,
      returned: [...actionsOfPerson.values()].filter((theirs) => new Set(theirs.map(keyOf)).size > 1).length,
      newcomers: [...actionsOfPerson.keys()].filter((userId) => !knownBefore.has(userId)).length,
      unannounced: sum(unannounced, ({ people }) => people),
    },
    causes: [...Map.groupBy(actions, ({ cause }) => cause)]
      .map(([cause, theirs]) => ({
        cause,
        actions: theirs.length,
        people: peopleIn(cause),
        ...doneIn(theirs),
      }))
      .sort((a, b) => b.minutes - a.minutes || a.cause.localeCompare(b.cause)),
    months: [...Map.groupBy(actions, ({ day }) => day.slice(0, 7))].map(([month, theirs]) => ({
      month,
      actions: theirs.length,
      ...doneIn(theirs),
    })),
    actions,
  }
}

/** The calendar year of that day. */
export function yearOf(day: string): Period {
  const year = day.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

function keyOf({ challengeId, day }: Attended): string {
  return `${challengeId} ${day}`
}

function doneIn(actions: Done[]): Done {
  return {
    presences: sum(actions, ({ presences }) => presences),
    minutes: sum(actions, ({ minutes }) => minutes),
    valueCents: sum(actions, ({ valueCents }) => valueCents),
  }
}

function sum<Item>(items: Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
