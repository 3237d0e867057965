import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { OrganizationForm } from '@/components/organizations/organization-form'
import { requireUser } from '@/lib/accounts/session'

export const metadata: Metadata = { title: 'Créer une organisation', robots: { index: false } }

export default async function NewOrganizationPage() {
  await requireUser()
  return (
    <div className="page py-8 sm:py-12">
      <div className="mb-8 grid column gap-3">
        <h1>Créer une organisation</h1>
        <p className="text-ink-soft">
          Association, collectivité, entreprise… Les défis paraissent sous son nom. Une fois qu’elle est
          vérifiée, ils sont publiés aussitôt.
        </p>
      </div>
      <OrganizationForm id={randomUUID()} initial={{}} />
    </div>
  )
}
