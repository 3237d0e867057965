import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { GET as getFeed } from '@/app/agenda/[file]/route'
import { GET as getOne } from '@/app/participations/[id]/agenda.ics/route'
import { GET as getChallenge } from '@/app/defis/[slug]/agenda.ics/route'
import { writeCalendar, type CalendarEvent } from '@/lib/calendar'
import { closeCalendar, openCalendar, renewCalendar } from '@/lib/calendars/commands'
import { findCalendarAddress } from '@/lib/calendars/queries'
import { calendarToken } from '@/lib/calendars/token'
import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { findParticipationCalendar } from '@/lib/participations/calendar'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { participationKey } from '@/lib/participations/keys'
import { aChallenge, aUser } from '@/tests/support/factories'

const now = new Date()
const day = 86_400_000

/** The file as Mozilla's library reads it, which has not written it; the wire format is checked on the way. */
function read(file: string) {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0000-\u0008\u000b-\u001f\u007f]/)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const value = (name: string) => component.getFirstPropertyValue(name)
    const text = (name: string) => String(value(name) ?? '')
    const instant = (name: string) => {
      const time = value(name)
      return time instanceof ICAL.Time ? time.toJSDate().toISOString() : null
    }
    return {
      uid: text('uid'),
      sequence: Number(value('sequence')),
      status: text('status'),
      summary: text('summary'),
      description: text('description'),
      location: text('location'),
      start: instant('dtstart'),
      end: instant('dtend'),
      stamp: instant('dtstamp'),
      changed: instant('last-modified'),
      names: component.getAllProperties().map(({ name }) => name),
    }
  })
  return { calendar, events, value: (name: string) => String(calendar.getFirstPropertyValue(name)) }
}

function only<Row>(rows: Row[]): Row {
  expect(rows).toHaveLength(1)
  const [row] = rows
  if (!row) throw new Error('Nothing there.')
  return row
}

async function aParticipation(
  status: ParticipationStatus,
  challenge: Parameters<typeof aChallenge>[0] = {},
  overrides: { userId?: string; updatedAt?: Date; partySize?: number } = {},
) {
  const { slots, ...rest } = await aChallenge(challenge)
  const slot = only(slots)
  const userId = overrides.userId ?? (await aUser()).id
  const offeredUntil = status === 'OFFERED' ? new Date(Date.now() + day) : null
  const row = await db.participation.create({
    data: { slotId: slot.id, status, offeredUntil, ...overrides, userId },
  })
  return { ...row, slot, challenge: rest }
}

async function fileOf(id: string) {
  const file = await findParticipationCalendar(id, 'holder-of-key')
  return only(read(file ?? '').events)
}

describe('whatever the text, another library reads the same', () => {
  const event: CalendarEvent = {
    id: 'one',
    sequence: 0,
    status: 'confirmed',
    startsAt: now,
    endsAt: new Date(now.getTime() + day),
    changedAt: now,
    summary: '',
    description: '',
    location: '',
    url: 'http://localhost:3000/defis/une-matinee',
  }

  test('a long title with accents and emoji is folded between characters', () => {
    const summary = 'Éco-pâturage, forêt ; été à l’île d’Yeu 🌊🐑 '.repeat(12).trim()
    expect(only(read(writeCalendar({ name: summary, events: [{ ...event, summary }] })).events).summary).toBe(
      summary,
    )
  })

  test('commas, semicolons, backslashes, quotes and lines come back as they were', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('\n', ',', ';', '\\', '\\n', '"', ':', '🌊', 'é'),
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const back = only(
          read(writeCalendar({ name: 'Mes défis', events: [{ ...event, summary, description }] })).events,
        )
        expect(back).toMatchObject({ summary, description })
      }),
      { numRuns: 300 },
    )
  })

  test('a control character or half an emoji, which no calendar may hold, is left out', () => {
    const summary = 'On\u0000 y\u0007 va \ud83c!'
    expect(only(read(writeCalendar({ name: 'x', events: [{ ...event, summary }] })).events).summary).toBe(
      'On y va \ufffd!',
    )
  })
})

