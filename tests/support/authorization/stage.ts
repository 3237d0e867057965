import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { linkSecret } from '@/lib/mail/link-secret'
import { participationKey } from '@/lib/participations/keys'
import { identityOf } from '@/lib/verifications/rules'
import { aChallenge, anOrganization, aUser, nantes } from '@/tests/support/factories'

/**
 * Who may come, seen from one organisation: a `member` takes part in its défis, a `stranger` in none but is invited to
 * the team; `check-in`, `editor` and `owner` are the team; `ally` helps to run its défis; `rival` owns another
 * organisation; `suspended` owned this one until suspended.
 */
export const roles = [
  'visitor',
  'member',
  'stranger',
  'check-in',
  'editor',
  'owner',
  'ally',
  'rival',
  'suspended',
  'moderator',
] as const
export type Role = (typeof roles)[number]

/** What they reach for: the organisation's published défi, the rival's, one of the organisation's in review, one that is gone. */
export const kinds = ['own', 'foreign', 'draft', 'deleted'] as const
export type Kind = (typeof kinds)[number]

export type Thing = Awaited<ReturnType<typeof aThing>>
export type Stage = { people: Record<Role, Person | null>; things: Record<Kind, Thing> }
type Person = { id: string; email: string; pseudonym: string }

/** A world of its own, everything else of the database emptied: what changes in it was changed by who is on stage. */
export async function setStage(): Promise<Stage> {
  await emptyEverything()
  const [member, stranger, checkIn, editor, owner, ally, rival, suspended, moderator, guest, other] =
    await Promise.all([
      aUser(),
      aUser(),
      aUser(),
      aUser(),
      aUser(),
      aUser(),
      aUser(),
      aUser({ suspendedAt: new Date() }),
      aUser({ role: 'MODERATOR' }),
      aUser(),
      aUser(),
    ])
  await nantes()
  const [ours, theirs] = await Promise.all([
    aTeam({ owner, invited: stranger }),
    aTeam({ owner: rival, invited: guest }),
  ])
  const byUs = { organization: ours, author: owner, guest: member, ally, asked: stranger }
  const byThem = { organization: theirs, author: rival, guest, ally: guest, asked: other }
  const [own, foreign, draft] = await Promise.all([
    aThing(byUs),
    aThing(byThem),
    aThing({ ...byUs, status: 'PENDING_REVIEW' }),
    db.organizationMember.createMany({
      data: [
        { organizationId: ours.id, userId: editor.id, role: 'EDITOR' },
        { organizationId: ours.id, userId: checkIn.id, role: 'CHECK_IN' },
        { organizationId: ours.id, userId: suspended.id, role: 'OWNER' },
      ],
    }),
  ])
  const people = { member, stranger, 'check-in': checkIn, editor, owner, ally, rival, suspended, moderator }
  return {
    people: { visitor: null, ...people },
    things: { own, foreign, draft, deleted: gone(own) },
  }
}

/** An organisation with a website, that asks to be verified in both ways, and has invited somebody. */
async function aTeam({ owner, invited }: { owner: Person; invited: Person }) {
  const organization = await anOrganization({ owner, website: 'https://les-rives.example', verifiedAt: null })
  const { id: organizationId, slug } = organization
  const email = `contact@les-rives.example`
  const [invitation, proof] = [randomUUID(), randomUUID()]
  const secrets = { invitation: linkSecret(`invitation ${invitation}`), proof: linkSecret(`proof ${proof}`) }
  const expiresAt = new Date(Date.now() + 3_600_000)
  await db.organizationInvitation.create({
    data: {
      id: invitation,
      organizationId,
      email: invited.email,
      role: 'EDITOR',
      tokenHash: secrets.invitation.tokenHash,
      expiresAt,
    },
  })
  await db.domainProof.create({
    data: {
      id: proof,
      organizationId,
      userId: owner.id,
      email,
      domain: 'les-rives.example',
      tokenHash: secrets.proof.tokenHash,
      expiresAt,
    },
  })
  const verification = await db.organizationVerification.create({
    data: { organizationId, status: 'ASKED', askedBy: owner.id },
  })
  return {
    id: organizationId,
    slug,
    ownerId: owner.id,
    invitation: { id: invitation, token: secrets.invitation.token },
    proof: { token: secrets.proof.token },
    verification: { id: verification.id, seen: identityOf(organization) },
  }
}

