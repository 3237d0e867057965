import { writeCalendar } from '@/lib/calendar'
import { causes } from '@/lib/challenges/causes'
import { absolute } from '@/lib/env'
import { writeAtom, type AtomFeed } from '@/lib/federation/atom'
import { listNewest, listSlots } from '@/lib/federation/entries'
import { changedSince } from '@/lib/federation/feed-states'
import { writeJsonFeed } from '@/lib/federation/json-feed'
import { findScope, type Scope } from '@/lib/federation/scopes'
import { typeset } from '@/lib/french'
import { paths, type FeedFormat, type FeedScope } from '@/lib/paths'

/** A feed and when anything of it last changed. */
export type Feed = { body: string; type: string; changedAt: Date }

/** The open défis of a scope, newest first; as a calendar the soonest. Null where there is none by that name. */
export async function findFeed(asked: FeedScope, format: FeedFormat, now: Date): Promise<Feed | null> {
  const scope = await findScope(asked)
  if (!scope) return null
  return format === 'ics' ? calendarOf(scope, now) : articlesOf(scope, format, now)
}

const types = { atom: 'application/atom+xml', json: 'application/feed+json' } as const

async function articlesOf(scope: Scope, format: 'atom' | 'json', now: Date): Promise<Feed> {
  const challenges = await listNewest(scope, now)
  const self = paths.feed(scope.asked, format)
  const entries = challenges.map((challenge) => ({
    id: `urn:uuid:${challenge.id}`,
    title: typeset(challenge.title),
    url: absolute(paths.challengeFrom(challenge.slug, 'flux')),
    summary: [challenge.facts, typeset(challenge.summary)].filter(Boolean).join('\n'),
    category: causes[challenge.cause].label,
    author: challenge.organizer,
    published: challenge.publishedAt,
    updated: challenge.updatedAt,
  }))
  const { title, subtitle, author } = scope
  const changedAt = await changedSince(self, { title, subtitle, entries }, now)
  const feed: AtomFeed = {
    self: absolute(self),
    page: absolute(scope.page),
    title,
    subtitle,
    author,
    entries,
    updated: changedAt,
  }
  const body = format === 'atom' ? writeAtom(feed) : writeJsonFeed(feed)
  return { body, type: `${types[format]}; charset=utf-8`, changedAt }
}

async function calendarOf(scope: Scope, now: Date): Promise<Feed> {
  const slots = await listSlots(scope, now)
  const events = slots.flatMap(({ id, startsAt, endsAt, revision, cancelledAt, challenge }) => {
    if (!startsAt || !endsAt) return []
    const title = typeset(challenge.title)
    const url = absolute(paths.challengeFrom(challenge.slug, 'flux'))
    return [
      {
        // As in the file of the défi itself and in private calendars: the same slot is the same entry everywhere.
        id,
        sequence: cancelledAt ? revision + 1 : revision,
        status: cancelledAt ? ('cancelled' as const) : ('confirmed' as const),
        startsAt,
        endsAt,
        changedAt: challenge.updatedAt,
        summary: cancelledAt ? `Annulé : ${title}` : title,
        description: `${typeset(challenge.summary)}\n\n${url}`,
        location: [!challenge.placeHidden && challenge.address, challenge.commune?.name]
          .filter(Boolean)
          .join(', '),
        url,
      },
    ]
  })
  const body = writeCalendar({ name: scope.title, events, refreshHours: 1 })
  const changedAt = await changedSince(paths.feed(scope.asked, 'ics'), body, now)
  return { body, type: 'text/calendar; charset=utf-8', changedAt }
}
