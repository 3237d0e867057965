import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { findChallengeToEdit } from '@/lib/challenges/editing'
import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { aSlot, aUser } from '@/tests/support/factories'
import { editors, helpers, signedIn, team } from './pages'
import { type Kind, type Role, type Stage, type Thing } from './stage'

/** Whose sending of a form changes something, by what it is about. Nobody else's changes anything. */
export type ActionRow = Partial<Record<Kind, readonly Role[]>> & {
  form: (thing: Thing, stage: Stage) => Fields | Promise<Fields>
  /** What must be so before, for there to be something to do. */
  before?: (thing: Thing) => Promise<unknown>
  /** Its form is about the sender alone. */
  alone?: true
}
type Fields = Record<string, string | File>

const byEditors = { own: editors, draft: editors, foreign: ['rival'] } as const
const byHelpers = { ...byEditors, own: helpers, draft: helpers } as const
/** Nobody is written to about a défi that is not online. */
const onceInPublic = { own: helpers, foreign: ['rival'] } as const
const byOwner = { own: ['owner'], draft: ['owner'], foreign: ['rival'] } as const
const byAuthor = { own: ['owner'], draft: ['owner'], foreign: ['rival'] } as const
const byMember = { own: ['member'], draft: ['member'] } as const
const byModerator = { own: ['moderator'], draft: ['moderator'], foreign: ['moderator'] } as const
/** Whoever is signed in and does not take part yet. */
const newcomers = signedIn.filter((role) => role !== 'member')

const stateIs = (status: ParticipationStatus) => (thing: Thing) =>
  db.participation.updateMany({
    where: { id: thing.participation.id },
    data: { status, ...(status === 'OFFERED' && { offeredUntil: soon(60) }) },
  })
const aSecondDate = async ({ challenge: { id } }: Thing) => {
  if (await db.challenge.count({ where: { id } })) await aSlot({ challengeId: id })
}
const aSecondOwner = async ({ organization: { id } }: Thing) => {
  if (await db.organization.count({ where: { id } })) await anotherOwner(id)
}
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const aboutSlot = ({ slot }: Thing) => ({ slotId: slot.id, partySize: '1' })
const aboutParticipation = ({ participation: { id } }: Thing) => ({ participation: id })
const draftAsTyped = ({ draft }: Thing) => ({ draft: draft.id, intent: 'save', title: 'Avant la pluie' })