async function aThing({
  organization,
  author,
  guest,
  ally,
  asked,
  status = 'PUBLISHED',
}: {
  organization: Awaited<ReturnType<typeof aTeam>>
  author: Person
  guest: Person
  ally: Person
  asked: Person
  status?: 'PUBLISHED' | 'PENDING_REVIEW'
}) {
  const challenge = await aChallenge({
    organizationId: organization.id,
    authorId: author.id,
    status,
    publishedAt: status === 'PUBLISHED' ? new Date() : null,
  })
  const [slot] = challenge.slots
  if (!slot) throw new Error('A challenge of the factory has a slot.')
  const [participation, draft, helper, invitation] = await Promise.all([
    db.participation.create({ data: { slotId: slot.id, userId: guest.id, status: 'CONFIRMED' } }),
    db.challengeDraft.create({ data: { authorId: author.id, content: { title: 'Un brouillon' } } }),
    db.coOrganizer.create({
      data: { challengeId: challenge.id, email: ally.email, userId: ally.id, acceptedAt: new Date() },
    }),
    db.coOrganizer.create({ data: { challengeId: challenge.id, email: asked.email } }),
  ])
  const testimony = await db.testimony.create({
    data: { participationId: participation.id, text: 'Une belle matinée, vraiment.' },
  })
  const question = await db.question.create({
    data: { id: randomUUID(), challengeId: challenge.id, authorId: guest.id, text: 'Faut-il des bottes ?' },
  })
  await db.conversation.create({ data: { participationId: participation.id, unanswered: true } })
  return {
    organization,
    challenge: { id: challenge.id, slug: challenge.slug, code: challenge.code },
    slot: { id: slot.id },
    participation: { id: participation.id, key: participationKey(participation.id) },
    draft: { id: draft.id },
    testimony: { id: testimony.id },
    question: { id: question.id },
    coOrganizer: { id: helper.id, invitation: invitation.id },
  }
}

/** The same thing as it is asked for once it is gone: every id and address is nobody's. */
function gone(thing: Thing): Thing {
  const id = randomUUID()
  const token = linkSecret(id).token
  return {
    organization: {
      id,
      slug: 'une-organisation-partie',
      ownerId: id,
      invitation: { id, token },
      proof: { token },
      verification: { id, seen: thing.organization.verification.seen },
    },
    challenge: { id, slug: 'un-defi-parti', code: 'aaaaaaa' },
    slot: { id },
    participation: { id, key: thing.participation.key },
    draft: { id },
    testimony: { id },
    question: { id },
    coOrganizer: { id, invitation: id },
  }
}

/** The content of every table that is not a counter of attempts nor a session: equal when nothing was written. */
export async function whatIsKept(): Promise<Record<string, string>> {
  const digests = (await listTables())
    .filter((name) => name !== 'rate_limits' && name !== 'sessions')
    .map(
      (name) => `SELECT '${name}' AS name,
        md5(COALESCE(string_agg(x::text, '' ORDER BY x::text), '')) AS content FROM ${name} x`,
    )
  const rows = await db.$queryRawUnsafe<{ name: string; content: string }[]>(digests.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]))
}

/** The tables in which the two differ. */
export function changedTables(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name])
}

/** Row by row and without triggers: truncating as many tables takes longer. */
async function emptyEverything(): Promise<void> {
  const tables = await listTables()
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    ...tables.map((name) => db.$executeRawUnsafe(`DELETE FROM ${name}`)),
  ])
}

async function listTables(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('_prisma_migrations', 'communes', 'departments') ORDER BY 1`
  return rows.map(({ name }) => name)
}
