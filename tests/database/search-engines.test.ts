import { beforeAll, describe, expect, test } from 'vitest'
import { isWorthFinding, findAreaFigures, findDepartment, findTown } from '@/lib/areas/queries'
import { findCauseBySlug } from '@/lib/challenges/causes'
import { eventsOf } from '@/lib/challenges/events'
import { findMovedStarts } from '@/lib/challenges/facts'
import { DAYS_INDEXED, isIndexable } from '@/lib/challenges/indexing'
import { findChallenge } from '@/lib/challenges/queries'
import { isOpen } from '@/lib/challenges/rules'
import { db } from '@/lib/db'
import { absolute, env } from '@/lib/env'
import { ADDRESSES, findSitemap, listSitemaps, writeSitemapIndex } from '@/lib/federation/sitemaps'
import { loadDemonstration } from '@/prisma/seed/fill'
import { inOneTransaction, loadPlaces } from '@/prisma/seed/load'
import { aChallenge, aUser } from '@/tests/support/factories'
import { judgeEvent } from '@/tests/support/google-event'

const now = new Date()
const day = 86_400_000

beforeAll(() =>
  inOneTransaction(env().DATABASE_URL, async (client) => {
    await loadPlaces(client)
    await loadDemonstration(client)
  }),
)

async function eventsAt(slug: string): Promise<object[]> {
  const challenge = await findChallenge(slug, null)
  if (!challenge) throw new Error(`${slug} is not public`)
  const movedFrom = await findMovedStarts(challenge.id, challenge.slots)
  return eventsOf(challenge, { now, absolute, images: ['https://diffuz.test/image.png'], movedFrom })
}

describe('The events of a défi, for Google', () => {
  test('every dated défi of the demonstration has all that is required, and all that is recommended but a page of a person', async () => {
    const challenges = await db.challenge.findMany({
      where: { status: { in: ['PUBLISHED', 'COMPLETED', 'CANCELLED'] } },
      select: { slug: true, organizationId: true, format: true, slots: { select: { startsAt: true } } },
    })
    const dated = challenges.filter(({ slots }) => slots.some(({ startsAt }) => startsAt))
    expect(dated.length).toBeGreaterThan(200)
    for (const { slug, organizationId, format } of dated) {
      const events = await eventsAt(slug)
      expect({ slug, none: events.length === 0 }).toEqual({ slug, none: false })
      const allowed = [
        ...(organizationId ? [] : ['organizer.url']),
        ...(format === 'ON_SITE' ? [] : ['location.name']),
      ]
      for (const event of events) {
        const { errors, missing } = judgeEvent(event)
        expect({ slug, errors, missing }).toEqual({
          slug,
          errors: [],
          missing: allowed.filter((name) => missing.includes(name)),
        })
      }
    }
  })

  test('one without hours is none', async () => {
    const { slug } = await aChallenge({
      format: 'AT_HOME',
      slots: [{ startsAt: null, endsAt: null, closesAt: null }],
    })
    expect(await eventsAt(slug)).toEqual([])
  })

  test('each date of a series is one, with its own places; a full one is sold out', async () => {
    const { slug, slots } = await aChallenge({
      slots: [
        {
          capacity: 1,
          startsAt: new Date(now.getTime() + 5 * day),
          endsAt: new Date(now.getTime() + 5.1 * day),
        },
        {
          capacity: 4,
          startsAt: new Date(now.getTime() + 9 * day),
          endsAt: new Date(now.getTime() + 9.1 * day),
        },
      ],
    })
    await db.participation.create({
      data: { slotId: slots[0]?.id ?? '', userId: (await aUser()).id, status: 'CONFIRMED' },
    })
    expect(await eventsAt(slug)).toMatchObject([
      { offers: { availability: 'https://schema.org/SoldOut', price: 0 } },
      { offers: { availability: 'https://schema.org/InStock', price: 0 } },
    ])
  })

  test('hours are those on the wall, there', async () => {
    const startsAt = new Date(Date.UTC(now.getUTCFullYear() + 1, 0, 15, 6, 30))
    const { slug } = await aChallenge({
      timezone: 'Indian/Reunion',
      slots: [{ startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) }],
    })
    const year = now.getUTCFullYear() + 1
    expect(await eventsAt(slug)).toMatchObject([
      { startDate: `${year}-01-15T10:30:00+04:00`, endDate: `${year}-01-15T12:30:00+04:00` },
    ])
  })

  test('a hidden place is its town and nothing more', async () => {
    const { slug } = await aChallenge({ placeHidden: true })
    const events = await eventsAt(slug)
    expect(events).toMatchObject([
      {
        location: {
          name: 'Nantes',
          address: { addressLocality: 'Nantes', addressRegion: 'Loire-Atlantique' },
        },
      },
    ])
    const text = JSON.stringify(events)
    expect(text).not.toContain('Crucy')
    expect(text).not.toContain('geo')
    expect(text).not.toContain('47.21')
  })

  test('a remote one takes place on its page, a cancelled one keeps its date', async () => {
    const remote = await aChallenge({ format: 'REMOTE' })
    expect(await eventsAt(remote.slug)).toMatchObject([
      {
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        location: { '@type': 'VirtualLocation', url: absolute(`/defis/${remote.slug}`) },
      },
    ])
    const cancelled = await aChallenge({ status: 'CANCELLED', statusReason: 'La tempête.' })
    const [event] = await eventsAt(cancelled.slug)
    expect(judgeEvent(event).errors).toEqual([])
    expect(event).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      offers: { availability: 'https://schema.org/SoldOut' },
    })
  })

  test('a moved date says when it was to be', async () => {
    const { id, slug, slots } = await aChallenge()
    const [slot] = slots
    if (!slot?.startsAt) throw new Error('No slot')
    const before = new Date(slot.startsAt.getTime() - 2 * day)
    await db.challengeChange.create({
      data: {
        challengeId: id,
        before: {
          title: '',
          address: '',
          placeHidden: false,
          town: '',
          whatToBring: '',
          timezone: 'Europe/Paris',
          slots: [{ id: slot.id, startsAt: before.toISOString(), endsAt: before.toISOString() }],
        },
      },
    })
    const [event] = await eventsAt(slug)
    expect(judgeEvent(event).errors).toEqual([])
    expect(event).toMatchObject({ eventStatus: 'https://schema.org/EventRescheduled' })
    const previous = event && 'previousStartDate' in event ? String(event.previousStartDate) : ''
    expect(Date.parse(previous)).toBe(Math.floor(before.getTime() / 1000) * 1000)
  })

  test('the judge sees what is wrong', () => {
    expect(judgeEvent({ '@context': 'https://schema.org', '@type': 'Event' }).errors).toEqual(
      expect.arrayContaining(['name', 'startDate', 'location']),
    )
    expect(judgeEvent({ startDate: '2026-11-28T08:30:00.000Z' }).errors).toContain('startDate')
  })
})

