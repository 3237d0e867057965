import type { Metadata } from 'next'
import { CauseTiles } from '@/components/challenges/cause-tiles'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { HomeSearch } from '@/components/challenges/home-search'
import { HowItWorks } from '@/components/layout/how-it-works'
import { NetworkFigures } from '@/components/layout/network-figures'
import { ForgetKeptPages } from '@/components/reception/forget-kept-pages'
import { Rings } from '@/components/ui/rings'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { JsonLd } from '@/components/ui/json-ld'
import { currentUser } from '@/lib/accounts/session'
import { networkFigures } from '@/lib/challenges/figures'
import { listSoonestChallenges } from '@/lib/challenges/lists'
import { absolute, env } from '@/lib/env'
import { alternatesOf } from '@/lib/federation/alternates'
import { paths } from '@/lib/paths'

export function generateMetadata(): Metadata {
  return { alternates: { canonical: paths.home, types: alternatesOf({ kind: 'defis' }) } }
}

export default async function HomePage() {
  const now = new Date()
  const [soonest, figures, person] = await Promise.all([
    listSoonestChallenges(now),
    networkFigures(),
    currentUser(),
  ])
  return (
    <>
      {!person && <ForgetKeptPages />}
      <SiteJsonLd />
      <section className="relative overflow-clip">
        <Rings className="absolute top-0 left-full -z-10 size-[46rem] -translate-x-1/2 -translate-y-1/2 lg:top-1/2 lg:size-[80rem] lg:-translate-x-[62%]" />
        <div className="page grid grid-cols-1 gap-8 py-10 sm:py-20">
          <h1 className="hero">Relève un défi solidaire, deux heures, près de chez toi.</h1>
          <HomeSearch />
        </div>
      </section>
      {soonest.length > 0 && (
        <section aria-labelledby="bientot" className="page grid grid-cols-1 gap-5 pt-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id="bientot" className="text-2xl">
              Ça commence bientôt
            </h2>
            <a href={paths.challenges} className="inline-flex min-h-11 items-center font-bold link">
              Voir tous les défis
            </a>
          </div>
          <ChallengeList challenges={soonest} now={now} />
        </section>
      )}
      <section aria-labelledby="causes" className="page grid grid-cols-1 gap-5 pt-16">
        <h2 id="causes" className="text-2xl">
          Qu’est-ce qui te tient à cœur ?
        </h2>
        <CauseTiles />
      </section>
      <HowItWorks />
      <NetworkFigures figures={figures} />
      <section aria-labelledby="associations" className="page pt-16">
        <div className="relative isolate overflow-clip rounded-card bg-accent px-6 py-10 text-on-accent sm:px-12 sm:py-14">
          <Rings
            className="absolute top-full left-full -z-10 size-[48rem] -translate-x-1/2 -translate-y-1/2"
            ink
          />
          <h2 id="associations" className="max-w-[18ch] text-3xl font-black">
            Il te manque des bras samedi ?
          </h2>
          <p className="mt-4 max-w-[46ch] text-lg">
            Association, collectif ou voisin·e : lance un défi en trois minutes, vois qui vient, préviens tout
            le monde si le rendez-vous bouge.
          </p>
          <p className="mt-6 flex flex-wrap gap-3">
            <ButtonLink href={paths.newChallenge} look="ink">
              Lancer un défi
            </ButtonLink>
            <a
              href={paths.about}
              className={buttonClass('quiet', 'text-on-accent decoration-on-accent hover:bg-transparent')}
            >
              Comprendre Diffuz
            </a>
          </p>
        </div>
      </section>
    </>
  )
}

/** The name of the site, and how it is searched. */
function SiteJsonLd() {
  const target = `${absolute(paths.challenges)}?q={search_term_string}`
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: env().SITE_NAME,
        url: absolute(paths.home),
        inLanguage: 'fr',
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: target },
          'query-input': 'required name=search_term_string',
        },
      }}
    />
  )
}
