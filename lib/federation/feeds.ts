import { causes } from '@/lib/challenges/causes'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { writeAtom } from '@/lib/federation/atom'
import { period, typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

const RECENT = 90 * 86_400_000
const LONGEST = 50

/** A feed and when anything of it last changed. */
export type Feed = { xml: string; changedAt: Date }

/** What an organisation has launched lately, and what of it is open, newest first; null where there is none by that name. */
export async function findOrganizationFeed(slug: string, now: Date): Promise<Feed | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const organization = await db.organization.findFirst({
    where: { slug, suspendedAt: null },
    select: { id: true, name: true, summary: true, createdAt: true },
  })
  if (!organization) return null
  const [challenges, { _max }] = await Promise.all([
    db.challenge.findMany({
      where: {
        organizationId: organization.id,
        status: { in: ['PUBLISHED', 'COMPLETED'] },
        OR: [
          { publishedAt: { gt: new Date(now.getTime() - RECENT) } },
          { status: 'PUBLISHED', openUntil: { gt: now } },
        ],
      },
      select: {
        id: true,
        slug: true,
        title: true,
        summary: true,
        cause: true,
        timezone: true,
        publishedAt: true,
        updatedAt: true,
        commune: { select: { name: true } },
        slots: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: 'asc' }, take: 1 },
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take: LONGEST,
    }),
    // Of all its défis: one that is called off leaves the feed, which has changed by that.
    db.challenge.aggregate({ where: { organizationId: organization.id }, _max: { updatedAt: true } }),
  ])

  const absolute = (path: string) => new URL(path, env().APP_URL).href
  const changedAt = _max.updatedAt ?? organization.createdAt
  const xml = writeAtom({
    self: absolute(paths.organizationFeed(slug)),
    page: absolute(paths.organization(slug)),
    title: `${organization.name} : les défis`,
    subtitle: typeset(organization.summary),
    author: organization.name,
    updated: changedAt,
    entries: challenges.map((challenge) => ({
      id: `urn:uuid:${challenge.id}`,
      title: typeset(challenge.title),
      url: absolute(paths.challengeFrom(challenge.slug, 'flux')),
      summary: [factsOf(challenge), typeset(challenge.summary)].filter(Boolean).join('\n'),
      category: causes[challenge.cause].label,
      published: challenge.publishedAt ?? challenge.updatedAt,
      updated: challenge.updatedAt,
    })),
  })
  return { xml, changedAt }
}

function factsOf({
  slots: [slot],
  timezone,
  commune,
}: {
  slots: { startsAt: Date | null; endsAt: Date | null }[]
  timezone: string
  commune: { name: string } | null
}): string {
  const when = slot?.startsAt && slot.endsAt && period(slot.startsAt, slot.endsAt, timezone)
  return [when, commune?.name].filter(Boolean).join(' · ')
}