/** By file and name. */
export const actions: Record<string, ActionRow> = {
  'accounts/actions#updateAccountAction': {
    own: signedIn,
    alone: true,
    form: () => ({ pseudonym: 'Nuage de mai' }),
  },
  'calendars/actions#calendarAction': { own: signedIn, alone: true, form: () => ({ wish: 'open' }) },

  // An id that is nobody's yet becomes the draft of whoever writes.
  'challenges/actions#composeChallengeAction': { ...byAuthor, deleted: signedIn, form: draftAsTyped },
  'challenges/actions#autosaveDraftAction': { ...byAuthor, deleted: signedIn, form: draftAsTyped },
  'challenges/actions#discardDraftAction': { ...byAuthor, form: draftAsTyped },
  'challenges/actions#uploadPictureAction': {
    own: signedIn,
    alone: true,
    form: async () => ({ picture: await aPicture() }),
  },

  'challenges/actions#duplicateChallengeAction': {
    ...byHelpers,
    form: ({ challenge }) => ({ slug: challenge.slug }),
  },
  'challenges/co-organizer-actions#inviteCoOrganizerAction': {
    // A person is written to about what is online; a draft is shown to nobody by mail.
    own: editors,
    foreign: ['rival'],
    form: ({ challenge }) => ({ slug: challenge.slug, kind: 'person', email: 'lise@test.localhost' }),
  },
  'challenges/co-organizer-actions#answerCoOrganizingAction': {
    own: ['stranger'],
    draft: ['stranger'],
    form: ({ challenge, coOrganizer }) => ({
      slug: challenge.slug,
      invitation: coOrganizer.invitation,
      answer: 'accept',
    }),
  },
  'challenges/co-organizer-actions#removeCoOrganizerAction': {
    ...byHelpers,
    form: ({ challenge, coOrganizer }) => ({ slug: challenge.slug, coOrganizer: coOrganizer.id }),
  },

  'dashboard/slot-actions#cancelSlotAction': {
    ...byEditors,
    before: aSecondDate,
    form: ({ challenge, slot }) => ({
      slug: challenge.slug,
      slotId: slot.id,
      reason: 'La Loire est en crue.',
    }),
  },
  'dashboard/slot-actions#changeSlotsAction': {
    ...byHelpers,
    form: ({ challenge, slot }) => ({
      slug: challenge.slug,
      slotId: slot.id,
      scope: 'one',
      date: soon(9 * 24 * 60)
        .toISOString()
        .slice(0, 10),
      start: '10:00',
      end: '12:00',
      capacity: '12',
    }),
  },

  'dashboard/actions#editChallengeAction': {
    ...byHelpers,
    form: async ({ challenge }, { people, things }) => {
      const asked = await valuesFor(challenge.slug, [people.owner, people.rival])
      const values = asked ?? (await valuesFor(things.own.challenge.slug, [people.owner]))
      return { ...values, slug: challenge.slug, intent: 'publish', title: 'Une matinée au bord du fleuve' }
    },
  },
  'dashboard/actions#cancelChallengeAction': {
    ...byEditors,
    form: ({ challenge }) => ({ slug: challenge.slug, reason: 'La Loire est en crue.' }),
  },
  'dashboard/actions#settleParticipantsAction': {
    ...byHelpers,
    form: (thing) => ({ ...aboutParticipation(thing), step: 'remove', reason: 'Plus assez de gants.' }),
  },
  'dashboard/actions#addPersonAction': {
    own: helpers,
    foreign: ['rival'],
    form: ({ slot }) => ({ slotId: slot.id, name: 'Lise', email: 'lise@test.localhost', partySize: '1' }),
  },
  'dashboard/actions#withdrawFromDashboardAction': { ...byMember, form: aboutSlot },
  'dashboard/actions#takePlaceAction': {
    own: signedIn,
    foreign: signedIn,
    before: stateIs('OFFERED'),
    form: aboutSlot,
  },

  'follows/actions#followAction': {
    own: signedIn,
    draft: signedIn,
    foreign: signedIn,
    form: ({ organization }) => ({ organizationId: organization.id, verb: 'follow' }),
  },

  'messages/actions#announceAction': {
    ...onceInPublic,
    form: ({ challenge }) => ({
      id: randomUUID(),
      slug: challenge.slug,
      audience: 'ALL',
      text: 'Rendez-vous à la cale.',
      intent: 'send',
    }),
  },
  'messages/actions#replyAction': {
    ...onceInPublic,
    form: (thing) => ({ ...aboutParticipation(thing), id: randomUUID(), text: 'Oui, bien sûr.' }),
  },
  'messages/actions#settleConversationAction': { ...byHelpers, form: aboutParticipation },
  'messages/actions#writeAction': {
    own: ['member'],
    form: (thing) => ({ ...aboutParticipation(thing), id: randomUUID(), text: 'Où se garer ?' }),
  },
  'messages/actions#askAction': {
    own: signedIn,
    foreign: signedIn,
    form: ({ challenge }) => ({ id: randomUUID(), challengeId: challenge.id, text: 'Où se garer ?' }),
  },
  'messages/actions#answerAction': {
    ...onceInPublic,
    form: ({ question }) => ({ question: question.id, text: 'Sur le quai.' }),
  },
  'messages/actions#hideQuestionAction': {
    own: [...helpers, 'moderator'],
    draft: [...helpers, 'moderator'],
    foreign: ['rival', 'moderator'],
    form: ({ question }) => ({ question: question.id }),
  },

  'moderation/actions#decideVerificationAction': {
    ...byModerator,
    form: ({ organization: { verification } }) => ({
      verification: verification.id,
      seen: verification.seen,
      decision: 'grant',
    }),
  },
  'moderation/actions#reviewChallengeAction': {
    draft: ['moderator'],
    form: ({ challenge }) => ({ challenge: challenge.id, decision: 'approve' }),
  },
  'moderation/actions#suspendAction': {
    ...byModerator,
    form: ({ challenge }) => ({ target: 'challenge', slug: challenge.slug, reason: 'Une offre d’emploi.' }),
  },

  'organizations/actions#saveOrganizationAction': {
    ...byEditors,
    form: ({ organization }) => ({ slug: organization.slug, name: 'Les Rives claires', kind: 'ASSOCIATION' }),
  },

  'participations/actions#joinSlotAction': { own: newcomers, foreign: signedIn, form: aboutSlot },
  'participations/actions#withdrawAction': { ...byMember, form: aboutSlot },
  'participations/holder-actions#takePlaceAction': {
    own: ['member'],
    before: stateIs('OFFERED'),
    form: aboutParticipation,
  },
  'participations/holder-actions#leaveAction': { ...byMember, form: aboutParticipation },
  'participations/holder-actions#remindSoonAction': {
    ...byMember,
    form: (thing) => ({ ...aboutParticipation(thing), remind: 'oui' }),
  },
  'participations/presence-actions#disputeAbsenceAction': {
    ...byMember,
    before: stateIs('NO_SHOW'),
    form: (thing) => ({ ...aboutParticipation(thing), text: 'J’étais là, au fond.' }),
  },
  'participations/presence-actions#notePresenceAction': {
    own: [...team, 'ally'],
    foreign: ['rival'],
    before: ({ slot }) => {
      const startsAt = soon(-30)
      return db.slot.updateMany({
        where: { id: slot.id },
        data: { startsAt, endsAt: soon(90), closesAt: startsAt },
      })
    },
    form: ({ challenge, participation: { id } }) => ({ slug: challenge.slug, gesture: `present:${id}` }),
  },

  'proof/actions#setHourRateAction': {
    ...byEditors,
    form: ({ organization: { slug } }) => ({ slug, rate: '15' }),
  },

  'relays/actions#relayAction': {
    own: signedIn,
    foreign: signedIn,
    form: ({ challenge }) => ({ challengeId: challenge.id, verb: 'relay' }),
  },

  'teams/actions#inviteAction': {
    ...byOwner,
    form: ({ organization: { slug } }) => ({
      organization: slug,
      email: 'lise@test.localhost',
      role: 'EDITOR',
    }),
  },
  'teams/actions#settleInvitationAction': {
    ...byOwner,
    form: ({ organization: { slug, invitation } }) => ({
      organization: slug,
      invitation: invitation.id,
      step: 'withdraw',
    }),
  },
  'teams/actions#settleMemberAction': {
    own: ['owner'],
    draft: ['owner'],
    form: ({ organization: { slug } }, { people }) => ({
      organization: slug,
      member: people.editor?.id ?? '',
      step: 'remove',
    }),
  },
  'teams/actions#leaveTeamAction': {
    own: team,
    draft: team,
    foreign: ['rival'],
    before: aSecondOwner,
    form: ({ organization: { slug } }) => ({ organization: slug }),
  },
  'teams/actions#acceptInvitationAction': {
    own: ['stranger'],
    draft: ['stranger'],
    form: ({ organization: { invitation } }) => ({ token: invitation.token }),
  },

  'testimonies/actions#testifyAction': {
    ...byMember,
    before: stateIs('ATTENDED'),
    form: (thing) => ({ ...aboutParticipation(thing), text: 'Vingt sacs, et du soleil.' }),
  },
  'testimonies/actions#takeBackTestimonyAction': { ...byMember, form: aboutParticipation },
  'testimonies/actions#hideTestimonyAction': {
    ...byModerator,
    form: ({ testimony }) => ({ testimony: testimony.id }),
  },

  'verifications/actions#askVerificationAction': {
    ...byOwner,
    form: ({ organization: { slug } }) => ({ organization: slug, note: 'Nos statuts sont en ligne.' }),
  },
  'verifications/actions#sendDomainProofAction': {
    ...byOwner,
    form: ({ organization: { slug } }) => ({ organization: slug, email: 'bonjour@les-rives.example' }),
  },
  'verifications/actions#confirmDomainProofAction': {
    ...byOwner,
    form: ({ organization: { proof } }) => ({ token: proof.token }),
  },
}

