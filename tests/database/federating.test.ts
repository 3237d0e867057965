import { rm } from 'node:fs/promises'
import path from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { expect, test, vi } from 'vitest'
import { GET as getEngagementFeed } from '@/app/flux/api-engagement.xml/route'
import { z } from 'zod'
import { noFilters } from '@/lib/challenges/filters'
import { whyNotExportable } from '@/lib/challenges/exportable'
import { listOpenChallenges } from '@/lib/challenges/search'
import { db } from '@/lib/db'
import { answerIfChanged } from '@/lib/federation/answers'
import { findEmbed } from '@/lib/federation/embeds'
import { findExportFacts } from '@/lib/federation/engagement/export'
import { engagementFile, readEngagementFile } from '@/lib/federation/engagement/file'
import { findFeed } from '@/lib/federation/feeds'
import { findOEmbed, oembedXml } from '@/lib/federation/oembed'
import { feedNamed } from '@/lib/federation/scopes'
import type { FeedFormat, FeedScope } from '@/lib/paths'
import { aChallenge, anOrganization, aSlot } from '@/tests/support/factories'

const now = new Date()
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const inDays = (days: number) => daysAgo(-days)
const of = (organization: { slug: string }): FeedScope => ({ kind: 'organisations', slug: organization.slug })

// Each is read by another library than the one that wrote it.
const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'entry',
})
const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal('fr'),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: z.array(z.object({ name: z.string() })),
      tags: z.array(z.string()),
    }),
  ),
})

/** The ids that a feed holds, in its order: of défis, or of slots in a calendar. */
async function idsIn(scope: FeedScope, format: FeedFormat, at = now): Promise<string[]> {
  const body = (await findFeed(scope, format, at))?.body ?? ''
  if (format === 'atom')
    return (xml.parse(body).feed.entry ?? []).map((entry: { id: string }) => entry.id.split(':').at(-1))
  if (format === 'json')
    return jsonFeed.parse(JSON.parse(body)).items.map(({ id }) => id.split(':').at(-1) ?? '')
  return new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0] ?? '')
}

test('feeds hold what the list holds, newest first, and nothing that the public may not see', async () => {
  const organization = await anOrganization({ name: 'Gants & <Bottes>' })
  const launched = (changes: Parameters<typeof aChallenge>[0]) =>
    aChallenge({ organizationId: organization.id, ...changes })
  const reason = { statusReason: 'Pluie.' }
  const old = await launched({ title: 'Toujours ouvert', publishedAt: daysAgo(200) })
  const recent = await launched({
    title: 'De ce matin',
    publishedAt: daysAgo(1),
    slots: [{ startsAt: inDays(3) }],
  })
  await launched({ title: 'Fini hier', slots: [{ startsAt: daysAgo(1) }] })
  await launched({ title: 'Annulé', status: 'CANCELLED', ...reason })
  await launched({ title: 'Suspendu', status: 'SUSPENDED', ...reason })
  await launched({ title: 'À relire', status: 'PENDING_REVIEW', publishedAt: null })
  await aChallenge({ title: 'D’ailleurs' })

  expect(await idsIn(of(organization), 'atom')).toEqual([recent.id, old.id])
  expect(await idsIn(of(organization), 'json')).toEqual([recent.id, old.id])
  expect(await idsIn(of(organization), 'ics')).toEqual([recent.slots[0]?.id, old.slots[0]?.id])

  const { feed } = xml.parse((await findFeed(of(organization), 'atom', now))?.body ?? '')
  expect(feed.title).toBe('Gants & <Bottes> : les défis')
  expect(feed.entry[0].link['@href']).toBe(`http://localhost:3000/defis/${recent.slug}?de=flux`)
})

test('each scope holds its own, the same that the list finds', async () => {
  const challenge = await aChallenge({ cause: 'ANIMALS' })
  const remote = await aChallenge({ cause: 'ANIMALS', format: 'REMOTE' })
  const ids = async (scope: FeedScope) => new Set(await idsIn(scope, 'json'))
  const listed = await listOpenChallenges({ ...noFilters, causes: ['ANIMALS'] }, now)
  expect(await ids({ kind: 'causes', slug: 'animaux' })).toEqual(
    new Set(listed.challenges.map(({ id }) => id)),
  )
  for (const scope of [
    { kind: 'departements', slug: '44' },
    { kind: 'villes', slug: 'nantes' },
  ] as const) {
    expect(await ids(scope)).toContain(challenge.id)
    expect(await ids(scope)).not.toContain(remote.id)
  }
  expect(await ids({ kind: 'defis' })).toContain(remote.id)
})

