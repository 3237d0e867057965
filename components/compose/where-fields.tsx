import { bind, whenAway, whenOnSite, type Fields } from '@/components/compose/fields'
import { TownField } from '@/components/compose/town-field'
import { CheckboxField, TextField } from '@/components/ui/field'

export function WhereFields({
  towns,
  onChoose,
  ...fields
}: Fields & { towns?: { code: string; label: string }[]; onChoose: () => void }) {
  const field = bind(fields)
  return (
    <>
      <p className={whenAway}>Rien à remplir : on participe d’où l’on est.</p>
      <div className={`${whenOnSite} gap-5`}>
        <TownField
          defaultTown={fields.values.town ?? ''}
          defaultCode={fields.values.commune ?? ''}
          error={fields.errors.town}
          choices={towns}
          onChoose={onChoose}
        />
        <TextField
          {...field('address')}
          label="Lieu précis"
          help="Le nom du lieu et la rue : « Local des Rives, 3 quai de la Fosse »."
          autoComplete="off"
          optional
        />
        <CheckboxField
          name="placeHidden"
          defaultChecked={fields.values.placeHidden === 'on'}
          label="Ne montrer le lieu précis qu’aux personnes inscrites"
        />
      </div>
    </>
  )
}
