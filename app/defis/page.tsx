import type { Metadata } from 'next'
import { cache } from 'react'
import { AlertInvite } from '@/components/alerts/alert-invite'
import { ActiveFilters } from '@/components/challenges/active-filters'
import { CauseFilter } from '@/components/challenges/cause-filter'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { SearchForm } from '@/components/challenges/search-form'
import { PartnerMissions } from '@/components/federation/partner-missions'
import { ChallengeMap } from '@/components/finding/challenge-map'
import { NothingFound } from '@/components/finding/nothing-found'
import { PlaceProblem } from '@/components/finding/place-problem'
import { resultsId } from '@/components/finding/results-at'
import { placeWords, resultLine, searchWords } from '@/components/finding/search-words'
import { ViewTabs } from '@/components/finding/view-tabs'
import { buttonClass } from '@/components/ui/button'
import { causes } from '@/lib/challenges/causes'
import { listDepartmentsWithChallenges } from '@/lib/challenges/figures'
import { sortOf, type ChallengeFilters, type SearchParams } from '@/lib/challenges/filters'
import {
  challengesPath,
  challengesQuery,
  isFiltered,
  parseFilters,
  parseQuery,
} from '@/lib/challenges/filter-address'
import { listOpenChallenges } from '@/lib/challenges/search'
import type { Located } from '@/lib/challenges/locate'
import { alternatesOf } from '@/lib/federation/alternates'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<SearchParams> }

/** One search a request, for the title and for the page; `query` says all of the filters. */
const searched = cache(async (query: string) => {
  const filters = parseQuery(query)
  const now = new Date()
  return { filters, now, page: await listOpenChallenges(filters, now) }
})

async function search({ searchParams }: Props) {
  return searched(challengesQuery(parseFilters(await searchParams)))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { filters, page } = await search(props)
  const isSearch = isFiltered(filters)
  return {
    // A screen reader reads it when the results come: what was searched, and how many there are.
    title: isSearch
      ? `${searchWords(filters, page.located)}\u00a0: ${resultLine(page, filters)}`
      : 'Trouver un défi',
    description:
      'Des actions de bénévolat courtes, près de chez toi ou à distance : quoi, quand, combien de temps, et comment te désister.',
    alternates: { canonical: paths.challenges, types: alternatesOf({ kind: 'defis' }) },
    // Causes, départements and towns have pages of their own; mixtures of filters would be found a thousand times over.
    robots: challengesQuery(filters) ? { index: false, follow: true } : undefined,
  }
}

export default async function ChallengesPage(props: Props) {
  const [{ filters, now, page }, departments] = await Promise.all([
    search(props),
    listDepartmentsWithChallenges(),
  ])
  const { facets, located, searchedFor } = page
  return (
    <div className="page grid grid-cols-1 gap-5 pt-4 sm:pt-6">
      <h1 className="text-3xl">{heading(filters)}</h1>
      <div className="finding">
        <SearchForm
          filters={filters}
          departments={departments}
          facets={facets}
          place={typedPlace(filters, located)}
        />
        <section aria-labelledby={resultsId} className="grid grid-cols-1 gap-4">
          <CauseFilter filters={filters} facets={facets} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <h2 id={resultsId} tabIndex={-1} className="text-lg outline-none">
              {resultLine(page, filters)}
            </h2>
            <ViewTabs filters={filters} />
          </div>
          {searchedFor && (
            <p>
              Voici les résultats pour <strong>«&nbsp;{searchedFor}&nbsp;»</strong>, le plus proche de ce que
              tu as écrit.
            </p>
          )}
          <PlaceProblem filters={filters} located={located} />
          <ActiveFilters filters={filters} place={placeWords(located)} />
          {page.challenges.length === 0 && !filters.after ? (
            <NothingFound filters={filters} located={located} now={now} />
          ) : filters.view === 'carte' ? (
            <ChallengeMap filters={filters} located={located} now={now} />
          ) : (
            <>
              <ChallengeList challenges={page.challenges} now={now} />
              <Pages filters={filters} next={page.next} isCut={page.more && !page.next} />
              <p className="text-center">
                <AlertInvite filters={filters} />
              </p>
            </>
          )}
          <FromPartners filters={filters} now={now} />
        </section>
      </div>
    </div>
  )
}

/** Their missions know a cause and a département, and nothing of the other filters. */
function FromPartners({ filters, now }: { filters: ChallengeFilters; now: Date }) {
  const { causes: wanted, where } = filters
  const others = { ...filters, causes: [], where: null, sort: null }
  if (challengesQuery(others) || (where && where.kind !== 'department')) return null
  if (wanted.length === 0 && !where) return null
  return <PartnerMissions area={{ causes: wanted, departmentCode: where?.code }} now={now} />
}

type PagesProps = {
  filters: ChallengeFilters
  next: ChallengeFilters['after']
  /** The list ends before its matches do: of very many, only the soonest are ranked. */
  isCut: boolean
}

function Pages({ filters, next, isCut }: PagesProps) {
  if (!filters.after && !next) return null
  return (
    <nav aria-label="Pages" className="flex flex-wrap justify-center gap-3 pt-2">
      {filters.after && (
        <a
          href={`${challengesPath({ ...filters, after: null })}#${resultsId}`}
          className={buttonClass('quiet')}
        >
          Revenir au début
        </a>
      )}
      {next && (
        <a
          href={`${challengesPath({ ...filters, after: next })}#${resultsId}`}
          rel="next"
          className={buttonClass('secondary')}
        >
          Voir les défis suivants
        </a>
      )}
      {isCut && sortOf(filters) === 'pertinence' && (
        <a
          href={`${challengesPath({ ...filters, sort: 'date', after: null })}#${resultsId}`}
          className={buttonClass('secondary')}
        >
          Les voir tous, par date
        </a>
      )}
    </nav>
  )
}

function heading(filters: ChallengeFilters): string {
  const [only, second] = filters.causes
  return only && !second ? causes[only].label : 'Trouve ton défi'
}

/** What the field of the place holds: as typed, or the town that the address names. */
function typedPlace({ where }: ChallengeFilters, { area }: Located): string {
  if (where?.kind === 'typed') return where.text
  return where?.kind === 'town' && area ? area.label : ''
}
