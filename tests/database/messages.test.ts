import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { needsOf } from '@/lib/dashboard/rules'
import { listUnanswered } from '@/lib/dashboard/unanswered'
import { db } from '@/lib/db'
import { muteMail } from '@/lib/mail/preferences'
import { announce, postAnnouncement, previewAnnouncement } from '@/lib/messages/announcements'
import {
  markSeen,
  settleConversation,
  tellOfMessages,
  writeToOrganizers,
  writeToParticipant,
} from '@/lib/messages/conversations'
import {
  findChallengeToWriteFor,
  findParticipationToWriteTo,
  listConversations,
  listQuestions,
  listSaid,
  listUnread,
} from '@/lib/messages/queries'
import { answer, ask, hideQuestion, tellOfQuestions } from '@/lib/messages/questions'
import { joinSlot, withdraw } from '@/lib/participations/commands'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'
import { lettersFor, readMail, waitingJobs } from '@/tests/support/jobs'

// A Saturday at 14 h in Paris: nothing waits for the morning.
const day = new Date('2027-03-06T13:00:00Z')
const night = new Date('2027-03-06T21:00:00Z')

let world: Awaited<ReturnType<typeof anAssociation>>
beforeEach(async () => {
  world = await anAssociation()
})

/** An association's défi with one place, a participant, one who waits, and everybody who might want to write. */
async function anAssociation() {
  const [owner, editor, checkIn, stranger] = [await aUser(), await aUser(), await aUser(), await aUser()]
  const organization = await anOrganization({ owner })
  for (const [user, role] of [
    [editor, 'EDITOR'],
    [checkIn, 'CHECK_IN'],
  ] as const)
    await db.organizationMember.create({ data: { organizationId: organization.id, userId: user.id, role } })
  const startsAt = new Date('2027-03-20T09:00:00Z')
  const challenge = await aChallenge({
    authorId: owner.id,
    organizationId: organization.id,
    slots: [{ startsAt, capacity: 1 }],
  })
  const slotId = challenge.slots[0]?.id ?? ''
  const [comes, waits] = [await aUser(), await aUser()]
  const join = async (person: typeof comes) => {
    const joined = await joinSlot({ slotId, person, now: new Date() })
    if (!joined.ok) throw new Error(joined.refusal)
    await db.$executeRaw`UPDATE pgboss.job SET state = 'completed' WHERE singleton_key = ${person.id}`
    return joined.value.participationId
  }
  const participations = { comes: await join(comes), waits: await join(waits) }
  return { owner, editor, checkIn, stranger, organization, challenge, slotId, comes, waits, participations }
}

const announcing = (changes: Partial<Parameters<typeof announce>[0]> = {}) => ({
  id: randomUUID(),
  slug: world.challenge.slug,
  sender: world.editor,
  audience: 'ALL' as const,
  slotId: null,
  text: 'Bonjour {pseudo}, rendez-vous {lieu}.',
  now: day,
  ...changes,
})

