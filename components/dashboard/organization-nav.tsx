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
  const links: { page: OrganizationPage | 'public'; label: string; href: string; shown: boolean }[] = [
    { page: 'dashboard', label: 'Tableau de bord', href: paths.organizationDashboard(slug), shown: true },
    { page: 'team', label: 'Équipe', href: paths.team(slug), shown: true },
    { page: 'proof', label: 'Bilan', href: paths.proof(slug), shown: mayEdit },
    { page: 'reach', label: 'Portée', href: paths.organizationReach(slug), shown: mayEdit },
    {
      page: 'verification',
      label: 'Vérification',
      href: paths.verification(slug),
      shown: role === 'OWNER',
    },
    { page: 'site', label: 'Sur votre site', href: paths.organizationSnippets(slug), shown: mayEdit },
    { page: 'edit', label: 'Modifier', href: paths.editOrganization(slug), shown: mayEdit },
    { page: 'public', label: 'Page publique', href: paths.organization(slug), shown: true },
  ]
  return (
    <nav aria-label="Pages de l’organisation">
      <ul className="flex flex-wrap gap-x-6 border-b border-line">
        {links
          .filter(({ shown }) => shown)
          .map(({ page, label, href }) => (
            <li key={page}>
              <a
                href={href}
                aria-current={page === current ? 'page' : undefined}
                className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent hover:underline aria-[current=page]:border-ink aria-[current=page]:font-bold"
              >
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
