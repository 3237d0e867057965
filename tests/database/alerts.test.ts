import { expect, test } from 'vitest'
import { GET, POST } from '@/app/alertes/[token]/arret/route'
import { changePace, confirmAlert, saveAlert, secretOf, stopAlert } from '@/lib/alerts/commands'
import { forgetOldAlerts, sendAlertConfirmation, sendAlertMail } from '@/lib/alerts/jobs'
import { gatherNews, matchAlerts, resumeAlerts } from '@/lib/alerts/matching'
import { findAlert, listAlerts } from '@/lib/alerts/queries'
import { db } from '@/lib/db'
import { reviewChallenge } from '@/lib/moderation/commands'
import { aChallenge, aUser, unique } from '@/tests/support/factories'
import { waitingJobs } from '@/tests/support/jobs'

const now = new Date()
const address = () => `${unique()}@test.localhost`
const asked = { query: 'cause=environnement', pace: 'AT_ONCE', signedIn: false, now } as const

type Asked = Partial<Parameters<typeof saveAlert>[0]>

async function saved(overrides: Asked = {}) {
  const email = overrides.email ?? address()
  const answer = await saveAlert({ ...asked, visitor: unique(), email, ...overrides })
  if (!answer.ok) throw new Error(answer.refusal)
  return db.alert.findFirstOrThrow({ where: { email }, orderBy: { createdAt: 'desc' } })
}

/** One that runs, for somebody signed in. */
const running = (overrides: Asked = {}) => saved({ signedIn: true, ...overrides })

const matchesOf = (alertId: string) => db.alertMatch.findMany({ where: { alertId } })

/** As if its hour had come. */
async function isDue(id: string) {
  await db.$executeRaw`UPDATE alerts SET due_at = now() WHERE id = ${id}::uuid AND due_at IS NOT NULL`
  await gatherNews({ alertId: id })
  const jobs = await waitingJobs<{ alertId: string; toldAt: string }>('alert-mail')
  for (const { data } of jobs) if (data.alertId === id) await sendAlertMail(data)
}

const mailsTo = (recipient: string) =>
  db.demoMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })

test('an address without an account confirms by its mail, and is written to only then', async () => {
  const alert = await saved()
  const [job] = (await waitingJobs<{ alertId: string; askedAt: string }>('alert-confirmation')).filter(
    ({ data }) => data.alertId === alert.id,
  )
  if (!job) throw new Error('No mail waits')
  await sendAlertConfirmation(job.data)
  const [mail] = await mailsTo(alert.email)
  const { token } = secretOf(alert.id)
  expect(mail?.text).toContain(`/alertes/${token}`)

  const before = await aChallenge({ cause: 'ENVIRONMENT' })
  await matchAlerts({ challengeId: before.id })
  expect(await matchesOf(alert.id)).toEqual([])

  await confirmAlert(token, now)
  await confirmAlert(token, now)
  const after = await aChallenge({ cause: 'ENVIRONMENT' })
  await matchAlerts({ challengeId: after.id })
  await isDue(alert.id)
  const [, news, ...more] = await mailsTo(alert.email)
  expect(news?.text).toContain(`/defis/${after.slug}`)
  expect(news?.text).not.toContain(before.slug)
  expect(more).toEqual([])
})

test('nothing is told twice, however often a défi is published and a job repeated', async () => {
  const alert = await running({ query: 'q=lettres' })
  const first = await aChallenge({ title: 'Écrire des lettres à la main' })
  await Promise.all([1, 2, 3].map(() => matchAlerts({ challengeId: first.id })))
  await isDue(alert.id)
  await isDue(alert.id)
  await matchAlerts({ challengeId: first.id })
  await isDue(alert.id)
  expect(await mailsTo(alert.email)).toHaveLength(1)

  const second = await aChallenge({ title: 'Porter des lettres au port' })
  await matchAlerts({ challengeId: second.id })
  await isDue(alert.id)
  const [, letter] = await mailsTo(alert.email)
  expect(letter?.text).toContain(second.slug)
  expect(letter?.text).not.toContain(first.slug)
})

test('one letter tells of all that was found until it left, and not of what is off again', async () => {
  const alert = await running({ pace: 'DAILY' })
  const challenges = await Promise.all([1, 2, 3].map(() => aChallenge({ cause: 'ENVIRONMENT' })))
  for (const { id } of challenges) await matchAlerts({ challengeId: id })
  await gatherNews({ alertId: alert.id })
  expect(await mailsTo(alert.email)).toEqual([])
  const [off] = challenges
  await db.challenge.update({
    where: { id: off?.id },
    data: { status: 'CANCELLED', statusReason: 'Orage annoncé.' },
  })
  await isDue(alert.id)
  const [mail, ...others] = await mailsTo(alert.email)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('2\u00a0nouveaux défis pour toi')
  expect(mail?.text).not.toContain(off?.slug)
})