describe('An announcement', () => {
  test('goes to each who counts on the défi, one mail each, in their own words and without any address', async () => {
    const request = announcing()
    expect(await announce(request)).toMatchObject({ ok: true, value: { recipients: 2, leavesAt: day } })
    await postAnnouncement({ announcementId: request.id })
    const [mail] = await readMail(world.comes)
    expect(mail?.subject).toContain(`Un mot de ${world.organization.name}`)
    expect(mail?.text).toContain(`Bonjour ${world.comes.pseudonym}, rendez-vous Cale de Crucy, Nantes.`)
    expect(mail?.text).toMatch(
      new RegExp(`/participations/${world.participations.comes}\\?cle=[\\w-]+#messages`),
    )
    for (const { email } of [world.waits, world.owner, world.editor]) {
      expect(mail?.text).not.toContain(email)
      expect(mail?.html).not.toContain(email)
    }
    expect(await listSaid(world.participations.waits, 'PARTICIPANT')).toMatchObject([
      { from: 'announcement', text: `Bonjour ${world.waits.pseudonym}, rendez-vous Cale de Crucy, Nantes.` },
    ])
  })

  test('sent ten times under one id is sent once, and its letters once', async () => {
    const request = announcing()
    const answers = await Promise.all(Array.from({ length: 10 }, () => announce(request)))
    expect(new Set(answers.map((told) => JSON.stringify(told))).size).toBe(1)
    expect(await db.announcement.count({ where: { challengeId: world.challenge.id } })).toBe(1)
    await Promise.all([1, 2, 3].map(() => postAnnouncement({ announcementId: request.id })))
    expect(await lettersFor(world.comes)).toHaveLength(1)
    expect(await announce({ ...request, sender: world.owner })).toEqual({ ok: false, refusal: 'not-found' })
  })

  test('goes to a state alone, and keeps where exactly from those who have no place', async () => {
    await db.challenge.update({ where: { id: world.challenge.id }, data: { placeHidden: true } })
    const request = announcing({ audience: 'WAITING' })
    expect(await announce(request)).toMatchObject({ ok: true, value: { recipients: 1 } })
    await postAnnouncement({ announcementId: request.id })
    expect(await lettersFor(world.comes)).toEqual([])
    const [mail] = await readMail(world.waits)
    expect(mail?.text).toContain('rendez-vous Nantes.')
    expect(mail?.text).not.toContain('Crucy')
  })

  test('waits for the morning at night, in the queue of the same transaction', async () => {
    const request = announcing({ now: night })
    const morning = new Date('2027-03-07T07:00:00Z')
    expect(await announce(request)).toMatchObject({ ok: true, value: { leavesAt: morning } })
    const jobs = await waitingJobs<{ announcementId: string }>('announcement')
    expect(jobs.find(({ data }) => data.announcementId === request.id)?.startAfter).toEqual(morning)
    expect(await lettersFor(world.comes)).toEqual([])
  })

  test('reaches nobody who has left meanwhile, nor who switched such mails off', async () => {
    const request = announcing({ now: night })
    await announce(request)
    await withdraw({ slotId: world.slotId, person: world.comes, now: new Date() })
    await muteMail(world.waits.id, 'MESSAGES')
    await postAnnouncement({ announcementId: request.id })
    const subjects = [...(await readMail(world.comes)), ...(await readMail(world.waits))].map(
      ({ subject }) => subject,
    )
    expect(subjects.filter((subject) => subject.startsWith('Un mot de'))).toEqual([])
  })

  test('does not leave in the morning when its sender was suspended in the night', async () => {
    const request = announcing({ now: night })
    await announce(request)
    await db.user.update({ where: { id: world.editor.id }, data: { suspendedAt: new Date() } })
    await postAnnouncement({ announcementId: request.id })
    expect(await readMail(world.comes)).toEqual([])
  })

  test('is three a day at most, never to nobody, never with words that mean nothing', async () => {
    for (let n = 0; n < 3; n++) expect(await announce(announcing())).toMatchObject({ ok: true })
    expect(await announce(announcing())).toEqual({ ok: false, refusal: 'too-many' })
    const tomorrow = new Date(day.getTime() + 86_400_000)
    expect(await announce(announcing({ now: tomorrow }))).toMatchObject({ ok: true })
    expect(await announce(announcing({ text: '{adresse}' }))).toEqual({
      ok: false,
      refusal: 'unknown-placeholder',
    })
    await db.participation.deleteMany({ where: { slotId: world.slotId } })
    expect(await announce(announcing({ now: tomorrow }))).toEqual({ ok: false, refusal: 'nobody' })
  })

  test('is for owners and editors alone, and for none of them once suspended', async () => {
    const other = await aUser()
    await anOrganization({ owner: other })
    for (const sender of [world.checkIn, world.stranger, world.comes, other]) {
      expect(await announce(announcing({ sender }))).toEqual({ ok: false, refusal: 'not-found' })
      expect(await previewAnnouncement(announcing({ sender }))).toBeNull()
      expect(await findChallengeToWriteFor(world.challenge.slug, sender.id)).toBeNull()
    }
    const foreignSlot = (await aChallenge()).slots[0]?.id ?? ''
    expect(await announce(announcing({ slotId: foreignSlot }))).toEqual({ ok: false, refusal: 'not-found' })

    await db.user.update({ where: { id: world.editor.id }, data: { suspendedAt: day } })
    expect(await announce(announcing())).toEqual({ ok: false, refusal: 'not-found' })
    await db.organization.update({ where: { id: world.organization.id }, data: { suspendedAt: day } })
    expect(await announce(announcing({ sender: world.owner }))).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('A conversation', () => {
  const fromThem = (text: string, id: string = randomUUID()) =>
    writeToOrganizers({ id, participationId: world.participations.comes, text, now: day })
  const fromUs = (organizer: { id: string }, text = 'Oui !', id: string = randomUUID()) =>
    writeToParticipant({ id, participationId: world.participations.comes, text, organizer, now: day })
  const tell = (side: 'PARTICIPANT' | 'ORGANIZER') =>
    tellOfMessages({ participationId: world.participations.comes, side })
  const unanswered = async () =>
    (await listConversations(world.challenge.id)).map((conversation) => conversation.unanswered)

  test('is told to every organiser by one mail for several messages, and not to those who only receive', async () => {
    await fromThem('Je peux venir avec mon chien ?')
    await fromThem('Il est gentil.')
    for (let n = 0; n < 3; n++) await tell('PARTICIPANT')
    for (const organizer of [world.owner, world.editor]) {
      const mails = await readMail(organizer)
      expect(mails).toHaveLength(1)
      expect(mails[0]?.text).toContain('mon chien')
      expect(mails[0]?.text).toContain('Il est gentil.')
      expect(mails[0]?.text).not.toContain(world.comes.email)
    }
    expect(await lettersFor(world.checkIn)).toEqual([])
    expect(await unanswered()).toEqual([true])

    await fromUs(world.editor)
    await tell('ORGANIZER')
    const [mail] = await readMail(world.comes)
    expect(mail?.subject).toContain('Un message pour toi')
    expect(mail?.text).not.toContain(world.editor.email)
    expect(await unanswered()).toEqual([false])
  })

  test('that a colleague has answered meanwhile is not told any more', async () => {
    await fromThem('Une question')
    await fromUs(world.owner)
    await tell('PARTICIPANT')
    expect(await lettersFor(world.editor)).toEqual([])
  })

  test('holds a message sent twice once, and nobody else’s id', async () => {
    const id = randomUUID()
    for (let n = 0; n < 3; n++) expect(await fromThem('Bonjour', id)).toEqual({ ok: true, value: null })
    expect(await fromUs(world.owner, 'Autre chose', id)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await listSaid(world.participations.comes, 'PARTICIPANT')).toMatchObject([
      { from: 'me', text: 'Bonjour', by: null },
    ])
  })

  test('is new to the participant until they have looked', async () => {
    const { comes } = world.participations
    expect(await listUnread([comes])).toEqual(new Set())
    await fromUs(world.editor)
    expect(await listUnread([comes])).toEqual(new Set([comes]))
    await markSeen(comes, day)
    expect(await listUnread([comes])).toEqual(new Set())
    await announce(announcing({ now: new Date(day.getTime() + 1) }))
    expect(await listUnread([comes])).toEqual(new Set([comes]))
  })

  test('does not exist for those who only receive, nor for strangers; and is closed once one has left', async () => {
    await fromThem('Bonjour')
    for (const other of [world.checkIn, world.stranger, world.waits]) {
      expect(await fromUs(other)).toEqual({ ok: false, refusal: 'not-found' })
      const settled = settleConversation({ participationId: world.participations.comes, organizer: other })
      expect(await settled).toEqual({ ok: false, refusal: 'not-found' })
      expect(
        await findParticipationToWriteTo(world.challenge.slug, world.participations.comes, other.id),
      ).toBeNull()
    }
    const settling = { participationId: world.participations.comes, organizer: world.editor }
    expect(await settleConversation(settling)).toMatchObject({ ok: true })
    expect(await unanswered()).toEqual([false])

    await withdraw({ slotId: world.slotId, person: world.comes, now: new Date() })
    expect(await fromThem('Encore')).toEqual({ ok: false, refusal: 'closed' })
    expect(await fromUs(world.editor)).toEqual({ ok: false, refusal: 'closed' })
  })
})

describe('A question in public', () => {
  const asking = (person: { id: string }, id: string = randomUUID()) =>
    ask({ id, challengeId: world.challenge.id, person, text: 'Faut-il des bottes ?', now: day })
  const seenBy = async (viewer: { id: string } | null, all = false) =>
    (await listQuestions(world.challenge.id, viewer, all)).length

  test('is seen by who asked and who answers, then by everybody; the answer is told once', async () => {
    const id = randomUUID()
    for (let n = 0; n < 3; n++) expect(await asking(world.stranger, id)).toEqual({ ok: true, value: null })
    expect([await seenBy(null), await seenBy(world.comes), await seenBy(world.stranger)]).toEqual([0, 0, 1])
    expect(await seenBy(world.editor, true)).toBe(1)

    await tellOfQuestions({ challengeId: world.challenge.id })
    await tellOfQuestions({ challengeId: world.challenge.id })
    const toEditor = await readMail(world.editor)
    expect(toEditor).toHaveLength(1)
    expect(toEditor[0]?.text).toContain('Faut-il des bottes')

    for (const other of [world.checkIn, world.comes])
      expect(await answer({ questionId: id, organizer: other, text: 'Non', now: day })).toEqual({
        ok: false,
        refusal: 'not-found',
      })
    const answering = { questionId: id, organizer: world.editor, now: day }
    expect(await answer({ ...answering, text: 'Non.' })).toMatchObject({ ok: true })
    expect(await answer({ ...answering, text: 'Non, des baskets.' })).toMatchObject({ ok: true })
    expect(await listQuestions(world.challenge.id, null)).toMatchObject([
      { pseudonym: world.stranger.pseudonym, answer: 'Non, des baskets.' },
    ])
    expect(await readMail(world.stranger)).toHaveLength(1)
  })

  test('is taken off by who organises or moderates, and by nobody else', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()]
    await asking(world.stranger, mine)
    await asking(world.comes, theirs)
    const moderator = await aUser({ role: 'MODERATOR' })
    const hide = (questionId: string, person: { id: string; role: string }) =>
      hideQuestion({ questionId, person, now: day })
    for (const other of [world.stranger, world.checkIn])
      expect(await hide(mine, other)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await hide(mine, world.owner)).toMatchObject({ ok: true })
    expect(await hide(theirs, moderator)).toMatchObject({ ok: true })
    expect(await seenBy(world.owner, true)).toBe(0)
    expect(await answer({ questionId: mine, organizer: world.owner, text: 'Oui', now: day })).toMatchObject({
      ok: false,
    })
  })

  test('three at once may wait; a défi that is not on line is asked nothing', async () => {
    for (let n = 0; n < 3; n++) expect(await asking(world.comes)).toMatchObject({ ok: true })
    expect(await asking(world.comes)).toEqual({ ok: false, refusal: 'too-many' })
    await db.challenge.update({
      where: { id: world.challenge.id },
      data: { status: 'CANCELLED', statusReason: 'Tempête' },
    })
    expect(await asking(world.stranger)).toEqual({ ok: false, refusal: 'not-found' })
  })
})

test('what waits for an answer stands on the dashboard, since when, until it has one', async () => {
  const { owner, organization, challenge, comes, participations, stranger } = world
  const launcher = { organizationId: organization.id }
  const told = async () =>
    needsOf([], [], day, await listUnanswered(launcher, day)).map(({ sentence, detail }) =>
      `${sentence} ${detail}`.replaceAll('\u00a0', ' '),
    )
  expect(await told()).toEqual([])
  const writing = { participationId: participations.comes, text: 'Bonjour', now: day }
  await writeToOrganizers({ ...writing, id: randomUUID() })
  await writeToOrganizers({ ...writing, id: randomUUID() })
  const questionId = randomUUID()
  const threeDaysAgo = new Date(day.getTime() - 3 * 86_400_000)
  await ask({
    id: questionId,
    challengeId: challenge.id,
    person: stranger,
    text: 'Où est-ce ?',
    now: threeDaysAgo,
  })
  expect(await told()).toEqual([
    `1 message et 1 question attendent ta réponse pour « ${challenge.title} ». Depuis 3 jours.`,
  ])
  expect(await listUnanswered({ userId: comes.id }, day)).toEqual([])

  await answer({ questionId, organizer: owner, text: 'À la cale.', now: day })
  await settleConversation({ participationId: participations.comes, organizer: owner })
  expect(await told()).toEqual([])
})