describe('the file of one participation', () => {
  test('says what, when, where, and that it is certain, with nobody’s address', async () => {
    const { id, challenge, slot } = await aParticipation(
      'CONFIRMED',
      { whatToBring: 'Des gants' },
      { partySize: 3 },
    )
    const file = await findParticipationCalendar(id, 'holder-of-key')
    const { value, events } = read(file ?? '')
    expect(value('method')).toBe('PUBLISH')
    const event = only(events)
    expect(event).toMatchObject({
      uid: `${id}@localhost`,
      status: 'CONFIRMED',
      summary: challenge.title,
      location: 'Cale de Crucy, Nantes',
      start: slot.startsAt?.toISOString().replace(/\.\d+/, '.000'),
      end: slot.endsAt?.toISOString().replace(/\.\d+/, '.000'),
    })
    expect(event.stamp).not.toBeNull()
    expect(event.changed).not.toBeNull()
    expect(event.description).toContain(`http://localhost:3000/defis/${challenge.slug}`)
    expect(event.description).toContain('Des gants')
    expect(event.description).toContain('Vous venez à 3')
    expect(event.names).not.toContain('organizer')
    expect(event.names).not.toContain('attendee')
    expect(file).not.toContain('@test.localhost')
  })

  test.each<[ParticipationStatus, string]>([
    ['PENDING', 'TENTATIVE'],
    ['WAITLISTED', 'TENTATIVE'],
    ['OFFERED', 'TENTATIVE'],
    ['ATTENDED', 'CONFIRMED'],
    ['NO_SHOW', 'CONFIRMED'],
    ['DECLINED', 'CANCELLED'],
    ['EXPIRED', 'CANCELLED'],
    ['CANCELLED', 'CANCELLED'],
  ])('%s is %s', async (status, standing) => {
    const { id } = await aParticipation(status)
    expect((await fileOf(id)).status).toBe(standing)
  })

  test.each<[ParticipationStatus, string]>([
    ['CONFIRMED', 'Cale de Crucy, Nantes'],
    ['ATTENDED', 'Cale de Crucy, Nantes'],
    ['PENDING', 'Nantes'],
    ['WAITLISTED', 'Nantes'],
    ['CANCELLED', 'Nantes'],
  ])('a hidden place is told to %s as « %s »', async (status, place) => {
    const { id } = await aParticipation(status, { placeHidden: true })
    expect((await fileOf(id)).location).toBe(place)
  })

  test('the same clock in Paris and in La Réunion is two instants, on the night that Paris changes', async () => {
    const at = (startsAt: string) => ({ slots: [{ startsAt: new Date(startsAt) }] })
    // 10:00 in each of the two, after the change to summer time.
    const paris = await aParticipation('CONFIRMED', {
      ...at('2027-03-28T08:00:00Z'),
      timezone: 'Europe/Paris',
    })
    const reunion = await aParticipation('CONFIRMED', {
      ...at('2027-03-28T06:00:00Z'),
      timezone: 'Indian/Reunion',
    })
    expect(await fileOf(paris.id)).toMatchObject({
      start: '2027-03-28T08:00:00.000Z',
      end: '2027-03-28T10:00:00.000Z',
    })
    expect(await fileOf(reunion.id)).toMatchObject({ start: '2027-03-28T06:00:00.000Z' })
  })

  test('to leave, to come back, to be moved: each is newer than the one before, under the same name', async () => {
    const { slots, ...challenge } = await aChallenge()
    const [slotId, person] = [only(slots).id, await aUser()]
    const joined = await joinSlot({ slotId, person, now })
    if (!joined.ok) throw new Error(joined.refusal)
    const versions = [await fileOf(joined.value.participationId)]
    const next = async () => versions.push(await fileOf(joined.value.participationId))

    await withdraw({ slotId, person, now })
    await next()
    await joinSlot({ slotId, person, now })
    await next()
    const later = new Date(now.getTime() + 9 * day)
    await db.slot.update({
      where: { id: slotId },
      data: { startsAt: later, endsAt: new Date(later.getTime() + day) },
    })
    await next()
    await db.challenge.update({ where: { id: challenge.id }, data: { title: 'Une soirée au bord de l’eau' } })
    await next()

    expect(versions.map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
    ])
    expect(new Set(versions.map(({ uid }) => uid)).size).toBe(1)
    const sequences = versions.map(({ sequence }) => sequence)
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
    expect(versions.at(-1)).toMatchObject({ summary: 'Une soirée au bord de l’eau' })
  })

  test('its key opens it, and no other; without hours there is none', async () => {
    const { id, userId } = await aParticipation('CONFIRMED')
    const get = (of: string, key: string) =>
      getOne(new Request(`http://localhost:3000/participations/${of}/agenda.ics?cle=${key}`), {
        params: Promise.resolve({ id: of }),
      })
    const opened = await get(id, participationKey(id))
    expect(opened.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(opened.headers.get('cache-control')).toBe('private, no-store')
    expect(only(read(await opened.text()).events).uid).toBe(`${id}@localhost`)
    expect((await get('x', participationKey('x'))).status).toBe(404)

    expect(await findParticipationCalendar(id, { userId })).not.toBeNull()
    expect(await findParticipationCalendar(id, { userId: (await aUser()).id })).toBeNull()
    const free = await aParticipation('CONFIRMED', { format: 'AT_HOME', slots: [{ startsAt: null }] })
    expect(await findParticipationCalendar(free.id, 'holder-of-key')).toBeNull()
  })
})

