import { listOpenChallengesOfOrganization, type ChallengeCard } from '@/lib/challenges/lists'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { embedStyle } from '@/lib/federation/embed-style'
import { escapeMarkup as e } from '@/lib/federation/markup'
import { count, duration, period, typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

const SHOWN = 8

/** The open défis of an organisation as a page to be framed elsewhere: no script, no cookie, no picture; null where there is none by that name. */
export async function findOrganizationEmbed(slug: string, now: Date): Promise<string | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const organization = await db.organization.findFirst({
    where: { slug, suspendedAt: null },
    select: { id: true, name: true },
  })
  if (!organization) return null
  const challenges = await listOpenChallengesOfOrganization(organization.id, now)
  const { APP_URL, SITE_NAME } = env()
  const absolute = (path: string) => new URL(path, APP_URL).href
  const page = absolute(paths.organization(slug))
  return writeEmbed({
    title: `${organization.name} : les défis`,
    canonical: page,
    items: challenges.slice(0, SHOWN).map((challenge) => ({
      title: typeset(challenge.title),
      url: absolute(paths.challengeFrom(challenge.slug, 'integration')),
      facts: factsOf(challenge),
    })),
    empty: 'Rien d’ouvert en ce moment : reviens bientôt.',
    more: { label: `Tout voir sur ${SITE_NAME}`, url: page },
  })
}

type Embed = {
  title: string
  canonical: string
  items: { title: string; url: string; facts: string }[]
  empty: string
  more: { label: string; url: string }
}

// Links leave the frame: the page around it is somebody else's.
function writeEmbed({ title, canonical, items, empty, more }: Embed): string {
  const link = (url: string, text: string) =>
    `<a href="${e(url)}" target="_blank" rel="noopener">${e(text)}</a>`
  const list = items.map(
    ({ url, title: name, facts }) => `<li>${link(url, name)}<p class="soft">${e(facts)}</p></li>`,
  )
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${e(title)}</title><link rel="canonical" href="${e(canonical)}">
<style>${embedStyle}</style></head>
<body><main><h1>${e(title)}</h1>
${list.length > 0 ? `<ul>\n${list.join('\n')}\n</ul>` : `<p>${e(empty)}</p>`}
</main><footer>${link(more.url, more.label)}</footer></body></html>
`
}

function factsOf(challenge: ChallengeCard): string {
  const { startsAt, endsAt, timezone, durationMinutes, town, placesLeft } = challenge
  const when =
    startsAt && endsAt ? period(startsAt, endsAt, timezone) : `quand on veut, ${duration(durationMinutes)}`
  const places =
    placesLeft === null
      ? null
      : placesLeft === 0
        ? 'complet'
        : count(placesLeft, 'place restante', 'places restantes')
  return [when, town, places].filter(Boolean).join(' · ')
}
