import { PageNav } from '@/components/ui/page-nav'
import { paths } from '@/lib/paths'

type Member = { slug: string; role: 'OWNER' | 'EDITOR' | 'CHECK_IN' }
type OrganizationPage = 'dashboard' | 'team' | 'reach' | 'proof' | 'verification' | 'site' | 'edit'

/** The pages of one organisation, those that this member may open; the one that is open is marked. */
export function OrganizationNav({
  organization: { slug, role },
  current,
}: {
  organization: Member
  current: OrganizationPage
}) {
  const mayEdit = role !== 'CHECK_IN'
  const pages = [
    { page: 'dashboard', label: 'Tableau de bord', href: paths.organizationDashboard(slug) },
    { page: 'team', label: 'Équipe', href: paths.team(slug) },
    ...(mayEdit
      ? [
          { page: 'proof', label: 'Bilan', href: paths.proof(slug) },
          { page: 'reach', label: 'Portée', href: paths.organizationReach(slug) },
          { page: 'site', label: 'Sur ton site', href: paths.organizationSnippets(slug) },
        ]
      : []),
    ...(role === 'OWNER'
      ? [{ page: 'verification', label: 'Vérification', href: paths.verification(slug) }]
      : []),
    ...(mayEdit ? [{ page: 'edit', label: 'Modifier', href: paths.editOrganization(slug) }] : []),
    { page: 'public', label: 'Page publique', href: paths.organization(slug) },
  ]
  return <PageNav label="Pages de l’organisation" pages={pages} current={current} />
}