test.each([
  ['cause=sante', false],
  ['cause=sante&cause=environnement', true],
  ['departement=44', true],
  ['lieu=Loire-Atlantique', true],
  ['ville=nantes', true],
  ['lieu=nantes', true],
  ['pres=48.86,2.35', false],
  ['format=a-distance', false],
  ['places=1', true],
])('a défi of Nantes for the environment is found by « %s »: %s', async (query, found) => {
  const alert = await running({ query })
  const challenge = await aChallenge({ cause: 'ENVIRONMENT' })
  await matchAlerts({ challengeId: challenge.id })
  expect(await matchesOf(alert.id)).toHaveLength(found ? 1 : 0)
})

test('more alerts than one look takes are all found', async () => {
  const alerts = await Promise.all(Array.from({ length: 120 }, () => running({ query: 'cause=animaux' })))
  const challenge = await aChallenge({ cause: 'ANIMALS' })
  await matchAlerts({ challengeId: challenge.id })
  const ids = alerts.map(({ id }) => id)
  const found = await db.alertMatch.count({ where: { challengeId: challenge.id, alertId: { in: ids } } })
  expect(found).toBe(120)
})

test('what one job leaves is looked at by the next', async () => {
  const alerts = await Promise.all(Array.from({ length: 60 }, () => running({ query: 'cause=handicap' })))
  const challenge = await aChallenge({ cause: 'DISABILITY' })
  const found = () =>
    db.alertMatch.count({
      where: { challengeId: challenge.id, alertId: { in: alerts.map(({ id }) => id) } },
    })
  await matchAlerts({ challengeId: challenge.id }, 50)
  expect(await found()).toBeLessThan(60)
  for (;;) {
    const jobs = await waitingJobs<{ challengeId: string; after?: string }>('alert-matching')
    const mine = jobs.filter(({ data }) => data.challengeId === challenge.id)
    const next = mine.at(-1)
    if (!next) throw new Error('Nothing was left to another job')
    await matchAlerts(next.data, 50)
    const after = await waitingJobs<{ challengeId: string }>('alert-matching')
    if (after.filter(({ data }) => data.challengeId === challenge.id).length === mine.length) break
  }
  expect(await found()).toBe(60)
})

