import type { Metadata } from 'next'
import { ActiveFilters } from '@/components/challenges/active-filters'
import { CauseFilter } from '@/components/challenges/cause-filter'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { SearchForm } from '@/components/challenges/search-form'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { causes } from '@/lib/challenges/causes'
import { listDepartmentsWithChallenges } from '@/lib/challenges/figures'
import {
  challengesPath,
  isFiltered,
  noFilters,
  parseFilters,
  type ChallengeFilters,
  type SearchParams,
} from '@/lib/challenges/filters'
import { listOpenChallenges, listRemoteChallenges, type ChallengePage } from '@/lib/challenges/lists'
import { alternatesOf } from '@/lib/federation/alternates'
import { count } from '@/lib/french'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filters = parseFilters(await searchParams)
  const [only] = filters.causes
  const causeAlone = only && challengesPath({ causes: [only] }) === challengesPath(filters)
  return {
    title: causeAlone ? `Défis : ${causes[only].label.toLowerCase()}` : 'Trouver un défi',
    description:
      'Des actions de bénévolat courtes, près de chez toi ou à distance : quoi, quand, combien de temps, et comment se désister.',
    alternates: {
      canonical: causeAlone ? challengesPath({ causes: [only] }) : paths.challenges,
      types: alternatesOf({ kind: 'defis' }),
    },
    // One cause is a page worth finding; every other mixture would be found a thousand times over.
    robots:
      (isFiltered(filters) && !causeAlone) || filters.after ? { index: false, follow: true } : undefined,
  }
}

export default async function ChallengesPage({ searchParams }: Props) {
  const filters = parseFilters(await searchParams)
  const now = new Date()
  const [page, departments] = await Promise.all([
    listOpenChallenges(filters, now),
    listDepartmentsWithChallenges(),
  ])
  const departmentName =
    departments.find(({ code }) => filters.where?.kind === 'department' && code === filters.where.code)
      ?.name ?? null
  return (
    <div className="page grid grid-cols-1 gap-6 pt-4 sm:pt-6">
      <h1 className="text-3xl">{heading(filters)}</h1>
      <SearchForm filters={filters} departments={departments} />
      <CauseFilter filters={filters} />
      <section aria-labelledby="resultats" className="grid grid-cols-1 gap-5">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <h2 id="resultats" className="text-lg">
            {resultLine(page, filters)}
          </h2>
          <ActiveFilters filters={filters} departmentName={departmentName} />
        </div>
        {page.challenges.length === 0 ? (
          <NothingFound filters={filters} now={now} />
        ) : (
          <ChallengeList challenges={page.challenges} now={now} />
        )}
      </section>
      <nav aria-label="Pages" className="flex flex-wrap justify-center gap-3 pt-2">
        {filters.after && (
          <a href={challengesPath({ ...filters, after: null })} className={buttonClass('quiet')}>
            Revenir au début
          </a>
        )}
        {page.next && (
          <a
            href={challengesPath({ ...filters, after: page.next })}
            rel="next"
            className={buttonClass('secondary')}
          >
            Voir les défis suivants
          </a>
        )}
      </nav>
    </div>
  )
}

/** Says what to do next: widen the search, or take one of those that need no travel. */
async function NothingFound({ filters, now }: { filters: ChallengeFilters; now: Date }) {
  const elsewhere = await listRemoteChallenges(now, 6)
  return (
    <div className="grid gap-8">
      <div className="grid column gap-4">
        <p>
          Rien d’ouvert ne correspond pour l’instant. Essaie avec moins de mots ou un autre moment ; et si
          l’action qui te manque n’existe pas encore, lance-la.
        </p>
        <p className="flex flex-wrap gap-3">
          {filters.where && (
            <a
              href={challengesPath({ ...filters, where: null, after: null })}
              className={buttonClass('secondary')}
            >
              Chercher partout en France
            </a>
          )}
          {isFiltered(filters) && (
            <a href={challengesPath(noFilters)} className={buttonClass('secondary')}>
              Voir tous les défis
            </a>
          )}
          <ButtonLink href={paths.newChallenge}>Lancer un défi</ButtonLink>
        </p>
      </div>
      {elsewhere.length > 0 && (
        <div className="grid gap-4">
          <h3>Sans bouger de chez toi</h3>
          <ChallengeList challenges={elsewhere} now={now} />
        </div>
      )}
    </div>
  )
}

function heading(filters: ChallengeFilters): string {
  const [only, second] = filters.causes
  return only && !second ? causes[only].label : 'Trouve ton défi'
}

function resultLine({ total, more }: ChallengePage, filters: ChallengeFilters): string {
  if (more) return `Plus de ${count(total, 'défi ouvert', 'défis ouverts')}`
  if (total === 0) return filters.after ? 'C’est tout pour le moment' : 'Aucun défi trouvé'
  return count(total, 'défi ouvert', 'défis ouverts')
}
