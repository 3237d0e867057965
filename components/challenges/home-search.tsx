import { Search } from 'lucide-react'
import { CompletedField } from '@/components/finding/completed-field'
import { NearMe } from '@/components/finding/near-me'
import { resultsId } from '@/components/finding/results-at'
import { buttonClass } from '@/components/ui/button'
import { challengesPath } from '@/lib/challenges/filter-address'
import { paths } from '@/lib/paths'

const shortcuts = [
  ['Ce week-end', challengesPath({ when: 'week-end' })],
  ['Cette semaine', challengesPath({ when: 'semaine' })],
  ['À distance', challengesPath({ format: 'REMOTE' })],
  ['Chez soi', challengesPath({ format: 'AT_HOME' })],
]

/** A few words lead to /defis; the searches that most people make are one tap. */
export function HomeSearch() {
  return (
    <div className="grid max-w-[38rem] grid-cols-1 gap-4">
      <form
        action={`${paths.challenges}#${resultsId}`}
        role="search"
        aria-label="Trouver un défi"
        className="grid grid-cols-1 gap-2"
      >
        <label htmlFor="q" className="text-lg font-bold">
          Que veux-tu faire, et où ?
        </label>
        <div className="flex flex-wrap gap-2 rounded-card bg-surface p-2 shadow-card">
          <CompletedField
            id="q"
            name="q"
            completes="search"
            placeholder="Collecte, plage, Lyon…"
            className="min-h-12 w-full rounded-control bg-transparent px-3 text-ink placeholder:text-ink-soft"
          />
          <button type="submit" className={buttonClass('primary', 'min-h-12 flex-auto sm:flex-none')}>
            <Search aria-hidden className="size-5" />
            Trouver un défi
          </button>
        </div>
        <div className="flex flex-wrap">
          <NearMe />
        </div>
      </form>
      <ul className="flex flex-wrap gap-2">
        {shortcuts.map(([label, href]) => (
          <li key={href}>
            <a
              href={href}
              className="inline-flex min-h-11 items-center rounded-full border-2 border-ink bg-paper px-4 font-bold hover:bg-sunken"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
