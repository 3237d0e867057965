import { writeCalendar, type CalendarEvent } from '@/lib/calendar'
import { db } from '@/lib/db'
import { absolute } from '@/lib/env'
import { typeset } from '@/lib/french'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { placeFor } from '@/lib/participations/rules'
import { paths } from '@/lib/paths'

/**
 * The calendar file of one participation, as it stands: after a withdrawal or a cancellation it takes the entry out
 * again. For its owner, or for whoever has shown its key; null where there is none, or no hours to write down.
 */
export async function findParticipationCalendar(
  id: string,
  of: { userId: string } | 'holder-of-key',
): Promise<string | null> {
  const participation = await db.participation.findFirst({
    where: { id, slot: { startsAt: { not: null } }, ...(of !== 'holder-of-key' && of) },
    select: calendarFields,
  })
  const events = participation ? eventOf(participation) : []
  return events[0] ? writeCalendar({ name: events[0].summary, events }) : null
}

/**
 * What the private calendar of a person shows: a year back, everything ahead (a place only hoped for, until it would
 * have begun), and for sixty days what was called off or left, since a calendar that fetches it has to be told to let go.
 * Five hundred at most, the latest.
 */
export async function listCalendarEvents(userId: string, now: Date): Promise<CalendarEvent[]> {
  const participations = await db.participation.findMany({
    where: {
      userId,
      slot: { startsAt: { gte: daysBefore(now, 365) } },
      OR: [
        { status: { in: [...kept] } },
        { status: { in: [...hopedFor] }, slot: { startsAt: { gte: now } } },
        { status: { in: [...over] }, updatedAt: { gte: daysBefore(now, 60) } },
      ],
    },
    select: calendarFields,
    orderBy: [{ slot: { startsAt: 'desc' } }, { id: 'asc' }],
    take: 500,
  })
  return participations.flatMap(eventOf)
}

const kept = ['CONFIRMED', 'ATTENDED', 'NO_SHOW'] as const satisfies ParticipationStatus[]
const hopedFor = ['PENDING', 'WAITLISTED', 'OFFERED'] as const satisfies ParticipationStatus[]
const over = ['WITHDRAWN', 'CANCELLED', 'DECLINED', 'EXPIRED'] as const satisfies ParticipationStatus[]

const calendarFields = {
  id: true,
  status: true,
  partySize: true,
  version: true,
  updatedAt: true,
  slot: {
    select: {
      startsAt: true,
      endsAt: true,
      revision: true,
      challenge: {
        select: {
          slug: true,
          title: true,
          summary: true,
          format: true,
          address: true,
          placeHidden: true,
          whatToBring: true,
          updatedAt: true,
          commune: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.ParticipationSelect

type Entry = Prisma.ParticipationGetPayload<{ select: typeof calendarFields }>

function eventOf({ id, status, partySize, version, updatedAt, slot }: Entry): CalendarEvent[] {
  const { startsAt, endsAt, revision, challenge } = slot
  if (!startsAt || !endsAt) return []
  const url = absolute(paths.challenge(challenge.slug))
  const { standing, prefix, sentence } = tellings[status]
  const description = [
    sentence,
    typeset(challenge.summary),
    challenge.whatToBring && `À apporter : ${typeset(challenge.whatToBring)}`,
    partySize > 1 && standing !== 'cancelled' && `Vous venez à ${partySize}.`,
    standing === 'cancelled' ? `Le défi : ${url}` : `Voir le défi, ou te désister : ${url}`,
  ]
  return [
    {
      id,
      sequence: revision + version,
      status: standing,
      startsAt,
      endsAt,
      changedAt: updatedAt > challenge.updatedAt ? updatedAt : challenge.updatedAt,
      summary: `${prefix}${typeset(challenge.title)}`,
      description: description.filter(Boolean).join('\n\n'),
      location: placeOf(challenge, status),
      url,
    },
  ]
}

function placeOf(challenge: Entry['slot']['challenge'], status: ParticipationStatus): string {
  if (challenge.format === 'REMOTE') return 'À distance'
  return placeFor(status, { ...challenge, town: challenge.commune?.name })
}

type Telling = { standing: CalendarEvent['status']; prefix: string; sentence: string }

// Few calendars show that an entry is uncertain or called off: its title says so too.
const calledOff = (sentence: string): Telling => ({ standing: 'cancelled', prefix: 'Annulé : ', sentence })
const uncertain = (prefix: string, sentence: string): Telling => ({ standing: 'tentative', prefix, sentence })
const coming: Telling = { standing: 'confirmed', prefix: '', sentence: '' }

const tellings: Record<ParticipationStatus, Telling> = {
  CONFIRMED: coming,
  ATTENDED: coming,
  NO_SHOW: coming,
  PENDING: uncertain('À confirmer : ', 'L’organisateur n’a pas encore répondu à ta demande.'),
  WAITLISTED: uncertain('Liste d’attente : ', 'Tu es sur la liste d’attente.'),
  OFFERED: uncertain(
    'À confirmer : ',
    'Une place t’est proposée : prends-la, ou laisse-la à quelqu’un d’autre.',
  ),
  WITHDRAWN: calledOff('Tu t’es désisté·e.'),
  DECLINED: calledOff('L’organisateur n’a pas retenu ta demande.'),
  CANCELLED: calledOff('L’organisateur a annulé.'),
  EXPIRED: calledOff('La place proposée est allée à quelqu’un d’autre.'),
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
