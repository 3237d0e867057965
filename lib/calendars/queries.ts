import { writeCalendar } from '@/lib/calendar'
import { calendarToken, claimedOwner, isCalendarToken } from '@/lib/calendars/token'
import { db } from '@/lib/db'
import { absolute, env } from '@/lib/env'
import { typeset } from '@/lib/french'
import { listCalendarEvents } from '@/lib/participations/calendar'
import { paths } from '@/lib/paths'
import { findSharedChallenge } from '@/lib/relays/queries'

/** The private calendar behind an address; null where it was never given out, is given out no more, or its owner is suspended. */
export async function findPersonalCalendar(token: string, now: Date): Promise<string | null> {
  const userId = claimedOwner(token)
  if (!userId) return null
  const owner = await db.user.findFirst({
    where: { id: userId, suspendedAt: null, calendarVersion: { not: null } },
    select: { calendarVersion: true },
  })
  if (!owner?.calendarVersion || !isCalendarToken(token, userId, owner.calendarVersion)) return null
  const events = await listCalendarEvents(userId, now)
  return writeCalendar({ name: `Mes défis ${env().SITE_NAME}`, events, refreshHours: 1 })
}

/** Where this person's private calendar is; null where they have none. */
export async function findCalendarAddress(userId: string): Promise<string | null> {
  const { calendarVersion } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { calendarVersion: true },
  })
  if (!calendarVersion) return null
  return absolute(paths.personalCalendar(calendarToken(userId, calendarVersion)))
}

/** A public file of a défi's slots, or of one of them, for anybody; null where the public may see none. */
export async function findChallengeCalendar(slug: string, slotId: string | null): Promise<string | null> {
  const challenge = await findSharedChallenge(slug)
  const slots = challenge?.slots.filter(({ id, startsAt }) => startsAt && (!slotId || id === slotId)) ?? []
  if (!challenge || slots.length === 0) return null

  const place = [!challenge.placeHidden && challenge.address, challenge.commune?.name]
  const title = typeset(challenge.title)
  const events = slots.flatMap(({ id, startsAt, endsAt, revision, cancelledAt }) => {
    if (!startsAt || !endsAt) return []
    const cancelled = challenge.status === 'CANCELLED' || cancelledAt !== null
    return [
      {
        id,
        // Calling off is the last that happens to a défi, and newer than all before.
        sequence: cancelled ? revision + 1 : revision,
        status: cancelled ? ('cancelled' as const) : ('confirmed' as const),
        startsAt,
        endsAt,
        changedAt: challenge.updatedAt,
        summary: cancelled ? `Annulé : ${title}` : title,
        description: typeset(challenge.summary),
        location: place.filter(Boolean).join(', '),
        url: absolute(paths.challenge(challenge.slug)),
      },
    ]
  })
  return writeCalendar({ name: title, events })
}
