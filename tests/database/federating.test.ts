import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { findOrganizationEmbed } from '@/lib/federation/embeds'
import { findOrganizationFeed } from '@/lib/federation/feeds'
import { aChallenge, anOrganization } from '@/tests/support/factories'

const now = new Date()
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

test('the feed holds what is open or recent, and nothing that the public may not see', async () => {
  const organization = await anOrganization({ name: 'Gants & <Bottes>' })
  const of = (changes: Parameters<typeof aChallenge>[0]) =>
    aChallenge({ organizationId: organization.id, ...changes })
  const reason = { statusReason: 'Pluie.' }
  const open = await of({ title: 'Toujours ouvert', publishedAt: daysAgo(200) })
  const recent = await of({
    title: 'Fini hier',
    status: 'COMPLETED',
    publishedAt: daysAgo(20),
    slots: [{ startsAt: daysAgo(1) }],
  })
  const hidden = [
    await of({
      title: 'Ancien',
      status: 'COMPLETED',
      publishedAt: daysAgo(200),
      slots: [{ startsAt: daysAgo(150) }],
    }),
    await of({ title: 'Annulé', status: 'CANCELLED', ...reason }),
    await of({ title: 'Suspendu', status: 'SUSPENDED', ...reason }),
    await of({ title: 'À relire', status: 'PENDING_REVIEW', publishedAt: null }),
    await aChallenge({ title: 'D’ailleurs' }),
  ]
  const feed = await findOrganizationFeed(organization.slug, now)
  const ids = [...(feed?.xml ?? '').matchAll(/urn:uuid:([\w-]+)/g)].map(([, id]) => id)
  expect(ids).toEqual([recent.id, open.id])
  for (const { title } of hidden) expect(feed?.xml).not.toContain(title)
  expect(feed?.xml).toContain('Gants &#38; &#60;Bottes&#62;')
  expect(feed?.xml).not.toContain('Cale de Crucy')
  expect(feed?.xml).toContain(`/defis/${open.slug}?de=flux`)
})

test('the embedded list holds what can be joined, escaped, and where it was found', async () => {
  const organization = await anOrganization({ name: '<img src=x onerror=alert(1)>' })
  const { slug } = await aChallenge({ organizationId: organization.id, title: 'Une "belle" <b>matinée</b>' })
  const over = await aChallenge({ organizationId: organization.id, slots: [{ startsAt: daysAgo(1) }] })
  const html = await findOrganizationEmbed(organization.slug, now)
  expect(html).toContain(`/defis/${slug}?de=integration`)
  expect(html).not.toContain(over.slug)
  expect(html).not.toMatch(/<img|<b>|<script|onerror=alert\(1\)>/)
})

test('a suspended organisation has neither feed nor list, nor has one that does not exist', async () => {
  const { id, slug } = await anOrganization()
  await db.organization.update({ where: { id }, data: { suspendedAt: now } })
  for (const asked of [slug, 'personne', '../x', ''])
    expect([await findOrganizationFeed(asked, now), await findOrganizationEmbed(asked, now)]).toEqual([
      null,
      null,
    ])
})
