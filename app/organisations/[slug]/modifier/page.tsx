import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { OrganizationForm } from '@/components/organizations/organization-form'
import { requireUser } from '@/lib/accounts/session'
import { findOrganizationToEdit } from '@/lib/organizations/editing'
import { causeBox } from '@/lib/organizations/rules'
import { townLabel } from '@/lib/places/town'

export const metadata: Metadata = { title: 'Modifier l’organisation', robots: { index: false } }

export default async function EditOrganizationPage({ params }: { params: Promise<{ slug: string }> }) {
  const person = await requireUser()
  const { slug } = await params
  const organization = await findOrganizationToEdit(slug, person.id)
  if (!organization) notFound()
  const { name, kind, summary, description, rna, siren, website, commune, causes, verifiedAt } = organization
  const [member] = organization.members

  return (
    <div className="page py-8 sm:py-12">
      <div className="mb-8 grid gap-3">
        <h1>Modifier « {name} »</h1>
        {member && <OrganizationNav organization={{ slug, ...member }} current="edit" />}
        {verifiedAt && (
          <p className="column text-ink-soft">
            Si le nom, la sorte ou un numéro change{organization.verifiedDomain && ', ou le domaine du site'},
            l’organisation perd le signe « vérifiée » et se fait vérifier de nouveau.
          </p>
        )}
      </div>
      <OrganizationForm
        slug={slug}
        initial={{
          name,
          kind,
          summary,
          description,
          rna: rna ?? '',
          siren: siren ?? '',
          website: website ?? '',
          links: organization.links.join('\n'),
          image: organization.imageId ?? '',
          town: commune ? townLabel(commune) : '',
          commune: commune?.code ?? '',
          ...Object.fromEntries(causes.map((cause) => [causeBox(cause), 'on'])),
        }}
      />
    </div>
  )
}