describe('What search engines may list', () => {
  const slots = (days: number) => [
    { startsAt: new Date(now.getTime() + days * day), endsAt: new Date(now.getTime() + days * day + 1000) },
  ]
  test.each([
    ['open', 'PUBLISHED', 3, true],
    ['over for three weeks', 'COMPLETED', -21, true],
    ['over for more than three months', 'COMPLETED', -DAYS_INDEXED - 1, false],
    ['called off, its day to come', 'CANCELLED', 3, true],
    ['called off, its day over', 'CANCELLED', -1, false],
    ['in review', 'PENDING_REVIEW', 3, false],
    ['suspended', 'SUSPENDED', 3, false],
  ] as const)('%s', async (_, status, days, expected) => {
    const dated = slots(days).map((slot) => ({
      ...slot,
      id: '',
      closesAt: slot.startsAt,
      capacity: null,
      takenPlaces: 0,
      cancelledAt: null,
    }))
    const openUntil = dated[0]?.startsAt ?? now
    expect(isIndexable({ status, openUntil, slots: dated }, now)).toBe(expected)
  })
})

describe('The sitemap', () => {
  test('lists every open défi, and nothing that search engines may not list', async () => {
    const names = await listSitemaps()
    expect(names.slice(0, 1)).toEqual(['pages'])
    const index = await writeSitemapIndex()
    for (const name of names) expect(index).toContain(`<loc>${absolute(`/sitemaps/${name}.xml`)}</loc>`)

    const listed = new Map<string, string | undefined>()
    for (const name of names) {
      const text = (await findSitemap(name)) ?? ''
      const entries = [...text.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)]
      expect(entries.length).toBe(text.split('<url>').length - 1)
      expect(entries.length).toBeLessThanOrEqual(ADDRESSES)
      for (const [, address = '', changed] of entries) {
        const path = new URL(address).pathname
        expect({ path, twice: listed.has(path) }).toEqual({ path, twice: false })
        listed.set(path, changed)
      }
    }

    const challenges = await db.challenge.findMany({ include: { slots: true } })
    for (const challenge of challenges) {
      const is = listed.has(`/defis/${challenge.slug}`)
      const { slug } = challenge
      if (isOpen(challenge, now)) expect({ slug, is }).toEqual({ slug, is: true })
      if (is) expect({ slug, may: isIndexable(challenge, now) }).toEqual({ slug, may: true })
    }
    for (const [path, changed] of listed) {
      const [, kind = '', first = '', second = ''] = path.split('/')
      if (changed) expect(Date.parse(changed)).toBeLessThanOrEqual(Date.now())
      if (first && ['causes', 'departements', 'villes'].includes(kind))
        expect({ path, found: await isFound(kind, first, second) }).toEqual({ path, found: true })
    }
    const kinds = new Set([...listed.keys()].map((path) => path.replace(/[^/]+$/, '')))
    expect(kinds.size).toBeGreaterThan(5)
  })

  test('reads a file once for all who ask within minutes', async () => {
    const before = await findSitemap('defis-1')
    await aChallenge()
    expect(await findSitemap('defis-01')).toBe(before)
  })

  test.each(['defis-0', 'defis-9', 'villes-x', 'personne', '', '__proto__'])(
    'has no file %j',
    async (name) => {
      expect(await findSitemap(name)).toBeNull()
    },
  )
})

async function isFound(kind: string, first: string, second: string): Promise<boolean> {
  if (kind === 'villes') {
    const town = await findTown(first)
    return town !== null && isWorthFinding(await findAreaFigures({ kind: 'town', town }, now))
  }
  const department = await findDepartment(kind === 'departements' ? first : second)
  if (kind === 'departements')
    return (
      department !== null && isWorthFinding(await findAreaFigures({ kind: 'department', department }, now))
    )
  const cause = findCauseBySlug(first)
  if (!cause) return false
  if (!second) return isWorthFinding(await findAreaFigures({ kind: 'cause', cause }, now))
  if (!department) return false
  return isWorthFinding(await findAreaFigures({ kind: 'cause-in', cause, department }, now))
}
