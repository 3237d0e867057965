import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { cancelChallenge, publishChallenge, updateChallenge } from '@/lib/challenges/commands'
import { discardDraft, saveDraft } from '@/lib/challenges/drafts'
import { findChallengeToEdit, findDraft } from '@/lib/challenges/editing'
import { parseChallenge, type ParsedChallenge } from '@/lib/challenges/schema'
import { findParticipants } from '@/lib/dashboard/participants'
import { db } from '@/lib/db'
import type { OrganizationRole } from '@/lib/generated/prisma/enums'
import { reviewChallenge } from '@/lib/moderation/commands'
import { createOrganization, updateOrganization } from '@/lib/organizations/commands'
import { joinSlot } from '@/lib/participations/commands'
import { aChallenge, anOrganization, aUser, nantes, unique } from '@/tests/support/factories'

const now = new Date()
const nothing = async () => undefined

async function aForm(changes: Record<string, string> = {}): Promise<ParsedChallenge> {
  await nantes()
  const inAMonth = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const values = {
    title: `Nettoyer la cale ${unique()}`,
    summary: 'On ramasse ensemble ce que la Loire a laissé.',
    description: 'On se retrouve à la cale avec des gants, et on marche le long de la rive.',
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    'slot-0-date': inAMonth,
    'slot-0-start': '09:30',
    'slot-0-end': '12:00',
    'slot-0-capacity': '12',
    ...changes,
  }
  const read = parseChallenge(values, { now, timezone: 'Europe/Paris', commune: { code: '44109' } })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return read.challenge
}

async function published(authorId: string, challenge?: ParsedChallenge, draftId = randomUUID()) {
  const posted = await publishChallenge({ draftId, authorId, challenge: challenge ?? (await aForm()), now })
  if (!posted.ok) throw new Error(posted.refusal)
  return db.challenge.findUniqueOrThrow({ where: { slug: posted.value.slug }, include: { slots: true } })
}

test('a person’s défi waits for review, with its place, its slot and its words for the search', async () => {
  const author = await aUser()
  expect(await published(author.id)).toMatchObject({
    status: 'PENDING_REVIEW',
    publishedAt: null,
    departmentCode: '44',
    keywords: 'Nantes Loire-Atlantique Environnement Sur place',
    slots: [{ capacity: 12, takenPlaces: 0 }],
  })
})

test('a verified organisation’s is published at once, an unverified one’s is reviewed', async () => {
  const owner = await aUser()
  const verified = await anOrganization({ owner })
  const unverified = await anOrganization({ owner, verifiedAt: null })
  expect(await published(owner.id, await aForm({ organization: verified.id }))).toMatchObject({
    status: 'PUBLISHED',
    publishedAt: now,
  })
  const reviewed = await published(owner.id, await aForm({ organization: unverified.id }))
  expect(reviewed.status).toBe('PENDING_REVIEW')
})

test('ten presses of « Publier » make one défi, and the draft is gone', async () => {
  const author = await aUser()
  const [draftId, challenge] = [randomUUID(), await aForm()]
  await saveDraft({ id: draftId, authorId: author.id, values: { title: challenge.title }, now })
  const posted = await Promise.all(
    Array.from({ length: 10 }, () => publishChallenge({ draftId, authorId: author.id, challenge, now })),
  )
  expect(new Set(posted.map((one) => (one.ok ? one.value.slug : one.refusal))).size).toBe(1)
  expect(await db.challenge.count({ where: { authorId: author.id } })).toBe(1)
  expect(await db.slot.count({ where: { challengeId: draftId } })).toBe(1)
  expect(await findDraft(draftId, author.id)).toBeNull()

  const late = await saveDraft({ id: draftId, authorId: author.id, values: { title: 'Trop tard' }, now })
  expect(late).toEqual({ ok: false, refusal: 'not-found' })
})

test('five défis of one title published at once have five addresses', async () => {
  const author = await aUser()
  const challenge = await aForm()
  const posted = await Promise.all(
    Array.from({ length: 5 }, () =>
      publishChallenge({ draftId: randomUUID(), authorId: author.id, challenge, now }),
    ),
  )
  expect(new Set(posted.map((one) => (one.ok ? one.value.slug : one.refusal))).size).toBe(5)
})

test('a title that would be the address of a page, or of nothing, gets an address of its own', async () => {
  const author = await aUser()
  expect((await published(author.id, await aForm({ title: 'Nouveau' }))).slug).toMatch(
    /^nouveau-[a-z0-9]{7}$/,
  )
  expect((await published(author.id, await aForm({ title: '清洁海滩行动' }))).slug).toMatch(
    /^defi-[a-z0-9]{7}$/,
  )
})

