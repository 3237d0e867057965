import { Search } from 'lucide-react'
import { formats } from '@/lib/challenges/causes'
import { causes } from '@/lib/challenges/causes'
import { whens, type ChallengeFilters } from '@/lib/challenges/filters'
import { buttonClass } from '@/components/ui/button'
import { markup, type Markup } from '@/components/ui/markup'
import { paths } from '@/lib/paths'

const control =
  'min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-soft'

type Department = { code: string; name: string }

/** A plain GET form: its address is the search. The rest folds away on phones, and stays folded without a filter. */
export function SearchForm({
  filters,
  departments,
}: {
  filters: ChallengeFilters
  departments: Department[]
}) {
  return (
    <form
      action={paths.challenges}
      role="search"
      aria-label="Trouver un défi"
      className="grid grid-cols-1 gap-3"
    >
      {filters.causes.map((cause) => (
        <input key={cause} type="hidden" name="cause" value={causes[cause].slug} />
      ))}
      <div className="flex flex-wrap gap-2">
        <label htmlFor="q" className="sr-only">
          Que veux-tu faire, ou où ?
        </label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={100}
          defaultValue={filters.words}
          placeholder="Collecte, plage, Lyon…"
          className={`${control} min-w-0 flex-[1_1_9rem]`}
        />
        <button type="submit" className={buttonClass('primary', 'shrink-0 max-sm:px-4')}>
          <Search aria-hidden className="size-5" />
          <span>Trouver</span>
        </button>
      </div>
      <details className="filters" open={hasFolded(filters)}>
        <summary className="inline-flex min-h-11 items-center gap-2 font-bold">Où, quand, comment</summary>
        <div className="grid grid-cols-1 gap-3 pt-1 sm:grid-cols-2 lg:grid-cols-[1.5fr_1fr_1fr_1fr_1fr_auto] lg:items-end">
          <div>
            <label htmlFor="departement" className="mb-1 block text-sm font-bold">
              Département
            </label>
            <select
              id="departement"
              name="departement"
              className={control}
              // A hundred options as elements cost as much to render as the 24 cards.
              dangerouslySetInnerHTML={{ __html: departmentOptions(departments, departmentOf(filters)).text }}
            />
          </div>
          <Choice name="date" label="Quand" value={filters.when ?? ''} empty="Peu importe">
            {Object.entries(whens).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Choice>
          <DayField name="du" label="Ou du" value={filters.from} />
          <DayField name="au" label="au" value={filters.until} />
          <Choice
            name="format"
            label="Comment"
            value={filters.format ? formats[filters.format].slug : ''}
            empty="Peu importe"
          >
            {Object.values(formats).map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {label}
              </option>
            ))}
          </Choice>
          <label className="flex min-h-12 items-center gap-2">
            <input
              type="checkbox"
              name="places"
              value="1"
              defaultChecked={filters.withPlaces}
              className="size-5 accent-(--accent-deep)"
            />
            Il reste des places
          </label>
        </div>
      </details>
    </form>
  )
}

function Choice({
  name,
  label,
  value,
  empty,
  children,
}: {
  name: string
  label: string
  value: string
  empty: string
  children: React.ReactNode
}) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className={control}>
        <option value="">{empty}</option>
        {children}
      </select>
    </div>
  )
}

function DayField({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      <input id={name} name={name} type="date" defaultValue={value ?? ''} className={control} />
    </div>
  )
}

function departmentOptions(departments: Department[], chosen: string | null): Markup {
  const options = withChosen(departments, chosen).map(
    ({ code, name }) =>
      markup`<option value="${code}" ${code === chosen && markup` selected`}>${name} (${code})</option>`,
  )
  return markup`<option value="">Partout</option>
    ${options}`
}

/** A département asked for stays in the list even when nothing is open there: the form says what was searched. */
function withChosen(departments: Department[], chosen: string | null): Department[] {
  if (!chosen || departments.some(({ code }) => code === chosen)) return departments
  return [...departments, { code: chosen, name: 'Département' }]
}

function departmentOf({ where }: ChallengeFilters): string | null {
  return where?.kind === 'department' ? where.code : null
}

function hasFolded(filters: ChallengeFilters): boolean {
  return Boolean(
    filters.where || filters.when || filters.from || filters.until || filters.format || filters.withPlaces,
  )
}
