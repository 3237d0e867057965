import { invitedAs, stillToRun } from '@/lib/challenges/co-organizers'
import { isEditable } from '@/lib/challenges/commands'
import { cancellableBy, editingRoles, helps } from '@/lib/challenges/editing'
import { db } from '@/lib/db'

export type CoOrganizing = NonNullable<Awaited<ReturnType<typeof findCoOrganizing>>>
export type CoOrganizerRow = CoOrganizing['coOrganizers'][number]

/**
 * Who runs a défi together, as this person may see it: who launched it sees all, and alone the addresses; who helps,
 * those who accepted; who is invited, their own invitation, as long as they may answer. Null for everybody else.
 */
export async function findCoOrganizing(slug: string, person: { id: string; email: string }) {
  const invited = { acceptedAt: null, ...invitedAs(person.id, person.email) }
  const [challenge, launched, helped] = await Promise.all([
    db.challenge.findFirst({
      where: {
        slug,
        OR: [
          cancellableBy(person.id),
          { coOrganizers: { some: helps(person.id, editingRoles) } },
          { coOrganizers: { some: invited }, ...stillToRun },
        ],
      },
      select: {
        id: true,
        slug: true,
        status: true,
        title: true,
        summary: true,
        author: { select: { pseudonym: true } },
        organization: { select: { name: true } },
        coOrganizers: {
          select: {
            id: true,
            email: true,
            userId: true,
            acceptedAt: true,
            user: { select: { name: true, pseudonym: true } },
            organization: {
              select: {
                name: true,
                slug: true,
                members: {
                  where: { userId: person.id, role: { in: [...editingRoles] } },
                  select: { userId: true },
                },
              },
            },
          },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        },
      },
    }),
    db.challenge.count({ where: { slug, ...cancellableBy(person.id) } }),
    db.challenge.count({ where: { slug, coOrganizers: { some: helps(person.id, editingRoles) } } }),
  ])
  if (!challenge) return null
  const { coOrganizers, organization, author, status, ...facts } = challenge
  const role = launched > 0 ? ('launcher' as const) : helped > 0 ? ('helper' as const) : ('guest' as const)
  const answerable = isEditable(status)
  const rows = coOrganizers.map(({ organization: helping, user, email, userId, acceptedAt, id }) => ({
    id,
    name: (helping?.name ?? user?.name ?? user?.pseudonym ?? (role === 'launcher' && email)) || '',
    organizationSlug: helping?.slug ?? null,
    accepted: acceptedAt !== null,
    mine: helping ? helping.members.length > 0 : acceptedAt ? userId === person.id : email === person.email,
  }))
  const seen = {
    launcher: () => true,
    helper: ({ accepted, mine }: (typeof rows)[number]) => accepted || (mine && answerable),
    guest: ({ mine }: (typeof rows)[number]) => mine,
  }
  return {
    ...facts,
    role,
    organizer: organization?.name ?? author.pseudonym,
    coOrganizers: rows.filter(seen[role]),
  }
}

/** The défis that this person, or an organisation that they edit, is asked to run with others. */
export async function listCoOrganizingInvitations(person: { id: string; email: string }) {
  const invitations = await db.coOrganizer.findMany({
    where: {
      acceptedAt: null,
      challenge: stillToRun,
      ...invitedAs(person.id, person.email),
    },
    select: { challenge: { select: { slug: true, title: true } }, organization: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  return invitations.map(({ challenge, organization }) => ({
    ...challenge,
    organization: organization?.name,
  }))
}