test('a draft is its author’s alone: nobody else reads, overwrites, discards or publishes it', async () => {
  const [author, stranger] = [await aUser(), await aUser()]
  const id = randomUUID()
  await saveDraft({ id, authorId: author.id, values: { title: 'À moi', description: 'NUL \0 ici' }, now })

  expect(await findDraft(id, stranger.id)).toBeNull()
  expect(await saveDraft({ id, authorId: stranger.id, values: { title: 'Volé' }, now })).toMatchObject({
    ok: false,
  })
  await discardDraft(id, stranger.id)
  const challenge = await aForm()
  expect(await publishChallenge({ draftId: id, authorId: stranger.id, challenge, now })).toMatchObject({
    ok: false,
  })
  expect((await findDraft(id, author.id))?.values).toEqual({ title: 'À moi', description: 'NUL  ici' })
})

test('somebody else’s défi cannot be had by its id', async () => {
  const [author, stranger] = [await aUser(), await aUser()]
  const { id } = await published(author.id)
  const answer = await publishChallenge({ draftId: id, authorId: stranger.id, challenge: await aForm(), now })
  expect(answer).toEqual({ ok: false, refusal: 'not-found' })
})

test('neither a foreign organisation nor a foreign picture can be taken', async () => {
  const [author, stranger] = [await aUser(), await aUser()]
  const foreign = await anOrganization({ owner: stranger })
  const image = await db.image.create({ data: { uploaderId: stranger.id, width: 10, height: 10 } })
  const post = async (changes: Record<string, string>) =>
    publishChallenge({ draftId: randomUUID(), authorId: author.id, challenge: await aForm(changes), now })
  expect(await post({ organization: foreign.id })).toEqual({ ok: false, refusal: 'organization-not-yours' })
  expect(await post({ image: image.id, imageAlt: 'La cale' })).toEqual({
    ok: false,
    refusal: 'image-not-yours',
  })
})

test('who may change, cancel and see who comes', async () => {
  const [owner, editor, checkIn, former] = [await aUser(), await aUser(), await aUser(), await aUser()]
  const organization = await anOrganization({ owner })
  const member = (userId: string, role: OrganizationRole) =>
    db.organizationMember.create({ data: { organizationId: organization.id, userId, role } })
  await member(editor.id, 'EDITOR')
  await member(checkIn.id, 'CHECK_IN')
  const elsewhere = await aUser()
  await anOrganization({ owner: elsewhere })
  const ours = await aChallenge({ authorId: former.id, organizationId: organization.id })
  const alone = await aUser()
  const mine = await aChallenge({ authorId: alone.id })

  const table: [string, { id: string }, { slug: string }, boolean, boolean][] = [
    ['its author', alone, mine, true, true],
    ['somebody else', elsewhere, mine, false, false],
    ['the organisation’s owner', owner, ours, true, true],
    ['its editor', editor, ours, true, true],
    ['who receives on the spot', checkIn, ours, false, true],
    ['its author who has left', former, ours, false, false],
    ['the owner of another organisation', elsewhere, ours, false, false],
  ]
  for (const [who, person, { slug }, changes, sees] of table) {
    expect.soft(Boolean(await findChallengeToEdit(slug, person.id)), `${who} edits`).toBe(changes)
    expect.soft(Boolean(await findParticipants(slug, person.id, now)), `${who} sees`).toBe(sees)
    const challenge = await aForm({ organization: slug === ours.slug ? organization.id : '' })
    if (changes) continue
    expect.soft(await updateChallenge({ slug, userId: person.id, challenge }, nothing), who).toMatchObject({
      refusal: 'not-found',
    })
    const cancelled = await cancelChallenge({ slug, userId: person.id, reason: 'Non' }, nothing)
    expect.soft(cancelled, who).toEqual({ ok: false, refusal: 'not-found' })
  }
})

test('an editor cannot take an organisation’s défi away for themselves', async () => {
  const [owner, editor] = [await aUser(), await aUser()]
  const organization = await anOrganization({ owner })
  await db.organizationMember.create({
    data: { organizationId: organization.id, userId: editor.id, role: 'EDITOR' },
  })
  const { slug } = await aChallenge({ authorId: owner.id, organizationId: organization.id })
  const answer = await updateChallenge({ slug, userId: editor.id, challenge: await aForm() }, nothing)
  expect(answer).toMatchObject({ ok: false, refusal: 'organization-not-yours' })
})

test('an edit takes no place nor slot from those who come', async () => {
  const author = await aUser()
  const challenge = await aChallenge({ authorId: author.id, slots: [{ capacity: 5 }] })
  const [slot] = challenge.slots
  if (!slot?.startsAt) throw new Error('no slot')
  for (const person of [await aUser(), await aUser(), await aUser()])
    await joinSlot({ slotId: slot.id, person, now })

  const update = async (capacity: string, id = slot.id) => {
    const kept = { 'slot-0-id': id, 'slot-0-capacity': capacity }
    const form = await aForm(kept)
    const slots = form.slots.map((one) => ({ ...one, id: id || null }))
    return updateChallenge(
      { slug: challenge.slug, userId: author.id, challenge: { ...form, slots } },
      nothing,
    )
  }
  expect(await update('2')).toEqual({
    ok: false,
    refusal: 'capacity-below-people',
    slotKey: 0,
    taken: 3,
  })
  expect(await update('3', '')).toMatchObject({ ok: false, refusal: 'slot-has-people' })
  expect(await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).toMatchObject({
    capacity: 5,
    takenPlaces: 3,
  })
  expect(await update('3')).toMatchObject({ ok: true })
  expect(await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).toMatchObject({
    capacity: 3,
    takenPlaces: 3,
  })
})

