import { Button } from '@/components/ui/button'
import { searchIntent, takeIntent, type OrganizationState } from '@/lib/organizations/form'

/** Looks up in the public register what is typed above; each thing found is a button that fills the form in. */
export function RegisterSearch({
  state: { entries, registerNote },
  pending,
}: {
  state: OrganizationState
  pending: boolean
}) {
  return (
    <div className="grid gap-3">
      <div>
        <Button type="submit" name="intent" value={searchIntent} look="secondary" aria-disabled={pending}>
          Chercher dans le registre public
        </Button>
      </div>
      <div role="status" className="grid gap-3 empty:hidden">
        {registerNote && <p className="text-ink-soft">{registerNote}</p>}
        {entries && <p className="font-bold">C’est l’une d’elles ? Choisis-la, nous remplissons.</p>}
      </div>
      {entries && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {entries.map((entry) => {
            const { name, siren, rna, town, association, ended } = entry
            const facts = [town, `SIREN ${siren}`, rna && `RNA ${rna}`, association && 'association']
            return (
              <li key={siren}>
                <button
                  type="submit"
                  name="intent"
                  value={takeIntent(entry)}
                  aria-disabled={pending}
                  className="grid min-h-11 w-full gap-0.5 px-4 py-3 text-left hover:bg-sunken"
                >
                  <span className="font-bold">
                    {name}
                    {ended && <span className="font-normal text-danger"> (fermée)</span>}
                  </span>
                  <span className="text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
