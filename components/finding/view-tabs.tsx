import { List, Map } from 'lucide-react'
import { resultsAt } from '@/components/finding/results-at'
import type { ChallengeFilters } from '@/lib/challenges/filters'

/** The same results as a list or as a map. */
export function ViewTabs({ filters }: { filters: ChallengeFilters }) {
  const tabs = [
    { view: null, label: 'Liste', Icon: List },
    { view: 'carte', label: 'Carte', Icon: Map },
  ] as const
  return (
    <nav aria-label="Affichage" className="flex rounded-control border border-line-strong bg-surface p-0.5">
      {tabs.map(({ view, label, Icon }) => (
        <a
          key={label}
          href={resultsAt({ ...filters, view })}
          rel="nofollow"
          aria-current={filters.view === view ? 'page' : undefined}
          className="inline-flex min-h-10 items-center gap-2 rounded-[0.65rem] px-3 font-bold aria-[current]:bg-ink aria-[current]:text-paper"
        >
          <Icon aria-hidden className="size-4" />
          {label}
        </a>
      ))}
    </nav>
  )
}
