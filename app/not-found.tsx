import type { Metadata } from 'next'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { HomeSearch } from '@/components/challenges/home-search'
import { listSoonestChallenges } from '@/lib/challenges/lists'

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } }

export default async function NotFoundPage() {
  const now = new Date()
  const soonest = await listSoonestChallenges(now, 3)
  return (
    <div className="page grid grid-cols-1 gap-8 py-10 sm:py-16">
      <div className="grid grid-cols-1 gap-4">
        <p className="text-ink-soft">Erreur 404</p>
        <h1 className="text-3xl font-black">Il n’y a rien à cette adresse</h1>
        <p className="column">
          Le défi a peut-être été retiré, ou l’adresse a été coupée en chemin. Les autres défis, eux,
          t’attendent.
        </p>
      </div>
      <HomeSearch />
      {soonest.length > 0 && (
        <section aria-labelledby="bientot" className="grid grid-cols-1 gap-5 pt-6">
          <h2 id="bientot">Ça commence bientôt</h2>
          <ChallengeList challenges={soonest} now={now} />
        </section>
      )}
    </div>
  )
}
