import { buttonClass } from '@/components/ui/button'
import { isFiltered, listSorts, listStates, type ListFilters } from '@/lib/dashboard/participant-filters'
import { paths } from '@/lib/paths'

const control = 'min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 text-ink'

/** Who is looked for, in which state, slot and order: a plain form whose address is the list. */
export function ListFilter({
  slug,
  filters,
  slots,
}: {
  slug: string
  filters: ListFilters
  slots: { id: string; label: string }[]
}) {
  return (
    <form
      action={paths.participants(slug)}
      role="search"
      aria-label="Chercher dans la liste"
      className="flex flex-wrap items-end gap-3"
    >
      <div className="grow basis-56">
        <label htmlFor="q" className="mb-1 block text-sm font-bold">
          Nom ou pseudonyme
        </label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={100}
          autoComplete="off"
          defaultValue={filters.words}
          className={control}
        />
      </div>
      <Choice name="etat" label="État" value={filters.state ?? ''} empty="Tous">
        {Object.entries(listStates).map(([value, { label }]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
      {slots.length > 1 && (
        <Choice name="creneau" label="Créneau" value={filters.slot ?? ''} empty="Tous">
          {slots.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Choice>
      )}
      <Choice name="tri" label="Ordre" value={filters.sort}>
        {Object.entries(listSorts).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
      <button type="submit" className={buttonClass('secondary')}>
        Afficher
      </button>
      {isFiltered(filters) && (
        <a className="inline-flex min-h-11 items-center link" href={paths.participants(slug)}>
          Tout le monde
        </a>
      )}
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
  empty?: string
  children: React.ReactNode
}) {
  return (
    <div className="grow basis-36 sm:max-w-60">
      <label htmlFor={name} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className={control}>
        {empty && <option value="">{empty}</option>}
        {children}
      </select>
    </div>
  )
}
