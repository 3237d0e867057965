import type { Metadata } from 'next'
import { HomeSearch } from '@/components/challenges/home-search'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } }

/** Asks the database nothing and stays small: Next renders it along with every page, in case it is needed. */
export default function NotFoundPage() {
  return (
    <div className="page grid grid-cols-1 gap-8 py-10 sm:py-16">
      <div className="grid grid-cols-1 gap-4">
        <p className="text-ink-soft">Erreur 404</p>
        <h1 className="text-3xl font-black">Il n’y a rien à cette adresse</h1>
        <p className="column">
          Le défi a peut-être été retiré, ou l’adresse a été coupée en chemin. Les autres défis, eux,
          t’attendent :{' '}
          <a className="link" href={paths.challenges}>
            vois ce qui commence bientôt
          </a>
          .
        </p>
      </div>
      <HomeSearch />
    </div>
  )
}
