import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { Snippets } from '@/components/federation/snippets'
import { requireUser } from '@/lib/accounts/session'
import { findMembership } from '@/lib/dashboard/queries'
import { findEmbeddable } from '@/lib/federation/embeddable'

export const metadata: Metadata = { title: 'Sur ton site', robots: { index: false } }

export default async function SnippetsPage({ params }: { params: Promise<{ organisation: string }> }) {
  const person = await requireUser()
  const membership = await findMembership((await params).organisation, person.id)
  if (!membership || membership.role === 'CHECK_IN') notFound()
  const embeddable = await findEmbeddable('organisations', membership.slug)
  if (!embeddable) notFound()

  return (
    <div className="page grid gap-10 py-8 sm:gap-12 sm:py-12">
      <div className="grid gap-4">
        <h1>Tes défis sur ton site</h1>
        <OrganizationNav organization={membership} current="site" />
        <p className="column text-ink-soft">
          Tes défis ouverts, toujours à jour, là où l’on te connaît déjà. Sans script, sans cookie : rien à
          ajouter à ton bandeau.
        </p>
      </div>
      <Snippets embeddable={embeddable} />
    </div>
  )
}