/** Actions that no session opens, each with what shows that they are safe. */
export const keyed: Record<string, string> = {
  'accounts/actions#signOutAction': 'ends the session that asks (tests/database/signing-in.test.ts)',
  'accounts/actions#signOutEverywhereAction':
    'ends the sessions of who asks (tests/database/signing-in.test.ts)',
  'intentions/actions#requestSignInAction': 'is how one signs in (tests/database/signing-in.test.ts)',
  'intentions/actions#confirmTokenAction': 'its token is its key (tests/database/signing-in.test.ts)',
  'intentions/actions#confirmCodeAction': 'its code is its key (tests/database/signing-in.test.ts)',
  'alerts/actions#saveAlertAction':
    'anybody saves a search for an address, which confirms (tests/database/alerts.test.ts)',
  'alerts/actions#confirmAlertAction': 'its token is its key (tests/database/alerts.test.ts)',
  'alerts/actions#changePaceAction': 'its token is its key (tests/database/alerts.test.ts)',
  'alerts/actions#stopAlertAction': 'its token is its key (tests/database/alerts.test.ts)',
  'mail/actions#chooseMailsAction': 'its token is its key (tests/database/mailing.test.ts)',
  'mail/actions#muteMailAction': 'its token is its key (tests/database/mailing.test.ts)',
}

/** The défi's form as it is, for the first of these people who may change it. */
async function valuesFor(slug: string, people: ({ id: string } | null)[]) {
  for (const person of people) {
    const challenge = person && (await findChallengeToEdit(slug, person.id))
    if (challenge) return challenge.values
  }
  return null
}

async function anotherOwner(organizationId: string): Promise<void> {
  await db.organizationMember.create({ data: { organizationId, userId: (await aUser()).id, role: 'OWNER' } })
}

async function aPicture(): Promise<File> {
  const image = sharp({ create: { width: 400, height: 300, channels: 3, background: '#2a6' } })
  return new File([new Uint8Array(await image.png().toBuffer())], 'rive.png', { type: 'image/png' })
}
