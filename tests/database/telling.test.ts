import { expect, test } from 'vitest'
import { POST as unsubscribe } from '@/app/desinscription/[token]/[kind]/route'
import { findFacts } from '@/lib/challenges/facts'
import { db } from '@/lib/db'
import { chooseMails, preferencesToken, readPreferencesToken } from '@/lib/mail/preferences'
import { followChange, tellChange } from '@/lib/participations/changes'
import { joinSlot, remindSoon, withdraw } from '@/lib/participations/commands'
import { findOwnParticipation } from '@/lib/participations/holder'
import { participationKey } from '@/lib/participations/keys'
import { tellOrganizers } from '@/lib/participations/news'
import { addByHand, admit, remove } from '@/lib/participations/organizing'
import { disputeAbsence } from '@/lib/participations/presence'
import { sendDueNotices } from '@/lib/participations/reminders'
import { hideTestimony, testify } from '@/lib/testimonies/commands'
import { listTestimonies } from '@/lib/testimonies/queries'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'
import { lettersFor, readMail, waitingJobs } from '@/tests/support/jobs'

const at = (text: string) => new Date(text)
const now = new Date()

/** Saturday 6 March 2027, 9 h to 11 h on the clock of the place, with an organiser and somebody who comes. */
async function saturday({ timezone = 'Europe/Paris', start = '2027-03-06T08:00:00Z', capacity = 12 } = {}) {
  const organizer = await aUser()
  const startsAt = at(start)
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000)
  const challenge = await aChallenge({
    authorId: organizer.id,
    timezone,
    slots: [{ startsAt, endsAt, closesAt: startsAt, capacity }],
  })
  const slotId = challenge.slots[0]?.id ?? ''
  const person = await aUser()
  const joined = await joinSlot({ slotId, person, now })
  if (!joined.ok) throw new Error(joined.refusal)
  return { challenge, slotId, organizer, person, participationId: joined.value.participationId }
}

async function kinds(person: { id: string }) {
  return (await lettersFor(person)).map(({ letter }) => letter)
}

async function edit(
  { challenge, slotId }: { challenge: { id: string }; slotId: string },
  data: { address?: string; startsAt?: Date },
) {
  await db.$transaction(async (tx) => {
    const before = await findFacts(tx, challenge.id)
    if (data.address)
      await tx.challenge.update({ where: { id: challenge.id }, data: { address: data.address } })
    if (data.startsAt) {
      const { startsAt } = data
      const endsAt = new Date(startsAt.getTime() + 7_200_000)
      await tx.slot.update({ where: { id: slotId }, data: { startsAt, endsAt, closesAt: startsAt } })
    }
    await followChange(tx, challenge.id, before, new Date())
  })
}

async function change(challengeId: string) {
  return db.challengeChange.findFirstOrThrow({ where: { challengeId, toldAt: null } })
}

test('the reminder leaves the day before at 18 h of the place, once, to participants and organisers', async () => {
  const { person, organizer } = await saturday()
  await sendDueNotices(at('2027-03-05T16:59:00Z'))
  expect(await kinds(person)).toEqual(['participation'])
  await sendDueNotices(at('2027-03-05T17:00:00Z'))
  await sendDueNotices(at('2027-03-05T17:05:00Z'))
  expect(await kinds(person)).toEqual(['participation', 'reminder'])
  expect(await kinds(organizer)).toEqual(['tomorrow'])
})

test('in La Réunion 18 h comes three hours before Paris', async () => {
  const { person } = await saturday({ timezone: 'Indian/Reunion', start: '2027-03-06T05:00:00Z' })
  await sendDueNotices(at('2027-03-05T13:55:00Z'))
  expect(await kinds(person)).toEqual(['participation'])
  await sendDueNotices(at('2027-03-05T14:00:00Z'))
  expect(await kinds(person)).toEqual(['participation', 'reminder'])
})

test('two hours before, only those who asked are reminded', async () => {
  const { slotId, person, participationId } = await saturday()
  const other = await aUser()
  await joinSlot({ slotId, person: other, now })
  await remindSoon({ participationId, wanted: true })
  await sendDueNotices(at('2027-03-06T06:00:00Z'))
  expect(await kinds(person)).toContain('soon')
  expect(await kinds(other)).not.toContain('soon')
})

test('who has left meanwhile is reminded of nothing', async () => {
  const { slotId, person } = await saturday()
  await sendDueNotices(at('2027-03-05T17:00:00Z'))
  await withdraw({ slotId, person, now })
  const subjects = (await readMail(person)).map(({ subject }) => subject.split(/\s*:/)[0])
  expect(subjects).toEqual(['C’est noté', 'Tu t’es désisté·e'])
})

