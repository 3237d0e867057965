import { AlertInvite } from '@/components/alerts/alert-invite'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { resultsAt } from '@/components/finding/results-at'
import { aroundWords } from '@/components/finding/search-words'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { findClosest, type Closest } from '@/lib/challenges/closest'
import { noFilters, type ChallengeFilters } from '@/lib/challenges/filters'
import { isFiltered } from '@/lib/challenges/filter-address'
import { listRemoteChallenges } from '@/lib/challenges/lists'
import type { Located } from '@/lib/challenges/locate'
import { paths } from '@/lib/paths'

/** What comes closest, then what needs no travel: nobody leaves with empty hands. */
export async function NothingFound({
  filters,
  located,
  now,
}: {
  filters: ChallengeFilters
  located: Located
  now: Date
}) {
  const [closest, remote] = await Promise.all([findClosest(filters, now), listRemoteChallenges(now, 6)])
  const shown = new Set(closest?.challenges.map(({ id }) => id))
  const elsewhere = remote.filter(({ id }) => !shown.has(id))
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid column gap-4">
        <p>
          Rien d’ouvert ne correspond pour l’instant. Essaie avec moins de mots ou un autre moment ; et si
          l’action qui te manque n’existe pas encore, lance-la.
        </p>
        <p className="flex flex-wrap gap-3">
          <AlertInvite filters={filters} />
          {filters.where && (
            <a href={resultsAt({ ...filters, where: null })} className={buttonClass('secondary')}>
              Chercher partout en France
            </a>
          )}
          {isFiltered(filters) && (
            <a href={resultsAt(noFilters)} className={buttonClass('secondary')}>
              Voir tous les défis
            </a>
          )}
          <ButtonLink href={paths.newChallenge}>Lancer un défi</ButtonLink>
        </p>
      </div>
      {closest && (
        <section aria-labelledby="presque" className="grid grid-cols-1 gap-4">
          <h2 id="presque" className="text-lg">
            {concession(closest, located)}
          </h2>
          <ChallengeList challenges={closest.challenges} now={now} />
          <p>
            <a href={resultsAt(closest.filters)} className="inline-flex min-h-11 items-center font-bold link">
              Voir tous ces défis
            </a>
          </p>
        </section>
      )}
      {elsewhere.length > 0 && (
        <section aria-labelledby="sans-bouger" className="grid grid-cols-1 gap-4">
          <h2 id="sans-bouger" className="text-lg">
            Sans bouger de chez toi
          </h2>
          <ChallengeList challenges={elsewhere} now={now} />
        </section>
      )}
    </div>
  )
}

/** What was given up, said as a person would. */
function concession({ conceded, filters }: Closest, located: Located): string {
  const { words, causes, where } = filters
  const what = words ? `«\u00a0${words}\u00a0»` : causes.length > 0 ? 'La même cause' : 'D’autres actions'
  const place = aroundWords(located)
  switch (conceded) {
    case 'distance':
      return 'Un peu plus loin, jusqu’à 100\u00a0km'
    case 'rest':
      return where && place ? `${what}, ${place}, à un autre moment` : `${what}, à un autre moment`
    case 'place':
      return located.area ? `${what}, ailleurs en France` : `${what}, partout en France`
    case 'words':
      return place ? `D’autres actions ${place}` : 'D’autres actions'
  }
}
