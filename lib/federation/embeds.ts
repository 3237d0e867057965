import { causes } from '@/lib/challenges/causes'
import { listOpenChallengesAmong } from '@/lib/challenges/lists'
import { type ChallengeCard } from '@/lib/challenges/cards'
import { findChallenge, type ChallengeDetails } from '@/lib/challenges/queries'
import { isOpen, joinableSlots, placesLeftOver, statusLine } from '@/lib/challenges/rules'
import { Prisma, sql } from '@/lib/db'
import { absolute, env } from '@/lib/env'
import { embedStyle } from '@/lib/federation/embed-style'
import { escapeMarkup as e } from '@/lib/federation/markup'
import { findScope, scopeNamed } from '@/lib/federation/scopes'
import { count, duration, period, typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

const SHOWN = 8

/** A page to be framed elsewhere: no script, no cookie, no picture; null where there is nothing by that name. */
export async function findEmbed(kind: string, slug: string, now: Date): Promise<string | null> {
  if (kind === 'defis') return findCard(slug, now)
  const asked = scopeNamed(kind, slug)
  const scope = asked && (await findScope(asked))
  if (!scope) return null
  const { text, values } = Prisma.sql`SELECT c.id::text FROM challenges c
    WHERE ${scope.open(now)} ORDER BY c.next_starts_at, c.id LIMIT ${SHOWN}`
  const found = await sql<{ id: string }>(text, values)
  const challenges = await listOpenChallengesAmong(
    found.map(({ id }) => id),
    now,
  )
  const page = absolute(scope.page)
  const items = challenges.map(({ slug: one, title, ...challenge }) => {
    const url = absolute(paths.challengeFrom(one, 'integration'))
    return `<li>${link(url, typeset(title))}<p class="soft">${e(factsOf(challenge))}</p></li>`
  })
  return writePage({
    title: scope.title,
    canonical: page,
    body: `<h1>${e(scope.title)}</h1>
${items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : '<p>Rien d’ouvert en ce moment : reviens bientôt.</p>'}`,
    footer: link(page, `Tout voir sur ${env().SITE_NAME}`),
  })
}

/** One défi as a card. What is full, past or called off says so. */
async function findCard(slug: string, now: Date): Promise<string | null> {
  const challenge = await findChallenge(slug, null)
  if (!challenge) return null
  const left = placesLeftOver(challenge.slots, now)
  const title = typeset(challenge.title)
  const url = absolute(paths.challengeFrom(slug, 'integration'))
  const joinable = isOpen(challenge, now) && left !== 0
  const body = `<article>
<p class="soft">${e(causes[challenge.cause].label)}</p>
<h1>${link(url, title)}</h1>
<p>${e([whenOf(challenge, now), challenge.commune?.name].filter(Boolean).join(' · '))}</p>
<p class="soft">${e(challenge.organization?.name ?? challenge.author.pseudonym)} · <strong>${e(statusLine(challenge, left, now))}</strong></p>
<p class="go">${link(url, joinable ? 'Je relève le défi' : 'Voir le défi')}</p>
</article>`
  return writePage({
    title,
    canonical: absolute(paths.challenge(slug)),
    body,
    footer: link(absolute(paths.challenges), `D’autres défis sur ${env().SITE_NAME}`),
  })
}

// Links leave the frame: the page around it is somebody else's.
function link(url: string, text: string): string {
  return `<a href="${e(url)}" target="_blank" rel="noopener">${e(text)}</a>`
}

type Page = { title: string; canonical: string; body: string; footer: string }

function writePage({ title, canonical, body, footer }: Page): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${e(title)}</title><link rel="canonical" href="${e(canonical)}">
<style>${embedStyle}</style></head>
<body><main>${body}
</main><footer>${footer}</footer></body></html>
`
}

function whenOf(challenge: ChallengeDetails, now: Date): string {
  const slots = joinableSlots(challenge.slots, now)
  const slot = slots[0] ?? challenge.slots.at(-1)
  if (!slot?.startsAt || !slot.endsAt) return `quand tu veux, ${duration(challenge.durationMinutes)}`
  const others = slots.length > 1 ? ` et ${count(slots.length - 1, 'autre créneau', 'autres créneaux')}` : ''
  return `${period(slot.startsAt, slot.endsAt, challenge.timezone, now)}${others}`
}

function factsOf(
  challenge: Pick<
    ChallengeCard,
    'startsAt' | 'endsAt' | 'timezone' | 'durationMinutes' | 'town' | 'placesLeft'
  >,
): string {
  const { startsAt, endsAt, timezone, durationMinutes, town, placesLeft } = challenge
  const when =
    startsAt && endsAt ? period(startsAt, endsAt, timezone) : `quand tu veux, ${duration(durationMinutes)}`
  return [when, town, placesOf(placesLeft)].filter(Boolean).join(' · ')
}

/** Five at most are few; nothing where as many come as like. */
function placesOf(left: number | null): string | null {
  if (left === null) return null
  if (left === 0) return 'complet'
  if (left === 1) return 'plus qu’une place'
  return left <= 5 ? `plus que ${count(left, 'place')}` : `encore ${count(left, 'place')}`
}
