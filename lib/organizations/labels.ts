import type { OrganizationKind } from '@/lib/generated/prisma/enums'

/** What each kind of organisation is called. */
export const organizationKinds = {
  ASSOCIATION: 'Association',
  FOUNDATION: 'Fondation',
  LOCAL_AUTHORITY: 'Collectivité',
  PUBLIC_BODY: 'Établissement public',
  COMPANY: 'Entreprise',
  WORKS_COUNCIL: 'Comité social et économique',
  UNION: 'Syndicat',
} as const satisfies Record<OrganizationKind, string>
