import { hueStyle } from '@/components/challenges/cause-hue'
import { causeList } from '@/lib/challenges/causes'
import { challengesPath, type ChallengeFilters } from '@/lib/challenges/filters'

/** Each cause as a link that adds it to the search, or takes it out again. */
export function CauseFilter({ filters }: { filters: ChallengeFilters }) {
  return (
    <nav aria-label="Filtrer par cause">
      <ul className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 *:shrink-0 lg:mx-0 lg:flex-wrap lg:overflow-visible lg:px-0">
        {causeList.map(({ cause, label }) => {
          const chosen = filters.causes.includes(cause)
          const others = filters.causes.filter((other) => other !== cause)
          return (
            <li key={cause}>
              <a
                href={challengesPath({
                  ...filters,
                  causes: chosen ? others : [...others, cause],
                  after: null,
                })}
                style={hueStyle(cause)}
                aria-current={chosen ? 'true' : undefined}
                className="cause-chip"
              >
                {label}
                {chosen && <span aria-hidden> ×</span>}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