test('an organiser who counts on twelve is told three days before that one comes', async () => {
  const { organizer } = await saturday()
  await sendDueNotices(at('2027-03-03T16:55:00Z'))
  expect(await kinds(organizer)).toEqual([])
  await sendDueNotices(at('2027-03-03T17:00:00Z'))
  const [mail] = await readMail(organizer)
  expect(mail?.subject).toMatch(/^Dans trois jours, 1\s?personne vient/)
  expect(mail?.text).toMatch(/1\s?personne vient, pour 12\s?places/)
})

test('the morning after, the organiser is asked who came, and who came is thanked', async () => {
  const { organizer, person, participationId } = await saturday()
  await sendDueNotices(at('2027-03-07T08:55:00Z'))
  expect(await kinds(organizer)).toEqual([])
  await sendDueNotices(at('2027-03-07T09:00:00Z'))
  expect(await kinds(organizer)).toEqual(['who-came'])

  await db.participation.update({ where: { id: participationId }, data: { status: 'ATTENDED' } })
  await sendDueNotices(at('2027-03-07T09:05:00Z'))
  await sendDueNotices(at('2027-03-07T09:10:00Z'))
  const mails = await readMail(person)
  expect(mails.filter(({ subject }) => subject.startsWith('Merci'))).toHaveLength(1)
  expect(mails.at(-1)?.text).toContain(`/participations/${participationId}?cle=`)
})