test('a correction that was asked for goes back to the reviewers', async () => {
  const author = await aUser()
  const { slug } = await aChallenge({
    authorId: author.id,
    status: 'CHANGES_REQUESTED',
    statusReason: 'Trop court',
  })
  const changed = await updateChallenge({ slug, userId: author.id, challenge: await aForm() }, nothing)
  expect(changed).toMatchObject({ ok: true, value: { status: 'PENDING_REVIEW', slug } })
})

test('what is cancelled stays so, with its reason; cancelling again changes nothing', async () => {
  const author = await aUser()
  const { slug } = await aChallenge({ authorId: author.id })
  const cancel = (reason: string) => cancelChallenge({ slug, userId: author.id, reason }, nothing)
  expect(await cancel('  ')).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(await cancel('La crue')).toMatchObject({ ok: true })
  expect(await cancel('Autre chose')).toMatchObject({ ok: true })
  expect(await db.challenge.findUniqueOrThrow({ where: { slug } })).toMatchObject({
    status: 'CANCELLED',
    statusReason: 'La crue',
  })
  const edit = await updateChallenge({ slug, userId: author.id, challenge: await aForm() }, nothing)
  expect(edit).toEqual({ ok: false, refusal: 'no-longer-editable' })
})

test('addresses of participants are for who organises, as long as they serve', async () => {
  const [owner, checkIn] = [await aUser(), await aUser()]
  const organization = await anOrganization({ owner })
  await db.organizationMember.create({
    data: { organizationId: organization.id, userId: checkIn.id, role: 'CHECK_IN' },
  })
  const challenge = await aChallenge({ authorId: owner.id, organizationId: organization.id })
  const [comes, left] = [await aUser(), await aUser()]
  const slotId = challenge.slots[0]?.id ?? ''
  for (const person of [comes, left]) await joinSlot({ slotId, person, now })
  await db.participation.updateMany({ where: { userId: left.id }, data: { status: 'WITHDRAWN' } })

  const emails = async (userId: string, at: Date) =>
    (await findParticipants(challenge.slug, userId, at))?.slots.flatMap(({ participants }) =>
      participants.map(({ email }) => email),
    )
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
  expect(await emails(owner.id, now)).toEqual([comes.email, null])
  expect(await emails(owner.id, inDays(36))).toEqual([comes.email, null])
  expect(await emails(owner.id, inDays(38))).toEqual([null, null])
  expect(await emails(checkIn.id, now)).toEqual([null, null])
})

test('only a moderator answers a review, once, with a reason for a no', async () => {
  const [author, member, moderator] = [await aUser(), await aUser(), await aUser({ role: 'MODERATOR' })]
  const { id } = await published(author.id)
  const review = (person: typeof member, decision: 'approve' | 'request-changes' | 'suspend', reason = '') =>
    reviewChallenge({ challengeId: id, moderator: person, decision, reason, now })

  expect(await review(member, 'approve')).toEqual({ ok: false, refusal: 'not-found' })
  expect(await review(moderator, 'suspend')).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(await review(moderator, 'approve')).toMatchObject({ ok: true, value: { status: 'PUBLISHED' } })
  expect(await review(moderator, 'approve')).toMatchObject({ ok: true })
  expect(await review(moderator, 'suspend', 'Trop tard')).toEqual({ ok: false, refusal: 'already-decided' })
})

test('an organisation is created once under its form’s id, and only its own change it', async () => {
  await nantes()
  const [creator, stranger] = [await aUser(), await aUser()]
  const name = `Les Rives ${unique()}`
  const organization = {
    name,
    kind: 'ASSOCIATION' as const,
    rna: 'W442001234',
    siren: null,
    summary: '',
    description: '',
    website: null,
    links: [],
    imageId: null,
    causes: [],
    communeCode: '44109',
  }
  const id = randomUUID()
  const created = await Promise.all(
    [1, 2, 3].map(() => createOrganization({ id, creatorId: creator.id, organization })),
  )
  expect(new Set(created.map((one) => (one.ok ? one.value.slug : one.refusal))).size).toBe(1)
  expect(await createOrganization({ id, creatorId: stranger.id, organization })).toMatchObject({ ok: false })

  const slug = created[0]?.ok ? created[0].value.slug : ''
  await db.organization.update({ where: { id }, data: { verifiedAt: now } })
  const update = (userId: string, changes: object) =>
    updateOrganization({ slug, userId, organization: { ...organization, ...changes } })
  expect(await update(stranger.id, {})).toEqual({ ok: false, refusal: 'not-found' })
  await update(creator.id, { summary: 'Au bord de l’eau.' })
  expect(await db.organization.findUniqueOrThrow({ where: { id } })).toMatchObject({ verifiedAt: now })
  await update(creator.id, { name: 'Une autre' })
  expect(await db.organization.findUniqueOrThrow({ where: { id } })).toMatchObject({ verifiedAt: null, slug })
})
