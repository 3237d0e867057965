import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { markup } from '@/components/ui/markup'
import type { ChallengeCard } from '@/lib/challenges/cards'

const now = new Date('2026-11-23T10:00:00Z')
const card: ChallengeCard = {
  id: '1b671a64-40d5-491e-99b0-da01ff1f3341',
  slug: 'une-matinee',
  title: 'Une matinée',
  status: 'PUBLISHED',
  cause: 'ENVIRONMENT',
  format: 'ON_SITE',
  town: 'Nantes',
  departmentCode: '44',
  timezone: 'Europe/Paris',
  durationMinutes: 120,
  startsAt: new Date('2026-11-28T08:30:00Z'),
  endsAt: new Date('2026-11-28T10:30:00Z'),
  slotCount: 1,
  placesLeft: 8,
  openUntil: new Date('2026-11-28T08:30:00Z'),
  organizer: 'Les Rives',
  verified: true,
  relayCount: 0,
  imageId: null,
  imageAlt: '',
  nextStartsAt: new Date('2026-11-28T08:30:00Z'),
  kilometres: null,
}

test('what somebody has written stands in a list as they wrote it, and is never markup', () => {
  const wicked = `<img src=x onerror="alert('1')">`
  const page = renderToStaticMarkup(<ChallengeList challenges={[{ ...card, title: wicked }]} now={now} />)
  expect(page).toContain('&#60;img src=x')
  expect(page).not.toContain('<img')
})

test('a template escapes what is put into it, once, and keeps the templates within', () => {
  const inner = markup`<b>${'a & b'}</b>`
  expect(markup`<p title="${`"'<`}">${inner}${false}${null}${[inner, inner]}${3}</p>`.text).toBe(
    '<p title="&#34;&#39;&#60;"><b>a &#38; b</b><b>a &#38; b</b><b>a &#38; b</b>3</p>',
  )
})