describe('the private calendar', () => {
  const ask = async (address: string | null, headers: Record<string, string> = {}) => {
    const file = new URL(address ?? '').pathname.split('/').at(-1) ?? ''
    return getFeed(new Request(address ?? '', { headers }), { params: Promise.resolve({ file }) })
  }
  async function aSubscriber() {
    const person = await aUser()
    await openCalendar(person.id)
    return { ...person, address: (await findCalendarAddress(person.id)) ?? '' }
  }

  test('holds what is ahead, the year behind, and for sixty days what was left or called off', async () => {
    const person = await aSubscriber()
    const at = (days: number) => ({ slots: [{ startsAt: new Date(now.getTime() + days * day) }] })
    const add = (status: ParticipationStatus, days: number, changed = 0) =>
      aParticipation(status, at(days), {
        userId: person.id,
        updatedAt: new Date(now.getTime() - changed * day),
      })
    const shown = [
      await add('CONFIRMED', 7),
      await add('WAITLISTED', 300),
      await add('ATTENDED', -360),
      await add('WITHDRAWN', 7, 59),
      await add('CANCELLED', 7),
      await add('DECLINED', -30, 30),
    ]
    await add('WITHDRAWN', 7, 61)
    await add('ATTENDED', -370)
    await add('WAITLISTED', -1)
    await aParticipation('CONFIRMED')

    const answer = await ask(person.address)
    const { events, value } = read(await answer.text())
    expect(events.map(({ uid }) => uid).toSorted()).toEqual(
      shown.map(({ id }) => `${id}@localhost`).toSorted(),
    )
    expect(events.filter(({ status }) => status === 'CANCELLED')).toHaveLength(3)
    expect(value('refresh-interval')).toBe('PT1H')
    expect(value('x-published-ttl')).toBe('PT1H')
    expect(value('x-wr-calname')).toBe('Mes défis Diffuz')
  })

  test('is sent again only where something has changed', async () => {
    const person = await aSubscriber()
    const { id } = await aParticipation('CONFIRMED', {}, { userId: person.id })
    const first = await ask(person.address)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(tag).toMatch(/^W\/"[\w-]{43}"$/)
    const again = await ask(person.address, { 'If-None-Match': `"other", ${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('etag')).toBe(tag)

    await db.participation.update({ where: { id }, data: { status: 'CANCELLED', version: { increment: 1 } } })
    const changed = await ask(person.address, { 'If-None-Match': tag })
    expect(changed.status).toBe(200)
    expect(only(read(await changed.text()).events).status).toBe('CANCELLED')
  })

  test('answers at its newest address alone, and at none once it is closed or its owner suspended', async () => {
    const person = await aSubscriber()
    const status = async (address: string) => (await ask(address)).status
    await openCalendar(person.id)
    expect(await findCalendarAddress(person.id)).toBe(person.address)
    expect(await status(person.address)).toBe(200)

    await renewCalendar(person.id)
    const renewed = (await findCalendarAddress(person.id)) ?? ''
    expect([await status(person.address), await status(renewed)]).toEqual([404, 200])

    await db.user.update({ where: { id: person.id }, data: { suspendedAt: now } })
    expect(await status(renewed)).toBe(404)
    await db.user.update({ where: { id: person.id }, data: { suspendedAt: null } })
    expect(await status(renewed)).toBe(200)

    await closeCalendar(person.id)
    await renewCalendar(person.id)
    expect(await findCalendarAddress(person.id)).toBeNull()
    expect(await status(renewed)).toBe(404)
    await openCalendar(person.id)
    expect([await status(person.address), await status(renewed)]).toEqual([404, 404])
  })

  test('no other address opens one', async () => {
    const [mine, theirs] = [await aSubscriber(), await aSubscriber()]
    const token = /\/agenda\/(.+)\.ics$/.exec(mine.address)?.[1] ?? ''
    const foreign = /\/agenda\/(.+)\.ics$/.exec(theirs.address)?.[1] ?? ''
    const [owner, signature = ''] = token.split('.')
    const forged = [
      '',
      'x',
      `${owner}`,
      `${owner}.${foreign.split('.')[1]}`,
      `${owner}.${signature.slice(0, -1)}`,
      `${owner}.${'A'.repeat(43)}`,
      calendarToken(mine.id, 1),
      `${token}x`,
      '%00',
    ]
    const answers = forged.map((attempt) => ask(`http://localhost:3000/agenda/${attempt}.ics`))
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(forged.map(() => 404))
    expect((await ask(`http://localhost:3000/agenda/${token}`)).status).toBe(404)
  })
})

test('the public file of a défi has an entry a slot, and says when it is called off', async () => {
  const { slug, id, slots } = await aChallenge({
    slots: [{}, { startsAt: new Date(now.getTime() + 30 * day) }],
  })
  const get = (query = '') =>
    getChallenge(new Request(`http://localhost:3000/defis/${slug}/agenda.ics${query}`), {
      params: Promise.resolve({ slug }),
    })
  const all = read(await (await get()).text()).events
  expect(all.map(({ uid }) => uid)).toEqual(slots.map((slot) => `${slot.id}@localhost`))
  expect(all.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED'])
  const one = only(read(await (await get(`?creneau=${slots[1]?.id}`)).text()).events)
  expect(one.uid).toBe(all[1]?.uid)
  expect((await get('?creneau=none')).status).toBe(404)

  await db.challenge.update({
    where: { id },
    data: { status: 'CANCELLED', statusReason: 'La Loire déborde.', placeHidden: true },
  })
  const [off] = read(await (await get()).text()).events
  expect(off).toMatchObject({ status: 'CANCELLED', location: 'Nantes' })
  expect(off?.sequence).toBeGreaterThan(all[0]?.sequence ?? 0)
})
