import { causeHues } from '@/components/challenges/cause-hue'
import { found } from '@/components/finding/facet-pills'
import { resultsAt } from '@/components/finding/results-at'
import { markup } from '@/components/ui/markup'
import { causeList } from '@/lib/challenges/causes'
import type { Facets } from '@/lib/challenges/facet-values'
import type { ChallengeFilters } from '@/lib/challenges/filters'

/** Each cause as a link that adds it to the search, or takes it out again. */
export function CauseFilter({ filters, facets }: { filters: ChallengeFilters; facets: Facets }) {
  const links = causeList.map(({ cause, label }) => {
    const chosen = filters.causes.includes(cause)
    const others = filters.causes.filter((other) => other !== cause)
    const href = resultsAt({ ...filters, causes: chosen ? others : [...others, cause] })
    return markup`<li><a href="${href}" rel="nofollow" style="--hue:${causeHues[cause]}"${chosen && markup` aria-current="true"`} class="cause-chip">${label}${found(facets.causes[cause])}${chosen && markup`<span aria-hidden="true"> ×</span>`}</a></li>`
  })
  return (
    <nav aria-label="Filtrer par cause" className="min-w-0">
      <ul
        className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 *:shrink-0 lg:mx-0 lg:flex-wrap lg:overflow-visible lg:px-0"
        dangerouslySetInnerHTML={{ __html: links.map(({ text }) => text).join('') }}
      />
    </nav>
  )
}