test('an alert whose job was lost speaks again within the hour', async () => {
  const alert = await running()
  const challenge = await aChallenge({ cause: 'ENVIRONMENT' })
  await matchAlerts({ challengeId: challenge.id })
  const news = async () =>
    (await waitingJobs<{ alertId: string }>('alert-news')).filter(({ data }) => data.alertId === alert.id)
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'alert-news' AND data ->> 'alertId' = ${alert.id}`
  await resumeAlerts(new Date(now.getTime() + 30 * 60_000))
  expect(await news()).toEqual([])
  await resumeAlerts(new Date(now.getTime() + 2 * 3_600_000))
  expect(await news()).toHaveLength(1)
  await gatherNews({ alertId: alert.id })
  const jobs = await waitingJobs<{ alertId: string }>('alert-mail')
  expect(jobs.filter(({ data }) => data.alertId === alert.id)).toHaveLength(1)
})

test('what strangers ask for in somebody’s name keeps them from nothing of their own', async () => {
  const email = address()
  for (let n = 0; n < 5; n++) await saved({ email, query: `q=mot${n}` })
  await db.alert.createMany({
    data: Array.from({ length: 15 }, (_, n) => ({
      email,
      label: 'un mot',
      pace: 'DAILY' as const,
      query: `q=${n}`,
      tokenHash: unique(),
    })),
  })
  const own = { ...asked, visitor: unique(), email, query: 'q=encore', signedIn: true }
  expect(await saveAlert(own)).toMatchObject({ ok: true })
})

test('what a moderator lets through is compared with the alerts, what waits is not', async () => {
  const moderator = await aUser({ role: 'MODERATOR' })
  const challenge = await aChallenge({ status: 'PENDING_REVIEW', publishedAt: null })
  const jobs = async () =>
    (await waitingJobs<{ challengeId: string }>('alert-matching')).filter(
      ({ data }) => data.challengeId === challenge.id,
    )
  await matchAlerts({ challengeId: challenge.id })
  expect(await jobs()).toEqual([])
  await reviewChallenge({ challengeId: challenge.id, moderator, decision: 'approve', reason: '', now })
  expect(await jobs()).toHaveLength(1)
})

test('whoever launches is not told of their own', async () => {
  const author = await aUser()
  const alert = await running({ email: author.email })
  const challenge = await aChallenge({ cause: 'ENVIRONMENT', authorId: author.id })
  await matchAlerts({ challengeId: challenge.id })
  expect(await matchesOf(alert.id)).toEqual([])
})

test('the same search is one alert, and whoever merely knows an address changes nothing of it', async () => {
  const email = address()
  const alert = await running({ email, query: 'cause=environnement', pace: 'WEEKLY' })
  await saved({ email, query: 'cause=environnement&tri=popularite&vue=carte', pace: 'AT_ONCE' })
  const alerts = await db.alert.findMany({ where: { email } })
  expect(alerts).toEqual([alert])

  await running({ email, pace: 'DAILY' })
  expect(await listAlerts(email)).toMatchObject([{ id: alert.id, pace: 'DAILY' }])
})

test('the same search saved again with another rhythm holds for what is found already', async () => {
  const alert = await running({ pace: 'WEEKLY' })
  const challenge = await aChallenge({ cause: 'ENVIRONMENT' })
  await matchAlerts({ challengeId: challenge.id })
  await running({ email: alert.email, pace: 'AT_ONCE' })
  const { dueAt } = await db.alert.findUniqueOrThrow({ where: { id: alert.id } })
  expect(dueAt).toEqual(new Date(now.getTime() + 300_000))
})

test('another rhythm holds for what is found already as well', async () => {
  const alert = await running({ pace: 'WEEKLY' })
  const challenge = await aChallenge({ cause: 'ENVIRONMENT' })
  await matchAlerts({ challengeId: challenge.id })
  await changePace({ token: secretOf(alert.id).token, pace: 'AT_ONCE' }, now)
  const { dueAt } = await db.alert.findUniqueOrThrow({ where: { id: alert.id } })
  expect(dueAt).toEqual(new Date(now.getTime() + 300_000))
})

test('a mail program stops it in one click; looking stops nothing, and a stopped one sends nothing', async () => {
  const alert = await running()
  const { token } = secretOf(alert.id)
  const challenge = await aChallenge({ cause: 'ENVIRONMENT' })
  await matchAlerts({ challengeId: challenge.id })
  const params = Promise.resolve({ token })
  const looked = await GET(new Request('http://localhost'), { params })
  expect(looked.headers.get('location')).toContain(`/alertes/${token}`)
  expect(await findAlert(token)).not.toBeNull()

  expect((await POST(new Request('http://localhost'), { params })).status).toBe(200)
  expect((await POST(new Request('http://localhost'), { params })).status).toBe(404)
  await isDue(alert.id)
  expect(await mailsTo(alert.email)).toEqual([])
  expect(await db.alert.count({ where: { email: alert.email } })).toBe(0)
})

test.each([
  ['', 'everything'],
  ['tri=date&vue=carte', 'everything'],
  ['lieu=Nulle part sur Loire', 'place-unknown'],
  ['ville=nulle-part', 'place-unknown'],
])('« %s » is refused: %s', async (query, refusal) => {
  expect(await saveAlert({ ...asked, visitor: unique(), email: address(), query })).toEqual({
    ok: false,
    refusal,
  })
})

test('an address has twenty alerts at most, and is asked five times an hour', async () => {
  const email = address()
  for (let n = 0; n < 5; n++)
    expect(await saveAlert({ ...asked, visitor: unique(), email, query: `q=mot${n}` })).toMatchObject({
      ok: true,
    })
  expect(await saveAlert({ ...asked, visitor: unique(), email, query: 'q=encore' })).toEqual({
    ok: false,
    refusal: 'too-many',
  })

  const busy = address()
  const { label, pace, createdAt, confirmedAt } = await running({ email: busy })
  await db.alert.createMany({
    data: Array.from({ length: 19 }, (_, n) => ({
      email: busy,
      label,
      pace,
      createdAt,
      confirmedAt,
      query: `q=${n}`,
      tokenHash: unique(),
    })),
  })
  expect(await saveAlert({ ...asked, visitor: unique(), email: busy, query: 'q=encore' })).toEqual({
    ok: false,
    refusal: 'too-many-alerts',
  })
})

test('what nobody confirms is forgotten after three days, a search of days gone by after a week', async () => {
  const day = 86_400_000
  const [unconfirmed, confirmed] = [await saved(), await running()]
  const past = await running({ query: 'du=2026-11-01&au=2026-11-02', now: new Date('2026-10-30T10:00:00Z') })
  await forgetOldAlerts(new Date(now.getTime() + 2 * day))
  expect(await db.alert.count({ where: { id: unconfirmed.id } })).toBe(1)
  await forgetOldAlerts(new Date(now.getTime() + 4 * day))
  const left = await db.alert.findMany({ where: { id: { in: [unconfirmed.id, confirmed.id, past.id] } } })
  expect(left.map(({ id }) => id)).toEqual([confirmed.id])
})

test('a link of nobody’s opens, changes and stops nothing', async () => {
  const token = 'x'.repeat(43)
  expect(await findAlert(token)).toBeNull()
  expect(await confirmAlert(token, now)).toEqual({ ok: false, refusal: 'unknown' })
  expect(await changePace({ token, pace: 'DAILY' }, now)).toEqual({ ok: false, refusal: 'unknown' })
  expect(await stopAlert(token)).toBe(false)
})
