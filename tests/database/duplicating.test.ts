import { expect, test } from 'vitest'
import { slotField, slotKeys } from '@/lib/challenges/draft-values'
import { duplicateChallenge } from '@/lib/challenges/duplicating'
import { findDraft } from '@/lib/challenges/editing'
import { publishChallenge } from '@/lib/challenges/commands'
import { parseChallenge } from '@/lib/challenges/schema'
import { db } from '@/lib/db'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'

const now = new Date('2027-03-20T10:00:00Z')

async function copied(slug: string, userId: string) {
  const copy = await duplicateChallenge({ slug, userId, now })
  if (!copy.ok) throw new Error(copy.refusal)
  const draft = await findDraft(copy.value.draftId, userId)
  if (!draft) throw new Error('The draft is not there.')
  return draft
}

test('a défi of last winter comes back with its weekday and its hour, and may be published', async () => {
  const author = await aUser()
  const { slug } = await aChallenge({
    authorId: author.id,
    title: 'Nettoyer la cale',
    whatToBring: 'Des bottes',
    familyFriendly: true,
    // A Saturday, half past nine in Nantes; and the one after.
    slots: [
      { startsAt: new Date('2027-01-16T08:30:00Z'), capacity: 12 },
      { startsAt: new Date('2027-01-23T08:30:00Z'), capacity: 8 },
    ],
  })
  const { id, values } = await copied(slug, author.id)

  expect(values).toMatchObject({ title: 'Nettoyer la cale', whatToBring: 'Des bottes', familyFriendly: 'on' })
  // In summer time by now.
  expect(slotKeys(values).map((key) => values[slotField(key, 'date')])).toEqual(['2027-03-27', '2027-04-03'])
  expect(values[slotField(0, 'start')]).toBe('09:30')
  expect(values[slotField(1, 'capacity')]).toBe('8')
  expect(Object.keys(values).filter((name) => name.endsWith('-id'))).toEqual([])

  const read = parseChallenge(values, { now, timezone: 'Europe/Paris', commune: { code: '44109' } })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const posted = await publishChallenge({ draftId: id, authorId: author.id, challenge: read.challenge, now })
  expect(posted.ok).toBe(true)
})

test('of an organisation’s défi an editor makes one for it, whoever chose its picture', async () => {
  const [owner, editor] = [await aUser(), await aUser()]
  const organization = await anOrganization({ owner })
  await db.organizationMember.create({
    data: { organizationId: organization.id, userId: editor.id, role: 'EDITOR' },
  })
  const image = await db.image.create({ data: { uploaderId: owner.id, width: 800, height: 500 } })
  const { slug } = await aChallenge({
    authorId: owner.id,
    organizationId: organization.id,
    imageId: image.id,
    imageAlt: 'La cale au matin',
    slots: [{ startsAt: new Date('2027-04-03T08:30:00Z') }],
  })
  const { id, values } = await copied(slug, editor.id)
  expect(values).toMatchObject({ organization: organization.id, image: image.id })
  // What is still to come is not proposed twice for the same day.
  expect(values[slotField(0, 'date')]).toBe('2027-04-10')

  const read = parseChallenge(values, { now, timezone: 'Europe/Paris', commune: { code: '44109' } })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const posted = await publishChallenge({ draftId: id, authorId: editor.id, challenge: read.challenge, now })
  expect(posted.ok).toBe(true)
})

test('somebody else’s défi is copied by nobody', async () => {
  const [stranger, receiver] = [await aUser(), await aUser()]
  const organization = await anOrganization()
  await db.organizationMember.create({
    data: { organizationId: organization.id, userId: receiver.id, role: 'CHECK_IN' },
  })
  const { slug } = await aChallenge({ organizationId: organization.id })
  for (const { id: userId } of [stranger, receiver])
    expect(await duplicateChallenge({ slug, userId, now })).toEqual({ ok: false, refusal: 'not-found' })
  expect(await duplicateChallenge({ slug: 'inconnu', userId: stranger.id, now })).toMatchObject({ ok: false })
})
