import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { CopyField } from '@/components/ui/copy-field'
import { requireUser } from '@/lib/accounts/session'
import { findMembership } from '@/lib/dashboard/queries'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Sur votre site', robots: { index: false } }

export default async function SnippetsPage({ params }: { params: Promise<{ organisation: string }> }) {
  const person = await requireUser()
  const membership = await findMembership((await params).organisation, person.id)
  if (!membership || membership.role === 'CHECK_IN') notFound()
  const { name, slug } = membership
  const embed = new URL(paths.organizationEmbed(slug), env().APP_URL).href
  const feed = new URL(paths.organizationFeed(slug), env().APP_URL).href
  const label = `${name} : les défis`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const snippet = `<iframe src="${embed}" title="${label}" width="100%" height="560" loading="lazy" style="border:0"></iframe>`

  return (
    <div className="page grid gap-10 py-8 sm:gap-12 sm:py-12">
      <div className="grid gap-4">
        <h1>Vos défis sur votre site</h1>
        <OrganizationNav organization={membership} current="site" />
        <p className="column text-ink-soft">
          Vos défis ouverts, toujours à jour, là où l’on vous connaît déjà. Sans script, sans cookie : rien à
          ajouter à votre bandeau.
        </p>
      </div>
      <section aria-labelledby="liste" className="grid column gap-4">
        <h2 id="liste">La liste, dans une page</h2>
        <CopyField
          label="Le code à coller"
          help="Dans l’éditeur de votre site, un bloc « HTML » ou « code ». La hauteur se change."
          value={snippet}
          copy="Copier le code"
          copied="Code copié"
        />
        <p>
          <a className="inline-block min-h-6 link" href={paths.organizationEmbed(slug)}>
            Voir ce que ça donne
          </a>
        </p>
      </section>
      <section aria-labelledby="flux" className="grid column gap-4">
        <h2 id="flux">Le flux</h2>
        <CopyField
          label="L’adresse du flux Atom"
          help="Pour un lecteur de flux, une lettre d’information ou un autre site."
          value={feed}
          copy="Copier l’adresse"
          copied="Adresse copiée"
        />
      </section>
    </div>
  )
}
