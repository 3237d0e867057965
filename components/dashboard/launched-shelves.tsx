import { LaunchedRow } from '@/components/dashboard/launched-row'
import { Button } from '@/components/ui/button'
import { number } from '@/lib/french'
import type { Shelf } from '@/lib/dashboard/rules'
import { shelvesQuery, type Shelves, type ShelvesAsked } from '@/lib/dashboard/shelves'

const titles = [
  ['review', 'En relecture'],
  ['upcoming', 'À venir'],
  ['past', 'Passés'],
] as const satisfies (readonly [Shelf, string])[]

type Props = { shelves: Shelves; path: string; now: Date; mayEdit?: boolean }

/** Défis by where they stand, a page at a time, with who comes and what may be done about each. */
export function LaunchedShelves({ shelves, path, now, mayEdit = true }: Props) {
  const { asked, counts, pages, searchable } = shelves
  const nothing = counts.review + counts.upcoming + counts.past === 0
  return (
    <div className="grid gap-6">
      {searchable && <SearchForm words={asked.words} path={path} />}
      {nothing && asked.words && (
        <p role="status">
          Aucun défi avec « {asked.words} » dans son titre ou sa ville.{' '}
          <a className="link" href={path}>
            Tous les revoir
          </a>
        </p>
      )}
      {titles.map(
        ([shelf, title]) =>
          counts[shelf] > 0 && (
            <section key={shelf} id={shelf} aria-labelledby={`${shelf}-titre`} className="grid gap-2">
              <h3 id={`${shelf}-titre`}>
                {title} <span className="font-normal text-ink-soft">({number(counts[shelf])})</span>
              </h3>
              {pages[shelf].challenges.length > 0 ? (
                <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
                  {pages[shelf].challenges.map((challenge) => (
                    <LaunchedRow key={challenge.id} {...{ challenge, shelf, now, mayEdit }} />
                  ))}
                </ul>
              ) : (
                <p>C’est tout : il n’y en a pas d’autre.</p>
              )}
              <ShelfPages {...{ shelf, shelves, path }} />
            </section>
          ),
      )}
    </div>
  )
}

function SearchForm({ words, path }: { words: string; path: string }) {
  return (
    <form action={path} role="search" className="flex flex-wrap items-end gap-3">
      <div className="grid min-w-0 flex-1 basis-56 gap-1.5">
        <label htmlFor="chercher" className="font-bold">
          Retrouver un défi
        </label>
        <input
          id="chercher"
          name="q"
          type="search"
          defaultValue={words}
          maxLength={100}
          placeholder="un mot du titre, une ville"
          className="min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft"
        />
      </div>
      <Button type="submit" look="secondary">
        Chercher
      </Button>
      {words && (
        <a className="inline-flex min-h-11 items-center link" href={path}>
          Tous les défis
        </a>
      )}
    </form>
  )
}

/** On to the next ones, back to the first: the other shelf stays where it is. */
function ShelfPages({ shelf, shelves, path }: { shelf: Shelf; shelves: Shelves; path: string }) {
  const { asked, pages } = shelves
  const { next } = pages[shelf]
  const at = (after: ShelvesAsked['pastAfter']) =>
    `${path}${shelvesQuery({ ...asked, ...(shelf === 'past' ? { pastAfter: after } : { upcomingAfter: after }) })}#${shelf}`
  const begun = shelf === 'past' ? asked.pastAfter : asked.upcomingAfter
  if (shelf === 'review' || (!next && !begun)) return null
  return (
    <p className="flex flex-wrap gap-x-6">
      {begun && (
        <a className="inline-flex min-h-11 items-center link" href={at(null)}>
          Revenir au début
        </a>
      )}
      {next && (
        <a className="inline-flex min-h-11 items-center link" href={at(next)}>
          {shelf === 'past' ? 'Plus anciens' : 'La suite'}
        </a>
      )}
    </p>
  )
}