test.each([
  'causes/personne.atom',
  'departements/99.json',
  'villes/nulle-part.ics',
  'organisations/personne.atom',
  'organisations/personne.rss',
  'membres/lucioles.atom',
  'causes/animaux/defis.atom',
  'defis.xml',
  'defis',
  '../defis.atom',
])('%s is no feed', async (path) => {
  const named = feedNamed(path.split('/'))
  expect(named && (await findFeed(named.scope, named.format, now))).toBeNull()
})

test('a hidden place is in no feed, and a slot that was called off says so under its own name', async () => {
  const organization = await anOrganization()
  const challenge = await aChallenge({ organizationId: organization.id, placeHidden: true, title: 'La cale' })
  const off = await aSlot({
    challengeId: challenge.id,
    startsAt: inDays(8),
    cancelledAt: now,
    closesAt: now,
    cancelReason: 'Pluie',
  })
  for (const format of ['atom', 'json', 'ics'] as const)
    expect((await findFeed(of(organization), format, now))?.body).not.toContain('Crucy')

  const body = (await findFeed(of(organization), 'ics', now))?.body ?? ''
  const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent')
  const event = events.map((one) => new ICAL.Event(one)).find(({ uid }) => uid.startsWith(off.id))
  expect(event?.summary).toBe('Annulé : La cale')
  expect(event?.sequence).toBe(off.revision + 1)
  // A calendar counts seconds.
  expect(event?.startDate.toUnixTime()).toBe(Math.floor((off.startsAt?.getTime() ?? 0) / 1000))
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('a feed changes when something leaves it, though no row has changed', async () => {
  const organization = await anOrganization()
  await aChallenge({ organizationId: organization.id })
  await aChallenge({ organizationId: organization.id, slots: [{ startsAt: inDays(1) }] })
  const later = inDays(2)
  for (const format of ['atom', 'json', 'ics'] as const) {
    const first = await findFeed(of(organization), format, now)
    const same = await findFeed(of(organization), format, new Date(now.getTime() + 60_000))
    expect(same).toEqual(first)
    const since = (first?.changedAt ?? now).toUTCString()
    const ask = (feed: typeof first) =>
      feed &&
      answerIfChanged(
        new Request('http://localhost/', { headers: { 'if-modified-since': since } }),
        feed.body,
        feed.changedAt,
        {},
      ).status
    expect(ask(same)).toBe(304)
    const closed = await findFeed(of(organization), format, later)
    expect(closed?.changedAt).toEqual(later)
    expect(ask(closed)).toBe(200)
  }
})

test('the embedded list holds what can be joined, escaped, and where it was found', async () => {
  const organization = await anOrganization({ name: '<img src=x onerror=alert(1)>' })
  const { slug } = await aChallenge({ organizationId: organization.id, title: 'Une "belle" <b>matinée</b>' })
  const over = await aChallenge({ organizationId: organization.id, slots: [{ startsAt: daysAgo(1) }] })
  const html = await findEmbed('organisations', organization.slug, now)
  expect(html).toContain(`/defis/${slug}?de=integration`)
  expect(html).not.toContain(over.slug)
  expect(html).not.toMatch(/<img|<b>|<script|onerror=alert\(1\)>/)
})

test('the embedded card invites to what is open, and says of the rest what it is', async () => {
  const open = await aChallenge({ placeHidden: true })
  const off = await aChallenge({ status: 'CANCELLED', statusReason: 'Pluie.' })
  const draft = await aChallenge({ status: 'PENDING_REVIEW', publishedAt: null })
  const card = await findEmbed('defis', open.slug, now)
  expect(card).toContain('Je relève le défi')
  expect(card).toContain('10\u00a0places')
  expect(card).not.toContain('Crucy')
  const called = await findEmbed('defis', off.slug, now)
  expect(called).toContain('annulé')
  expect(called).not.toContain('Je relève')
  expect(await findEmbed('defis', draft.slug, now)).toBeNull()
})

test('a suspended organisation has neither feed nor list, nor has one that does not exist', async () => {
  const { id, slug } = await anOrganization()
  await db.organization.update({ where: { id }, data: { suspendedAt: now } })
  for (const asked of [slug, 'personne', '../x', ''])
    expect([
      await findFeed({ kind: 'organisations', slug: asked }, 'atom', now),
      await findEmbed('organisations', asked, now),
    ]).toEqual([null, null])
})

test('oEmbed answers for our own public pages alone, within the room there is', async () => {
  const { slug, code } = await aChallenge({ title: 'Gants & <bottes>' })
  const draft = await aChallenge({ status: 'PENDING_REVIEW', publishedAt: null })
  const room = { maxwidth: null, maxheight: null }
  const page = `http://localhost:3000/defis/${slug}`
  const found = await findOEmbed(`${page}?r=abc`, { maxwidth: '320', maxheight: '9999' })
  expect(found).toMatchObject({ type: 'rich', version: '1.0', width: 320, height: 330 })
  expect(found?.html).toContain(`src="http://localhost:3000/embed/defis/${slug}"`)
  expect(found?.html).toContain('title="Gants &amp; &lt;bottes&gt;"')
  expect(await findOEmbed(`http://localhost:3000/d/${code}`, room)).toMatchObject({
    title: 'Gants & <bottes>',
  })
  expect(await findOEmbed('http://localhost:3000/causes/animaux', room)).toMatchObject({ height: 560 })
  expect(xml.parse(found ? oembedXml(found) : '').oembed).toMatchObject({ html: found?.html, width: '320' })
  const others = [
    `https://ailleurs.example/defis/${slug}`,
    `http://localhost:3001/defis/${slug}`,
    `http://localhost:3000/defis/${draft.slug}`,
    'http://localhost:3000/defis/personne',
    'http://localhost:3000/mon-compte',
    `${page}/modifier`,
    'javascript:alert(1)',
    '',
  ]
  const answers = await Promise.all(others.map((url) => findOEmbed(url, room)))
  expect(answers).toEqual(others.map(() => null))
})

test('the State’s directory is offered what it would accept, whole, and told when nothing is new', async () => {
  const organization = await anOrganization({ name: 'Pour l’annuaire', siren: '012345678' })
  const description = 'On se retrouve, on trie, on répare. '.repeat(10)
  const accepted = await aChallenge({
    organizationId: organization.id,
    description,
    slots: [{ startsAt: inDays(9) }],
    placeHidden: true,
  })
  const others = [
    await aChallenge({ organizationId: organization.id, description: 'Trop court pour eux, hélas.' }),
    await aChallenge({ description, slots: [{ startsAt: inDays(9) }] }),
    await aChallenge({ organizationId: organization.id, description, slots: [{ startsAt: inDays(2) }] }),
  ]
  const ask = (tag = '') =>
    getEngagementFeed(new Request('http://localhost:3000/', { headers: tag ? { 'if-none-match': tag } : {} }))
  const answer = await ask()
  const body = await answer.text()
  expect(body).not.toContain('Crucy')
  const read = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'mission' }).parse(body)
  const ids = read.source.mission.map(({ clientId }: { clientId: string }) => clientId)
  expect(ids).toContain(accepted.id)
  for (const { id } of others) expect(ids).not.toContain(id)
  expect((await ask(answer.headers.get('etag') ?? '')).status).toBe(304)

  // Who organises it reads the same, and why.
  const reasons = async (id: string) => {
    const facts = await findExportFacts(id, now)
    return facts && whyNotExportable(facts, now)
  }
  expect(await reasons(accepted.id)).toEqual([])
  expect(await Promise.all(others.map(({ id }) => reasons(id)))).toEqual([
    expect.arrayContaining(['short-description']),
    ['no-organization'],
    ['too-soon'],
  ])
  expect(await reasons((await aChallenge({ status: 'PENDING_REVIEW' })).id)).toBeNull()
})

test('nobody waits for the directory’s file while a younger one is written, and it comes back where it was taken away', async () => {
  const minutesAfter = (minutes: number) => new Date(inDays(1).getTime() + minutes * 60_000)
  const first = await engagementFile(minutesAfter(0))
  expect(first.writtenAt).toEqual(minutesAfter(0))
  expect(await engagementFile(minutesAfter(16))).toBe(first)
  await vi.waitFor(async () =>
    expect((await engagementFile(minutesAfter(16))).writtenAt).toEqual(minutesAfter(16)),
  )
  // What is older than half a day is not given while a younger one is written.
  const last = await engagementFile(minutesAfter(16 + 12 * 60))
  expect(last.writtenAt).toEqual(minutesAfter(16 + 12 * 60))

  await rm(path.dirname(last.file), { recursive: true })
  const again = await engagementFile(minutesAfter(17 + 12 * 60))
  expect(await new Response(readEngagementFile(again)).text()).toContain('</source>')
})
