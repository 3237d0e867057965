import { expect, test } from 'vitest'
import { checkCode, requestSignIn } from '@/lib/accounts/commands'
import { findUserBySession } from '@/lib/accounts/queries'
import { signInMinutes, signInSecrets } from '@/lib/accounts/rules'
import { hashToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { confirm } from '@/lib/intentions/commands'
import { aChallenge, aUser, unique } from '@/tests/support/factories'

const now = new Date()
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const someone = () => `${unique()}@test.localhost`

async function requested(email = someone(), intention?: object) {
  const result = await requestSignIn({ email, visitor: unique(), intention, now })
  if (!result.ok) throw new Error(result.refusal)
  const { requestId } = result.value
  return { requestId, email, ...signInSecrets(requestId, env().AUTH_SECRET) }
}

test('the link signs in once, and makes the account', async () => {
  const { token, email } = await requested()
  const confirmed = await confirm({ token }, now)
  if (!confirmed.ok) throw new Error(confirmed.refusal)

  expect(await findUserBySession(hashToken(confirmed.value.sessionToken), now)).toMatchObject({ email })
  expect(await confirm({ token }, now)).toEqual({ ok: false, refusal: 'unknown' })
})

test('of ten clicks on the same link at once, one signs in', async () => {
  const { token, email } = await requested()
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm({ token }, now)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.session.count({ where: { user: { email } } })).toBe(1)
})

test('the link ends after a quarter of an hour', async () => {
  const { token } = await requested()
  expect(await confirm({ token }, minutes(signInMinutes))).toEqual({ ok: false, refusal: 'unknown' })
})

test('neither the table nor the job holds the link or the code', async () => {
  const { requestId, token, code } = await requested()
  const row = await db.signInRequest.findUniqueOrThrow({ where: { id: requestId } })
  const jobs = await db.$queryRaw<
    { data: unknown }[]
  >`SELECT data FROM pgboss.job WHERE data->>'requestId' = ${requestId}`
  expect(jobs).toHaveLength(1)
  expect(JSON.stringify([row, jobs])).not.toContain(token)
  expect(JSON.stringify([row, jobs])).not.toContain(`"${code}"`)
})

test('five wrong codes end the request, however they are sent', async () => {
  const { requestId, code } = await requested()
  const wrong = code === '000000' ? '111111' : '000000'
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => checkCode({ requestId, code: wrong }, now)),
  )
  expect(answers.filter((answer) => !answer.ok && answer.refusal === 'wrong-code')).toHaveLength(5)
  expect(await checkCode({ requestId, code }, now)).toEqual({ ok: false, refusal: 'unknown' })
})

test('the right code signs in', async () => {
  const { requestId, code } = await requested()
  expect(await checkCode({ requestId, code }, now)).toEqual({ ok: true, value: null })
  expect(await confirm({ requestId }, now)).toMatchObject({ ok: true })
})

test('six mails in an hour to one address are one too many', async () => {
  const email = someone()
  for (let mail = 0; mail < 5; mail++) await requested(email)
  expect(await requestSignIn({ email, visitor: unique(), now })).toEqual({ ok: false, refusal: 'too-many' })
})

test('one network address asks for a hundred mails an hour, and no more', async () => {
  const visitor = '192.0.2.7'
  for (let mail = 0; mail < 100; mail++) {
    expect(await requestSignIn({ email: someone(), visitor, now })).toMatchObject({ ok: true })
  }
  expect(await requestSignIn({ email: someone(), visitor, now })).toEqual({
    ok: false,
    refusal: 'too-many-here',
  })
  const keys = await db.rateLimit.findMany()
  expect(JSON.stringify(keys.map(({ key }) => key))).not.toContain(visitor)
})

test('a visitor’s link makes the account and takes the place together', async () => {
  const { slots } = await aChallenge()
  const slotId = slots[0]?.id
  const { token, email } = await requested(someone(), { kind: 'join', slotId, partySize: 2 })
  await confirm({ token }, now)
  expect(await db.participation.findFirst({ where: { slotId, user: { email } } })).toMatchObject({
    status: 'CONFIRMED',
    partySize: 2,
  })
})

test('a place that closed in the meantime is told, and the person is signed in all the same', async () => {
  const { slots, slug } = await aChallenge({ slots: [{ closesAt: minutes(5) }] })
  const { token } = await requested(someone(), { kind: 'join', slotId: slots[0]?.id, partySize: 1 })
  expect(await confirm({ token }, minutes(10))).toMatchObject({
    ok: true,
    value: { outcome: { path: `/defis/${slug}`, refusal: 'closed' } },
  })
})

test('a damaged intention leads to the dashboard, and a suspended person nowhere', async () => {
  const { token } = await requested(someone(), { kind: 'join', slotId: 'x', partySize: 'many' })
  expect(await confirm({ token }, now)).toMatchObject({
    ok: true,
    value: { outcome: { path: '/tableau-de-bord' } },
  })

  const { email } = await aUser({ suspendedAt: now, emailVerified: now })
  const suspended = await requested(email)
  expect(await confirm({ token: suspended.token }, now)).toEqual({ ok: false, refusal: 'suspended' })
})
