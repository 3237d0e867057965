import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Snippets } from '@/components/federation/snippets'
import { findEmbeddable } from '@/lib/federation/embeddable'

export const metadata: Metadata = { title: 'Montrer sur ton site', robots: { index: false } }

type Props = { params: Promise<{ kind: string; slug: string }> }

/** For whoever wants to show a défi, or a list that stays up to date, on a site of their own. */
export default async function SnippetsPage({ params }: Props) {
  const { kind, slug } = await params
  const embeddable = await findEmbeddable(kind, slug)
  if (!embeddable) notFound()
  return (
    <div className="page grid gap-10 py-8 sm:gap-12 sm:py-12">
      <div className="grid column gap-4">
        <h1>Montrer sur ton site</h1>
        <p>
          <a className="font-bold link" href={embeddable.page}>
            {embeddable.title}
          </a>
        </p>
        <p className="text-ink-soft">
          Mairie, école, club, blog : montre-{embeddable.feeds ? 'les' : 'le'} là où tu es déjà. Toujours à
          jour, sans script ni cookie : rien à ajouter à ton bandeau.
        </p>
      </div>
      <Snippets embeddable={embeddable} />
    </div>
  )
}
