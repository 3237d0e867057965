import type { OrganizationRole } from '@/lib/generated/prisma/enums'

/** What each role is called, and what it opens. */
export const teamRoles = {
  OWNER: {
    label: 'Responsable',
    detail: 'Tout : les défis, les inscriptions, l’équipe, la vérification.',
  },
  EDITOR: {
    label: 'Rédaction',
    detail: 'Lance et modifie les défis, répond aux inscriptions, écrit aux personnes inscrites.',
  },
  CHECK_IN: {
    label: 'Accueil',
    detail: 'Voit qui vient et note les présences, le jour venu. Rien d’autre.',
  },
} as const satisfies Record<OrganizationRole, { label: string; detail: string }>

/** An invitation waits seven days. */
export const invitationDays = 7

type Invitation = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

export function isOpen({ acceptedAt, withdrawnAt, expiresAt }: Invitation, now: Date): boolean {
  return !acceptedAt && !withdrawnAt && expiresAt > now
}
