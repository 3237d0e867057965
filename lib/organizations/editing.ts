import { db, type Prisma } from '@/lib/db'

/** An organisation as its form shows it; null for those who may not change it. */
export async function findOrganizationToEdit(slug: string, userId: string) {
  return db.organization.findFirst({
    where: { slug, ...editableOrganization(userId) },
    include: {
      commune: { select: { code: true, name: true, department: { select: { code: true } } } },
      members: { where: { userId }, select: { role: true } },
    },
  })
}

/** Organisations that this person may change: those they own or edit. */
export function editableOrganization(userId: string): Prisma.OrganizationWhereInput {
  return {
    suspendedAt: null,
    members: { some: { userId, role: { in: ['OWNER', 'EDITOR'] } } },
  }
}