test('changes of ten minutes are told together, with what was before; new hours remind anew', async () => {
  const scene = await saturday()
  const { challenge, person, slotId } = scene
  await sendDueNotices(at('2027-03-05T17:00:00Z'))
  await edit(scene, { address: 'Cale du Port' })
  await edit(scene, { startsAt: at('2027-03-13T08:00:00Z') })

  const { id } = await change(challenge.id)
  const jobs = await waitingJobs<{ changeId: string }>('challenge-change')
  const job = jobs.filter(({ data }) => data.changeId === id)
  expect(job).toHaveLength(1)
  expect((job[0]?.startAfter.getTime() ?? 0) - Date.now()).toBeGreaterThan(9 * 60_000)

  await tellChange({ changeId: id })
  await tellChange({ changeId: id })
  const mails = (await readMail(person)).filter(({ subject }) => subject.startsWith('Du nouveau'))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('Où\u00a0: Cale du Port, Nantes (avant\u00a0: Cale de Crucy, Nantes)')
  expect(mails[0]?.text).toMatch(/Quand\s: samedi 13 mars 2027.*\(avant\s: samedi 6 mars 2027/)
  expect(await db.slot.findUnique({ where: { id: slotId } })).toMatchObject({ revision: 2 })

  await sendDueNotices(at('2027-03-12T17:00:00Z'))
  expect(await kinds(person)).toEqual(['reminder'])
})

test('a place kept for those who have one is told to them alone', async () => {
  const organizer = await aUser()
  const { slots } = await aChallenge({
    authorId: organizer.id,
    placeHidden: true,
    admission: 'APPROVAL',
    whatToBring: 'Une gourde',
  })
  const person = await aUser()
  const joined = await joinSlot({ slotId: slots[0]?.id ?? '', person, now })
  if (!joined.ok) throw new Error(joined.refusal)
  const [asked] = await readMail(person)
  expect(asked?.text).toContain('Où\u00a0: Nantes')
  expect(asked?.text).not.toContain('Cale de Crucy')
  await admit({ participationId: joined.value.participationId, organizer, now })
  expect((await readMail(person)).at(-1)?.text).toContain('Cale de Crucy, Nantes')
})

test('a change that is taken back within the ten minutes is not told', async () => {
  const scene = await saturday()
  await edit(scene, { address: 'Cale du Port' })
  await edit(scene, { address: 'Cale de Crucy' })
  await tellChange({ changeId: (await change(scene.challenge.id)).id })
  expect(await kinds(scene.person)).toEqual(['participation'])
})

test('organisers hear once of what came in within ten minutes', async () => {
  const organizer = await aUser()
  const { slots } = await aChallenge({ authorId: organizer.id, admission: 'APPROVAL', slots: [{}] })
  const slotId = slots[0]?.id ?? ''
  await joinSlot({ slotId, person: await aUser(), now })
  await joinSlot({ slotId, person: await aUser(), now })
  const jobs = await waitingJobs<{ slotId: string }>('organizer-news')
  expect(jobs.filter(({ data }) => data.slotId === slotId)).toHaveLength(1)

  await tellOrganizers({ slotId })
  await tellOrganizers({ slotId })
  const mails = await readMail(organizer)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toMatch(/^2\s?personnes attendent ta réponse/)
})

test('an absence that is contested is told to the organisers', async () => {
  const { participationId, organizer, person } = await saturday()
  await db.participation.update({ where: { id: participationId }, data: { status: 'NO_SHOW' } })
  const text = 'J’étais à la cale dès neuf heures.'
  await disputeAbsence({ participationId, person, text, now: at('2027-03-08T08:00:00Z') })
  const { slotId } = await db.participation.findUniqueOrThrow({ where: { id: participationId } })
  await tellOrganizers({ slotId })
  expect((await readMail(organizer)).at(-1)?.text).toMatch(/1\s?absence est contestée/)
})

test('somebody added by hand is told by whom, and how to leave', async () => {
  const organizer = await aUser()
  const organization = await anOrganization({ owner: organizer })
  const { slots } = await aChallenge({ organizationId: organization.id })
  const email = `${unique()}@test.localhost`
  await addByHand({ slotId: slots[0]?.id ?? '', name: 'Une voisine', email, partySize: 2, organizer })
  const person = await db.user.findUniqueOrThrow({ where: { email } })
  const [mail] = await readMail(person)
  expect(mail?.text).toContain(`${organization.name} t’a inscrit·e`)
  expect(mail?.text).toContain('Vous venez à 2.')
})

test('who is taken off the list reads why, and is not told that the défi is cancelled', async () => {
  const { participationId, organizer, person } = await saturday()
  await remove({ participationId, organizer, reason: 'Il nous faut des majeurs.', now })
  const mail = (await readMail(person)).at(-1)
  expect(mail?.subject).toMatch(/^Ton inscription est retirée/)
  expect(mail?.text).toContain('Il nous faut des majeurs.')
})

test('a kind that is switched off is not sent, the others are', async () => {
  const { slotId, person } = await saturday()
  await chooseMails(person.id, ['CHANGES', 'PLACES'])
  expect(await readMail(person)).toEqual([])
  await chooseMails(person.id, ['ANSWERS'])
  await withdraw({ slotId, person, now })
  expect(await readMail(person)).toHaveLength(1)
})

test('one click in a mail program switches one kind off, whoever asks with the right token', async () => {
  const { id } = await aUser()
  const token = preferencesToken(id)
  const post = (given: string, kind: string) =>
    unsubscribe(new Request('http://localhost', { method: 'POST' }), {
      params: Promise.resolve({ token: given, kind }),
    })
  expect((await post(token, 'rappels')).status).toBe(200)
  expect((await post(token, 'rappels')).status).toBe(200)
  expect(await db.mutedMail.findMany({ where: { userId: id } })).toMatchObject([{ kind: 'REMINDERS' }])
  expect((await post(token, 'tout')).status).toBe(404)
  expect((await post(`${token.slice(0, -2)}xx`, 'rappels')).status).toBe(404)
  expect(readPreferencesToken(preferencesToken((await aUser()).id))).not.toBe(id)
})

test('a participation opens to its own person and to its key, to nobody else', async () => {
  const { participationId, person, organizer } = await saturday()
  const other = await saturday()
  const key = participationKey(participationId)
  expect(await findOwnParticipation({ participationId, userId: person.id })).toMatchObject({
    id: participationId,
  })
  expect(await findOwnParticipation({ participationId, key })).toMatchObject({ id: participationId })
  expect(await findOwnParticipation({ participationId })).toBeNull()
  expect(await findOwnParticipation({ participationId, userId: organizer.id })).toBeNull()
  expect(await findOwnParticipation({ participationId: other.participationId, key })).toBeNull()
  expect(await findOwnParticipation({ participationId: 'nope', key })).toBeNull()
})

test('who came may say how it was, once and again; a moderator may hide it', async () => {
  const { challenge, participationId } = await saturday()
  const text = 'Deux heures dehors, et une plage propre.'
  expect(await testify({ participationId, text })).toEqual({ ok: false, refusal: 'not-there' })
  await db.participation.update({ where: { id: participationId }, data: { status: 'ATTENDED' } })
  await testify({ participationId, text: 'Une première version.' })
  await testify({ participationId, text })
  const [shown] = await listTestimonies(challenge.id)
  expect(shown).toMatchObject({ text })

  const testimonyId = shown?.id ?? ''
  expect(await hideTestimony({ testimonyId, moderator: { role: 'MEMBER' }, now })).toMatchObject({
    ok: false,
  })
  await hideTestimony({ testimonyId, moderator: { role: 'MODERATOR' }, now })
  expect(await listTestimonies(challenge.id)).toEqual([])
})
