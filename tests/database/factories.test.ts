import { expect, test } from 'vitest'
import { hashToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'
import { aChallenge, anOrganization, aSlot, aUser } from '../support/factories'
import { signIn } from '../support/sign-in'

test('what a test makes without wishes is valid, and open', async () => {
  const owner = await aUser()
  const organization = await anOrganization({ owner })
  const challenge = await aChallenge({ organizationId: organization.id, slots: [{}, { capacity: 2 }] })
  expect(challenge.slots).toHaveLength(2)
  expect(challenge.openUntil > new Date()).toBe(true)
  expect((await aSlot()).takenPlaces).toBe(0)
  expect((await aChallenge({ format: 'AT_HOME', slots: [{ startsAt: null }] })).slots[0]?.startsAt).toBeNull()
})

test('a session keeps the hash of its token only', async () => {
  const user = await aUser()
  const cookie = await signIn(user)
  const session = await db.session.findFirstOrThrow({ where: { userId: user.id } })
  expect(session.sessionToken).toBe(hashToken(cookie.value))
  expect(session.sessionToken).not.toContain(cookie.value)
})
