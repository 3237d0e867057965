import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } }

export default function NotFoundPage() {
  return (
    <main id="contenu" className="page py-16">
      <div className="column">
        <p className="text-ink-soft">Erreur 404</p>
        <h1 className="mt-2">Il n’y a rien à cette adresse</h1>
        <p className="mt-4">
          Le défi a peut-être été retiré, ou l’adresse a été coupée en chemin. Les autres défis, eux,
          t’attendent.
        </p>
        <p className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={paths.challenges}>Voir les défis</ButtonLink>
          <ButtonLink href={paths.home} look="secondary">
            Revenir à l’accueil
          </ButtonLink>
        </p>
      </div>
    </main>
  )
}
